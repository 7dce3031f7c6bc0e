// A message arrives: it is committed to the inbox before anything slow begins. The adapter acknowledges the event only after that.
import type { Inbox, Paste, SettingsStore } from '../ports.ts';
import { isWatched } from './is-watched.ts';

/** Nobody pastes the next part later than this after a pause in between; longer makes everybody wait longer. */
const QUIET_MS = 3_000;

export interface AcceptDeps {
  readonly inbox: Pick<Inbox, 'accept'>;
  readonly settings: Pick<SettingsStore, 'settings'>;
  /** Told when there is something to do. */
  readonly workers: { wake(): void };
  readonly now: () => number;
  /** Ids of channels that are watched beside those in the settings. */
  readonly watchChannels: readonly string[];
  /** Parts of one person sent within this time of each other are one paste. */
  readonly joinWindowMs: number;
}

/**
 * Returns whether the paste was accepted, now or before: what nobody asked for in an unwatched channel is not even stored. Rejects with a
 * StoreError when it could not be committed; then the event must not be acknowledged.
 */
export async function acceptPaste(paste: Paste, deps: AcceptDeps): Promise<boolean> {
  if (!paste.isAsked) {
    const settings = await deps.settings.settings(paste.place.space);
    if (!isWatched(paste.place.channel, settings, deps.watchChannels)) return false;
  }
  const wait = paste.isWhole ? 0 : Math.min(QUIET_MS, deps.joinWindowMs);
  const { isNew } = await deps.inbox.accept(paste, { readyAt: deps.now() + wait, joinWithinMs: deps.joinWindowMs });
  if (isNew) deps.workers.wake();
  return true;
}
