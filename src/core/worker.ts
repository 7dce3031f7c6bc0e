// A worker thread of the pool: loads the model once, then answers texts with analyses.
import { workerData } from 'node:worker_threads';
import type { Analysis } from './analysis.ts';
import { createCore, type CoreOptions } from './analyze.ts';

/** A text for a worker; `stop` is shared with the pool and becomes 1 when nobody waits for the answer any more. */
export interface Task {
  readonly text: string;
  readonly stop: Int32Array;
}

const analyzeText = await createCore(workerData as CoreOptions);

/** Analyses the text of a task; the pool calls it by this name. Throws when the task is stopped. */
export function analyze({ text, stop }: Task): Promise<Analysis> {
  return analyzeText(text, () => {
    if (Atomics.load(stop, 0) !== 0) throw new Error('the analysis was stopped');
  });
}
