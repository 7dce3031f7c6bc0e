// The terminal as a platform: what the bot posts is written to the screen.
import { randomUUID } from 'node:crypto';
import type { ChatAdapter, Place, Posted } from '../../bot/ports.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

/** A ChatAdapter over a scene; messages last as long as the process. */
export function createConsoleChat({ scene, screen }: { readonly scene: Scene; readonly screen: Screen }): ChatAdapter {
  const posts = new Map<string, Posted>();
  /** Ids of messages that are gone: what is gone already goes silently. */
  const removed = new Set<string>();
  const elsewhere = ({ space, channel }: Place) => {
    const here = scene.place();
    return space === here.space && channel === here.channel ? undefined : `in ${channel}`;
  };
  return {
    platform: 'console',
    post: async ({ place }, card, key) => {
      const posted = { message: randomUUID(), link: null };
      posts.set(key, posted);
      await screen.show(card, elsewhere(place));
      return posted;
    },
    find: async (_target, key) => posts.get(key) ?? null,
    edit: async ({ place }, _posted, card) => {
      const where = elsewhere(place);
      await screen.show(card, where === undefined ? 'the card was changed' : `the card was changed ${where}`);
    },
    remove: async ({ channel }, { message }) => {
      if (!removed.has(message)) await screen.note(`a card was removed from ${channel}`);
      removed.add(message);
    },
    readableFrom: async (place, channels) => scene.readableFrom(place, channels),
    isAdministrator: async ({ space }, person) => scene.isAdministrator(space, person),
  };
}
