// A message -> its text, that of what it forwards, and the files that are still to be read.
import { findWords } from '../../core/text/words.ts';
import { unescapeMrkdwn } from './escape.ts';
import type { SlackAttachment, SlackFile, SlackMessage } from './payloads.ts';
import { richTextOf } from './rich-text.ts';

/** What a message holds. */
export interface MessageText {
  /** Texts in reading order, none of them blank. */
  readonly texts: readonly string[];
  /** In the order of the message. */
  readonly files: readonly SlackFile[];
  /** Whether it passes on another message. */
  readonly isForward: boolean;
}

/** Mentions of the bot are not part of the text. */
export function messageText(message: SlackMessage, botUser: string): MessageText {
  const forwards = (message.attachments ?? []).filter((attachment) => attachment.is_share === true || attachment.is_msg_unfurl === true);
  const own = fuller(message.text ?? '', message.blocks ?? [], botUser);
  const texts = [own, ...forwards.map((forward) => forwardedText(forward, botUser))].map((text) => text.trim());
  return {
    texts: texts.filter((text) => text !== ''),
    files: [...(message.files ?? []), ...forwards.flatMap(({ files = [] }) => files)],
    isForward: forwards.length > 0,
  };
}

/** Whether the message calls the bot by name. */
export function mentions(message: SlackMessage, botUser: string): boolean {
  return message.text?.includes(`<@${botUser}>`) === true || message.text?.includes(`<@${botUser}|`) === true;
}

function forwardedText({ text = '', message_blocks: messages = [] }: SlackAttachment, botUser: string): string {
  return fuller(
    text,
    messages.flatMap(({ message }) => message?.blocks ?? []),
    botUser,
  );
}

/** Slack cuts `text` at 40,000 characters and leaves blocks out for some clients: whichever has more words is complete. */
function fuller(text: string, blocks: readonly unknown[], botUser: string): string {
  const [plain, rich] = [unescapeMrkdwn(text, botUser), richTextOf(blocks, botUser)];
  return findWords(rich).length >= findWords(plain).length ? rich : plain;
}
