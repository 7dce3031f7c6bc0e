// The argument head: for every cue its source, its contents, and the stance it expresses with the target of that.
import { ACTS, type Polarity } from '../analysis.ts';
import type { CueReading, WordSpan } from '../text/encoded.ts';
import { integers, sliceInputs, type Graph } from './graphs.ts';
import type { WordOutputs } from './layout.ts';
import { argmax, softmax } from './numbers.ts';
import { sliceAround, type Slice } from './slices.ts';
import { bestSpan, decodeSpans, type LabelledSpan } from './span-labels.ts';
import type { FoundCue } from './token-heads.ts';

/** A cue with its arguments, before anybody knows who the source is. */
export interface CueArguments extends Omit<CueReading, 'sources'> {
  readonly source: (WordSpan & { readonly confidence: number }) | null;
}

/** Words on either side of a cue in which its arguments lie; in 0.6 % of 20,600 attributions one reaches farther, and a quarter more would cost a fifth more time. */
const REACH = 80;
/** Cues that begin within so many words share a slice: fewer repeat the work on the slice, more look at words out of their reach. */
const GROUP = 60;
const LABELS = 5;
const TARGET_LABELS = 3;
const SOURCE = 0;
const CONTENT = 1;
const ACT_OUTPUTS = 1 + ACTS.length;
const POLARITIES: readonly Polarity[] = ['favor', 'against', 'neutral'];

/** The cues that have a content, in order, with what they take. */
export async function readArguments(
  cues: readonly FoundCue[],
  outputs: WordOutputs,
  breaks: Float32Array,
  graph: Graph,
): Promise<CueArguments[]> {
  const read: CueArguments[] = [];
  for (const slice of sliceAround(cues, { before: REACH, after: REACH, reach: GROUP }, outputs.count)) {
    const found = await graph.run({
      ...sliceInputs(outputs, breaks, slice.firstWord, slice.endWord),
      cueFirst: integers(slice.spans.map((cue) => cue.firstWord - slice.firstWord)),
      cueLast: integers(slice.spans.map((cue) => cue.lastWord - slice.firstWord)),
    });
    for (const index of slice.spans.keys()) {
      const cue = readCue(slice, index, found);
      if (cue !== null) read.push(cue);
    }
  }
  return read;
}

function readCue(slice: Slice<FoundCue>, index: number, found: Awaited<ReturnType<Graph['run']>>): CueArguments | null {
  const { arguments: labels, targets, acts, polarities } = found;
  if (!labels || !targets || !acts || !polarities)
    throw new TypeError('arguments.onnx does not give arguments, targets, acts and polarities');
  const cue = slice.spans[index]!;
  const count = slice.endWord - slice.firstWord;
  const rows = (data: Float32Array, size: number) => ({ data, start: index * count * size, stride: size, size, count });
  const inSlice = { firstWord: cue.firstWord - slice.firstWord, lastWord: cue.lastWord - slice.firstWord };
  const spans = decodeSpans(rows(labels, LABELS), inSlice);
  const place = ({ firstWord, lastWord, confidence }: LabelledSpan) => ({
    firstWord: firstWord + slice.firstWord,
    lastWord: lastWord + slice.firstWord,
    confidence,
  });
  const contents = spans.filter((span) => span.kind === CONTENT).map(place);
  if (contents.length === 0) return null;
  const source = bestSpan(spans.filter((span) => span.kind === SOURCE));
  const target = bestSpan(decodeSpans(rows(targets, TARGET_LABELS)));
  const single = (data: Float32Array, size: number) => softmax({ data, start: index * size, stride: size, size, count: 1 });
  const act = single(acts, ACT_OUTPUTS);
  const [favor = 0, against = 0, neutral = 0] = single(polarities, POLARITIES.length);
  return {
    ...cue,
    source: source && place(source),
    contents,
    stance: 1 - act[0]!,
    act: ACTS[argmax(act, 1, ACTS.length)]!,
    polarity: { favor, against, neutral },
    target: target && place(target),
  };
}
