// Words as they are compared: without case, accents and marks, so that "Łódź" finds what "lodz" finds.
import { findWords } from '../core/text/words.ts';

/** Letters that Unicode does not take apart, as they are written where a keyboard lacks them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};
/** Longer "words" are no words; an index entry need not hold them whole. */
const MOST_LETTERS = 64;

/** The folded words of a text, in its order; initials are one word ("U.S." is `us`). */
export function foldWords(text: string): string[] {
  const words = findWords(text).map(({ lower }) => foldWord(lower));
  return joinInitials(words.filter((word) => word !== ''));
}

/** Only lower-case letters without marks, and digits. */
function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word.slice(0, MOST_LETTERS);
  const apart = word.normalize('NFKD').toLowerCase().normalize('NFKD');
  const plain = apart.replace(/[^a-z0-9]/gu, (letter) => PLAIN[letter] ?? (/[\p{L}\p{N}]/u.test(letter) ? letter : ''));
  return [...plain].slice(0, MOST_LETTERS).join('');
}

/** `u s` is `us`; the `s` of "China's" and the `t` of "don't" stay what they are. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = '';
  const endRun = () => {
    if (run !== '') joined.push(run);
    run = '';
  };
  for (const word of words) {
    if (!/^[a-z]$/.test(word) || (run === '' && (word === 's' || word === 't'))) {
      endRun();
      joined.push(word);
    } else {
      run += word;
    }
  }
  endRun();
  return joined;
}
