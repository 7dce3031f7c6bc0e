// The workers: they claim pastes from the inbox and answer them, several at once, in any number of processes.
import { StoreError } from '../../errors.ts';
import type { Job } from '../ports.ts';
import { runJob } from './run-job.ts';
import type { WorkerDeps } from './worker-deps.ts';

export type { WorkerDeps, WorkerOptions } from './worker-deps.ts';

// Whatever a killed process held is answered within 90 s of the next start; a shorter lease would be lost whenever a machine stands still.
const LEASE_MS = 60_000;
const POLL_MS = 2_000;
const STOP_MS = 5_000;

/** They answer what was accepted. */
export interface Workers {
  start(): void;
  /** Something may be ready. */
  wake(): void;
  /** Takes nothing more; finishes or gives back what it holds. */
  stop(): Promise<void>;
  /** Resolves when nothing is ready or running. */
  idle(): Promise<void>;
}

/** Workers that begin with `start`. */
export function createWorkers(deps: WorkerDeps): Workers {
  const { inbox, logger, now, options } = deps;
  const { leaseMs = LEASE_MS, pollMs = POLL_MS, stopMs = STOP_MS } = options;
  const running = new Map<Promise<void>, AbortController>();
  let state: 'new' | 'started' | 'stopped' = 'new';
  let isWoken = false;
  let claiming: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let idlers: (() => void)[] = [];

  function wake(): void {
    isWoken = true;
    if (state === 'started') claiming ??= claimAll();
  }

  /** Runs once at a time; a call of `wake` meanwhile makes it look again. */
  async function claimAll(): Promise<void> {
    while (isWoken && state === 'started') {
      isWoken = false;
      await claimReady().catch((error: unknown) => {
        logger.error({ err: error }, 'inbox cannot be read');
        wakeIn(pollMs);
      });
    }
    claiming = null;
  }

  async function claimReady(): Promise<void> {
    while (running.size < options.concurrency) {
      const job = await inbox.claim(now(), leaseMs);
      if (job !== null) {
        work(job);
        // claimed in the moment of `stop`: it is finished, but nothing more is taken
        if (state !== 'started') return;
        continue;
      }
      const next = await inbox.nextReadyAt();
      wakeIn(next === null ? pollMs : Math.min(pollMs, Math.max(0, next - now())));
      if (running.size === 0 && !isWoken) endIdle();
      return;
    }
  }

  function wakeIn(ms: number): void {
    clearTimeout(timer);
    if (state === 'started') timer = setTimeout(wake, ms);
  }

  function work(job: Job): void {
    const stopper = new AbortController();
    const renewal = setInterval(() => {
      inbox.renew(job, now() + leaseMs).catch((error: unknown) => {
        if (error instanceof StoreError && error.code === 'lease-lost') stopper.abort(error);
      });
    }, leaseMs / 3);
    const run = runJob(job, deps, stopper.signal).finally(() => {
      clearInterval(renewal);
      running.delete(run);
      wake();
    });
    running.set(run, stopper);
  }

  function endIdle(): void {
    for (const resolve of idlers) resolve();
    idlers = [];
  }

  return {
    start: () => {
      if (state === 'stopped') throw new RangeError('workers that were stopped do not start again');
      state = 'started';
      wake();
    },
    wake,
    stop: async () => {
      state = 'stopped';
      clearTimeout(timer);
      await claiming;
      const impatience = setTimeout(() => {
        for (const stopper of running.values()) stopper.abort(new DOMException('The workers were stopped.', 'AbortError'));
      }, stopMs);
      await Promise.all(running.keys());
      clearTimeout(impatience);
      endIdle();
    },
    idle: () => {
      if (state === 'stopped') return Promise.resolve();
      const idle = new Promise<void>((resolve) => idlers.push(resolve));
      wake();
      return idle;
    },
  };
}
