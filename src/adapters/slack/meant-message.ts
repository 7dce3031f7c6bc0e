// A mention without words below somebody's article means that article.
import { messageText } from './message-text.ts';
import type { SlackMessage } from './payloads.ts';
import type { Workspace } from './workspace.ts';

/** The message that `mention`, in a thread, asks to be read: itself when it holds anything, else the one that the thread is about. */
export async function meantMessage(
  mention: SlackMessage,
  { channel, thread }: { readonly channel: string; readonly thread: string },
  workspace: Workspace,
): Promise<SlackMessage> {
  const { botUser } = await workspace.identity();
  const { texts, files } = messageText(mention, botUser);
  if (texts.length > 0 || files.length > 0) return mention;
  const parent = await firstOf(channel, thread, workspace);
  // not an answer of the bot itself: there is nothing new in it
  return parent === null || parent.bot_id !== undefined || parent.user === botUser ? mention : parent;
}

async function firstOf(channel: string, thread: string, { client }: Workspace): Promise<SlackMessage | null> {
  try {
    const { messages = [] } = await client.conversations.replies({ channel, ts: thread, limit: 1 });
    const [parent] = messages as readonly SlackMessage[];
    return parent?.ts === thread ? parent : null;
  } catch {
    // it is answered as what it is: a mention without words
    return null;
  }
}
