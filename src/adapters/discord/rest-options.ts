// How the REST API of Discord is reached.
import type { RESTOptions } from 'discord.js';

/** A longer pause is given back to the inbox, which waits without holding a worker. */
const MOST_PAUSE_MS = 5_000;

export interface RestSettings {
  readonly token: string;
  /** Base of the REST API without its version; null for Discord's own. */
  readonly apiUrl: string | null;
}

/** Options for every client of it. */
export function restOptions({ apiUrl }: RestSettings): Partial<RESTOptions> {
  const rejectOnRateLimit = ({ retryAfter }: { retryAfter: number }) => retryAfter > MOST_PAUSE_MS;
  return apiUrl === null ? { rejectOnRateLimit } : { api: apiUrl.replace(/\/+$/, ''), rejectOnRateLimit };
}
