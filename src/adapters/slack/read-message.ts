// A message with its files -> the one text that is read.
import { UserError } from '../../errors.ts';
import { messageText } from './message-text.ts';
import type { SlackMessage } from './payloads.ts';
import { readFile } from './read-file.ts';
import type { Workspace } from './workspace.ts';

/** A message that was read. */
export interface ReadMessage {
  readonly text: string;
  /** Whether nothing more is to be waited for: it is a file or a forward. */
  readonly isWhole: boolean;
  /** A sentence for each file that could not be read. */
  readonly problems: readonly string[];
}

/** First what was typed, then what is forwarded, then the files in their order. Throws a PlatformError when Slack hands a file over later. */
export async function readMessage(message: SlackMessage, workspace: Workspace): Promise<ReadMessage> {
  const { botUser } = await workspace.identity();
  const { texts, files, isForward } = messageText(message, botUser);
  const all = [...texts];
  const problems: string[] = [];
  const read = await Promise.allSettled(files.map((file) => readFile(file, workspace)));
  for (const result of read) {
    if (result.status === 'fulfilled') all.push(result.value.trim());
    else if (result.reason instanceof UserError) problems.push(result.reason.message);
    else throw result.reason;
  }
  return { text: all.filter((text) => text !== '').join('\n\n'), isWhole: isForward || files.length > problems.length, problems };
}
