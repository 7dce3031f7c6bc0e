// What was posted while the bot was away: the watched channels are read back, through the same door as what Slack sends.
import type { Logger } from '../../logger.ts';
import type { Incoming } from './incoming.ts';
import type { SlackMessage } from './payloads.ts';
import { asPlatformError } from './slack-errors.ts';
import type { Workspace } from './workspace.ts';

const BACK_MS = 24 * 60 * 60_000;
/** At most so many messages of a channel. */
const MOST_MESSAGES = 100;
const MOST_CHANNELS = 200;

export interface CatchUpOptions {
  readonly workspace: Workspace;
  readonly incoming: Incoming;
  /** Ids of the watched channels of a space; `*` stands for every channel. */
  readonly watchedChannels: (space: string) => Promise<readonly string[]>;
  readonly logger: Logger;
  readonly now: () => number;
}

/** Reads them all, oldest message first; a channel that cannot be read is left out. Never rejects. */
export async function catchUp(options: CatchUpOptions): Promise<void> {
  const { workspace, watchedChannels, logger } = options;
  try {
    const watched = await watchedChannels((await workspace.identity()).space);
    const channels = watched.includes('*') ? await ownChannels(workspace) : watched;
    for (const channel of channels) {
      await readBack(channel, options).catch((error: unknown) => {
        logger.warn({ code: asPlatformError(error).code, channel }, 'a watched channel cannot be read back');
      });
    }
  } catch (error) {
    logger.error({ err: error }, 'reading back failed');
  }
}

async function readBack(channel: string, { workspace, incoming, now }: CatchUpOptions): Promise<void> {
  const oldest = String((now() - BACK_MS) / 1000);
  const page = await workspace.client.conversations.history({ channel, oldest, limit: MOST_MESSAGES });
  const messages = (page.messages ?? []) as readonly SlackMessage[];
  // what is answered already is known by its event
  for (const message of messages.toReversed()) await incoming({ ...message, type: 'message', channel, channel_type: 'channel' }, 0);
}

/** Channels that the bot is in. */
async function ownChannels({ client }: Workspace): Promise<string[]> {
  const page = await client.users.conversations({ types: 'public_channel,private_channel', exclude_archived: true, limit: MOST_CHANNELS });
  return (page.channels ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
}
