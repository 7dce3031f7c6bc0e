// A message was deleted: what it held leaves the inbox and the archive, and the bot's answer to it goes.
import { forget, type ForgetDeps } from '../forget.ts';
import type { Removal } from '../ports.ts';

export interface RemovalDeps extends Omit<ForgetDeps, 'wake'> {
  /** Told that there may be answers to take back. */
  readonly workers: { wake(): void };
}

/** Resolves when everything of it is forgotten, or committed to be; rejects with a StoreError when it could not be. */
export async function removePasted({ space, channel, message }: Removal, deps: RemovalDeps): Promise<void> {
  const withdrawal = { space, message: { channel, id: message } };
  await forget({ what: 'messages', space, channel, message }, [withdrawal], { ...deps, wake: () => deps.workers.wake() });
}
