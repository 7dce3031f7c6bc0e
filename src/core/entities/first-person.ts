// "I" and "we" inside what somebody says: the speaker of the quotation around them.
import type { Encoded, ReferenceReading } from '../text/encoded.ts';
import { readPhrase } from './phrase.ts';

/**
 * The referents with those of the first person filled in; `referents` holds what is known of every reference, `offered` what the
 * encoder would say of those in the first person that stand in no quotation.
 */
export function resolveFirstPerson(
  doc: Encoded,
  referents: readonly (number | null)[],
  offered: (reference: ReferenceReading, pronoun: 'i' | 'we') => number | null,
): readonly (number | null)[] {
  const resolved = [...referents];
  // outer quotations come first in the text more often than not; a second round catches those that do not
  for (let round = 0; round < 2; round++) {
    for (const [i, reference] of doc.references.entries()) {
      const { pronoun } = readPhrase(doc, reference);
      if ((pronoun !== 'i' && pronoun !== 'we') || resolved[i] != null) continue;
      resolved[i] = speakerAround(doc, reference.firstWord, i, resolved);
    }
  }
  for (const [i, reference] of doc.references.entries()) {
    const { pronoun } = readPhrase(doc, reference);
    if (pronoun === 'i' || pronoun === 'we') resolved[i] ??= offered(reference, pronoun);
  }
  return resolved;
}

/** Who says the smallest content around a word. */
function speakerAround(doc: Encoded, word: number, self: number, resolved: readonly (number | null)[]): number | null {
  let speaker: number | null = null;
  let smallest = Infinity;
  for (const cue of doc.cues) {
    const source = cue.sources[0]?.reference;
    if (source === undefined || source === self) continue;
    for (const { firstWord, lastWord } of cue.contents) {
      const referent = resolved[source] ?? null;
      if (firstWord > word || lastWord < word || lastWord - firstWord >= smallest || referent === null) continue;
      smallest = lastWord - firstWord;
      speaker = referent;
    }
  }
  return speaker;
}
