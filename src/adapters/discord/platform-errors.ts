// What discord.js throws -> PlatformError. Every request of the adapter goes through here.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { PlatformError } from '../../errors.ts';

/** Codes of Discord's own that the adapter tells apart. */
export const DISCORD = {
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMember: 10_007,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  tooManyOldEdits: 30_046,
  tooLarge: 40_005,
  acknowledged: 40_060,
  missingAccess: 50_001,
  cannotMessagePerson: 50_007,
  missingPermissions: 50_013,
  invalidWebhookToken: 50_027,
  invalidBody: 50_035,
  threadArchived: 50_083,
  threadExists: 160_004,
  threadLocked: 160_005,
} as const;

const GONE: readonly (number | string)[] = [
  DISCORD.unknownChannel,
  DISCORD.unknownGuild,
  DISCORD.missingAccess,
  DISCORD.cannotMessagePerson,
  DISCORD.missingPermissions,
  DISCORD.threadLocked,
];
/** Discord names no time for edits of old messages; it counts them by the minute. */
const OLD_EDITS_MS = 60_000;

/** Whether Discord refused with one of these codes. */
export function isRefusal(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** Runs a request; a failure comes out as a PlatformError, a bug as it is. */
export async function asked<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw translated(error);
  }
}

function translated(error: unknown): unknown {
  const failure = (code: string, message: string, retryAfterMs: number | null = null) =>
    new PlatformError(code, message, { platform: 'discord', retryAfterMs, cause: error });
  if (error instanceof RateLimitError)
    return failure('rate-limited', 'Discord asks for a pause: it is tried again by itself.', error.retryAfter);
  if (error instanceof DiscordAPIError) {
    if (GONE.includes(error.code)) return failure('gone', `The bot may not post there (Discord: ${error.code}): give it the rights.`);
    if (Number(error.code) === DISCORD.tooManyOldEdits)
      return failure('rate-limited', 'Too many old messages were changed: it is tried again.', OLD_EDITS_MS);
    return failure('refused', `Discord refused a request with ${error.status} (${error.code}): the log holds it.`);
  }
  if (error instanceof HTTPError) return failure('unavailable', `Discord answered ${error.status}: it is tried again by itself.`);
  if (isConnectionError(error)) return failure('unavailable', 'Discord cannot be reached: it is tried again by itself.');
  return error;
}

/** A time-out, or an error of the network, which has a code as Node and undici give it. */
function isConnectionError(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'AbortError' || ('code' in error && /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(String(error.code))))
  );
}

/** Whether Discord does not know the token. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}
