// Long work in short steps: the event loop gets its turn between them.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows for one statement: a few milliseconds of work. */
const ROWS = 100;

/** Hands the items over in parts, none of them empty, with a turn of the event loop after each. */
export async function inParts<Item>(items: readonly Item[], use: (part: Item[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += ROWS) {
    await use(items.slice(at, at + ROWS));
    if (at + ROWS < items.length) await nextTurn();
  }
}
