// A platform for the kill test: it delivers events until they are acknowledged, now and then once more, keeps what is posted by key, and
// loses some of its answers. What it holds is the truth about what people see.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Longest that `until` and `requests` wait; on a busy machine a round takes some seconds. */
const DEADLINE_MS = 120_000;
const MOST_EVENTS = 10;

/** Listens on a free port of this machine. */
export async function startPlatform(random) {
  const waiting = new Map();
  const acknowledged = new Map();
  const messages = new Map();
  const answers = new Map();
  const counts = { requests: 0, posts: 0, finds: 0, edits: 0, removals: 0, drops: 0, redeliveries: 0 };
  let watchers = [];

  const server = createServer((request, response) => {
    void handle(request, response).catch((error) => response.destroy(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function handle(request, response) {
    const chunks = await request.toArray().catch(() => []);
    const body = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
    counts.requests++;
    // what is lost on the way is lost before anything happened, or after
    const fate = request.url === '/post' || request.url === '/edit' ? random.below(25) : -1;
    notice();
    if (fate === 0) return drop(response);
    if (fate === 1) return reply(response, 429, { retryAfterMs: 10 + random.below(40) });
    if (fate > 12) await new Promise((resolve) => setTimeout(resolve, random.below(20)));
    const result = ROUTES[request.url](body);
    notice();
    if (fate === 2) return drop(response);
    reply(response, 200, result);
  }

  const ROUTES = {
    '/events': () => {
      const again = [...acknowledged.values()].filter(() => random.chance(0.01));
      counts.redeliveries += again.length;
      return [...waiting.values(), ...again].slice(0, MOST_EVENTS);
    },
    '/acknowledge': ({ event }) => {
      if (waiting.has(event)) acknowledged.set(event, waiting.get(event));
      waiting.delete(event);
      return {};
    },
    '/remove': ({ message }) => {
      counts.removals++;
      remove(message);
      return {};
    },
    '/post': ({ target, card, key }) => {
      counts.posts++;
      const id = `answer ${counts.posts}`;
      messages.set(id, { id, key, card });
      answers.set(target.message, [...(answers.get(target.message) ?? []), id]);
      return { message: id, link: null };
    },
    '/find': ({ key }) => {
      counts.finds++;
      const found = [...messages.values()].find((message) => message.key === key);
      return { found: found === undefined ? null : { message: found.id, link: null } };
    },
    '/edit': ({ message, card }) => {
      counts.edits++;
      if (messages.has(message)) messages.set(message, { ...messages.get(message), card });
      return {};
    },
  };

  function remove(id) {
    messages.delete(id);
    for (const [message, ids] of answers)
      answers.set(
        message,
        ids.filter((other) => other !== id),
      );
  }

  function drop(response) {
    counts.drops++;
    response.destroy();
  }

  function reply(response, status, result) {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }

  function notice() {
    watchers = watchers.filter((watcher) => !watcher());
  }

  function until(condition) {
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => reject(new Error('the bot has not done its work in time')), DEADLINE_MS);
      const watcher = () => {
        if (!condition()) return false;
        clearTimeout(deadline);
        resolve();
        return true;
      };
      watchers.push(watcher);
    });
  }

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    counts,
    /** Each has an `event` that is its own. */
    deliver: (events) => {
      for (const event of events) waiting.set(event.event, event);
    },
    isAcknowledged: (event) => acknowledged.has(event),
    answers: (message) => (answers.get(message) ?? []).map((id) => messages.get(id)),
    /** Resolves when `condition` holds at the moment of a request. */
    until,
    /** Resolves after so many requests, or when `condition` holds. */
    requests: (count, condition) => {
      const last = counts.requests + count;
      return until(() => counts.requests >= last || condition());
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
