// The title of an article: its headline if it has one, else the beginning of what it says.
import type { Analysis } from '../../core/analysis.ts';
import { findWords } from '../../core/text/words.ts';
import { readableText } from '../card/readable.ts';

/** Longer first lines are text. */
const HEADLINE_WORDS = 25;
const TITLE_WORDS = 10;
const SENTENCE_END = /[.!?…:,;]["”’)\]]*$/;

/** The headline, or the first ten words of the summary, or of the text. */
export function titleOf(analysis: Analysis): string {
  return headline(analysis) ?? firstWords(analysis.summary[0]?.text ?? analysis.text);
}

/** A short first paragraph without an end mark, as the core tells it from a wrapped line. */
function headline(analysis: Analysis): string | null {
  const [first, second] = analysis.sentences;
  if (first === undefined || second === undefined || !analysis.text.slice(first.end, second.start).includes('\n')) return null;
  const title = readableText(analysis, first);
  const { length } = findWords(title);
  return length > 0 && length <= HEADLINE_WORDS && !SENTENCE_END.test(title) ? title : null;
}

function firstWords(text: string): string {
  const words = findWords(text);
  const last = words[TITLE_WORDS - 1];
  const title = (last === undefined || words.length === TITLE_WORDS ? text : `${text.slice(0, last.end)}…`).trim();
  return title.replace(/\s+/g, ' ');
}
