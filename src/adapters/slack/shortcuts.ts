// The shortcut of a message, the one of the whole workspace, and the modal that the latter opens: texts that somebody asks to be read.
import type { App } from '@slack/bolt';
import type { Paste } from '../../bot/ports.ts';
import { PlatformError } from '../../errors.ts';
import { ANALYZE_MODAL, analyzeModal, modalErrors, readModal } from './analyze-modal.ts';
import { escapeMrkdwn } from './escape.ts';
import type { ListenDeps } from './listen-deps.ts';
import type { SlackShortcut, SlackSubmission, SlackUser } from './payloads.ts';
import { readMessage, type ReadMessage } from './read-message.ts';
import { respond } from './response-url.ts';
import { messageLink } from './workspace.ts';

/** Names that shortcuts come with. */
export const MESSAGE_SHORTCUT = 'analyze_message';
export const GLOBAL_SHORTCUT = 'analyze_text';
const READING = 'Reading the article …';
const NOTHING = 'There is no text in this message. Paste an article of some sentences.';
const FAILED = 'It could not be kept and will not be read. Please try again.';

/** Accepts what shortcuts and the modal bring, before it is acknowledged. */
export function listenToShortcuts(app: App, deps: ListenDeps): void {
  const { workspace, logger } = deps;

  app.shortcut({ type: 'message_action', callback_id: MESSAGE_SHORTCUT }, async ({ body, ack }) => {
    const shortcut = body as unknown as SlackShortcut;
    const sentence = await acceptMessage(shortcut, deps).catch((error: unknown) => {
      logger.error({ err: error }, 'a message was not accepted');
      return FAILED;
    });
    await ack();
    if (sentence !== null && shortcut.response_url !== undefined) await tell(shortcut.response_url, sentence, deps);
  });

  app.shortcut({ type: 'shortcut', callback_id: GLOBAL_SHORTCUT }, async ({ body, ack }) => {
    await ack();
    await workspace.client.views.open({ trigger_id: (body as unknown as SlackShortcut).trigger_id, view: analyzeModal(null) });
  });

  app.view(ANALYZE_MODAL, async ({ body, ack }) => {
    const submission = body as unknown as SlackSubmission;
    const outcome = await acceptModal(submission, deps).catch((error: unknown) => {
      logger.error({ err: error }, 'a text was not accepted');
      return modalErrors('text', FAILED);
    });
    if (outcome !== null) return ack(outcome);
    await ack();
    const { responseUrl } = readModal(submission);
    if (responseUrl !== null) await tell(responseUrl, READING, deps);
  });
}

/** Returns the sentence that the person is told at once. */
async function acceptMessage(shortcut: SlackShortcut, deps: ListenDeps): Promise<string | null> {
  const { channel, message, user, action_ts: at, trigger_id: trigger, response_url: url } = shortcut;
  if (channel === undefined || message?.ts === undefined) return NOTHING;
  const identity = await deps.workspace.identity();
  const read = await readPatiently(message, deps);
  if (read.text === '') return read.problems.length > 0 ? read.problems.join(' ') : NOTHING;
  const thread = message.thread_ts ?? message.ts;
  await accept(user, deps, {
    event: `slack:shortcut:${at ?? trigger}:${user.id}`,
    place: { space: identity.space, channel: channel.id, thread },
    message: message.ts,
    link: messageLink(identity, channel.id, message.ts, message.thread_ts ?? null),
    text: read.text,
    handle: url ?? null,
  });
  return [READING, ...read.problems].join(' ');
}

/** Null when the text was accepted, else what the modal says. */
async function acceptModal(submission: SlackSubmission, deps: ListenDeps): Promise<ReturnType<typeof modalErrors> | null> {
  const { text, files, channel, responseUrl } = readModal(submission);
  const { space } = await deps.workspace.identity();
  const read = await readPatiently({ files }, deps);
  if (read.problems.length > 0) return modalErrors('files', read.problems.join(' '));
  const whole = [text, read.text].filter((part) => part.trim() !== '').join('\n\n');
  if (whole === '') return modalErrors('text', 'Paste the text of an article, or add a text file.');
  if (channel === null) return modalErrors('where', 'Choose where the card is shown.');
  await accept(submission.user, deps, {
    event: `slack:modal:${submission.view.id}`,
    place: { space, channel, thread: null },
    message: null,
    link: null,
    text: whole,
    handle: responseUrl,
  });
  return null;
}

async function accept(
  user: SlackUser,
  { bot, people, now }: ListenDeps,
  paste: Pick<Paste, 'event' | 'place' | 'message' | 'link' | 'text' | 'handle'>,
): Promise<void> {
  const person = { id: user.id, name: await people.name(user.id, user.username ?? user.name) };
  await bot.accept({ ...paste, person, sentAt: now(), isAsked: true, isWhole: true });
}

/** Nobody sends a shortcut again: a file that Slack does not hand over is a problem like any other. */
async function readPatiently(message: Parameters<typeof readMessage>[0], { workspace }: ListenDeps): Promise<ReadMessage> {
  try {
    return await readMessage(message, workspace);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { text: '', isWhole: false, problems: ['Slack did not hand over the file. Please try again.'] };
  }
}

/** For one person, once. */
async function tell(url: string, text: string, { logger }: ListenDeps): Promise<void> {
  try {
    await respond(url, { response_type: 'ephemeral', replace_original: false, text: escapeMrkdwn(text) });
  } catch (error) {
    logger.warn({ err: error }, 'a person was not told');
  }
}
