// The model's ONNX graphs: loaded once, run with plain typed arrays.
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { WIDTH, type WordOutputs } from './layout.ts';

/** A loaded graph: named arrays in, named arrays out. */
export interface Graph {
  readonly run: (inputs: { readonly [name: string]: Tensor }) => Promise<{ readonly [name: string]: Float32Array }>;
  readonly release: () => Promise<void>;
}

/** The graphs of a model folder, by the name of their file. */
export const GRAPHS = ['encoder', 'arguments', 'roles', 'references', 'sentences'] as const;
export type Graphs = { readonly [G in (typeof GRAPHS)[number]]: Graph };

/** Loads every graph of the folder, for `threads` threads. */
export async function loadGraphs(folder: string, threads: number): Promise<Graphs> {
  const loaded = await Promise.all(GRAPHS.map(async (name) => [name, await loadGraph(join(folder, `${name}.onnx`), threads)] as const));
  return Object.fromEntries(loaded) as Graphs;
}

async function loadGraph(path: string, threads: number): Promise<Graph> {
  const session = await InferenceSession.create(path, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  return {
    run: async (inputs) => {
      const outputs = await session.run(inputs);
      return Object.fromEntries(Object.entries(outputs).map(([name, tensor]) => [name, tensor.data as Float32Array]));
    },
    release: () => session.release(),
  };
}

/** 32-bit numbers as a graph's input. */
export function floats(values: Float32Array, dims: readonly number[]): Tensor {
  return new Tensor('float32', values, dims);
}

/** Whole numbers as a graph's input. */
export function integers(values: ArrayLike<number>, dims: readonly number[] = [values.length]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values as ArrayLike<number> & Iterable<number>, BigInt), dims);
}

/** The vectors of words and their breaks, as every head on a slice wants them. */
export function sliceInputs(outputs: WordOutputs, breaks: Float32Array, firstWord: number, endWord: number): { [name: string]: Tensor } {
  return {
    words: floats(outputs.vectors.subarray(firstWord * WIDTH, endWord * WIDTH), [endWord - firstWord, WIDTH]),
    breaks: floats(breaks.subarray(firstWord, endWord), [endWord - firstWord]),
  };
}
