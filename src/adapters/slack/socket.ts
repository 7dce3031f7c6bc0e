// Socket Mode: one connection that is opened anew whenever it ends. The library waits seconds before it does so, and leaves an unhandled
// rejection where Slack refuses for good; so it is done here.
import { SocketModeReceiver, type webApi } from '@slack/bolt';
import { PlatformError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { boltLogger } from './bolt-logger.ts';
import { pause, persist } from './persist.ts';
import { asPlatformError } from './slack-errors.ts';

/** Slack says hello at once. */
const HELLO_MS = 15_000;
const STOP_MS = 2_000;

export interface SocketOptions {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
  /** Called once when Slack refuses for good. */
  readonly onEnd: (error: PlatformError) => void;
}

export interface SlackSocket {
  readonly receiver: SocketModeReceiver;
  /** Resolves when events arrive; rejects with a PlatformError when Slack refuses for good. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A receiver with its connection. */
export function createSocket({ appToken, clientOptions, logger, onEnd }: SocketOptions): SlackSocket {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: boltLogger(logger),
    // the receiver writes into its options
    installerOptions: { clientOptions: { ...clientOptions } },
    processEventErrorHandler: async ({ error }) => {
      logger.error({ err: error }, 'event not accepted; slack sends it again');
      return false;
    },
  });
  const { client } = receiver;
  let isConnecting = false;
  const stopper = new AbortController();

  async function connect(): Promise<void> {
    isConnecting = true;
    try {
      await persist(openOnce, { refused, logger, signal: stopper.signal });
    } finally {
      isConnecting = false;
    }
  }

  async function openOnce(): Promise<void> {
    const impatience = setTimeout(() => void client.disconnect(), HELLO_MS);
    try {
      await client.start();
    } finally {
      clearTimeout(impatience);
    }
  }

  client.on('disconnected', () => {
    if (isConnecting || stopper.signal.aborted) return;
    logger.info('slack connection ended; opening another');
    connect().then(
      () => logger.info('slack connected again'),
      (error: unknown) => onEnd(asPlatformError(error)),
    );
  });

  return {
    receiver,
    start: connect,
    stop: async () => {
      stopper.abort();
      // a connection that is being opened never says that it was closed
      const impatience = new AbortController();
      await Promise.race([client.disconnect(), pause(STOP_MS, impatience.signal)]);
      impatience.abort();
    },
  };
}

function refused(word: string, cause: unknown): PlatformError {
  const message = `Slack refuses the connection (${word}): check SLACK_APP_TOKEN, its scope connections:write, and that Socket Mode is on.`;
  return new PlatformError('refused', message, { platform: 'slack', cause });
}
