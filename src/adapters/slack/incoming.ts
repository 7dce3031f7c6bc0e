// Events of Slack -> pastes and removals for the bot. They are committed here, before Slack hears that the event arrived.
import type { Bot } from '../../bot/bot.ts';
import type { Paste } from '../../bot/ports.ts';
import { PlatformError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { escapeMrkdwn } from './escape.ts';
import { meantMessage } from './meant-message.ts';
import { mentions, messageText } from './message-text.ts';
import type { SlackMessage, SlackMessageEvent } from './payloads.ts';
import type { People } from './people.ts';
import type { Readers } from './readers.ts';
import { readMessage, type ReadMessage } from './read-message.ts';
import { messageLink, type Identity, type Workspace } from './workspace.ts';

/** Slack sends an event once and three times more; what cannot be read then is answered with a sentence. */
const LAST_RETRY = 3;
/** Kinds of messages that people write; the others say what happened in the channel. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);
const READING = 'Reading the article …';

export interface IncomingDeps {
  readonly workspace: Workspace;
  readonly people: Pick<People, 'name'>;
  readonly readers: Pick<Readers, 'meet'>;
  readonly bot: Pick<Bot, 'accept' | 'edited' | 'removed'>;
  /** Ids of the watched channels of a space; `*` stands for every channel. */
  readonly watchedChannels: (space: string) => Promise<readonly string[]>;
  readonly logger: Logger;
}

/** What is left to do once the event is acknowledged. */
export type Afterwards = () => Promise<void>;

/** A message as it is accepted. */
interface Written {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly isAsked: boolean;
  readonly isDirect: boolean;
}

/** Resolves once everything that the event holds is committed; rejects when it could not be. `retry`: how often Slack sent it before. */
export type Incoming = (event: SlackMessageEvent, retry: number) => Promise<Afterwards | null>;

/** The way in for events. */
export function createIncoming(deps: IncomingDeps): Incoming {
  const { workspace, people, readers, bot, watchedChannels, logger } = deps;

  async function accept(event: SlackMessageEvent, retry: number): Promise<Afterwards | null> {
    const identity = await workspace.identity();
    const written = readWritten(event, identity);
    if (written === null) return null;
    const { channel, user, isAsked, isDirect } = written;
    if (isDirect) readers.meet(channel, user);
    if (!isAsked && !(await isWatched(channel, identity.space))) return null;
    const { thread, ts } = written;
    const meant = isAsked && thread !== null ? await meantMessage(event, { channel, thread }, workspace) : event;
    const message = await read(meant, retry);
    const { text, problems } = message;
    if (problems.length > 0) logger.warn({ files: problems.length }, 'files of a message not read');
    if (text === '' && (problems.length > 0 || !isAsked)) return isAsked ? () => tell(written, problems.join(' ')) : null;
    const isAccepted = await bot.accept(await pasteOf(written, { ...message, ts: meant.ts ?? ts }, identity));
    // a mention comes twice, as a message and as a mention; one word is enough
    const isFirst = retry === 0 && (isDirect || event.type === 'app_mention');
    if (!isAccepted || !isAsked || !isFirst) return null;
    return () => tell(written, [READING, ...problems].join(' '));
  }

  async function isWatched(channel: string, space: string): Promise<boolean> {
    const watched = await watchedChannels(space);
    return watched.includes('*') || watched.includes(channel);
  }

  async function pasteOf(written: Written, read: ReadMessage & { readonly ts: string }, identity: Identity): Promise<Paste> {
    const { channel, user, ts, thread, isAsked, isDirect } = written;
    const { text, isWhole } = read;
    return {
      event: `slack:${identity.team}:${channel}:${ts}`,
      place: { space: identity.space, channel, thread },
      person: { id: user, name: await people.name(user) },
      message: read.ts,
      link: messageLink(identity, channel, read.ts, thread),
      text,
      sentAt: Math.round(Number(ts) * 1000),
      isAsked,
      isWhole: isWhole || (isAsked && !isDirect),
      handle: null,
    };
  }

  async function read(message: SlackMessage, retry: number): Promise<ReadMessage> {
    try {
      return await readMessage(message, workspace);
    } catch (error) {
      if (!(error instanceof PlatformError) || retry < LAST_RETRY) throw error;
      return { text: '', isWhole: false, problems: ['Slack did not hand over the file. Post it again later.'] };
    }
  }

  async function remove(channel: string, message: string): Promise<void> {
    const { space } = await workspace.identity();
    await bot.removed({ space, channel, message });
  }

  async function change(event: SlackMessageEvent, retry: number): Promise<void> {
    const { channel, channel_type: kind, message = {}, previous_message: before = {} } = event;
    if (channel === undefined || message.ts === undefined) return;
    if (message.subtype === 'tombstone') return remove(channel, message.ts);
    const identity = await workspace.identity();
    // Slack also changes messages by itself, when it adds a preview
    if (message.edited === undefined || isSame(message, before, identity.botUser)) return;
    const written = readWritten({ ...message, type: 'message', channel, ...(kind !== undefined && { channel_type: kind }) }, identity);
    if (written === null) return;
    const now = await read(message, retry);
    if (now.text === '' && now.problems.length === 0) return remove(channel, message.ts);
    if (now.text !== '') await bot.edited(await pasteOf(written, { ...now, ts: message.ts }, identity));
  }

  /** For one person, once: nothing depends on it. */
  async function tell({ channel, user, thread }: Written, text: string): Promise<void> {
    try {
      await workspace.client.chat.postEphemeral({ channel, user, text: escapeMrkdwn(text), ...(thread !== null && { thread_ts: thread }) });
    } catch (error) {
      logger.warn({ err: error }, 'a person was not told');
    }
  }

  return async (event, retry) => {
    const { type, subtype, channel, deleted_ts: deleted } = event;
    if (type === 'app_mention') return accept(event, retry);
    if (type !== 'message') return null;
    if (subtype === 'message_changed') await change(event, retry);
    else if (subtype !== 'message_deleted') return accept(event, retry);
    else if (channel !== undefined && deleted !== undefined) await remove(channel, deleted);
    return null;
  };
}

/** Null for what no person wrote. */
function readWritten(event: SlackMessageEvent, { botUser }: Identity): Written | null {
  const { channel, user, ts, subtype, bot_id: bot } = event;
  if (channel === undefined || user === undefined || ts === undefined || bot !== undefined) return null;
  if (!WRITTEN.has(subtype) || user === botUser || user === 'USLACKBOT') return null;
  const isDirect = event.channel_type === 'im' || channel.startsWith('D');
  return {
    channel,
    user,
    ts,
    thread: event.thread_ts === undefined || event.thread_ts === ts ? null : event.thread_ts,
    isAsked: isDirect || event.type === 'app_mention' || mentions(event, botUser),
    isDirect,
  };
}

function isSame(message: SlackMessage, before: SlackMessage, botUser: string): boolean {
  const [now, then] = [messageText(message, botUser), messageText(before, botUser)];
  return now.texts.join('\n') === then.texts.join('\n') && now.files.length === then.files.length;
}
