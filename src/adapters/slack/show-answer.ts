// Answers to commands and presses: to everybody as a message, to one person as an ephemeral one or in a modal, with a file beside.
import { randomBytes } from 'node:crypto';
import type { types } from '@slack/bolt';
import { sentenceCard } from '../../bot/answers/sentence-card.ts';
import type { Card } from '../../bot/card/card.ts';
import type { Answer, AnswerFile, ChatAdapter, Place } from '../../bot/ports.ts';
import { PlatformError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { cardBlocks } from './card-blocks.ts';
import { cardText } from './card-text.ts';
import { plain } from './plain.ts';
import { respond } from './response-url.ts';
import { sendCard } from './send-card.ts';
import { slackCommands } from './slack-words.ts';
import { isBadBlocks, slackError } from './slack-errors.ts';
import type { Workspace } from './workspace.ts';

const TITLE = 'Whosaid';
const MOST_MODAL_TEXT = 2_900;

/** Where an answer goes and how it gets there. */
export interface Asked {
  readonly place: Place;
  readonly user: string;
  /** Null where Slack gave none, as with a modal that was opened from elsewhere. */
  readonly responseUrl: string | null;
  /** Lives for 3 s and opens a modal; null for commands, which answer below the composer. */
  readonly trigger: string | null;
  /** The modal that was pressed in. */
  readonly view: string | null;
  /** Whether the message that was pressed is seen by one person only. */
  readonly isEphemeral: boolean;
}

/** What a modal must know of the place it was opened from. */
export interface ModalPlace {
  readonly channel: string;
  readonly thread: string | null;
  readonly responseUrl: string | null;
}

export interface ShowDeps {
  readonly workspace: Workspace;
  readonly chat: Pick<ChatAdapter, 'post'>;
  readonly logger: Logger;
}

/** Shows an answer once; one that cannot be shown is logged. */
export async function showAnswer(answer: Answer, asked: Asked, deps: ShowDeps): Promise<void> {
  const card = slackCommands(answer.card);
  try {
    const { file } = answer;
    const fileNote = file === undefined ? null : await giveFile(file, answer.audience, asked, deps);
    const shown: Card = fileNote === null ? card : { ...card, blocks: [...card.blocks, { kind: 'note', text: fileNote }] };
    if (answer.audience === 'place') return await showToAll(shown, asked, deps);
    await showToOne(shown, asked, deps);
  } catch (error) {
    deps.logger.error({ err: error, code: slackError(error) ?? (error instanceof PlatformError ? error.code : 'bug') }, 'answer not shown');
  }
}

async function showToAll(card: Card, asked: Asked, deps: ShowDeps): Promise<void> {
  const { place, responseUrl, view, isEphemeral } = asked;
  try {
    await deps.chat.post({ place, message: null, handle: responseUrl, answerIn: 'channel' }, card, randomBytes(16).toString('base64url'));
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    deps.logger.warn({ code: error.code }, 'answer not posted');
    return showToOne(sentenceCard('It could not be posted here: invite the bot to the channel, or try again in a minute.'), asked, deps);
  }
  // what only one person saw is there for everybody now
  if (view !== null) await updateModal(view, sentenceCard('Everybody here sees it now.'), asked, deps);
  else if (isEphemeral && responseUrl !== null) await respond(responseUrl, { delete_original: true });
}

async function showToOne(card: Card, asked: Asked, deps: ShowDeps): Promise<void> {
  const { view, trigger } = asked;
  if (view !== null) return updateModal(view, card, asked, deps);
  if (trigger !== null && (await openModal(trigger, card, asked, deps))) return;
  await showEphemeral(card, asked, deps);
}

/** Returns false when it was too late for a modal. */
async function openModal(trigger: string, card: Card, asked: Asked, deps: ShowDeps): Promise<boolean> {
  try {
    await sendModal(card, asked, (view) => deps.workspace.client.views.open({ trigger_id: trigger, view }));
    return true;
  } catch (error) {
    if (!/trigger/.test(slackError(error) ?? '')) throw error;
    return false;
  }
}

async function updateModal(view: string, card: Card, asked: Asked, deps: ShowDeps): Promise<void> {
  await sendModal(card, asked, (content) => deps.workspace.client.views.update({ view_id: view, view: content }));
}

async function sendModal(card: Card, { place, responseUrl }: Asked, send: (view: types.ModalView) => Promise<unknown>): Promise<void> {
  const from: ModalPlace = { channel: place.channel, thread: place.thread, responseUrl };
  const modal = (blocks: types.KnownBlock[]): types.ModalView => ({
    type: 'modal',
    title: { type: 'plain_text', text: TITLE },
    close: { type: 'plain_text', text: 'Close' },
    private_metadata: JSON.stringify(from),
    blocks,
  });
  try {
    await send(modal(cardBlocks(card, 'modal')));
  } catch (error) {
    if (!isBadBlocks(error)) throw error;
    await send(modal([{ type: 'section', text: { type: 'plain_text', text: plain(cardText(card), MOST_MODAL_TEXT), emoji: false } }]));
  }
}

async function showEphemeral(card: Card, { place, user, responseUrl }: Asked, { workspace, logger }: ShowDeps): Promise<void> {
  await sendCard(card, 'response', {
    logger,
    send: async ({ text, blocks, mrkdwn }) => {
      const content = { text, ...(blocks.length > 0 && { blocks }), ...(mrkdwn === false && { mrkdwn }) };
      if (responseUrl !== null) return respond(responseUrl, { response_type: 'ephemeral', replace_original: false, ...content });
      const thread = place.thread === null ? {} : { thread_ts: place.thread };
      await workspace.client.chat.postEphemeral({ channel: place.channel, user, ...content, ...thread });
    },
  });
}

/** Hands over a file; returns the sentence that says where it is. A file cannot be ephemeral: one for a person goes to their messages. */
async function giveFile(file: AnswerFile, audience: Answer['audience'], asked: Asked, { workspace, logger }: ShowDeps): Promise<string> {
  const { client } = workspace;
  const { place, user } = asked;
  try {
    const isHere = audience === 'place' || place.channel.startsWith('D');
    const channel = isHere
      ? place.channel
      : ((await client.chat.postMessage({ channel: user, text: 'Here is your export.' })).channel ?? user);
    const thread = isHere && place.thread !== null ? { thread_ts: place.thread } : {};
    await client.files.uploadV2({ channel_id: channel, filename: file.name, content: file.content, ...thread });
    return isHere ? 'The file follows.' : 'The file is in your messages with the app.';
  } catch (error) {
    logger.warn({ err: error, code: slackError(error) }, 'file not handed over');
    return 'The file could not be uploaded: whoever runs the bot checks the scope files:write.';
  }
}
