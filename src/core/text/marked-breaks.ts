// Sentence ends by the marks of a written text: dots, question and exclamation marks, and line ends. Where a text has
// none of them the encoder's break head decides instead.
import { ABBREVIATIONS, AFTER_TIME, NUMBER_ABBREVIATIONS, STATE_ABBREVIATIONS, TITLES } from '../english/abbreviations.ts';
import { OPENERS, SPEECH_VERBS, STRONG_OPENERS } from '../english/sentence-openers.ts';
import type { Break, TextDocument } from './encoded.ts';
import { readLineEnds } from './line-ends.ts';

// a run of marks is tried once, from its start: a megabyte of dots must not take a megabyte of tries at each
const END = /(?<![.!?…])([.!?…]+)(["'”’»)\]]*)\s/;
const QUOTE = /["”»]|['’]$/;
const COMMA_LIKE = /[,;:()–—"“”…]|\s-+\s|--/;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const SMALL = /^\p{Ll}/u;
const DIGIT = /^\p{N}/u;
/** "on Main St. The": these also stand after a name. */
const PLACES: ReadonlySet<string> = new Set(['st', 'mt', 'ft']);
const LETTER = /^\p{L}$/u;

/** One for each word: what the gap after it ends. The last word of a text ends a paragraph. */
export function readMarkedBreaks(doc: TextDocument): Break[] {
  const { text, words } = doc;
  const lineEnds = readLineEnds(doc);
  return words.map((word, i) => {
    const next = words[i + 1];
    if (next === undefined || lineEnds[i] === 'hard') return 'paragraph';
    if (next.start - word.end === 1 && text[word.end] === ' ') return 'none';
    const gap = text.slice(word.end, next.start);
    if (endsSentence(doc, i, gap)) return 'sentence';
    return COMMA_LIKE.test(gap) ? 'comma' : 'none';
  });
}

function endsSentence(doc: TextDocument, wordIndex: number, gap: string): boolean {
  const next = surface(doc, wordIndex + 1);
  const match = END.exec(gap);
  // "It rained.The game went on": a lost blank, but not "Node.js" or "whosaid.org"
  if (match === null)
    return gap === '.' && doc.hasCase && SMALL.test(surface(doc, wordIndex)) && opens(doc, wordIndex + 1) && next.length > 1;
  const [, marks = '', closers = ''] = match;
  const isSmall = doc.hasCase && SMALL.test(next);
  const closesQuotation = QUOTE.test(closers);
  if (closesQuotation || marks !== '.') return !isSmall && !(closesQuotation && !doc.hasCase && isSpeech(doc, wordIndex + 1));
  // "(R-Mo.) and": a sentence in brackets would be followed by a capital
  if (closers !== '' && isSmall) return false;
  return !isAbbreviation(doc, wordIndex, isSmall);
}

/** Whether the dot after the word belongs to the word alone. */
function isAbbreviation(doc: TextDocument, wordIndex: number, nextIsSmall: boolean): boolean {
  const { lower } = doc.words[wordIndex]!;
  const next = surface(doc, wordIndex + 1);
  const before = gapBefore(doc, wordIndex);
  const isCapital = !doc.hasCase || CAPITAL.test(surface(doc, wordIndex));
  if (DIGIT.test(lower)) return isItemNumber(lower, before);
  if (NUMBER_ABBREVIATIONS.has(lower) && DIGIT.test(next)) return true;
  if (before === '.' && lower.length <= 2) {
    // "at 5 p.m. Police came", but "5 p.m. Friday"
    if (lower === 'm' && doc.hasCase) return nextIsSmall || AFTER_TIME.has(next.toLowerCase());
    return !opens(doc, wordIndex + 1);
  }
  if (LETTER.test(lower)) return !opens(doc, wordIndex + 1);
  if (lower === 'vs') return true;
  if (TITLES.has(lower) && isCapital) return !(PLACES.has(lower) && opens(doc, wordIndex + 1));
  if (ABBREVIATIONS.has(lower) && (isCapital || nextIsSmall || DIGIT.test(next))) return !opens(doc, wordIndex + 1);
  return doc.hasCase && isCapital && STATE_ABBREVIATIONS.has(lower) && !opens(doc, wordIndex + 1);
}

/** "1. Apples" at the start of a line, but not "in 2019. Apples". */
function isItemNumber(lower: string, before: string): boolean {
  return lower.length <= 2 && (before === '' || /[\n\r\u2028\u2029]\s*$/.test(before.slice(-20)));
}

/** Whether the word plainly opens a sentence, even after an abbreviation. */
function opens(doc: TextDocument, wordIndex: number): boolean {
  const word = doc.words[wordIndex]!;
  // "J. A. Smith": an initial, not the article
  if (word.lower.length === 1 && doc.text[word.end] === '.') return false;
  if (!doc.hasCase) return STRONG_OPENERS.has(word.lower);
  return CAPITAL.test(surface(doc, wordIndex)) && OPENERS.has(word.lower);
}

/** `"why?" she asked`: speech that goes on after the quotation, in a text without case. */
function isSpeech(doc: TextDocument, wordIndex: number): boolean {
  const { words } = doc;
  return [0, 1].some((distance) => SPEECH_VERBS.has(words[wordIndex + distance]?.lower ?? ''));
}

function surface(doc: TextDocument, wordIndex: number): string {
  const word = doc.words[wordIndex]!;
  return doc.text.slice(word.start, word.end);
}

function gapBefore(doc: TextDocument, wordIndex: number): string {
  return doc.text.slice(doc.words[wordIndex - 1]?.end ?? 0, doc.words[wordIndex]!.start);
}
