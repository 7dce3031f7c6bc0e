// Who reads which channel: what decides, for every answer anew, from which channels it may show something.
import type { Logger } from '../../logger.ts';
import type { People } from './people.ts';
import { asPlatformError, slackError } from './slack-errors.ts';
import type { Workspace } from './workspace.ts';

/** A channel that becomes private still counts as public so long; without this each answer would cost a call for every channel. */
const KEPT_MS = 30_000;
const MOST_KEPT = 1000;
const PAGE = 1000;

export interface ReadersDeps {
  readonly workspace: Workspace;
  readonly people: Pick<People, 'guests'>;
  readonly logger: Logger;
  readonly now: () => number;
}

export interface Readers {
  /**
   * Somebody is alone with the bot in a channel. Only a message that came from there tells that: commands come from the direct messages
   * of other people, too.
   */
  meet(channel: string, user: string): void;
  /**
   * Of `channels`, those that everybody who reads `channel` can read: itself, and public ones as far as each guest who reads it is in them.
   * What Slack does not tell at this moment counts as unreadable.
   */
  readableFrom(channel: string, channels: readonly string[]): Promise<readonly string[]>;
}

/** Readers of the channels of one workspace. */
export function createReaders({ workspace, people, logger, now }: ReadersDeps): Readers {
  const alone = new Map<string, string>();
  const { client } = workspace;
  const isPublic = remembered(askPublic, now);
  const members = remembered(askMembers, now);

  async function askPublic(channel: string): Promise<boolean> {
    if (isDirect(channel)) return false;
    try {
      const { channel: info = {} } = await client.conversations.info({ channel });
      return info.is_private !== true && info.is_im !== true && info.is_mpim !== true && info.is_group !== true;
    } catch (error) {
      // a private channel that the bot is not in
      if (slackError(error) === 'channel_not_found') return false;
      throw error;
    }
  }

  async function askMembers(channel: string): Promise<readonly string[]> {
    const all: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await client.conversations.members({ channel, limit: PAGE, ...(cursor !== undefined && { cursor }) });
      all.push(...(page.members ?? []));
      cursor = page.response_metadata?.next_cursor;
      if (cursor === undefined || cursor === '') return all;
    }
  }

  async function canAllRead(guests: readonly string[], channel: string): Promise<boolean> {
    if (!(await isPublic(channel))) return false;
    if (guests.length === 0) return true;
    const inside = new Set(await members(channel));
    return guests.every((guest) => inside.has(guest));
  }

  return {
    meet: (channel, user) => {
      if (isDirect(channel)) alone.set(channel, user);
    },
    readableFrom: async (channel, channels) => {
      const readable: string[] = [];
      try {
        // of a direct message without a call, which would need a scope of its own
        const user = alone.get(channel);
        const guests = await people.guests(user === undefined ? await members(channel) : [user]);
        for (const other of channels) if (other === channel || (await canAllRead(guests, other))) readable.push(other);
        return readable;
      } catch (error) {
        const failure = asPlatformError(error);
        logger.warn({ code: failure.code }, 'readers of a channel not known');
        return channels.filter((other) => other === channel || readable.includes(other));
      }
    },
  };
}

/** Asks once in half a minute. */
function remembered<Value>(ask: (channel: string) => Promise<Value>, now: () => number): (channel: string) => Promise<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return async (channel) => {
    const known = kept.get(channel);
    if (known !== undefined && known.until > now()) return known.value;
    if (kept.size >= MOST_KEPT) kept.clear();
    const value = await ask(channel);
    kept.set(channel, { value, until: now() + KEPT_MS });
    return value;
  };
}

function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
