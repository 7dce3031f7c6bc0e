// The sentence head: how probably each sentence belongs in the summary.
import type { WordSpan } from '../text/encoded.ts';
import { floats, integers, type Graph } from './graphs.ts';
import { WIDTH, type WordOutputs } from './layout.ts';
import { sigmoid } from './numbers.ts';

/** One probability for each sentence. */
export async function scoreSentences(sentences: readonly WordSpan[], outputs: WordOutputs, graph: Graph): Promise<number[]> {
  const { logits } = await graph.run({
    words: floats(outputs.vectors, [outputs.count, WIDTH]),
    first: integers(sentences.map((sentence) => sentence.firstWord)),
    last: integers(sentences.map((sentence) => sentence.lastWord)),
    index: floats(
      Float32Array.from(sentences, (_, i) => i),
      [sentences.length],
    ),
    total: floats(new Float32Array(sentences.length).fill(sentences.length), [sentences.length]),
  });
  if (logits === undefined) throw new TypeError('sentences.onnx does not give logits');
  return Array.from(logits, sigmoid);
}
