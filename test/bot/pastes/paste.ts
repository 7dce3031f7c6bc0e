// Pastes for tests: each has an event and a message of its own unless a test says otherwise.
import type { Paste } from '../../../src/bot/ports.ts';

/** What a test may say about a paste. */
export interface PasteFields extends Partial<Omit<Paste, 'place' | 'person'>> {
  readonly space?: string;
  readonly channel?: string;
  readonly thread?: string | null;
  readonly by?: string;
}

let count = 0;

/** A part that Ada sent to the channel "news" of a space, in which nobody asked the bot. */
export function pasteOf({ space = 'test:home', channel = 'news', thread = null, by = 'Ada', ...fields }: PasteFields = {}): Paste {
  count += 1;
  const message = `m${count}`;
  return {
    event: `event ${message}`,
    place: { space, channel, thread },
    person: { id: by.toLowerCase(), name: by },
    message,
    link: `https://chat.example/${channel}/${message}`,
    text: `text of ${message}`,
    sentAt: 0,
    isAsked: false,
    isWhole: false,
    handle: null,
    ...fields,
  };
}
