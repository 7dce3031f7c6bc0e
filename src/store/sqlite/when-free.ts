// Waiting for other processes without holding the event loop.
import { setTimeout as pause } from 'node:timers/promises';
import { isBusy, toStoreError } from './store-errors.ts';

/** How long a change waits for another process to finish its own. */
const MOST_WAIT_MS = 20_000;
/** Short, or whoever writes one thing after the other leaves no gap that is ever seen. */
const PAUSE_MS = 2;

/** Tries again while another process holds the lock; a statement that was refused has changed nothing. Errors come as StoreErrors. */
export async function whenFree<Result>(run: () => Result): Promise<Result> {
  const deadline = performance.now() + MOST_WAIT_MS;
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw toStoreError(error);
    }
    await pause(PAUSE_MS);
  }
}
