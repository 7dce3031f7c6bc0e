// The reference head: for every source and every third-person pronoun the names that it may stand for.
import type { ReferenceReading, TextDocument, WordSpan } from '../text/encoded.ts';
import { integers, sliceInputs, type Graph } from './graphs.ts';
import type { WordOutputs } from './layout.ts';
import { softmax } from './numbers.ts';
import { sliceAround, type Slice } from './slices.ts';

/** Words before a reference, and after it, in which a name may be its antecedent. */
const BEFORE = 400;
const AFTER = 60;
/** References that begin within so many words share a slice. */
const GROUP = 100;
/** Less probable antecedents than this are noise that only makes the result long. */
const LEAST_PROBABILITY = 0.01;
const PRONOUNS: ReadonlySet<string> = new Set(
  'he him his himself she her hers herself it its itself they them their theirs themselves'.split(' '),
);

/** What has to be resolved, in order: the sources, each once, and the pronouns that are none. */
export function findReferences(doc: TextDocument, sources: readonly WordSpan[]): WordSpan[] {
  const found = new Map<string, WordSpan>();
  const add = ({ firstWord, lastWord }: WordSpan): void => void found.set(`${firstWord}-${lastWord}`, { firstWord, lastWord });
  sources.forEach(add);
  for (const [i, word] of doc.words.entries()) {
    if (PRONOUNS.has(word.lower)) add({ firstWord: i, lastWord: i });
  }
  return [...found.values()].sort((a, b) => a.firstWord - b.firstWord || a.lastWord - b.lastWord);
}

/** The antecedents of each reference; `names` in order of the text. */
export async function readReferences(
  references: readonly WordSpan[],
  names: readonly WordSpan[],
  outputs: WordOutputs,
  breaks: Float32Array,
  graph: Graph,
): Promise<ReferenceReading[]> {
  const read: ReferenceReading[] = [];
  for (const slice of sliceAround(references, { before: BEFORE, after: AFTER, reach: GROUP }, outputs.count)) {
    const inside = [...names.entries()].filter(([, name]) => name.firstWord >= slice.firstWord && name.lastWord < slice.endWord);
    if (inside.length === 0) {
      read.push(...slice.spans.map((reference) => ({ ...reference, antecedents: [], none: 1 })));
      continue;
    }
    const { logits } = await graph.run({
      ...sliceInputs(outputs, breaks, slice.firstWord, slice.endWord),
      first: integers(slice.spans.map((reference) => reference.firstWord - slice.firstWord)),
      last: integers(slice.spans.map((reference) => reference.lastWord - slice.firstWord)),
      nameFirst: integers(inside.map(([, name]) => name.firstWord - slice.firstWord)),
      nameLast: integers(inside.map(([, name]) => name.lastWord - slice.firstWord)),
    });
    if (logits === undefined) throw new TypeError('references.onnx does not give logits');
    for (const index of slice.spans.keys()) read.push(readReference(slice, index, inside, logits));
  }
  return read;
}

function readReference(
  slice: Slice<WordSpan>,
  index: number,
  names: readonly (readonly [number, WordSpan])[],
  logits: Float32Array,
): ReferenceReading {
  const reference = slice.spans[index]!;
  const size = names.length + 1;
  const row = logits.subarray(index * size, (index + 1) * size);
  const scores = row.map((logit, k) => {
    const name = names[k]?.[1];
    return name === undefined || isNear(name, reference) ? logit : -Infinity;
  });
  const probabilities = softmax({ data: scores, start: 0, stride: size, size, count: 1 });
  const antecedents = names
    .map(([name], k) => ({ name, probability: probabilities[k]! }))
    .filter(({ probability }) => probability >= LEAST_PROBABILITY)
    .sort((a, b) => b.probability - a.probability || a.name - b.name);
  return { ...reference, antecedents, none: probabilities[names.length]! };
}

function isNear(name: WordSpan, reference: WordSpan): boolean {
  return name.firstWord >= reference.firstWord - BEFORE && name.lastWord <= reference.lastWord + AFTER;
}
