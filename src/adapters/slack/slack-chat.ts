// Slack behind the bot's port: posting exactly once, finding, changing and removing what was posted.
import type { Card } from '../../bot/card/card.ts';
import type { ChatAdapter, Place, Posted, Target } from '../../bot/ports.ts';
import { PlatformError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { SlackMessage } from './payloads.ts';
import type { People } from './people.ts';
import type { Readers } from './readers.ts';
import { respond } from './response-url.ts';
import { sendCard } from './send-card.ts';
import { asPlatformError, slackError } from './slack-errors.ts';
import { messageLink, type Workspace } from './workspace.ts';

/** The name of the metadata that a message of the bot carries. */
export const ANSWER = 'whosaid_answer';
/** Where the bot is no member it cannot post; the address of the command still works. */
const NO_MEMBER = new Set(['not_in_channel', 'channel_not_found']);
/** An answer that was given through a response address has no id. */
const UNKNOWN = 'response:';
/** As far as our clock and Slack's may differ. */
const CLOCKS_MS = 5 * 60_000;
const PAGE = 15;

export interface SlackChatDeps {
  readonly workspace: Workspace;
  readonly people: Pick<People, 'isAdministrator'>;
  readonly readers: Pick<Readers, 'readableFrom'>;
  readonly logger: Logger;
}

/** The ChatAdapter of one workspace. */
export function createSlackChat({ workspace, people, readers, logger }: SlackChatDeps): ChatAdapter {
  const { client } = workspace;

  async function posted(channel: string, ts: string, thread: string | null): Promise<Posted> {
    return { message: ts, link: messageLink(await workspace.identity(), channel, ts, thread) };
  }

  async function post(target: Target, card: Card, key: string): Promise<Posted> {
    const { channel } = target.place;
    const thread = threadOf(target);
    const metadata = { event_type: ANSWER, event_payload: { key } };
    try {
      const { ts } = await sendCard(card, 'message', {
        send: ({ blocks, ...content }) =>
          client.chat.postMessage({
            channel,
            ...content,
            ...(blocks.length > 0 && { blocks }),
            metadata,
            ...(thread !== null && { thread_ts: thread }),
          }),
        logger,
      });
      return await posted(channel, ts ?? '', thread);
    } catch (error) {
      const { handle } = target;
      if (handle !== null && NO_MEMBER.has(slackError(error) ?? '')) return postByResponse(handle, card, { thread, key });
      throw asPlatformError(error);
    }
  }

  /** Nothing tells afterwards whether it arrived, so it is sent once: an answer that may be missing is better than two. */
  async function postByResponse(url: string, card: Card, { thread, key }: { thread: string | null; key: string }): Promise<Posted> {
    try {
      await sendCard(card, 'response', {
        send: ({ text, blocks, mrkdwn }) =>
          respond(url, {
            response_type: 'in_channel',
            replace_original: false,
            text,
            ...(blocks.length > 0 && { blocks }),
            ...(mrkdwn === false && { mrkdwn }),
            ...(thread !== null && { thread_ts: thread }),
          }),
        logger,
      });
    } catch (error) {
      const failure = asPlatformError(error);
      if (failure.code !== 'unavailable') throw failure;
      logger.warn({ err: failure }, 'not known whether an answer arrived');
    }
    return { message: `${UNKNOWN}${key}`, link: null };
  }

  async function find(target: Target, key: string, since: number): Promise<Posted | null> {
    const { channel } = target.place;
    const thread = threadOf(target);
    const oldest = String(Math.max(0, (since - CLOCKS_MS) / 1000));
    for (let cursor: string | undefined; ;) {
      const query = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor !== undefined && { cursor }) };
      const page = await (thread === null ? client.conversations.history(query) : client.conversations.replies({ ...query, ts: thread }));
      const messages = (page.messages ?? []) as readonly SlackMessage[];
      const found = messages.find(({ metadata }) => metadata?.event_type === ANSWER && metadata.event_payload?.['key'] === key);
      if (found?.ts !== undefined) return posted(channel, found.ts, thread);
      cursor = page.response_metadata?.next_cursor;
      if (cursor === undefined || cursor === '') return null;
    }
  }

  return {
    platform: 'slack',
    post,
    find: async (target, key, since) => {
      try {
        return await find(target, key, since);
      } catch (error) {
        const word = slackError(error) ?? '';
        if (word === 'thread_not_found') return null;
        // the first try went to the response address, from where nothing comes back
        if (target.handle !== null && NO_MEMBER.has(word)) return { message: `${UNKNOWN}${key}`, link: null };
        throw asPlatformError(error);
      }
    },
    edit: async ({ place: { channel } }, { message }, card) => {
      // an answer without an id stays as it is
      if (message.startsWith(UNKNOWN)) return;
      try {
        await sendCard(card, 'message', {
          send: ({ unfurl_links: _links, unfurl_media: _media, mrkdwn: _plain, ...content }) =>
            client.chat.update({ channel, ts: message, ...content }),
          logger,
        });
      } catch (error) {
        throw asPlatformError(error);
      }
    },
    remove: async ({ channel }: Place, { message }) => {
      if (message.startsWith(UNKNOWN)) {
        throw new PlatformError('no-id', 'This answer cannot be removed by the bot: delete it by hand.', { platform: 'slack' });
      }
      try {
        await client.chat.delete({ channel, ts: message });
      } catch (error) {
        if (slackError(error) !== 'message_not_found') throw asPlatformError(error);
      }
    },
    readableFrom: ({ channel }, channels) => readers.readableFrom(channel, channels),
    isAdministrator: async (_place, { id }) => {
      try {
        return await people.isAdministrator(id);
      } catch (error) {
        throw asPlatformError(error);
      }
    },
  };
}

/** The thread that an answer goes to; null for the channel itself. */
function threadOf({ place, message, answerIn }: Target): string | null {
  return place.thread ?? (answerIn === 'thread' ? message : null);
}
