// The three ways to have something analysed without posting it: `/analyze`, its form, and "Analyze article" in the menu of a message.
// What is given is committed before Discord hears that it will be answered; only files, which have to be fetched, come after.
import {
  ApplicationCommandOptionType,
  SnowflakeUtil,
  type APIAttachment,
  type APIChatInputApplicationCommandInteraction,
  type APIMessageApplicationCommandInteractionData,
  type APIModalSubmitInteraction,
  type Client,
} from 'discord.js';
import { sentenceCard } from '../../bot/answers/sentence-card.ts';
import type { Bot } from '../../bot/bot.ts';
import type { Logger } from '../../logger.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import { ANALYZE_MODAL, analyzeModal, readModal } from './analyze-modal.ts';
import type { Asker } from './asker.ts';
import { FILE } from './commands.ts';
import { writeHandle } from './interaction-handle.ts';
import { optionsOf } from './interaction-options.ts';
import { messageText, wholeText, type MessageText } from './message-text.ts';
import { messageLink } from './places.ts';
import { defer, say, showModal } from './respond.ts';
import { editAnswer } from './send.ts';
import { isTextFile, readTextFiles } from './text-files.ts';

const NO_TEXT_FILE = 'That is no text file: give one that ends with .txt or .md, or paste the text itself.';
const NOT_FETCHED = 'The file could not be fetched from Discord: give it once more.';
const NOT_KEPT = 'The text could not be stored here just now, as the log says: please try again in a minute.';

export interface AnalyzeOptions {
  readonly client: Client;
  readonly application: string;
  readonly self: string;
  readonly bot: Pick<Bot, 'accept'>;
  readonly acknowledgements: Acknowledgements;
  readonly logger: Logger;
}

/** `/analyze`; with no option it opens the form. */
export async function takeAnalyze(
  { options: given, resolved }: APIChatInputApplicationCommandInteraction['data'],
  asker: Asker,
  options: AnalyzeOptions,
): Promise<void> {
  const { text = '' } = optionsOf(given);
  const named = given?.find((option) => option.type === ApplicationCommandOptionType.Attachment && option.name === FILE);
  const file = named === undefined ? undefined : resolved?.attachments?.[String('value' in named ? named.value : '')];
  if (text.trim() === '' && file === undefined) return showModal(options.client.rest, asker, analyzeModal());
  return analyze({ ...OWN_TEXT, ...parts(text, file === undefined ? [] : [file]) }, asker, options);
}

/** The form of `/analyze`. */
export async function takeForm(data: APIModalSubmitInteraction['data'], asker: Asker, options: AnalyzeOptions): Promise<void> {
  if (data.custom_id !== ANALYZE_MODAL) return;
  const { text, files } = readModal(data, data.resolved?.attachments ?? {});
  return analyze({ ...OWN_TEXT, ...parts(text, files) }, asker, options);
}

/** "Analyze article": a message of anybody, which need not be in a watched channel. */
export async function takeAnalyzeMessage(
  data: APIMessageApplicationCommandInteractionData,
  asker: Asker,
  options: AnalyzeOptions,
): Promise<void> {
  const message = data.resolved.messages[data.target_id];
  if (message === undefined) return;
  const link = messageLink(asker.guild, message.channel_id, message.id);
  return analyze({ message: message.id, link, text: messageText(message, options.self) }, asker, options);
}

interface Given {
  readonly message: string | null;
  readonly link: string | null;
  readonly text: MessageText;
}

/** Only the bot was given it. */
const OWN_TEXT = { message: null, link: null };

function parts(text: string, files: readonly APIAttachment[]): Pick<Given, 'text'> {
  const readable = files.filter(isTextFile);
  return { text: { body: text.trim(), files: readable, otherFiles: files.length - readable.length, isForward: false } };
}

async function analyze({ message, link, text }: Given, asker: Asker, options: AnalyzeOptions): Promise<void> {
  const { client, application, bot, acknowledgements, logger } = options;
  const { rest } = client;
  const hasFiles = text.files.length > 0;
  if (text.body === '' && !hasFiles && text.otherFiles > 0) return say(rest, asker, NO_TEXT_FILE);
  const isEphemeral = !asker.mayPost;
  const release = acknowledgements.hold(asker.event);
  try {
    if (hasFiles) await defer(rest, asker, isEphemeral);
    const { texts, missing } = await readTextFiles(text.files);
    const whole = wholeText(text, texts);
    const to = { application, token: asker.token };
    if (missing > 0 && whole === '') {
      await editAnswer(rest, to, { card: sentenceCard(NOT_FETCHED) });
      return;
    }
    const { event, token, place, person } = asker;
    const handle = writeHandle({ id: event, token, isEphemeral });
    const sentAt = SnowflakeUtil.timestampFrom(event);
    try {
      await bot.accept({ event, place, person, message, link, text: whole, sentAt, isAsked: true, isWhole: true, handle });
    } catch (error) {
      logger.error({ err: error }, 'a paste was not accepted');
      if (hasFiles) await editAnswer(rest, to, { card: sentenceCard(NOT_KEPT) });
      else await say(rest, asker, NOT_KEPT);
      return;
    }
    if (!hasFiles) await defer(rest, asker, isEphemeral);
  } finally {
    release();
  }
}
