// Which language a text is in, from its letters and its function words alone, so that stripped text is told as well as written.
import { FUNCTION_WORDS } from '../english/function-words.ts';
import type { Word } from './encoded.ts';

// The beginning tells: an article keeps its language, and a million words need no counting.
const SAMPLE_WORDS = 2000;
// English news has 26 to 45 % of these words, a story that is half a list of dates 11 %, a list of names hardly any.
const MIN_SHARE = 0.1;
// A name or a letter that a formula repeats is no language.
const MIN_DIFFERENT = 2;

// The commonest language of each script; enough to tell somebody why a text is not read.
const SCRIPTS: readonly (readonly [code: string, letter: RegExp])[] = [
  ['zh', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
];
// Letters that only another language of the script has.
const OTHER_LETTERS: ReadonlyMap<string, readonly [code: string, letter: RegExp]> = new Map([
  ['zh', ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u]],
  ['ru', ['uk', /[іїєґ]/]],
  ['ar', ['fa', /[پچژگ]/]],
]);
const OTHER_LETTERS_SHARE = 0.02;
const ASCII_OR_LATIN = /[\0-\x7F]|\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

/** ISO 639-1 code of the words' language, `und` when they tell none. */
export function detectLanguage(words: readonly Word[]): string {
  const sample = words.slice(0, SAMPLE_WORDS);
  return byScript(sample) ?? byFunctionWords(sample) ?? 'und';
}

/** The language of a text that is mostly in another script than the Latin one. */
function byScript(words: readonly Word[]): string | null {
  const letters = words.flatMap(({ lower }) => [...lower]).filter((character) => LETTER.test(character));
  const foreign = letters.filter((letter) => !ASCII_OR_LATIN.test(letter));
  if (foreign.length * 2 <= letters.length) return null;
  const counts = SCRIPTS.map(([code, letter]) => [code, count(foreign, letter)] as const);
  const [code, most] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (most === 0) return null;
  const other = OTHER_LETTERS.get(code);
  return other !== undefined && count(foreign, other[1]) > OTHER_LETTERS_SHARE * most ? other[0] : code;
}

/** The language whose function words are the most, when they are enough for sentences of it. */
function byFunctionWords(words: readonly Word[]): string | null {
  let winner: string | null = null;
  let most = MIN_SHARE * words.length;
  for (const [code, functionWords] of FUNCTION_WORDS) {
    const hits = words.filter(({ lower }) => functionWords.has(lower));
    if (hits.length <= most || new Set(hits.map(({ lower }) => lower)).size < MIN_DIFFERENT) continue;
    winner = code;
    most = hits.length;
  }
  return winner;
}

function count(letters: readonly string[], kind: RegExp): number {
  return letters.filter((letter) => kind.test(letter)).length;
}
