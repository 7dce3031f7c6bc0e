// The requests by which the bot says something: in a channel, in a thread, as the answer to an interaction. With components, or as text
// where Discord refuses those.
import { ChannelType, MessageFlags, Routes, type APIMessage, type APIThreadChannel, type RawFile, type REST } from 'discord.js';
import type { AnswerFile } from '../../bot/ports.ts';
import type { Card } from '../../bot/card/card.ts';
import { cardBody, type BodyOptions, type MessageBody } from './card-components.ts';
import { plainBody } from './plain-message.ts';
import { DISCORD, isRefusal } from './platform-errors.ts';

const THREAD_ARCHIVED_AFTER_MINUTES = 1440;
const ORIGINAL = '@original';

/** What a message says. */
export interface Content {
  readonly card: Card;
  readonly mark?: number;
  readonly file?: AnswerFile | undefined;
  readonly rows?: BodyOptions['rows'];
}

export interface ChannelMessage extends Content {
  readonly channel: string;
  /** The message that it answers, in the same channel. */
  readonly replyTo: string | null;
  readonly nonce: string;
}

/** Posts a message; the same nonce within minutes gives the message that is there. */
export function sendMessage(rest: REST, { channel, replyTo, nonce, ...content }: ChannelMessage): Promise<APIMessage> {
  const reply = replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
  return withFallback(content, (body) =>
    rest.post(Routes.channelMessages(channel), { body: { ...body, ...reply, nonce, enforce_nonce: true } }),
  );
}

export function editMessage(rest: REST, channel: string, message: string, content: Content): Promise<APIMessage> {
  return withFallback(content, (body) => rest.patch(Routes.channelMessage(channel, message), { body }));
}

/** An interaction of an application. */
export interface Interaction {
  readonly application: string;
  readonly token: string;
}

/** Writes the answer to an interaction that was acknowledged; `message` is a further answer of the bot to it. */
export function editAnswer(rest: REST, to: Interaction, content: Content, message: string = ORIGINAL): Promise<APIMessage> {
  return withFallback(content, (body, files) =>
    rest.patch(Routes.webhookMessage(to.application, to.token, message), { body, ...files, auth: false }),
  );
}

/** Answers an interaction once more. */
export function followUp(rest: REST, to: Interaction, content: Content, isEphemeral: boolean): Promise<APIMessage> {
  return withFallback(content, (body, files) => {
    const flags = (body.flags ?? 0) | (isEphemeral ? MessageFlags.Ephemeral : 0);
    return rest.post(Routes.webhook(to.application, to.token), {
      body: { ...body, flags },
      query: new URLSearchParams({ wait: 'true' }),
      ...files,
      auth: false,
    });
  });
}

/** The answer to an interaction as it stands. */
export function readAnswer(rest: REST, to: Interaction): Promise<APIMessage> {
  return rest.get(Routes.webhookMessage(to.application, to.token, ORIGINAL), { auth: false }) as Promise<APIMessage>;
}

/** The thread of a message, made if need be. Its id is that of the message. */
export async function openThread(rest: REST, channel: string, message: string, name: string): Promise<string> {
  try {
    const body = { name, auto_archive_duration: THREAD_ARCHIVED_AFTER_MINUTES };
    const thread = (await rest.post(Routes.threads(channel, message), { body })) as APIThreadChannel;
    return thread.id;
  } catch (error) {
    if (isRefusal(error, DISCORD.threadExists)) return message;
    throw error;
  }
}

/** Channels in which a message can have a thread. */
export function hasThreads(type: ChannelType): boolean {
  return type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;
}

type Send = (body: MessageBody, files: { files?: RawFile[] }) => Promise<unknown>;

async function withFallback({ card, mark, file, rows }: Content, send: Send): Promise<APIMessage> {
  const files = file === undefined ? {} : { files: [{ name: file.name, data: file.content, contentType: file.mediaType }] };
  try {
    return (await send(cardBody(card, { mark, file: file?.name, rows }), files)) as APIMessage;
  } catch (error) {
    if (!isRefusal(error, DISCORD.invalidBody)) throw error;
    return (await send(plainBody(card), files)) as APIMessage;
  }
}
