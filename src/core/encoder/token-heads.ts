// The heads that look at one word: breaks, case, gaps, quotation marks, names and cues.
import type { Break, Gap, NameReading, TextDocument, WordReading, WordSpan } from '../text/encoded.ts';
import { caseOf } from '../text/letters.ts';
import { readGap, readQuotationMarks } from '../text/marked-gaps.ts';
import { HEADS, LOGITS, type WordOutputs } from './layout.ts';
import { argmax, softmax, type Rows } from './numbers.ts';
import { decodeSpans } from './span-labels.ts';
import { restoreCase } from './word-case.ts';

/** A cue as the cue head finds it. */
export interface FoundCue extends WordSpan {
  readonly confidence: number;
}

/** A name without its role. */
export type FoundName = Omit<NameReading, 'role'>;

const BREAKS: readonly Break[] = ['none', 'comma', 'sentence', 'paragraph'];
const GAPS: readonly Gap[] = ['space', 'apostrophe', 'hyphen', 'dot', 'abbreviation', 'comma', 'question', 'other'];
const NAME_KINDS: readonly NameReading['kind'][] = ['person', 'organization', 'place', 'group'];
/** A cue begins here. A less sure one never became a quotation, and every cue costs time. */
const CUE_THRESHOLD = 0.5;
/** A cue goes on here. */
const INSIDE_THRESHOLD = 0.5;

/** Probabilities of the break head, four for each word in the order none, comma, sentence, paragraph. */
export function breakProbabilities(outputs: WordOutputs): Float64Array {
  return softmax(rowsOf(outputs, HEADS.break));
}

/** Probability that a sentence ends after the word, out of those of `breakProbabilities`. */
export function endProbability(probabilities: Float64Array, wordIndex: number): number {
  const row = wordIndex * BREAKS.length;
  return probabilities[row + 2]! + probabilities[row + 3]!;
}

/** How every word reads; `breaks` are those of the marks, null when the text has none, `ends` are the sentences. */
export function readWords(
  doc: TextDocument,
  outputs: WordOutputs,
  breaks: readonly Break[] | null,
  probabilities: Float64Array,
  ends: readonly WordSpan[],
  names: readonly WordSpan[],
): WordReading[] {
  const { text, words } = doc;
  const { logits } = outputs;
  const isEnd = new Uint8Array(words.length);
  for (const sentence of ends) isEnd[sentence.lastWord] = 1;
  const marks = doc.hasMarks ? readQuotationMarks(doc) : null;
  const cases = doc.hasCase ? null : restoreCase(doc, softmax(rowsOf(outputs, HEADS.case)), names);
  const inside = insideNames(words.length, names);
  return words.map((word, i) => {
    const row = i * LOGITS;
    const wordBreak = readBreak(breaks?.[i] ?? null, probabilities, i, isEnd[i] === 1);
    const wordCase = cases?.[i] ?? caseOf(text.slice(word.start, word.end)) ?? 'lower';
    const gap = doc.hasMarks
      ? readGap(text.slice(word.end, words[i + 1]?.start ?? text.length), isEnd[i] === 1)
      : restoreGap(best(GAPS, logits, row + HEADS.gap.at), inside[i] === 1);
    return {
      wordCase,
      break: inside[i] === 1 && wordBreak === 'comma' && !doc.hasMarks ? 'none' : wordBreak,
      gap,
      opensQuotation: marks?.[i]?.opens ?? logits[row + HEADS.opens.at]! > 0,
      closesQuotation: marks?.[i]?.closes ?? logits[row + HEADS.closes.at]! > 0,
    };
  });
}

/** 1 for every word that a name goes on after. */
function insideNames(count: number, names: readonly WordSpan[]): Uint8Array {
  const inside = new Uint8Array(count);
  for (const { firstWord, lastWord } of names) inside.fill(1, firstWord, lastWord);
  return inside;
}

/** A name holds no comma or colon: "Hua Chun Ying", though "Hua, Chun and Ying" often has one there. */
function restoreGap(gap: Gap, isInsideName: boolean): Gap {
  return isInsideName && (gap === 'comma' || gap === 'question' || gap === 'other') ? 'space' : gap;
}

/** The break after a word; where sentences were found without marks, it says what they say. */
function readBreak(marked: Break | null, probabilities: Float64Array, wordIndex: number, endsSentence: boolean): Break {
  if (marked === 'sentence' || marked === 'paragraph') return marked;
  const row = wordIndex * BREAKS.length;
  if (endsSentence) return BREAKS[2 + argmax(probabilities, row + 2, 2)]!;
  return marked ?? BREAKS[argmax(probabilities, row, 2)]!;
}

/** Names in order. */
export function findNames(outputs: WordOutputs): FoundName[] {
  return decodeSpans(rowsOf(outputs, HEADS.name)).map(({ firstWord, lastWord, kind, confidence }) => ({
    firstWord,
    lastWord,
    kind: NAME_KINDS[kind]!,
    confidence,
  }));
}

/** Cues in order, each with the probability that one begins there. */
export function findCues(outputs: WordOutputs): FoundCue[] {
  const { count } = outputs;
  const probabilities = softmax(rowsOf(outputs, HEADS.cue));
  const begins = (word: number): boolean => probabilities[word * HEADS.cue.size + 1]! > CUE_THRESHOLD;
  const isInside = (word: number): boolean => probabilities[word * HEADS.cue.size + 2]! > INSIDE_THRESHOLD;
  const cues: FoundCue[] = [];
  for (let firstWord = 0; firstWord < count; firstWord++) {
    if (!begins(firstWord)) continue;
    let lastWord = firstWord;
    while (lastWord + 1 < count && isInside(lastWord + 1) && !begins(lastWord + 1)) lastWord++;
    cues.push({ firstWord, lastWord, confidence: probabilities[firstWord * HEADS.cue.size + 1]! });
  }
  return cues;
}

function rowsOf({ logits, count }: WordOutputs, head: { readonly at: number; readonly size: number }): Rows {
  return { data: logits, start: head.at, stride: LOGITS, size: head.size, count };
}

function best<Name>(names: readonly Name[], logits: Float32Array, start: number): Name {
  return names[argmax(logits, start, names.length)]!;
}
