// The bot of the kill test: the real store, the real acceptance and workers, an analyzer that finds nothing, and a client of `platform.mjs`.
// Arguments: the database file and the address of the platform.
import { setTimeout as pause } from 'node:timers/promises';
import { createWorkers } from '../../dist/bot/answers/workers.js';
import { acceptPaste } from '../../dist/bot/pastes/accept-paste.js';
import { removePasted } from '../../dist/bot/pastes/remove-pasted.js';
import { detectLanguage } from '../../dist/core/text/language.js';
import { findWords } from '../../dist/core/text/words.js';
import { PlatformError } from '../../dist/errors.js';
import { createLogger } from '../../dist/logger.js';
import { openStore } from '../../dist/store/open-store.js';

/** Long enough that a busy machine does not let it run out, short enough that kills are made good in the next rounds. */
const LEASE_MS = 2_000;
const JOIN_WINDOW_MS = 200;
const POLL_MS = 50;

const [file, url] = process.argv.slice(2);
const store = await openStore(`file:${file}`);
let isStopping = false;

const analyzer = {
  analyze: async (text) => {
    const language = detectLanguage(findWords(text));
    return { language, form: 'written', text, sentences: [], entities: [], actors: [], quotations: [], stances: [], summary: [] };
  },
  close: async () => {},
};

const chat = {
  platform: 'kill',
  post: (target, card, key) => ask('/post', { target, card, key }),
  find: async (_target, key) => (await ask('/find', { key })).found,
  edit: (_target, { message }, card) => ask('/edit', { message, card }),
  remove: (_place, { message }) => ask('/remove', { message }),
  readableFrom: async (_place, channels) => channels,
  isAdministrator: async () => false,
};

const deps = { ...store, logger: createLogger('fatal'), chatOf: () => chat, now: Date.now };
const workers = createWorkers({
  ...deps,
  analyzer,
  options: { maxWords: 25_000, minWords: 20, concurrency: 4, leaseMs: LEASE_MS, pollMs: POLL_MS },
});
workers.start();
process.once('SIGTERM', () => (isStopping = true));
// nobody is left behind when the test itself is ended
process.once('disconnect', () => process.exit(1));
process.send('ready');

while (!isStopping) {
  const events = await ask('/events', {}).catch(() => []);
  for (const event of events) {
    if ('removal' in event) await removePasted(event.removal, { ...deps, workers });
    else await acceptPaste(event, { ...deps, workers, watchChannels: ['*'], joinWindowMs: JOIN_WINDOW_MS });
    await ask('/acknowledge', event).catch(() => {});
  }
  if (events.length === 0) await pause(POLL_MS);
}
await workers.idle();
await workers.stop();
await store.close();
process.exit(0);

async function ask(path, body) {
  let response;
  let result;
  try {
    response = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    result = await response.json();
  } catch (cause) {
    throw new PlatformError('unavailable', 'The platform does not answer.', { platform: 'kill', retryAfterMs: POLL_MS, cause });
  }
  if (response.ok) return result;
  throw new PlatformError('rate-limited', 'The platform asks for time.', { platform: 'kill', retryAfterMs: result.retryAfterMs });
}
