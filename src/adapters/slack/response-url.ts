// The address that Slack gives for answering one command or press: it works where the bot is no member, five times within 30 minutes.
import type { types } from '@slack/bolt';
import { PlatformError } from '../../errors.ts';

const TIMEOUT_MS = 10_000;

/** What is sent there. */
export interface Response {
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly text?: string;
  readonly blocks?: types.KnownBlock[];
  readonly thread_ts?: string;
  readonly mrkdwn?: boolean;
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
}

/** Sends it once; throws a PlatformError `unavailable` when it is not known whether it arrived. */
export async function respond(url: string, response: Response): Promise<void> {
  let status: number;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(response), signal, redirect: 'error' });
    await answer.body?.cancel();
    if (answer.ok) return;
    status = answer.status;
  } catch (error) {
    throw failure('unavailable', 'Slack gave no answer at the response address.', error);
  }
  if (status === 429) throw failure('rate-limited', 'Slack asks for a pause.');
  if (status >= 500) throw failure('unavailable', `Slack answered with status ${status} at the response address.`);
  if (status === 400) throw failure('bad-response', 'Slack refused the form of an answer.');
  throw failure('gone', 'The time to answer is over: give the command again.');
}

function failure(code: string, message: string, cause?: unknown): PlatformError {
  return new PlatformError(code, message, { platform: 'slack', retryAfterMs: code === 'rate-limited' ? 1000 : null, cause });
}
