// Spans out of the labels of single words: the most probable row of outside, begin and inside labels in which
// every inside follows its own begin.
import type { WordSpan } from '../text/encoded.ts';
import { logSoftmax, type Rows } from './numbers.ts';

/** A span found in a row of words; word indices count from the row's first. */
export interface LabelledSpan extends WordSpan {
  /** Which pair of labels it has, from 0. */
  readonly kind: number;
  /** Sum over its words of log P(its label) - log P(outside). */
  readonly gain: number;
  /** Mean probability of its labels. */
  readonly confidence: number;
}

const NEVER = -1e9;

/** Viterbi over the labels outside, B-0, I-0, B-1, I-1, ...; the words of `outside` are held to the first. */
export function decodeSpans(rows: Rows, outside: WordSpan | null = null): LabelledSpan[] {
  const log = logSoftmax(rows);
  const { count, size } = rows;
  for (let i = outside?.firstWord ?? 0; outside !== null && i <= outside.lastWord; i++) log.fill(NEVER, i * size + 1, (i + 1) * size);
  return spansOf(bestLabels(log, count, size), log, size);
}

/** The span with the largest gain, null when there is none; the first of equals. */
export function bestSpan(spans: readonly LabelledSpan[]): LabelledSpan | null {
  let best: LabelledSpan | null = null;
  for (const span of spans) {
    if (best === null || span.gain > best.gain) best = span;
  }
  return best;
}

function bestLabels(log: Float64Array, count: number, size: number): Uint8Array {
  const from = new Uint8Array(count * size);
  let scores = new Float64Array(size).fill(NEVER);
  let next = new Float64Array(size);
  scores[0] = 0;
  for (let i = 0; i < count; i++) {
    let best = 0;
    for (let k = 1; k < size; k++) if (scores[k]! > scores[best]!) best = k;
    for (let k = 0; k < size; k++) {
      const isInside = k > 0 && k % 2 === 0;
      const previous = !isInside ? best : scores[k - 1]! >= scores[k]! ? k - 1 : k;
      from[i * size + k] = previous;
      next[k] = scores[previous]! + log[i * size + k]!;
    }
    [scores, next] = [next, scores];
  }
  const labels = new Uint8Array(count);
  let label = 0;
  for (let k = 1; k < size; k++) if (scores[k]! > scores[label]!) label = k;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * size + label]!;
  }
  return labels;
}

function spansOf(labels: Uint8Array, log: Float64Array, size: number): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (let i = 0; i < labels.length;) {
    const begin = labels[i]!;
    const firstWord = i++;
    if (begin === 0) continue;
    while (i < labels.length && labels[i] === begin + 1) i++;
    let gain = 0;
    let sum = 0;
    for (let word = firstWord; word < i; word++) {
      const probability = log[word * size + labels[word]!]!;
      gain += probability - log[word * size]!;
      sum += Math.exp(probability);
    }
    spans.push({ firstWord, lastWord: i - 1, kind: (begin - 1) >> 1, gain, confidence: sum / (i - firstWord) });
  }
  return spans;
}
