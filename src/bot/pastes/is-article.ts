// Whether what somebody pasted in a watched channel is an article: enough words of English prose. Tables, code, logs and lists of links
// are no prose. Costs nothing beside an analysis, so that small talk is never analysed.
import { findWords } from '../../core/text/words.ts';
import { isProseLine, withoutAddresses } from './prose-line.ts';

// Common words that programs do not use as keywords; a quarter of the words of English news are among them, headlines have half of that.
const COMMON = new Set(
  (
    'the of to a that was it by he at be are his has have had an which who were will would they she their been its about after when more ' +
    'there said but we i you up out all into over than some could what our no its her him them'
  ).split(' '),
);
const LEAST_COMMON = 0.12;
/** Entries of a list repeat the same one or two. */
const WORDS_FOR_EACH_DIFFERENT = 13;
/** Words that are judged together: about two sentences. */
const STRETCH = 40;
const SENTENCE_END = /\p{L}{2}["”’)]*[.!?…]["”’)\]]*(?=\s|$)/u;
const MARK_OR_CAPITAL = /[.!?…\p{Lu}]/u;

/** Whether `text` has at least `minWords` words of English prose, whatever else it has. */
export function isArticle(text: string, minWords: number): boolean {
  return countProseWords(text) >= minWords;
}

function countProseWords(text: string): number {
  const prose = text.split(/\r?\n/).filter(isProseLine).map(withoutAddresses).join('\n');
  const words = findWords(prose);
  const isStripped = !MARK_OR_CAPITAL.test(prose);
  const stretches: { words: number; isEnglish: boolean; endsSentence: boolean }[] = [];
  for (let from = 0; from < words.length; from += STRETCH) {
    const stretch = words.slice(from, from + STRETCH);
    const common = stretch.map(({ lower }) => lower).filter((word) => COMMON.has(word));
    const end = words[from + STRETCH]?.start ?? prose.length;
    const endsSentence = isStripped || SENTENCE_END.test(prose.slice(stretch[0]?.start, end));
    const isVaried = new Set(common).size * WORDS_FOR_EACH_DIFFERENT >= stretch.length;
    stretches.push({ words: stretch.length, isEnglish: isVaried && common.length >= LEAST_COMMON * stretch.length, endsSentence });
  }
  let count = 0;
  for (const [index, stretch] of stretches.entries()) {
    // a long sentence may cover a whole stretch, a list of headlines has no end anywhere near
    const isSentences = stretches.slice(Math.max(0, index - 1), index + 2).some(({ endsSentence }) => endsSentence);
    if (stretch.isEnglish && isSentences) count += stretch.words;
  }
  return count;
}
