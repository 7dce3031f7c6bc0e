// What the article says an entity is: from the role head, else from the words around its names.
import type { Encoded, WordSpan } from '../text/encoded.ts';
import { appositionAfter, appositionBefore } from './appositions.ts';
import type { Draft } from './drafts.ts';
import { officeBefore } from './offices.ts';

/** Below this mean probability the words around a name are more often not its role. */
const LEAST_CONFIDENCE = 0.5;

/** The words of the role of an entity, null when the article gives none. */
export function roleOf(doc: Encoded, draft: Draft): WordSpan | null {
  return fromHead(draft) ?? fromRules(doc, draft);
}

function fromHead(draft: Draft): WordSpan | null {
  let best: (WordSpan & { readonly confidence: number }) | null = null;
  for (const { role } of draft.names) {
    if (role !== null && role.confidence >= LEAST_CONFIDENCE && role.confidence > (best?.confidence ?? 0)) best = role;
  }
  return best;
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
