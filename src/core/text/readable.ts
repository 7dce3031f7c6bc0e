// Readable text: the slice as it stands, or with case and marks restored where the text has none. Words are never replaced,
// joined or split, so that without its case and marks the readable text is the slice again.
import type { ReadableSpan } from '../analysis.ts';
import type { Span } from '../span.ts';
import { SPEECH_VERBS } from '../english/sentence-openers.ts';
import type { Encoded, WordSpan } from './encoded.ts';
import { capitalised, withCase } from './readable-case.ts';
import { endsInitials, readableGap } from './readable-gap.ts';
import { phraseSpan } from './phrase-span.ts';
import { gapAfter, sentenceAt, wordsIn } from './word-spans.ts';

/** The words from `first` to `last` as a reader would write them, without a mark after the last. */
export function readableText(doc: Encoded, first: number, last: number): string {
  return readableSpan(doc, phraseSpan(doc, { firstWord: first, lastWord: last })).text;
}

/** A span with its readable text. */
export function readableSpan(doc: Encoded, span: Span): ReadableSpan {
  const { start, end } = span;
  const words = wordsIn(doc, span);
  if (words === null || (doc.hasCase && doc.hasMarks)) return { start, end, text: blanksJoined(doc.text.slice(start, end)) };
  return { start, end, text: restored(doc, span, words) };
}

/** A sentence with the marks around it, a capital at its start and a mark at its end. */
export function readableSentence(doc: Encoded, words: WordSpan): ReadableSpan {
  const { start, end, text } = readableSpan(doc, sentenceSpan(doc, words));
  if (doc.hasMarks || text === '') return { start, end, text };
  const closed = /[.!?…]["”’'»)\]]*$/.test(text);
  const mark = doc.readings[words.lastWord]?.gap === 'question' ? '?' : '.';
  return { start, end, text: closed ? text : text.replace(/”?$/, (quotationMark) => mark + quotationMark) };
}

/** The span of whole sentences: with opening marks before the first word, closing marks and full stop after the last. */
export function sentenceSpan(doc: Encoded, words: WordSpan): Span {
  const before = gapAfter(doc, words.firstWord - 1);
  // what closes the sentence before does not open this one
  const between = words.firstWord === 0 ? before : before.slice(closingMarks(before).length);
  const opening = /["“„‘'`«‹([{$£€¥#@…¿¡]{0,6}$/.exec(between)?.[0] ?? '';
  const closing = closingMarks(gapAfter(doc, words.lastWord));
  const start = (doc.words[words.firstWord]?.start ?? 0) - opening.length;
  return { start, end: (doc.words[words.lastWord]?.end ?? 0) + closing.length };
}

/** Bounded, as the run of marks around one sentence may be the whole text. */
function closingMarks(gap: string): string {
  return /^[^\s\p{Ps}\p{Pi}]{0,12}/u.exec(gap)?.[0] ?? '';
}

function restored(doc: Encoded, span: Span, { firstWord, lastWord }: WordSpan): string {
  const quotations = quotationMarks(doc, firstWord, lastWord);
  let text = blanksJoined(doc.text.slice(span.start, doc.words[firstWord]?.start ?? span.start));
  for (let i = firstWord; i <= lastWord; i++) {
    const closes = quotations.closing.has(i);
    text += (quotations.opening.has(i) ? '“' : '') + restoredWord(doc, i);
    if (i < lastWord && isSubject(doc, firstWord, i)) text += ' ';
    else if (i < lastWord) text += restoredGap(doc, i, closes, quotations.opening.has(i + 1));
    else if (doc.hasMarks) text += blanksJoined(doc.text.slice(doc.words[i]?.end, span.end));
    else text += (endsInitials(doc, i) ? '.' : '') + (closes ? '”' : '');
  }
  return text;
}

/** "Norland, said on Monday": no comma parts a name that opens the stretch from its verb, whatever stood before it. */
function isSubject(doc: Encoded, firstWord: number, wordIndex: number): boolean {
  const isComma = !doc.hasMarks && doc.readings[wordIndex]?.gap === 'comma' && gapAfter(doc, wordIndex) === ' ';
  if (!isComma || !SPEECH_VERBS.has(doc.words[wordIndex + 1]?.lower ?? '')) return false;
  return doc.names.some((name) => name.firstWord === firstWord && name.lastWord === wordIndex);
}

function restoredWord(doc: Encoded, wordIndex: number): string {
  const word = doc.words[wordIndex];
  const reading = doc.readings[wordIndex];
  if (word === undefined || reading === undefined) return '';
  const slice = doc.text.slice(word.start, word.end);
  if (doc.hasCase) return slice;
  const cased = withCase(slice, reading.wordCase);
  const opens = sentenceAt(doc, wordIndex)?.firstWord === wordIndex;
  // "i", but "i.e."
  return opens || (word.lower === 'i' && reading.gap !== 'dot') ? capitalised(cased) : cased;
}

function restoredGap(doc: Encoded, wordIndex: number, closesQuotation: boolean, opensNext: boolean): string {
  const own = gapAfter(doc, wordIndex);
  if (doc.hasMarks || own.trim() !== '') return blanksJoined(own);
  const dot = endsInitials(doc, wordIndex) ? '.' : '';
  const quotationMark = closesQuotation ? '”' : '';
  if (sentenceAt(doc, wordIndex)?.lastWord === wordIndex) {
    return (doc.readings[wordIndex]?.gap === 'question' ? `${dot}?` : '.') + quotationMark + ' ';
  }
  const { mark, joins } = readableGap(doc, wordIndex);
  // He said: “…
  if (opensNext && mark === '' && doc.readings[wordIndex]?.gap === 'other') return `${dot}${quotationMark}: `;
  return (mark === '.' ? '' : dot) + mark + (joins ? '' : quotationMark + ' ');
}

/** Words that open and close a quotation by the model; only pairs inside the stretch. */
function quotationMarks(doc: Encoded, firstWord: number, lastWord: number): { opening: Set<number>; closing: Set<number> } {
  const [opening, closing] = [new Set<number>(), new Set<number>()];
  const own = doc.text.slice(doc.words[firstWord]?.start, doc.words[lastWord]?.end);
  if (doc.hasMarks || /["“”„«»]/.test(own)) return { opening, closing };
  let open = -1;
  for (let i = firstWord; i <= lastWord; i++) {
    if (doc.readings[i]?.opensQuotation) open = i;
    if (!doc.readings[i]?.closesQuotation || open < 0) continue;
    opening.add(open);
    closing.add(i);
    open = -1;
  }
  return { opening, closing };
}

function blanksJoined(text: string): string {
  return text.replace(/\s+/g, ' ');
}
