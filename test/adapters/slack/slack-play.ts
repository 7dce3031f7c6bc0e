// A whole bot in Slack: the real bolt against the local server, in either mode, with a store in memory and a clock that tests move.
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { pino } from 'pino';
import { vi } from 'vitest';
import { createSlack, type Slack, type SlackMode } from '../../../src/adapters/slack/create-slack.ts';
import { createBot, type Bot } from '../../../src/bot/bot.ts';
import type { Analyzer } from '../../../src/bot/ports.ts';
import type { PlatformError } from '../../../src/errors.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { startSlackServer, type SlackServer } from '../../support/slack/slack-server.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, SIGNING_SECRET, TEAM, type TeamMessage } from '../../support/slack/slack-team.ts';
import { analyzerKnowing } from '../../bot/said.ts';
import { HARBOR } from '../../bot/article.ts';
import { COURT, TURN, VOTE } from '../../bot/harbor-news.ts';

export type ModeName = SlackMode['kind'];

/** What Slack got back for something that it sent. */
export interface Acknowledgement {
  readonly isAcknowledged: boolean;
  readonly body: unknown;
}

export interface SlackPlay {
  readonly server: SlackServer;
  readonly slack: Slack;
  readonly bot: Bot;
  readonly store: Store;
  readonly log: string[];
  readonly failures: PlatformError[];
  readonly url: string;
  /** Sends an event, and waits for its acknowledgement. */
  event(event: Record<string, unknown>, retry?: number): Promise<Acknowledgement>;
  /** Somebody writes a message; returns its `ts`. */
  write(text: string, more?: Record<string, unknown>): Promise<string>;
  command(command: string, text: string, more?: Record<string, unknown>): Promise<Acknowledgement>;
  interact(payload: Record<string, unknown>): Promise<Acknowledgement>;
  /** Somebody presses the button of a message with this label. */
  press(message: TeamMessage, label: string, more?: Record<string, unknown>): Promise<Acknowledgement>;
  /** Somebody presses a button of the modal that was shown last. */
  pressInModal(label: string, user?: string): Promise<Acknowledgement>;
  /** Lets the clock go on and answers all there is. */
  settle(): Promise<void>;
  /** The messages of the bot that stand. */
  answers(): TeamMessage[];
  /** Everything that was sent to response addresses. */
  responses(): Record<string, unknown>[];
  /** The last modal as it was opened or changed. */
  modal(): Record<string, unknown>;
  now(): number;
  close(): Promise<void>;
}

export interface PlayOptions {
  readonly mode?: ModeName;
  readonly analyzer?: Analyzer;
  readonly watch?: readonly string[];
  readonly store?: Store;
  readonly server?: SlackServer;
  /** A free one by default. */
  readonly port?: number;
}

/** Where the clock stands at first. */
const NOW = Date.parse('2026-11-28T12:00:00Z');
let messages = 0;

/** A message's `ts`, a minute later each time. */
export function newTs(): string {
  return `${NOW / 1000 + (messages += 1) * 60}.000100`;
}

