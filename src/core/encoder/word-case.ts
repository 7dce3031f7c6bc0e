// The case of words in a text that has lost it. Each word tells whether it has a capital; which ones, the whole document decides:
// a name that is spelt "NATO" once is spelt so everywhere.
import type { TextDocument, WordCase, WordSpan } from '../text/encoded.ts';
import { argmax } from './numbers.ts';

const CASES: readonly WordCase[] = ['lower', 'initial', 'upper', 'mixed'];
/** Words that stay small inside a name: "Ministry of the Interior". */
const SMALL = new Set('of the and for in on at to by de la le les da do del der den van von bin al el y s'.split(' '));

/** The case of every word; `probabilities` are those of the case head, four for each word in the order of `CASES`. */
export function restoreCase(doc: TextDocument, probabilities: Float64Array, names: readonly WordSpan[]): WordCase[] {
  const inName = new Uint8Array(doc.words.length);
  for (const { firstWord, lastWord } of names) {
    for (let i = firstWord; i <= lastWord; i++) inName[i] = i === firstWord || !SMALL.has(doc.words[i]!.lower) ? 1 : 0;
  }
  const hasCapital = (i: number): boolean => inName[i] === 1 || argmax(probabilities, i * CASES.length, CASES.length) !== 0;
  const votes = new Map<string, Float64Array>();
  for (const [i, { lower }] of doc.words.entries()) {
    if (!hasCapital(i)) continue;
    const sums = votes.get(lower) ?? new Float64Array(CASES.length);
    for (let k = 1; k < CASES.length; k++) sums[k]! += probabilities[i * CASES.length + k]!;
    votes.set(lower, sums);
  }
  return doc.words.map(({ lower }, i) => (hasCapital(i) ? CASES[1 + argmax(votes.get(lower)!, 1, CASES.length - 1)]! : 'lower'));
}
