// What stands between two words of a text without marks: what the model says, backed by rules that have no exceptions
// ("don t", "we re", "u s").
import { AUXILIARIES, BEFORE_AUXILIARY, BEFORE_M, BEFORE_T, LETTER_PAIRS } from '../english/clitics.ts';
import type { Encoded, Gap, WordReading } from './encoded.ts';

const LETTER = /^\p{L}$/u;
const DIGITS = /^\p{N}+$/u;

/** The mark after a word and whether a blank follows: the gap as a reader would see it, quotation marks aside. */
export interface ReadableGap {
  readonly mark: '' | '’' | '-' | '.' | ',' | '?';
  readonly joins: boolean;
}

/** The gap after a word that ends no sentence. */
export function readableGap(doc: Encoded, wordIndex: number): ReadableGap {
  const word = doc.words[wordIndex]?.lower ?? '';
  const next = doc.words[wordIndex + 1]?.lower ?? '';
  const gap = gapOf(doc.readings, wordIndex, word, next);
  switch (gap) {
    case 'apostrophe':
      return { mark: '’', joins: true };
    case 'hyphen':
      return { mark: '-', joins: true };
    case 'dot':
      return { mark: '.', joins: true };
    case 'abbreviation':
      return { mark: '.', joins: false };
    case 'comma':
      return { mark: ',', joins: DIGITS.test(word) && /^\p{N}{3}$/u.test(next) };
    case 'question':
      return { mark: '?', joins: false };
    default:
      return { mark: '', joins: false };
  }
}

/** Whether the word is the last of letters with dots: "U.S", "p.m". */
export function endsInitials(doc: Encoded, wordIndex: number): boolean {
  const [before, word] = [doc.words[wordIndex - 1]?.lower ?? '', doc.words[wordIndex]?.lower ?? ''];
  return LETTER.test(before) && LETTER.test(word) && gapOf(doc.readings, wordIndex - 1, before, word) === 'dot';
}

function gapOf(readings: readonly WordReading[], wordIndex: number, word: string, next: string): Gap {
  const reading = readings[wordIndex];
  const gap = reading?.gap ?? 'space';
  if (LETTER_PAIRS.has(`${word} ${next}`)) return 'dot';
  if (next === 't' && BEFORE_T.has(word)) return 'apostrophe';
  if (next === 'm' && BEFORE_M.has(word)) return 'apostrophe';
  if (AUXILIARIES.has(next) && BEFORE_AUXILIARY.has(word)) return 'apostrophe';
  if (gap !== 'space' && gap !== 'other') return gap;
  // "norland s", but "Harry S. Truman", and "u s" above
  const isInitial = readings[wordIndex + 1]?.wordCase !== 'lower';
  if (next === 's' && !isInitial && !LETTER.test(word)) return 'apostrophe';
  return gap;
}
