// How soon Discord hears that something was taken while every analysis thread is busy: 200 interactions and 200 pastes that ask the bot, the
// real discord.js against the local Discord of the tests. Meant for an idle machine; needs the weights.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { runnerImport } from 'vite';

const COUNT = 200;
/** Something comes every so many milliseconds. */
const EVERY_MS = 25;
const ROOT = new URL('..', import.meta.url).pathname;
const load = async (path) => (await runnerImport(`${ROOT}${path}`, { root: ROOT, configFile: false, logLevel: 'error' })).module;

const { playDiscord } = await load('test/support/discord/play.ts');
const { createPool } = await load('src/core/pool.ts');
const threads = availableParallelism();
const pool = createPool({ modelFolder: `${ROOT}models`, threads });
const article = readFileSync(`${ROOT}examples/harbor.txt`, 'utf8');
await pool.analyze(article);

const played = await playDiscord({ analyzer: pool });
const { server, news, ana } = played;
let isBusy = true;
const busy = Array.from({ length: threads }, async () => {
  while (isBusy) await pool.analyze(article.repeat(4));
});

const interactions = await measured((index) => {
  const id = server.world.id();
  const token = `token${id}`;
  server.state.interactions.set(id, { id, token, channel: news.id, answered: null, data: {}, original: null, followUps: [] });
  server.gateway.dispatch('INTERACTION_CREATE', {
    id,
    token,
    application_id: server.state.application.id,
    type: 2,
    version: 1,
    data: {
      id,
      type: 1,
      name: index % 2 === 0 ? 'articles' : 'analyze',
      options: index % 2 === 0 ? [] : [{ type: 3, name: 'text', value: article.slice(0, 3000) }],
    },
    channel: { id: news.id, type: 0 },
    channel_id: news.id,
    guild_id: played.guild.id,
    member: { user: ana, roles: [], permissions: '8', nick: null, flags: 0 },
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    context: 0,
    app_permissions: '0',
  });
  return (request) => request.path === `/interactions/${id}/${token}/callback`;
});

let typed = 0;
const pastes = await measured((index) => {
  played.post({ by: server.world.user(`Person ${index}`), content: `<@${server.world.self.id}> ${index} ${article.slice(0, 1500)}` });
  const number = ++typed;
  return (request, all) =>
    request.path.endsWith('/typing') && all.filter(({ path }) => path.endsWith('/typing')).indexOf(request) === number - 1;
});

for (const [what, times] of Object.entries({ interactions, pastes })) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => `${sorted[Math.ceil(sorted.length * share) - 1].toFixed(0)} ms`;
  console.log(`${what}: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)}`);
}
isBusy = false;
await Promise.all(busy);
await played.close();
await pool.close();

/** Milliseconds from each event to its first answer. */
async function measured(send) {
  const sent = [];
  for (let index = 0; index < COUNT; index += 1) {
    sent.push({ at: performance.now(), isAnswer: send(index) });
    await pause(EVERY_MS);
  }
  const answer = ({ isAnswer }) => server.requests.find((request) => isAnswer(request, server.requests));
  await server.until(() => sent.every((one) => answer(one) !== undefined));
  return sent.map((one) => answer(one).at - one.at);
}
