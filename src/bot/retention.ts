// What happens with time alone: articles past the retention of their space are deleted, and so is what the inbox and buttons need no more.
import type { Logger } from '../logger.ts';
import { forget, resumeForgetting, type ForgetDeps } from './forget.ts';
import type { SettingsStore, ShownAnswers } from './ports.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** How long buttons of answers work. */
const ANSWERS_KEPT_MS = 14 * DAY_MS;
/** The text of an answered paste is in the archive; the inbox keeps it while parts and corrections of it may come. */
const TEXTS_KEPT_MS = HOUR_MS;
/** No platform sends an event again after so long. */
const EVENTS_KEPT_MS = 30 * DAY_MS;

export interface RetentionDeps extends ForgetDeps {
  readonly settings: Pick<SettingsStore, 'retentions'>;
  readonly shownAnswers: Pick<ShownAnswers, 'clear'>;
  readonly logger: Logger;
  readonly now: () => number;
}

export interface Retention {
  /** Cleans up now and every hour. */
  start(): void;
  /** Cleans up once; what fails is logged and tried again an hour later. */
  cleanUp(): Promise<void>;
  /** Waits for what is being cleaned up. */
  stop(): Promise<void>;
}

/** Keeps the times that spaces set. */
export function createRetention(deps: RetentionDeps): Retention {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const cleanUp = () => (running = running.then(() => cleanUpOnce(deps)));
  return {
    start: () => {
      void cleanUp();
      timer ??= setInterval(() => void cleanUp(), HOUR_MS).unref();
    },
    cleanUp,
    stop: () => {
      clearInterval(timer);
      timer = undefined;
      return running;
    },
  };
}

async function cleanUpOnce(deps: RetentionDeps): Promise<void> {
  const now = deps.now();
  try {
    await resumeForgetting(deps);
    for (const { space, days } of await deps.settings.retentions()) {
      const { articles } = await forget({ what: 'older', space, postedBefore: now - days * DAY_MS }, [], deps);
      if (articles > 0) deps.logger.info({ space, articles, days }, 'articles deleted after their time');
    }
    await deps.shownAnswers.clear(now - ANSWERS_KEPT_MS);
    await deps.inbox.clear(now - TEXTS_KEPT_MS, now - EVENTS_KEPT_MS);
  } catch (error) {
    deps.logger.error({ err: error }, 'deleting after time failed');
  }
}
