// Who manages a server. Every interaction says it of its person; that is believed for a minute, else Discord is asked.
import { PermissionFlagsBits, type Client } from 'discord.js';
import type { Place } from '../../bot/ports.ts';
import { guildOf } from './places.ts';
import { asked, DISCORD, isRefusal } from './platform-errors.ts';

const BELIEVED_MS = 60_000;
const MOST_PEOPLE = 1_000;

export interface Administrators {
  /** Takes note of somebody's permissions as Discord just gave them. */
  note(guild: string, person: string, permissions: bigint): void;
  isAdministrator(place: Place, person: string): Promise<boolean>;
}

export function createAdministrators(client: Client, now: () => number): Administrators {
  const seen = new Map<string, { at: number; manages: boolean }>();
  return {
    note: (guild, person, permissions) => {
      const key = `${guild} ${person}`;
      seen.delete(key);
      seen.set(key, { at: now(), manages: manages(permissions) });
      const [oldest] = seen.keys();
      if (seen.size > MOST_PEOPLE && oldest !== undefined) seen.delete(oldest);
    },
    isAdministrator: async ({ space }, person) => {
      const id = guildOf(space);
      if (id === null) return space === `discord:user:${person}`;
      const known = seen.get(`${id} ${person}`);
      if (known !== undefined && now() - known.at < BELIEVED_MS) return known.manages;
      const guild = client.guilds.cache.get(id);
      if (guild === undefined) return false;
      try {
        const member = await asked(() => guild.members.fetch({ user: person, force: true }).catch(passMissing));
        return member !== null && (guild.ownerId === person || manages(member.permissions.bitfield));
      } catch {
        return false;
      }
    },
  };
}

function manages(permissions: bigint): boolean {
  return (permissions & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}

function passMissing(error: unknown): null {
  if (isRefusal(error, DISCORD.unknownMember)) return null;
  throw error;
}
