// What the article says an entity is: from the role head, else from the words around its names.
import type { Encoded, WordSpan } from '../text/encoded.ts';
import { appositionAfter, appositionBefore } from './appositions.ts';
import type { Draft } from './drafts.ts';
import { officeBefore } from './offices.ts';

/** Below this mean probability the words around a name are more often not its role. */
const LEAST_CONFIDENCE = 0.5;

/** "Her neighbor" says who somebody is only to those who know who she is. */
const POSSESSIVES = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their']);

/** The words of the role of an entity, null when the article gives none. */
export function roleOf(doc: Encoded, draft: Draft): WordSpan | null {
  const head = fromHead(doc, draft);
  if (head !== null && !isRelative(doc, head)) return head;
  const rules = fromRules(doc, draft);
  return rules !== null && !isRelative(doc, rules) ? rules : (head ?? rules);
}

/** The surest role of the head, one that can be understood alone before any other. */
function fromHead(doc: Encoded, draft: Draft): WordSpan | null {
  const roles = draft.names.flatMap(({ role }) => (role !== null && role.confidence >= LEAST_CONFIDENCE ? [role] : []));
  const surest = roles.toSorted((a, b) => b.confidence - a.confidence);
  return surest.find((role) => !isRelative(doc, role)) ?? surest[0] ?? null;
}

function isRelative(doc: Encoded, { firstWord }: WordSpan): boolean {
  return POSSESSIVES.has(doc.words[firstWord]?.lower ?? '');
}

/** The first description in the text; a bare rank ("Professor") only when there is no other. */
function fromRules(doc: Encoded, draft: Draft): WordSpan | null {
  let rank: WordSpan | null = null;
  for (const name of draft.names) {
    const office = draft.kind === 'person' ? officeBefore(doc, name) : null;
    if (office !== null && office.lastWord > office.firstWord) return office;
    rank ??= office;
    const apposition = (draft.kind === 'person' ? appositionBefore(doc, name) : null) ?? appositionAfter(doc, name, draft.kind);
    if (apposition !== null) return apposition;
  }
  return rank;
}
