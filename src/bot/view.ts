// What may be shown in a place: the one spot that decides who sees what; every answer goes through it.
import type { Archive, ChatAdapter, Place, View } from './ports.ts';

/** The view of a place at this moment: its own channel and those of its space that all its readers can read. */
export async function viewOf(place: Place, archive: Pick<Archive, 'channels'>, chat: Pick<ChatAdapter, 'readableFrom'>): Promise<View> {
  const known = await archive.channels(place.space);
  const others = known.filter((channel) => channel !== place.channel);
  const readable = new Set(others.length === 0 ? [] : await chat.readableFrom(place, others));
  return { space: place.space, channels: [place.channel, ...others.filter((channel) => readable.has(channel))] };
}
