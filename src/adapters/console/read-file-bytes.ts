// A file of any size, as it is read.
import { createReadStream } from 'node:fs';
import { unreadable } from './read-article-text.ts';

/** Its bytes; a UserError when the system does not let us read them. */
export async function* readFileBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unreadable(JSON.stringify(file), error);
  }
}
