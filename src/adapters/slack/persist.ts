// Trying until it works, with growing pauses, unless Slack's answer is final.
import { webApi } from '@slack/bolt';
import type { Logger } from '../../logger.ts';
import { slackError } from './slack-errors.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** With these answers no later try succeeds. */
const FINAL = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'forbidden_team',
]);

export interface PersistOptions {
  /** The error for a final answer of Slack. */
  readonly refused: (word: string, cause: unknown) => Error;
  readonly logger: Logger;
  /** Ends the trying. */
  readonly signal: AbortSignal;
}

/** What `attempt` resolves with in the end; null when the signal fired first. */
export async function persist<Value>(attempt: () => Promise<Value>, { refused, logger, signal }: PersistOptions): Promise<Value | null> {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const word = slackError(error);
      if (word !== null && FINAL.has(word)) throw refused(word, error);
      const pauseMs = pauseAfter(error, tries);
      logger.warn({ code: word, pauseMs }, 'slack not connected');
      await pause(pauseMs, signal);
    }
  }
  return null;
}

/** Waits, but not longer than until the signal fires. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

function pauseAfter(error: unknown, tries: number): number {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10));
}
