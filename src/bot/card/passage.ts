// Words of the article in their context: the sentences around some spans, with the spans marked.
import type { Analysis, ReadableSpan } from '../../core/analysis.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Passage, Run } from './card.ts';
import { spanInSentence } from './readable.ts';

/** Sentences shown before and after the marked ones. */
const CONTEXT = 1;
/** Units of unmarked text kept beside a mark; what is farther off in one giant sentence does not explain it. */
const MOST_UNMARKED = 500;

/** The sentences that `spans` touch and their neighbours; a gap between two places shows as "…". */
export function buildPassage(analysis: Analysis, title: string, spans: readonly Span[]): Passage {
  const { sentences, text } = analysis;
  const isMarked = sentences.map((sentence) => spans.some((span) => overlaps(sentence, span)));
  const runs: Run[] = [];
  let lastShown = -1;
  for (const [index, sentence] of sentences.entries()) {
    if (!isMarked.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).includes(true)) continue;
    if (runs.length > 0) runs.push({ text: index === lastShown + 1 ? ' ' : ' … ', marked: false });
    runs.push(...sentenceRuns(text, sentence, spans));
    lastShown = index;
  }
  if (runs.length === 0) runs.push(...spans.map((span) => ({ text: text.slice(span.start, span.end), marked: true })));
  return { kind: 'passage', title, runs: joined(runs).map(shortened), button: null };
}

function sentenceRuns(text: string, sentence: ReadableSpan, spans: readonly Span[]): Run[] {
  const marks = spans
    .filter((span) => overlaps(span, sentence))
    .map((span) => spanInSentence(text, sentence, span))
    .filter((mark) => mark !== null)
    .toSorted((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let done = 0;
  for (const mark of marks) {
    if (mark.start > done) runs.push({ text: sentence.text.slice(done, mark.start), marked: false });
    if (mark.end > done) runs.push({ text: sentence.text.slice(Math.max(done, mark.start), mark.end), marked: true });
    done = Math.max(done, mark.end);
  }
  if (done < sentence.text.length) runs.push({ text: sentence.text.slice(done), marked: false });
  return runs;
}

/** Neighbours of one kind become one run; a blank between two marks is marked, too. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const last = result.at(-1);
    const marked = run.marked || (run.text === ' ' && last?.marked === true && runs[index + 1]?.marked === true);
    if (last?.marked === marked) result[result.length - 1] = { text: last.text + run.text, marked };
    else result.push({ text: run.text, marked });
  }
  return result;
}

/** Keeps of a long unmarked run what stands next to a mark. */
function shortened(run: Run, index: number, { length }: readonly Run[]): Run {
  if (run.marked || run.text.length <= MOST_UNMARKED) return run;
  const after = index === 0 ? '' : run.text.slice(0, MOST_UNMARKED / 2).replace(/\S*$/, '');
  const before = index === length - 1 ? '' : run.text.slice(-MOST_UNMARKED / 2).replace(/^\S*/, '');
  return { text: `${after}…${before}`, marked: false };
}
