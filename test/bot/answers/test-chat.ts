// A platform for tests: it keeps its messages by key, and can fail before or after it posted, be slow, or hide channels.
import type { Card } from '../../../src/bot/card/card.ts';
import type { ChatAdapter, Target } from '../../../src/bot/ports.ts';
import { PlatformError } from '../../../src/errors.ts';

/** A message of the bot as people see it. */
export interface TestMessage {
  readonly id: string;
  readonly key: string;
  readonly target: Target;
  readonly card: Card;
  /** How often it was changed. */
  readonly edits: number;
}

/** `after`: what was asked for happened, only the platform's answer was lost. */
export type Failure = { readonly error: Error; readonly when: 'before' | 'after' };

export interface TestChat extends ChatAdapter {
  /** Messages that stand, oldest first. */
  readonly messages: readonly TestMessage[];
  /** Names of the calls so far. */
  readonly calls: readonly string[];
  /** The next calls of a method fail so, one after the other. */
  fail(method: 'post' | 'find' | 'edit' | 'remove', ...failures: Failure[]): void;
  /** Called before anything is posted; the platform is as slow as its promise. */
  beforePost: (target: Target) => Promise<void>;
  /** Channels that somebody who reads the others cannot read. */
  readonly hidden: Set<string>;
}

export function createTestChat(): TestChat {
  const messages = new Map<string, TestMessage>();
  const failures = new Map<string, Failure[]>();
  const calls: string[] = [];
  const posted = (id: string) => ({ message: id, link: `https://chat.example/${id}` });
  let count = 0;

  async function call<T>(method: string, act: () => T): Promise<T> {
    calls.push(method);
    const failure = failures.get(method)?.shift();
    if (failure?.when === 'before') throw failure.error;
    const result = act();
    if (failure !== undefined) throw failure.error;
    return result;
  }

  const chat: TestChat = {
    platform: 'test',
    calls,
    hidden: new Set(),
    beforePost: async () => {},
    get messages() {
      return [...messages.values()];
    },
    fail: (method, ...next) => void failures.set(method, [...(failures.get(method) ?? []), ...next]),
    post: async (target, card, key) => {
      await chat.beforePost(target);
      return call('post', () => {
        const id = `answer ${++count}`;
        messages.set(id, { id, key, target, card, edits: 0 });
        return posted(id);
      });
    },
    find: (_target, key) =>
      call('find', () => {
        const found = [...messages.values()].find((message) => message.key === key);
        return found === undefined ? null : posted(found.id);
      }),
    edit: (_target, { message }, card) =>
      call('edit', () => {
        const standing = messages.get(message);
        if (standing === undefined) throw new PlatformError('no-such-message', 'There is no such message.', { platform: 'test' });
        messages.set(message, { ...standing, card, edits: standing.edits + 1 });
      }),
    remove: (_place, { message }) => call('remove', () => void messages.delete(message)),
    readableFrom: async (place, channels) => channels.filter((channel) => channel === place.channel || !chat.hidden.has(channel)),
    isAdministrator: async () => false,
  };
  return chat;
}
