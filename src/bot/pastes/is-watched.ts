// Whether a channel is watched: what administrators set, beside what was set from the start.
import type { Settings } from '../ports.ts';

/** `watchChannels` holds the ids of WATCH_CHANNELS; `*` stands for every channel. */
export function isWatched(channel: string, settings: Partial<Settings>, watchChannels: readonly string[]): boolean {
  const watched = [...watchChannels, ...(settings.watched ?? [])];
  return watched.includes('*') || watched.includes(channel);
}
