// How the letters of a word are cased. The form of a text, the readings of its words and the shapes
// that the encoder sees all follow from it.
import type { WordCase } from './encoded.ts';

/** The letters of a word; digits and combining marks do not count. */
export interface Letters {
  readonly count: number;
  readonly capitals: number;
  /** Letters that have a capital but are none; Chinese or Arabic letters are neither. */
  readonly small: number;
  readonly startsWithCapital: boolean;
}

const LETTER = /\p{L}/u;

/** Counts the letters of a word. */
export function countLetters(word: string): Letters {
  let count = 0;
  let capitals = 0;
  let small = 0;
  let startsWithCapital = false;
  for (const character of word) {
    if (!LETTER.test(character)) continue;
    if (character.toLowerCase() !== character) {
      capitals++;
      if (count === 0) startsWithCapital = true;
    } else if (character.toUpperCase() !== character) small++;
    count++;
  }
  return { count, capitals, small, startsWithCapital };
}

/** Case of a word by its letters alone ("G20" and "X" are initial); null when it has none. */
export function caseOf(word: string): WordCase | null {
  if (/^[a-z]+$/.test(word)) return 'lower';
  if (/^[A-Z][a-z]*$/.test(word)) return 'initial';
  const { count, capitals, startsWithCapital } = countLetters(word);
  if (count === 0) return null;
  if (capitals === 0) return 'lower';
  if (capitals === 1 && startsWithCapital) return 'initial';
  return capitals === count ? 'upper' : 'mixed';
}