export async function playSlack(options: PlayOptions = {}): Promise<SlackPlay> {
  const { mode: kind = 'socket', analyzer = analyzerKnowing([HARBOR, VOTE, TURN, COURT]), watch = ['CNEWS', 'CBOARD', 'CGUEST'] } = options;
  const server = options.server ?? (await startSlackServer());
  const store = options.store ?? (await openStore(':memory:'));
  let time = NOW;
  const now = () => time;
  const log: string[] = [];
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => void log.push(line) });
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}/slack/events`;
  const mode: SlackMode =
    kind === 'socket' ? { kind, appToken: APP_TOKEN } : { kind, signingSecret: SIGNING_SECRET, port, host: '127.0.0.1' };
  const failures: PlatformError[] = [];
  const slack = createSlack({
    botToken: BOT_TOKEN,
    mode,
    apiUrl: server.apiUrl,
    watchedChannels: async (space) => [...watch, ...((await store.settings.settings(space)).watched ?? [])],
    logger,
    now,
    onEnd: (error) => void failures.push(error),
  });
  const limits = { maxWords: 10_000, minWords: 5, joinWindowMs: 20_000, watchChannels: watch, concurrency: 2 };
  const bot = createBot({ ...store, ...limits, analyzer, chats: [slack.chat], logger, now });
  try {
    await slack.start(bot);
  } catch (error) {
    if (options.store === undefined) await store.close();
    throw error;
  }
  bot.start();

  async function send(
    type: 'events_api' | 'slash_commands' | 'interactive',
    payload: Record<string, unknown>,
    retry?: number,
  ): Promise<Acknowledgement> {
    if (kind === 'socket') return { isAcknowledged: true, body: await server.envelope(type, payload, retry) };
    const { status, body } = await server.request(url, payload);
    return { isAcknowledged: status === 200, body: body === '' ? {} : (JSON.parse(body) as unknown) };
  }
  const event: SlackPlay['event'] = (given, retry) =>
    send(
      'events_api',
      {
        type: 'event_callback',
        team_id: TEAM,
        api_app_id: 'A1',
        event_id: `Ev${randomUUID()}`,
        event: given,
        authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true }],
      },
      retry,
    );
  const interact: SlackPlay['interact'] = (payload) =>
    send('interactive', { team: { id: TEAM }, user: { id: 'UANA', username: 'ana', team_id: TEAM }, trigger_id: randomUUID(), ...payload });
  const pressed = (value: string, more: Record<string, unknown>) =>
    interact({
      type: 'block_actions',
      actions: [{ type: 'button', action_id: 'press:1', block_id: 'b', value, action_ts: newTs() }],
      ...more,
    });

  const play: SlackPlay = {
    server,
    slack,
    bot,
    store,
    log,
    failures,
    url,
    event,
    write: async (text, more = {}) => {
      const ts = newTs();
      await event({ type: 'message', channel: 'CNEWS', channel_type: 'channel', user: 'UANA', ts, text, ...more });
      return ts;
    },
    command: (command, text, more = {}) =>
      send('slash_commands', {
        command,
        text,
        channel_id: 'CNEWS',
        user_id: 'UANA',
        user_name: 'ana',
        team_id: TEAM,
        trigger_id: randomUUID(),
        response_url: server.responseUrl(),
        ...more,
      }),
    interact,
    press: (message, label, more = {}) => {
      const { channel, ts } = message;
      const place = {
        container: { type: 'message', message_ts: ts, channel_id: channel },
        channel: { id: channel },
        message,
        response_url: server.responseUrl(),
      };
      return pressed(valueOf(message.blocks, label), { ...place, ...more });
    },
    pressInModal: (label, user = 'UANA') => {
      const { blocks, private_metadata } = play.modal();
      return pressed(valueOf(blocks, label), {
        user: { id: user, username: user.toLowerCase() },
        container: { type: 'view', view_id: 'V1' },
        view: { id: 'V1', type: 'modal', private_metadata },
      });
    },
    settle: async () => {
      for (;;) {
        await bot.idle();
        const next = await store.inbox.nextReadyAt();
        if (next === null) return;
        time = Math.max(time, next);
      }
    },
    answers: () => server.team.messages.filter(({ user }) => user === BOT_USER),
    responses: () => server.callsOf('respond') as Record<string, unknown>[],
    modal: () => {
      const views = server.calls.filter(({ method, body }) => method.startsWith('views.') && body['failed'] !== true);
      const last = views.at(-1)?.body['view'];
      if (last === undefined) throw new RangeError('no modal was shown');
      return last as Record<string, unknown>;
    },
    now,
    close: async () => {
      await bot.stop();
      await slack.stop();
      if (options.store === undefined) await store.close();
      if (options.server === undefined) await server.close();
    },
  };
  return play;
}

/** Everything that people see in blocks. */
export function seen(of: unknown): string {
  if (Array.isArray(of)) return of.map(seen).join('\n');
  if (typeof of !== 'object' || of === null) return '';
  return Object.entries(of)
    .map(([name, value]) => (name === 'text' && typeof value === 'string' ? value : seen(value)))
    .filter((text) => text !== '')
    .join('\n');
}

/** Waits for something that happens after an acknowledgement. */
export function until(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 10_000, interval: 10 });
}

function valueOf(blocks: unknown, label: string): string {
  const all = (blocks as { type: string; elements?: { text?: { text: string }; value?: string }[] }[]) ?? [];
  for (const { type, elements = [] } of all) {
    const button = type === 'actions' ? elements.find(({ text }) => text?.text.startsWith(label)) : undefined;
    if (button?.value !== undefined) return button.value;
  }
  throw new RangeError(`no button "${label}"`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
