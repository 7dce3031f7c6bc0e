// A whole bot over a store in memory, played by people in a scene of the console: what they do, and what each of them is shown.
import { randomUUID } from 'node:crypto';
import { createConsoleChat } from '../../src/adapters/console/console-chat.ts';
import { formatCard } from '../../src/adapters/console/format-card.ts';
import { createScene, type Scene } from '../../src/adapters/console/scene.ts';
import { createScreen } from '../../src/adapters/console/screen.ts';
import { createBot, type Bot } from '../../src/bot/bot.ts';
import { cardButtons } from '../../src/bot/card/card.ts';
import type { Answer } from '../../src/bot/ports.ts';
import type { Analysis } from '../../src/core/analysis.ts';
import { createLogger } from '../../src/logger.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { analyzerKnowing } from './said.ts';

/** Where the clock of a played bot stands at first: a Saturday. */
export const NOW = Date.parse('2026-11-28T12:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

export interface Played {
  readonly bot: Bot;
  readonly store: Store;
  readonly scene: Scene;
  /** What the bot posted, changed and removed, as the terminal shows it. */
  readonly posted: string[];
  /** Somebody pastes it where they are; returns the id of the message. */
  paste(analysis: Analysis): Promise<string>;
  /** Somebody gives a command. */
  ask(command: string, options?: Record<string, string>): Promise<Answer>;
  /** Somebody presses a button. */
  press(action: string): Promise<Answer>;
  /** The action of a button of the card that was posted or changed last. */
  posts(label: string): string;
  complete(command: string, option: string, text: string): ReturnType<Bot['complete']>;
  /** From now on somebody else speaks, or elsewhere. */
  be(person: string, channel?: string): void;
  /** The clock goes on. */
  pass(days: number): void;
  now(): number;
  close(): Promise<void>;
}

export interface PlayOptions {
  readonly watchChannels?: readonly string[];
  readonly url?: string;
}

/** Begins with Ana, who manages the space `acme`, in `#news`. */
export async function play(analyses: readonly Analysis[], { watchChannels = [], url = ':memory:' }: PlayOptions = {}): Promise<Played> {
  const store = await openStore(url);
  const scene = createScene();
  scene.speakAs('Ana');
  scene.goTo('acme');
  scene.enter('#news');
  scene.speak();
  const posted: string[] = [];
  let time = NOW;
  const now = () => time;
  const screen = createScreen({ write: async (text) => void posted.push(text), width: () => 200, color: false });
  const limits = { maxWords: 10_000, minWords: 5, joinWindowMs: 20_000, watchChannels, concurrency: 1 };
  const chats = [createConsoleChat({ scene, screen })];
  const bot = createBot({ ...store, ...limits, analyzer: analyzerKnowing(analyses), chats, logger: createLogger('silent'), now });
  bot.start();
  const speaker = () => ({ event: randomUUID(), ...scene.speak(), handle: null });
  const answered = (answer: Answer | null): Answer => {
    if (answer === null) throw new RangeError('no answer');
    return answer;
  };
  const be = (person: string, channel?: string) => {
    scene.speakAs(person);
    if (channel !== undefined) scene.enter(channel);
  };
  return {
    bot,
    store,
    scene,
    posted,
    paste: async ({ text }) => {
      const message = randomUUID();
      await bot.accept({
        ...speaker(),
        message,
        link: `https://chat.example/${message}`,
        text,
        sentAt: time,
        isAsked: true,
        isWhole: true,
      });
      await bot.idle();
      return message;
    },
    ask: async (command, options = {}) => answered(await bot.command({ ...speaker(), name: command, options })),
    press: async (action) => answered(await bot.click({ ...speaker(), action })),
    posts: (label) => {
      for (let number = 1; ; number += 1) {
        const button = screen.button(number);
        if (button === undefined) throw new RangeError(`no button "${label}"`);
        if (button.label.startsWith(label)) return button.action;
      }
    },
    complete: (command, option, text) => bot.complete({ ...speaker(), name: command, options: {} }, option, text),
    be,
    pass: (days) => {
      time += days * DAY_MS;
    },
    now,
    close: async () => {
      await bot.stop();
      await store.close();
    },
  };
}

/** An answer as its reader sees it. */
export function shown({ card, file }: Answer): string {
  return formatCard(card, { width: 200, color: false, buttons: true }) + (file?.content ?? '');
}

/** The action of the first button whose label begins so. */
export function action({ card }: Pick<Answer, 'card'>, label: string): string {
  const button = cardButtons(card).find((known) => known.label.startsWith(label));
  if (button === undefined) throw new RangeError(`no button "${label}" in ${cardButtons(card).map((known) => known.label)}`);
  return button.action;
}
