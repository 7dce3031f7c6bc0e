// The analysis off the event loop: texts go to worker threads that hold the model, one text at a time each.
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Analysis } from './analysis.ts';
import type { CoreOptions } from './analyze.ts';
import type { Task } from './worker.ts';

// A thread needs JavaScript, so the sources (under test) start the built worker, too.
const WORKER_FILE = fileURLToPath(new URL('../../dist/core/worker.js', import.meta.url));
// More threads on one text gain little (the windows are short), more texts at once gain all.
const THREADS_PER_TEXT = 2;

/** Worker threads with the model loaded. */
export interface Pool {
  /** Rejects when `signal` fires; the thread at work then breaks off by itself and goes on with the next text. */
  analyze(text: string, signal?: AbortSignal): Promise<Analysis>;
  close(): Promise<void>;
}

/** Starts the first worker, which begins to load the model; further ones start when texts wait. `threads`: for all texts together. */
export function createPool(options: CoreOptions): Pool {
  const threads = Math.min(options.threads, THREADS_PER_TEXT);
  const workers = new Piscina({
    filename: WORKER_FILE,
    name: 'analyze',
    workerData: { modelFolder: options.modelFolder, threads } satisfies CoreOptions,
    minThreads: 1,
    maxThreads: Math.max(1, Math.floor(options.threads / threads)),
    idleTimeout: Infinity,
  });
  return {
    analyze: (text, signal) => {
      // Never end a thread at work: the model's runtime would take the whole process with it.
      const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const analysis = workers.run({ text, stop } satisfies Task) as Promise<Analysis>;
      return signal === undefined ? analysis : untilAborted(analysis, signal, () => Atomics.store(stop, 0, 1));
    },
    close: async () => {
      // nor a thread that still loads the model: an answer shows that it has loaded
      await workers.run({ text: '', stop: new Int32Array(1) } satisfies Task).catch(() => {});
      await workers.close();
    },
  };
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal, stop: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      stop();
      reject(signal.reason as Error);
    };
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
