// The encoder's answer to "who is this?", added up over the names of each entity.
import type { PronounKind } from '../english/pronouns.ts';
import type { Encoded, ReferenceReading } from '../text/encoded.ts';
import { mayBe, type Draft } from './drafts.ts';

/** "They" is seldom one person (42 of 440 such sources in the annotated articles). */
const THEY_AS_PERSON = 0.4;

/** Drafts, and which of them each word of a name belongs to. */
export interface Names {
  readonly drafts: readonly Draft[];
  readonly draftOfWord: ReadonlyMap<number, number>;
}

/** Probability of each draft that the encoder offers for a reference. */
export function offers(
  doc: Encoded,
  reference: ReferenceReading,
  { drafts, draftOfWord }: Names,
  pronoun: PronounKind | null,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { name, probability } of reference.antecedents) {
    const reading = doc.names[name];
    const index = draftOfWord.get(reading?.lastWord ?? -1) ?? draftOfWord.get(reading?.firstWord ?? -1);
    const draft = index === undefined ? undefined : drafts[index];
    if (index === undefined || draft === undefined || (pronoun !== null && !mayBe(draft, pronoun))) continue;
    const weight = pronoun === 'they' && draft.kind === 'person' ? THEY_AS_PERSON : 1;
    sums.set(index, (sums.get(index) ?? 0) + weight * probability);
  }
  return sums;
}

/** The most probable draft, null when it is less probable than that nobody named is meant. */
export function bestOffer(sums: ReadonlyMap<number, number>, none: number): number | null {
  let best: number | null = null;
  for (const [index, sum] of sums) if (sum > (best === null ? none : (sums.get(best) ?? 0))) best = index;
  return best;
}
