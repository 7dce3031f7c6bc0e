// In which state a text comes: with or without case, with or without marks. Decides what is read from the
// text itself and what only the model can tell.
import type { TextDocument, Word } from './encoded.ts';
import { countLetters } from './letters.ts';

const ANY_MARK = /[.!?…;:,"“”„«»″]/;
const SENTENCE_MARK = /[.!?…](?=[\s"'“”‘’«»„″]|$)/;
/** A headline in capitals over a lower-case text leaves less than this; an all-capital text with a stray "iPhone" has more. */
const ALL_CAPITALS = 0.9;

/** Form of a text with the words `findWords` gave. */
export function readForm(text: string, words: readonly Word[]): Pick<TextDocument, 'form' | 'hasCase' | 'hasMarks'> {
  let letters = 0;
  let capitals = 0;
  let hasInitial = false;
  let hasSmallWord = false;
  for (const { start, end } of words) {
    const counted = countLetters(text.slice(start, end));
    letters += counted.count;
    capitals += counted.capitals;
    hasInitial ||= counted.startsWithCapital;
    // single letters ("A", "I") are capitals in any text
    hasSmallWord ||= counted.small > 0 && counted.count >= 2;
  }
  return {
    form: capitals === 0 && !ANY_MARK.test(text) ? 'stripped' : 'written',
    hasCase: hasInitial && hasSmallWord && capitals < ALL_CAPITALS * letters,
    hasMarks: SENTENCE_MARK.test(text),
  };
}
