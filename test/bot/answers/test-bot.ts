// The parts of the bot that answer pastes, over a real store in memory and the platform of the tests, with a clock that tests move.
import { pino } from 'pino';
import { createWorkers, type WorkerOptions, type Workers } from '../../../src/bot/answers/workers.ts';
import { acceptPaste } from '../../../src/bot/pastes/accept-paste.ts';
import { removePasted } from '../../../src/bot/pastes/remove-pasted.ts';
import type { Analyzer, Paste } from '../../../src/bot/ports.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { quickAnalyzer } from '../analyzers.ts';
import { createTestChat, type TestChat } from './test-chat.ts';

export interface TestBot {
  readonly store: Store;
  readonly chat: TestChat;
  readonly clock: { now: number };
  /** What was logged, a line each. */
  readonly log: string[];
  /** Workers beside the first, as another process would have them. */
  addWorkers(analyzer: Analyzer, options?: Partial<WorkerOptions>): Workers;
  /** Works off all there is, moving the clock on whenever something waits. */
  answerAll(): Promise<void>;
  accept(...pastes: Paste[]): Promise<void>;
  remove(paste: Paste): Promise<void>;
  close(): Promise<void>;
}

/** Every channel is watched; workers begin with `answerAll`. */
export async function createTestBot(analyzer: Analyzer = quickAnalyzer, options: Partial<WorkerOptions> = {}): Promise<TestBot> {
  const store = await openStore(':memory:');
  const chat = createTestChat();
  const clock = { now: 1_000_000 };
  const log: string[] = [];
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => void log.push(line) });
  const all: Workers[] = [];
  const deps = { ...store, logger, now: () => clock.now, chatOf: () => chat };
  const wake = () => all.forEach((workers) => workers.wake());

  function addWorkers(analyzerOfThese: Analyzer, more: Partial<WorkerOptions> = {}): Workers {
    const workers = createWorkers({
      ...deps,
      analyzer: analyzerOfThese,
      options: { maxWords: 25_000, minWords: 20, concurrency: 2, ...options, ...more },
    });
    all.push(workers);
    return workers;
  }

  const first = addWorkers(analyzer);
  return {
    store,
    chat,
    clock,
    log,
    addWorkers,
    answerAll: async () => {
      first.start();
      for (;;) {
        await first.idle();
        const next = await store.inbox.nextReadyAt();
        if (next === null) return;
        clock.now = Math.max(clock.now, next);
      }
    },
    accept: async (...pastes) => {
      for (const paste of pastes) {
        await acceptPaste(paste, { ...deps, workers: { wake }, watchChannels: ['*'], joinWindowMs: 20_000 });
      }
    },
    remove: ({ place, message }) => removePasted({ ...place, message: message ?? '' }, { ...deps, workers: { wake } }),
    close: async () => {
      await Promise.all(all.map((workers) => workers.stop()));
      await store.close();
    },
  };
}
