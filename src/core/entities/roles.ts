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

/** The first description in the text that stands alone, else the first; a bare rank ("Professor") only when there is no other. */
function fromRules(doc: Encoded, draft: Draft): WordSpan | null {
  const found = draft.names.flatMap((name) => describedAt(doc, name, draft.kind));
  const full = found.filter(({ firstWord, lastWord, isRank }) => !isRank || lastWord > firstWord);
  return full.find((role) => !isRelative(doc, role)) ?? full[0] ?? found[0] ?? null;
}

/** What stands beside one name of an entity. */
function describedAt(doc: Encoded, name: WordSpan, kind: Draft['kind']): (WordSpan & { readonly isRank: boolean })[] {
  const isPerson = kind === 'person';
  const office = isPerson ? officeBefore(doc, name) : null;
  const appositions = [isPerson ? appositionBefore(doc, name) : null, appositionAfter(doc, name, kind)];
  return [office && { ...office, isRank: true }, ...appositions.map((words) => words && { ...words, isRank: false })].filter(
    (role) => role !== null,
  );
}
