// Errors of the Web API -> PlatformError, so that the bot knows whether to wait, to try again or to give up.
import { webApi } from '@slack/bolt';
import { PlatformError } from '../../errors.ts';

// Slack says in words what other platforms say with a status.
const GONE = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'no_permission',
  'missing_scope',
  'account_inactive',
  'token_revoked',
  'team_access_not_granted',
  'user_not_found',
  'thread_not_found',
  'cannot_reply_to_message',
]);
const UNAVAILABLE = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'invalid_auth',
  'not_authed',
  'token_expired',
]);
const RATE_LIMITED = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
/** What refuses the form of a message: it was not posted, and another form may do. */
const BAD_BLOCKS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_attachments',
  'only_one_table_allowed',
  'block_mismatch',
  'invalid_arguments',
]);
/** Slack asks for a pause without saying how long. */
const PAUSE_MS = 30_000;

/** Slack's own word for what went wrong, such as `channel_not_found`; null when it did not say one. */
export function slackError(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}

/** Whether Slack refused the blocks of a message or of a modal. */
export function isBadBlocks(error: unknown): boolean {
  if (error instanceof PlatformError) return error.code === 'bad-response';
  return BAD_BLOCKS.has(slackError(error) ?? '');
}

/** Wraps whatever a call of the Web API threw; a bug of ours stays one. */
export function asPlatformError(error: unknown): PlatformError {
  if (error instanceof TypeError || error instanceof RangeError) throw error;
  if (error instanceof PlatformError) return error;
  const wrap = (code: string, message: string, retryAfterMs: number | null = null) =>
    new PlatformError(code, message, { platform: 'slack', retryAfterMs, cause: error });
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return wrap('rate-limited', 'Slack asks for a pause: the bot goes on after it.', error.retryAfter * 1000);
  }
  const word = slackError(error);
  if (word === null) return wrap('unavailable', 'Slack gave no answer: the bot tries again.');
  if (RATE_LIMITED.has(word)) return wrap('rate-limited', 'Slack asks for a pause: the bot goes on after it.', PAUSE_MS);
  if (UNAVAILABLE.has(word)) return wrap('unavailable', `Slack answered ${word}: the bot tries again.`);
  if (GONE.has(word)) return wrap('gone', `Slack answered ${word}: invite the bot to the channel or check its permissions.`);
  return wrap(word.replaceAll('_', '-'), `Slack answered ${word}: see Slack's list of errors of the method.`);
}
