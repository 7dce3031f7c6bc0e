// The cache of discord.js -> what readable.ts asks of a server and its channels.
import { ChannelType, type Client, type Guild, type GuildBasedChannel } from 'discord.js';
import type { Place } from '../../bot/ports.ts';
import { guildOf } from './places.ts';
import { isReadableByAll, type Channel, type Server } from './readable.ts';

/** Of `channels`, those that everybody who can read `place` can read; what the bot does not see is not among them. */
export function readableFrom(client: Client, place: Place, channels: readonly string[]): string[] {
  const own = channels.filter((channel) => channel === place.channel);
  const guild = client.guilds.cache.get(guildOf(place.space) ?? '');
  if (guild === undefined || !guild.available) return own;
  const here = guild.channels.cache.get(place.channel);
  const from = here === undefined ? null : channelFacts(here);
  if (from === null) return own;
  const server = serverFacts(guild);
  return channels.filter((id) => {
    if (id === place.channel) return true;
    const there = guild.channels.cache.get(id);
    // a private thread shows nowhere else
    if (there === undefined || there.type === ChannelType.PrivateThread) return false;
    const to = channelFacts(there);
    return to !== null && isReadableByAll(server, from, to);
  });
}

function serverFacts(guild: Guild): Server {
  return {
    id: guild.id,
    owner: guild.ownerId,
    bot: guild.client.user.id,
    roles: guild.roles.cache.map(({ id, permissions, tags }) => ({
      id,
      permissions: permissions.bitfield,
      isOfBot: tags?.botId !== undefined,
    })),
  };
}

/** A thread has the readers of its channel, a private one some of them. */
function channelFacts(channel: GuildBasedChannel): Channel | null {
  const { type } = channel;
  const ruling = channel.isThread() ? channel.parent : channel;
  if (ruling === null) return null;
  return {
    type,
    isAdult: 'nsfw' in ruling && ruling.nsfw,
    overwrites: ruling.permissionOverwrites.cache.map((rule) => ({
      id: rule.id,
      type: rule.type,
      allow: rule.allow.bitfield,
      deny: rule.deny.bitfield,
    })),
  };
}
