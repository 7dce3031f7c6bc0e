// What an answer to an interaction needs, as the text that travels with a paste: `<id>:<p|e>:<token>`, e for what only the person sees.
import { SnowflakeUtil } from 'discord.js';

/** Discord takes answers for 15 minutes; clocks differ. */
const LIFETIME_MS = 14.5 * 60_000;

export interface InteractionHandle {
  readonly id: string;
  readonly token: string;
  /** Whether only the person sees the answer. */
  readonly isEphemeral: boolean;
}

export function writeHandle({ id, token, isEphemeral }: InteractionHandle): string {
  return `${id}:${isEphemeral ? 'e' : 'p'}:${token}`;
}

/** Null for what is no handle. */
export function readHandle(handle: string | null): InteractionHandle | null {
  const [, id, audience, token] = /^(\d+):([pe]):(.+)$/.exec(handle ?? '') ?? [];
  if (id === undefined || token === undefined) return null;
  return { id, token, isEphemeral: audience === 'e' };
}

/** Whether Discord still takes answers to it. */
export function isFresh({ id }: InteractionHandle, now: number): boolean {
  return now - SnowflakeUtil.timestampFrom(id) < LIFETIME_MS;
}
