// Messages of the gateway, or read on start -> pastes. What nobody asked for in an unwatched channel is left alone before anything is fetched.
import { MessageType, PermissionFlagsBits, Routes, type APIMessage, type APIUser, type Client } from 'discord.js';
import type { Bot } from '../../bot/bot.ts';
import { sentenceCard } from '../../bot/answers/sentence-card.ts';
import type { Paste, Person, Place } from '../../bot/ports.ts';
import type { Logger } from '../../logger.ts';
import { isMentioning, messageText, wholeText, type MessageText } from './message-text.ts';
import { messageLink, personalPlace, placeOfChannel } from './places.ts';
import { sendMessage } from './send.ts';
import { readTextFiles } from './text-files.ts';

/** A message as the gateway sends it. */
export interface GuildMessage extends APIMessage {
  readonly guild_id?: string;
  readonly member?: { readonly nick?: string | null };
}

export interface IncomingOptions {
  readonly client: Client;
  /** Id of the bot. */
  readonly self: string;
  readonly bot: Pick<Bot, 'accept' | 'edited'>;
  readonly isWatched: (place: Place) => Promise<boolean>;
  readonly logger: Logger;
}

/** Takes a message; resolves once it is committed, or is nothing for the bot. */
export async function takeMessage(message: GuildMessage, options: IncomingOptions): Promise<void> {
  const { client, bot } = options;
  const read = await readMessage(message, options);
  if (read === null) return;
  const { paste, missing } = read;
  if (paste.isAsked && !(await mayAnswer(paste, message, options))) return;
  if (missing > 0 && paste.text === '') {
    if (paste.isAsked) await say(message, 'The file could not be fetched from Discord: post it once more.', options);
    return;
  }
  const isAccepted = await bot.accept(paste);
  if (!isAccepted || !paste.isAsked) return;
  // shows that somebody works on it; nothing depends on it
  client.rest.post(Routes.channelTyping(message.channel_id)).catch(() => {});
}

/** Takes a change of a message; only people's own changes count, not the previews that Discord adds. */
export async function takeEdit(message: GuildMessage, options: IncomingOptions): Promise<void> {
  if (message.edited_timestamp === null || message.edited_timestamp === undefined || message.author === undefined) return;
  const read = await readMessage(message, options);
  if (read === null || (read.missing > 0 && read.paste.text === '')) return;
  await options.bot.edited(read.paste);
}

interface ReadMessage {
  readonly paste: Paste;
  /** Text files that could not be fetched. */
  readonly missing: number;
}

async function readMessage(message: GuildMessage, options: IncomingOptions): Promise<ReadMessage | null> {
  const { client, self, isWatched } = options;
  if (!isOfPerson(message)) return null;
  const isDirect = message.guild_id === undefined;
  const isMentioned = isMentioning(message, self);
  const isAsked = isDirect || isMentioned;
  const { meant, text } = await whatIsMeant(message, isAsked, options);
  const isEmpty = text.body === '' && text.files.length === 0;
  if (!isAsked && isEmpty) return null;
  const place = isDirect
    ? personalPlace(message.author.id, message.channel_id)
    : await placeOfChannel(client, message.guild_id ?? '', message.channel_id);
  if (place === null || (!isAsked && !(await isWatched(place)))) return null;
  const { texts, missing } = await readTextFiles(text.files);
  const paste: Paste = {
    event: message.id,
    place,
    person: personOf(message.author, message.member?.nick),
    message: meant,
    link: messageLink(message.guild_id ?? null, message.channel_id, meant),
    text: wholeText(text, texts),
    sentAt: Date.parse(message.timestamp),
    isAsked,
    isWhole: isMentioned || text.isForward || text.files.length > 0,
    handle: null,
  };
  return { paste, missing };
}

/** A mention without words below somebody's article means that article. */
async function whatIsMeant(
  message: GuildMessage,
  isAsked: boolean,
  { client, self }: IncomingOptions,
): Promise<{ meant: string; text: MessageText }> {
  const text = messageText(message, self);
  const own = { meant: message.id, text };
  const reference = message.message_reference;
  if (!isAsked || text.body !== '' || text.files.length > 0 || text.isForward || message.type !== MessageType.Reply) return own;
  if (reference?.message_id === undefined || reference.channel_id !== message.channel_id) return own;
  const there =
    message.referenced_message ??
    ((await client.rest.get(Routes.channelMessage(message.channel_id, reference.message_id)).catch(() => null)) as APIMessage | null);
  // not an answer of the bot itself: there is nothing new in it
  if (there === null || there.author.id === self) return own;
  return { meant: there.id, text: messageText(there, self) };
}

function isOfPerson({ author, webhook_id: webhook, type }: GuildMessage): boolean {
  return author.bot !== true && webhook === undefined && (type === MessageType.Default || type === MessageType.Reply);
}

/** Somebody as others see them in the place. */
export function personOf(user: APIUser, nick?: string | null): Person {
  return { id: user.id, name: nick ?? user.global_name ?? user.username };
}

/** Where the bot may not post, the person who asked is told so in a direct message. */
async function mayAnswer({ place }: Paste, message: GuildMessage, options: IncomingOptions): Promise<boolean> {
  const { client } = options;
  const guild = client.guilds.cache.get(message.guild_id ?? '');
  const channel = guild?.channels.cache.get(message.channel_id);
  const me = guild?.members.me;
  if (guild === undefined || channel === undefined || me === null || me === undefined) return true;
  const needed = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (channel.permissionsFor(me).has(needed | PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory)) return true;
  options.logger.warn({ channel: place.channel }, 'may not answer in a channel');
  await tellPrivately(message, 'The bot may not answer there: ask an administrator to let it send messages and read the history.', options);
  return false;
}

async function tellPrivately(message: GuildMessage, sentence: string, options: IncomingOptions): Promise<void> {
  const { client, logger } = options;
  try {
    const channel = (await client.rest.post(Routes.userChannels(), { body: { recipient_id: message.author.id } })) as { id: string };
    await sendMessage(client.rest, { channel: channel.id, replyTo: null, nonce: `t${message.id}`, card: sentenceCard(sentence) });
  } catch (error) {
    // people may refuse direct messages
    logger.info({ err: error }, 'a person could not be told');
  }
}

async function say(message: GuildMessage, sentence: string, { client, logger }: IncomingOptions): Promise<void> {
  const content = { channel: message.channel_id, replyTo: message.id, nonce: `s${message.id}`, card: sentenceCard(sentence) };
  await sendMessage(client.rest, content).catch((error: unknown) => logger.warn({ err: error }, 'a sentence was not sent'));
}
