// Arithmetic of words: the words of a span, what stands between them, the sentence around them. Stages decide in words.
import type { Span } from '../span.ts';
import type { Encoded, SentenceReading, TextDocument, WordSpan } from './encoded.ts';

/** The words that a span touches, null when there are none. */
export function wordsIn(doc: TextDocument, span: Span): WordSpan | null {
  const firstWord = firstEndingAfter(doc, span.start);
  const lastWord = firstEndingAfter(doc, span.end - 1);
  const reaches = (doc.words[lastWord]?.start ?? Infinity) < span.end;
  return reaches || lastWord > firstWord ? { firstWord, lastWord: reaches ? lastWord : lastWord - 1 } : null;
}

/** Number of words in a word span. */
export function wordCount(words: WordSpan): number {
  return words.lastWord - words.firstWord + 1;
}

/** Number of words that both spans hold. */
export function sharedWords(a: WordSpan, b: WordSpan): number {
  return Math.max(0, Math.min(a.lastWord, b.lastWord) - Math.max(a.firstWord, b.firstWord) + 1);
}

/** Whether `inner` lies inside `outer`; equal spans do. */
export function holds(outer: WordSpan, inner: WordSpan): boolean {
  return outer.firstWord <= inner.firstWord && inner.lastWord <= outer.lastWord;
}

/** What stands between a word and the next. */
export function gapAfter(doc: TextDocument, wordIndex: number): string {
  return doc.text.slice(doc.words[wordIndex]?.end ?? 0, doc.words[wordIndex + 1]?.start ?? doc.text.length);
}

/** For each word the index of its sentence. */
export function sentenceIndices(doc: Encoded): readonly number[] {
  const indices = Array.from(doc.words, () => Math.max(0, doc.sentences.length - 1));
  for (const [i, sentence] of doc.sentences.entries()) indices.fill(i, sentence.firstWord, sentence.lastWord + 1);
  return indices;
}

/** The sentence that a word stands in. */
export function sentenceAt(doc: Encoded, wordIndex: number): SentenceReading | undefined {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.sentences[middle]?.lastWord ?? 0) < wordIndex) low = middle + 1;
    else high = middle;
  }
  return doc.sentences[low];
}

/** Index of the first word that ends after `position`. */
function firstEndingAfter(doc: TextDocument, position: number): number {
  let low = 0;
  let high = doc.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.words[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
