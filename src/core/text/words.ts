// Cuts a text into words, the first thing that happens to it. Every later stage counts in words;
// what stands between two words is a gap.
import type { Word } from './encoded.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The maximal runs of letters and digits with their combining marks, in the order of the text. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    words.push({ start: match.index, end: match.index + word.length, lower: word.toLowerCase() });
  }
  return words;
}
