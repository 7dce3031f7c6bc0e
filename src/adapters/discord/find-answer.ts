// Whether an earlier attempt to answer went through: the bot's own messages after the paste are looked at.
import { MessageFlags, Routes, SnowflakeUtil, type APIMessage, type REST } from 'discord.js';
import { markIn } from './message-mark.ts';

const PAGE = 100;
/** A channel in which more was said since then is not read further. */
const MOST_PAGES = 10;
/** Discord's clock and this one differ. */
const CLOCKS_DIFFER_MS = 60_000;

export interface Search {
  readonly channel: string;
  /** Epoch milliseconds of the first attempt. */
  readonly since: number;
  /** Id of the bot. */
  readonly self: string;
  readonly mark: number;
  /** The message that is answered. */
  readonly replyTo: string | null;
  /** The interaction that is answered. */
  readonly interaction: string | null;
}

/** The first message of the bot that is the answer; null when there is none. */
export async function findAnswer(rest: REST, search: Search): Promise<APIMessage | null> {
  let after = SnowflakeUtil.generate({ timestamp: Math.max(0, search.since - CLOCKS_DIFFER_MS), increment: 0n }).toString();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ after, limit: String(PAGE) });
    const messages = (await rest.get(Routes.channelMessages(search.channel), { query })) as APIMessage[];
    const oldestFirst = messages.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    const found = oldestFirst.find((message) => isAnswer(message, search));
    if (found !== undefined) return found;
    const last = oldestFirst.at(-1);
    if (last === undefined || messages.length < PAGE) return null;
    after = last.id;
  }
  return null;
}

/** Whether nothing was written into a deferred answer yet. */
export function isWaiting({ flags }: Pick<APIMessage, 'flags'>): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0;
}

function isAnswer(message: APIMessage, { self, mark, replyTo, interaction }: Search): boolean {
  if (message.author.id !== self) return false;
  const carried = markIn(message);
  if (carried !== undefined && carried === mark) return true;
  if (interaction !== null && message.interaction_metadata?.id === interaction) return !isWaiting(message);
  // only what was posted as text carries no mark
  return carried === undefined && replyTo !== null && message.message_reference?.message_id === replyTo;
}
