// Lines that cannot be prose, by their shape: rows of tables, code, logs, entries in lists of links.
import { findWords } from '../../core/text/words.ts';

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu;
/** `[10:32:05] ada: hello`, `2026-11-28T10:32 INFO started`, `Nov 28 10:32:05 host sshd` */
const STAMP = /^\W?(?:\d{4}-\d{2}-\d{2}\b|\d{1,2}:\d{2}\b|\p{L}{3} +\d{1,2} +\d{2}:\d{2}:\d{2})/u;
const SYMBOL = /[{}<>=[\]|\\_#@*^~`+;&/]/g;
const CELL_END = /\t|\s{3,}|\|/g;
const DIGIT = /\p{N}/u;
const SENTENCE_END = /[.!?…]["”’)\]]*$/;

// Shares of the words of a line. Business news comes near the digits, Markdown near the symbols.
const MOST_SYMBOLS = 0.25;
const MOST_CELLS = 0.2;
const MOST_NUMBERS = 0.4;
/** An address beside fewer words is an entry of a list rather than a sentence with a link. */
const WORDS_BESIDE_ADDRESS = 15;

/** Whether a line may be a part of prose. */
export function isProseLine(line: string): boolean {
  const trimmed = line.trim();
  const rest = withoutAddresses(trimmed);
  const words = findWords(rest);
  if (words.length === 0 || STAMP.test(trimmed)) return false;
  if (rest !== trimmed && words.length < WORDS_BESIDE_ADDRESS && !SENTENCE_END.test(trimmed)) return false;
  const share = (count: number) => count / words.length;
  if (share(rest.match(SYMBOL)?.length ?? 0) > MOST_SYMBOLS) return false;
  if (share(rest.match(CELL_END)?.length ?? 0) > MOST_CELLS) return false;
  return share(words.filter(({ lower }) => DIGIT.test(lower)).length) <= MOST_NUMBERS;
}

/** The line without the addresses in it: their words are nobody's. */
export function withoutAddresses(line: string): string {
  return line.replace(ADDRESS, ' ');
}
