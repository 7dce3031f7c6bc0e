// Who gave a command or pressed a button, and where.
import { PermissionFlagsBits, type APIInteraction, type Client } from 'discord.js';
import type { Person, Place } from '../../bot/ports.ts';
import { personOf } from './incoming.ts';
import { guildPlace, personalPlace } from './places.ts';

/** An interaction that somebody began in a channel. */
export interface Asker {
  readonly event: string;
  readonly token: string;
  readonly place: Place;
  readonly person: Person;
  /** The server, when the bot is a member of it. */
  readonly guild: string | null;
  /** What the person may do in the channel; null outside of servers. */
  readonly permissions: bigint | null;
  /** Whether everybody may see what the person makes the bot say there. */
  readonly mayPost: boolean;
}

/** Null for what is no interaction of a person in a channel. */
export function askerOf(interaction: APIInteraction, client: Client): Asker | null {
  const { id, token, member, channel } = interaction;
  const user = member?.user ?? interaction.user;
  if (user === undefined || channel === undefined) return null;
  const guild = interaction.guild_id !== undefined && client.guilds.cache.has(interaction.guild_id) ? interaction.guild_id : null;
  const permissions = member === undefined ? null : BigInt(member.permissions);
  const parent = 'parent_id' in channel ? (channel.parent_id ?? null) : null;
  const isThread = 'thread_metadata' in channel;
  const needed = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return {
    event: id,
    token,
    place: guild === null ? personalPlace(user.id, channel.id) : guildPlace(guild, { id: channel.id, type: channel.type, parent }),
    person: personOf(user, member?.nick),
    guild,
    permissions,
    mayPost: permissions === null || (permissions & needed) !== 0n,
  };
}
