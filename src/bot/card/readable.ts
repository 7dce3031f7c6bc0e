// Spans as readers see them: the slice itself, or, where case and marks were restored, the same words out of the readable sentences.
import type { Analysis, ReadableSpan } from '../../core/analysis.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { findWords } from '../../core/text/words.ts';

/** The words of a span, readable, with single blanks. */
export function readableText({ text, sentences }: Analysis, span: Span): string {
  const touched = sentences.filter((sentence) => overlaps(sentence, span));
  const [first, last] = [touched[0], touched.at(-1)];
  const isCovered = first !== undefined && last !== undefined && contains({ start: first.start, end: last.end }, span);
  if (!isCovered || touched.every((sentence) => isAsWritten(text, sentence))) return singleBlanks(text.slice(span.start, span.end)).trim();
  const parts = touched.map((sentence) => {
    const part = spanInSentence(text, sentence, span);
    return part === null ? '' : sentence.text.slice(part.start, part.end);
  });
  return singleBlanks(parts.join(' ')).trim();
}

/** Where a span of the text lies in the readable text of a sentence that it touches; null when it holds no word of the sentence. */
export function spanInSentence(text: string, sentence: ReadableSpan, span: Span): Span | null {
  const start = Math.max(span.start, sentence.start);
  const end = Math.min(span.end, sentence.end);
  if (isAsWritten(text, sentence)) {
    return { start: singleBlanks(text.slice(sentence.start, start)).length, end: singleBlanks(text.slice(sentence.start, end)).length };
  }
  // a readable text has the words of its slice, so the nth is the nth
  const words = findWords(text.slice(sentence.start, sentence.end));
  const readableWords = findWords(sentence.text);
  const isInside = (word: Span) => overlaps({ start: word.start + sentence.start, end: word.end + sentence.start }, { start, end });
  const first = words.findIndex(isInside);
  const last = words.findLastIndex(isInside);
  const firstReadable = readableWords[first];
  const lastReadable = readableWords[last];
  if (firstReadable === undefined || lastReadable === undefined) return null;
  // restored quotation marks stand beside the words, which is all that is known of them here; so does the last dot of "U.S."
  const opening = /[“‘(]*$/.exec(sentence.text.slice(0, firstReadable.start))?.[0] ?? '';
  const endsInitials = /\.\p{L}$/u.test(sentence.text.slice(0, lastReadable.end));
  const closing = (endsInitials ? /^\.?(?:[,.?!]?[”’)]+)?/ : /^(?:[,.?!]?[”’)]+)?/).exec(sentence.text.slice(lastReadable.end))?.[0] ?? '';
  return { start: firstReadable.start - opening.length, end: lastReadable.end + closing.length };
}

function isAsWritten(text: string, sentence: ReadableSpan): boolean {
  return singleBlanks(text.slice(sentence.start, sentence.end)) === sentence.text;
}

function singleBlanks(text: string): string {
  return text.replace(/\s+/g, ' ');
}
