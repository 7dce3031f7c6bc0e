// What is deleted on Discord is forgotten: messages, threads, channels, and everything of a server that the bot leaves.
import { DMChannel, type Client } from 'discord.js';
import type { Bot } from '../../bot/bot.ts';
import { personalPlace, placeOfChannel } from './places.ts';

export interface RemovalOptions {
  readonly client: Client;
  readonly bot: Pick<Bot, 'removed' | 'closed'>;
}

/** A message is gone. */
export async function takeRemoval(
  message: { readonly id: string; readonly channel_id: string; readonly guild_id?: string },
  { client, bot }: RemovalOptions,
): Promise<void> {
  const { id, channel_id: channel, guild_id: guild } = message;
  const place = guild === undefined ? await directPlace(client, channel) : await placeOfChannel(client, guild, channel);
  if (place !== null) await bot.removed({ space: place.space, channel: place.channel, message: id });
}

/** A thread is gone: a public one by its channel, a private one as a channel of its own. */
export async function takeThreadRemoval(
  thread: { readonly id: string; readonly guild_id: string; readonly parent_id: string },
  { bot }: RemovalOptions,
): Promise<void> {
  const space = `discord:${thread.guild_id}`;
  await bot.closed({ space, channel: thread.parent_id, thread: thread.id });
  await bot.closed({ space, channel: thread.id, thread: null });
}

/** A channel is gone, and so are the private threads in it. */
export async function takeChannelRemoval(
  channel: { readonly id: string; readonly guild_id: string },
  threads: readonly string[],
  { bot }: RemovalOptions,
): Promise<void> {
  const space = `discord:${channel.guild_id}`;
  for (const id of [channel.id, ...threads]) await bot.closed({ space, channel: id, thread: null });
}

/** The bot was taken off a server; an outage is no reason to forget. */
export async function takeServerRemoval(
  server: { readonly id: string; readonly unavailable?: boolean },
  { bot }: RemovalOptions,
): Promise<void> {
  if (server.unavailable !== true) await bot.closed({ space: `discord:${server.id}`, channel: null, thread: null });
}

async function directPlace(client: Client, id: string) {
  const channel = await client.channels.fetch(id).catch(() => null);
  return channel instanceof DMChannel ? personalPlace(channel.recipientId, id) : null;
}
