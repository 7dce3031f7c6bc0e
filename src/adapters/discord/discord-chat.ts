// Discord behind the port of the bot: posting once, finding, changing and removing answers, and who may read what.
import { Routes, type APIMessage, type Client } from 'discord.js';
import type { Card } from '../../bot/card/card.ts';
import type { ChatAdapter, Place, Posted, Target } from '../../bot/ports.ts';
import { PlatformError } from '../../errors.ts';
import type { Administrators } from './administrators.ts';
import { clip, plainLine } from './escape.ts';
import { findAnswer, isWaiting } from './find-answer.ts';
import { isFresh, readHandle, type InteractionHandle } from './interaction-handle.ts';
import { markOf } from './message-mark.ts';
import { channelOf, postedIn } from './places.ts';
import { asked, DISCORD, isRefusal } from './platform-errors.ts';
import { editAnswer, editMessage, hasThreads, openThread, readAnswer, sendMessage } from './send.ts';
import { readableFrom } from './server-facts.ts';

const MOST_THREAD_NAME = 80;
/** Messages whose mark is remembered, so that a change keeps it. */
const MOST_MARKS = 1_000;

export interface DiscordChatOptions {
  readonly client: Client;
  /** Ids of the application and of its bot, which are one and the same for all but the oldest. */
  readonly application: string;
  readonly self: string;
  readonly administrators: Administrators;
  /** Resolves once Discord knows that the interaction is being answered; answers before that are refused. */
  readonly acknowledged: (interaction: string) => Promise<void>;
  readonly now: () => number;
}

/** The ChatAdapter of a bot that is logged in, or about to be. */
export function createDiscordChat({ client, application, self, administrators, acknowledged, now }: DiscordChatOptions): ChatAdapter {
  const { rest } = client;
  const marks = new Map<string, number>();

  function remember(message: string, mark: number): void {
    marks.delete(message);
    marks.set(message, mark);
    const [oldest] = marks.keys();
    if (marks.size > MOST_MARKS && oldest !== undefined) marks.delete(oldest);
  }

  function posted({ space }: Place, message: Pick<APIMessage, 'id' | 'channel_id'>): Posted {
    return postedIn(space, message.channel_id, message.id);
  }

  /** Null when Discord takes no answer to the interaction any more. */
  async function postAnswer(handle: InteractionHandle, card: Card, mark: number): Promise<APIMessage | null> {
    await acknowledged(handle.id);
    if (!isFresh(handle, now())) return null;
    try {
      return await editAnswer(rest, { application, token: handle.token }, { card, mark });
    } catch (error) {
      if (isRefusal(error, DISCORD.unknownWebhook, DISCORD.invalidWebhookToken, DISCORD.unknownInteraction, DISCORD.unknownMessage))
        return null;
      throw error;
    }
  }

  async function postMessage(target: Target, card: Card, key: string): Promise<APIMessage> {
    const { place, message } = target;
    const content = { card, mark: markOf(key), nonce: key };
    const channel = place.thread ?? place.channel;
    if (target.answerIn === 'thread' && message !== null && place.thread === null && canHaveThread(place.channel)) {
      const thread = await openThread(rest, channel, message, threadName(card)).catch(unlessForbidden);
      if (thread !== null) return sendMessage(rest, { ...content, channel: thread, replyTo: null });
    }
    return sendMessage(rest, { ...content, channel, replyTo: message });
  }

  function canHaveThread(channel: string): boolean {
    const type = client.channels.cache.get(channel)?.type;
    return type !== undefined && hasThreads(type);
  }

  async function edit({ place, handle }: Target, { message, link }: Posted, content: { card: Card; mark?: number }): Promise<void> {
    const interaction = readHandle(handle);
    // only this way reaches what one person sees, and servers where the bot is not
    if (interaction !== null && isFresh(interaction, now())) {
      await editAnswer(rest, { application, token: interaction.token }, content, message);
      return;
    }
    if (interaction?.isEphemeral === true) throw gone('Only one person saw the answer, and it is too old to be changed.');
    await editMessage(rest, channelOf({ message, link }, place), message, content);
  }

  return {
    platform: 'discord',
    post: (target, card, key) =>
      asked(async () => {
        const mark = markOf(key);
        const handle = readHandle(target.handle);
        const answer = handle === null ? null : await postAnswer(handle, card, mark);
        if (answer === null && handle?.isEphemeral === true) throw gone('The person can no longer be answered: the time is over.');
        const message = answer ?? (await postMessage(target, card, key));
        remember(message.id, mark);
        return posted(target.place, message);
      }),
    find: (target, key, since) =>
      asked(async () => {
        const { place, message, handle } = target;
        const interaction = readHandle(handle);
        const mark = markOf(key);
        const found = async (answer: APIMessage | null) => {
          if (answer === null) return null;
          remember(answer.id, mark);
          return posted(place, answer);
        };
        if (interaction !== null && isFresh(interaction, now())) {
          await acknowledged(interaction.id);
          const answer = await readAnswer(rest, { application, token: interaction.token }).catch(unlessUnknown);
          if (answer !== null) return found(isWaiting(answer) ? null : answer);
        }
        if (interaction?.isEphemeral === true) return null;
        const search = { since, self, mark, interaction: interaction?.id ?? null };
        const channel = place.thread ?? place.channel;
        const there = await findAnswer(rest, { ...search, channel, replyTo: message });
        if (there !== null || message === null || place.thread !== null || target.answerIn === 'channel') return found(there);
        // the thread of a message has the id of the message
        return found(await findAnswer(rest, { ...search, channel: message, replyTo: null }).catch(unlessUnknown));
      }),
    edit: (target, standing, card) => asked(() => edit(target, standing, { card, mark: marks.get(standing.message) })),
    remove: (place, standing) =>
      asked(async () => {
        try {
          await rest.delete(Routes.channelMessage(channelOf(standing, place), standing.message));
        } catch (error) {
          if (!isRefusal(error, DISCORD.unknownMessage, DISCORD.unknownChannel, DISCORD.unknownGuild)) throw error;
        }
      }),
    readableFrom: async (place, channels) => readableFrom(client, place, channels),
    isAdministrator: (place, person) => administrators.isAdministrator(place, person.id),
  };
}

/** What the thread is about: the first words of the card. */
function threadName({ blocks }: Card): string {
  const lines = blocks.find((block) => block.kind === 'lines')?.lines[0] ?? '';
  return clip(plainLine(lines), MOST_THREAD_NAME) || 'Article';
}

function unlessForbidden(error: unknown): null {
  if (isRefusal(error, DISCORD.missingPermissions, DISCORD.missingAccess)) return null;
  throw error;
}

function unlessUnknown(error: unknown): null {
  if (isRefusal(error, DISCORD.unknownChannel, DISCORD.unknownMessage, DISCORD.unknownWebhook, DISCORD.invalidWebhookToken)) return null;
  throw error;
}

function gone(message: string): PlatformError {
  return new PlatformError('gone', message, { platform: 'discord' });
}
