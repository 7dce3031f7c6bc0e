// Whom a pronoun means when the encoder offers nobody: who spoke last, else who was last named, if the pronoun fits.
import type { PronounKind } from '../english/pronouns.ts';
import type { WordSpan } from '../text/encoded.ts';
import { mayBe, type Draft } from './drafts.ts';

/** A pronoun reaches back so many words. */
const REACH = 80;
/** Having been the source of a quotation counts as much as standing so many words nearer (20 beat 0, 40 and 80 on the annotated articles). */
const SOURCE_BONUS = 20;

/** A mention and the draft it belongs to. */
export interface Placed extends WordSpan {
  readonly draft: number;
  readonly isSource: boolean;
}

/** Index of the nearest fitting draft before the word, null when there is none. Every list of `mentions` is in the order of the text. */
export function nearestActor(
  drafts: readonly Draft[],
  mentions: readonly (readonly Placed[])[],
  word: number,
  pronoun: PronounKind,
  unnamedOnly: boolean,
): number | null {
  const places = new Map<number, { at: number; spoke: boolean }>();
  for (const list of mentions) {
    for (let i = lastBefore(list, word); i >= 0; i--) {
      const place = list[i];
      if (place === undefined || place.firstWord < word - REACH) break;
      const known = places.get(place.draft);
      const at = Math.max(known?.at ?? -1, place.firstWord);
      places.set(place.draft, { at, spoke: place.isSource || (known?.spoke ?? false) });
    }
  }
  let best: number | null = null;
  let bestAt = -1;
  for (const [i, { at, spoke }] of places) {
    const draft = drafts[i];
    if (draft === undefined || (unnamedOnly && draft.names.length > 0)) continue;
    if (!mayBe(draft, pronoun) || (pronoun === 'they' && draft.kind === 'person')) continue;
    const score = at + (spoke ? SOURCE_BONUS : 0);
    if (score > bestAt) [best, bestAt] = [i, score];
  }
  return best;
}

/** Index of the last place that ends before the word. */
function lastBefore(places: readonly Placed[], word: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.lastWord ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
