// Sentences of a text: by its marks where it has them, by the probability of a break after each word where it has
// none, and by that probability, too, wherever a "sentence" is implausibly long.
import type { Break, TextDocument, WordSpan } from './encoded.ts';
import { readLineEnds } from './line-ends.ts';

/** Above this a word ends a sentence. Lower than one half: joined sentences cost more than a cut too many (held-out news: F1 54.9 -> 59.2). */
const BREAK_THRESHOLD = 0.4;
/** Words. News hardly has longer sentences, so a longer one is two without a break between. */
const LONGEST_SENTENCE = 80;
/** Words. With marks a sentence is as long as it says, up to lists and quotations that never end. */
const LONGEST_MARKED_SENTENCE = 150;
/** Words on either side of a forced cut: "Meanwhile" is no sentence, however probable the break after it. */
const SHORTEST_PART = 4;

/** Probability, 0 to 1, that a sentence ends after the word. */
export type EndProbability = (wordIndex: number) => number;

/** Sentences in order, covering every word. `breaks` are those of the marks, null when the text has none. */
export function findSentences(doc: TextDocument, breaks: readonly Break[] | null, endProbability: EndProbability): WordSpan[] {
  const ends = breaks === null ? probableEnds(doc, endProbability) : breaks.map((value) => value === 'sentence' || value === 'paragraph');
  const longest = breaks === null ? LONGEST_SENTENCE : LONGEST_MARKED_SENTENCE;
  const sentences: WordSpan[] = [];
  let firstWord = 0;
  for (let i = 0; i < doc.words.length; i++) {
    if (!ends[i] && i + 1 < doc.words.length) continue;
    if (i - firstWord < longest) sentences.push({ firstWord, lastWord: i });
    else sentences.push(...cut(firstWord, i, endProbability));
    firstWord = i + 1;
  }
  return sentences;
}

function probableEnds(doc: TextDocument, endProbability: EndProbability): boolean[] {
  const lineEnds = readLineEnds(doc);
  return doc.words.map((_, i) => lineEnds[i] === 'hard' || endProbability(i) > BREAK_THRESHOLD);
}

/** Cuts a stretch at its most probable breaks until no part is implausibly long. */
function cut(firstWord: number, lastWord: number, endProbability: EndProbability): WordSpan[] {
  const parts: WordSpan[] = [];
  const open: WordSpan[] = [{ firstWord, lastWord }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.lastWord - part.firstWord < LONGEST_SENTENCE) {
      parts.push(part);
      continue;
    }
    const end = bestCut(part, endProbability);
    open.push({ firstWord: end + 1, lastWord: part.lastWord }, { firstWord: part.firstWord, lastWord: end });
  }
  return parts;
}

function bestCut(part: WordSpan, endProbability: EndProbability): number {
  let best = part.firstWord + SHORTEST_PART - 1;
  for (let i = best + 1; i <= part.lastWord - SHORTEST_PART; i++) {
    if (endProbability(i) > endProbability(best)) best = i;
  }
  return best;
}
