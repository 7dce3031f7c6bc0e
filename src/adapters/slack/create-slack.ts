// Slack as a platform: connects the parts around the real bolt, over Socket Mode or HTTP.
import { App, HTTPReceiver } from '@slack/bolt';
import type { Bot } from '../../bot/bot.ts';
import type { ChatAdapter } from '../../bot/ports.ts';
import { PlatformError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { boltLogger } from './bolt-logger.ts';
import { catchUp } from './catch-up.ts';
import { listenToCommands } from './commands.ts';
import { commitFirst } from './commit-first.ts';
import { createIncoming } from './incoming.ts';
import type { ListenDeps } from './listen-deps.ts';
import { createPeople } from './people.ts';
import { persist } from './persist.ts';
import { listenToPresses } from './presses.ts';
import { createReaders } from './readers.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { createSlackChat } from './slack-chat.ts';
import { slackError } from './slack-errors.ts';
import { createSocket } from './socket.ts';
import { clientOptions, createWorkspace } from './workspace.ts';

/** How Slack reaches the bot. */
export type SlackMode =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number; readonly host: string | null };

export interface SlackOptions {
  readonly botToken: string;
  readonly mode: SlackMode;
  /** Base of the Web API, ending in `/api/`. */
  readonly apiUrl: string;
  /** Ids of the watched channels of a space; `*` stands for every channel. */
  readonly watchedChannels: (space: string) => Promise<readonly string[]>;
  readonly logger: Logger;
  readonly now: () => number;
  /** Called once when the connection ends for good after it was there. */
  readonly onEnd: (error: PlatformError) => void;
}

export interface Slack {
  readonly chat: ChatAdapter;
  /** Resolves when events arrive; rejects with a PlatformError when they never will. */
  start(bot: Bot): Promise<void>;
  /** Resolves when what was posted while the bot was away was read. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** A platform that is connected with `start`. */
export function createSlack(options: SlackOptions): Slack {
  const { botToken, apiUrl, logger, now, onEnd, watchedChannels } = options;
  const workspace = createWorkspace({ botToken, apiUrl, logger });
  const people = createPeople(workspace, { logger, now });
  const readers = createReaders({ workspace, people, logger, now });
  const chat = createSlackChat({ workspace, people, readers, logger });
  const web = clientOptions({ apiUrl, logger });
  const connection =
    options.mode.kind === 'socket'
      ? createSocket({ appToken: options.mode.appToken, clientOptions: web, logger, onEnd })
      : createHttp(options.mode, logger);
  const stopper = new AbortController();
  let readingBack: Promise<void> = Promise.resolve();

  return {
    chat,
    start: async (bot) => {
      const identity = await persist(workspace.identity, { refused, logger, signal: stopper.signal });
      if (identity === null) return;
      const { botUser, botId, team } = identity;
      const incoming = createIncoming({ workspace, people, readers, bot, watchedChannels, logger });
      const app = new App({
        receiver: commitFirst(connection.receiver, incoming),
        authorize: async () => ({ botToken, botId, botUserId: botUser, teamId: team }),
        clientOptions: { ...web },
        logger: boltLogger(logger),
        convoStore: false,
      });
      app.error(async (error) => logger.error({ err: error, code: slackError(error) }, 'answering slack failed'));
      const deps: ListenDeps = { bot, workspace, people, chat, logger, now };
      listenToCommands(app, deps);
      listenToShortcuts(app, deps);
      listenToPresses(app, deps);
      await connection.start();
      readingBack = catchUp({ workspace, incoming, watchedChannels, logger, now });
      logger.info({ platform: 'slack', mode: options.mode.kind }, 'ready');
    },
    idle: () => readingBack,
    stop: async () => {
      stopper.abort();
      await connection.stop();
      await readingBack;
    },
  };
}

function refused(word: string, cause: unknown): PlatformError {
  const message = `Slack refuses the bot token (${word}): check SLACK_BOT_TOKEN and that the app is installed.`;
  return new PlatformError('refused', message, { platform: 'slack', cause });
}

function createHttp({ signingSecret, port, host }: Extract<SlackMode, { kind: 'http' }>, logger: Logger) {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: boltLogger(logger),
    processEventErrorHandler: async ({ error, response }) => {
      logger.error({ err: error }, 'event not accepted; slack sends it again');
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
  });
  let isStarted = false;
  return {
    receiver,
    start: async () => {
      try {
        await receiver.start(host === null ? { port } : { port, host });
        isStarted = true;
      } catch (error) {
        const message = `Port ${port} cannot be listened on (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): free it or set PORT.`;
        throw new PlatformError('cannot-listen', message, { platform: 'slack', cause: error });
      }
    },
    stop: async () => {
      if (isStarted) await receiver.stop();
    },
  };
}
