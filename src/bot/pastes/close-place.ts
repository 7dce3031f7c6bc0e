// A thread, a channel or a whole space is gone: what was pasted there leaves the inbox and the archive.
import { forget } from '../forget.ts';
import type { Closing, Forgetting } from '../ports.ts';
import type { RemovalDeps } from './remove-pasted.ts';

/** Resolves when everything of it is forgotten, or committed to be; rejects with a StoreError when it could not be. */
export async function closePlace({ space, channel, thread }: Closing, deps: RemovalDeps): Promise<void> {
  const forgetting: Forgetting = channel === null ? { what: 'space', space } : { what: 'place', space, channel, thread };
  const withdrawal = channel === null ? { space } : { space, place: { channel, thread } };
  // the cards are gone with the place, and asking for each could get the bot banned
  const chatOf = () => ({ ...deps.chatOf(space), remove: async () => {} });
  await forget(forgetting, [withdrawal], { ...deps, chatOf, wake: () => deps.workers.wake() });
}
