// A message of Discord -> what it says: its body, what it forwards, and the files that belong to it.
import { MessageReferenceType, type APIMessage, type APIMessageSnapshotFields } from 'discord.js';
import { isTextFile, type AttachedFile } from './text-files.ts';

export interface MessageText {
  /** Body and forwarded bodies, without a mention of the bot. */
  readonly body: string;
  /** Text files in their order, to be read behind the body. */
  readonly files: readonly AttachedFile[];
  /** Files that are no text. */
  readonly otherFiles: number;
  readonly isForward: boolean;
}

/** Works on all that a message brings by itself. */
export function messageText(
  message: Pick<APIMessage, 'content' | 'attachments' | 'message_reference' | 'message_snapshots'>,
  self: string,
): MessageText {
  const isForward = message.message_reference?.type === MessageReferenceType.Forward;
  const snapshots = isForward ? (message.message_snapshots ?? []).map((snapshot) => snapshot.message) : [];
  const all: readonly Pick<APIMessageSnapshotFields, 'content' | 'attachments'>[] = [message, ...snapshots];
  const bodies = all.map(({ content }) => withoutMention(content, self)).filter((text) => text !== '');
  const attached = all.flatMap(({ attachments }) => attachments);
  const files = attached.filter(isTextFile);
  return { body: bodies.join('\n\n'), files, otherFiles: attached.length - files.length, isForward };
}

/** Whether the message names the bot; a reply that merely pings it does not. */
export function isMentioning({ content }: Pick<APIMessage, 'content'>, self: string): boolean {
  return mention(self).test(content);
}

/** Body and files as one text. */
export function wholeText({ body }: MessageText, files: readonly string[]): string {
  return [body, ...files].filter((text) => text.trim() !== '').join('\n\n');
}

function withoutMention(text: string, self: string): string {
  return text.replace(mention(self), '').trim();
}

function mention(self: string): RegExp {
  return new RegExp(`<@!?${self}>`, 'g');
}
