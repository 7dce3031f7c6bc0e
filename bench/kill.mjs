// Kills the bot at random moments while pastes arrive, and counts the answers: `npm run kill [-- --rounds 200 --processes 2 --seed 7]`.
// Every paste that was acknowledged must have exactly one answer, which holds all of its parts. Needs the build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { makePastes } from './kill/pastes.mjs';
import { startPlatform } from './kill/platform.mjs';
import { seededRandom } from './kill/random.mjs';

const PASTES_A_ROUND = 4;
/** A kill comes after so many requests at most: some in the middle of the start, most in the middle of the work. */
const MOST_REQUESTS = 60;
const MOST_DELAY_MS = 15;
const BOT = join(import.meta.dirname, 'kill/bot.mjs');

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    processes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});
const rounds = Number(values.rounds);
const random = seededRandom(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'whosaid-kill-'));
const file = join(folder, 'whosaid.db');
const platform = await startPlatform(random);
const bots = new Set();
process.on('exit', () => bots.forEach((bot) => bot.kill('SIGKILL')));
const errors = [];
const pastes = [];
/** Those that are not as they must be in the end. */
let pending = [];

for (let round = 0; round < rounds; round++) {
  while (bots.size < Number(values.processes)) bots.add(startBot());
  const fresh = makePastes(PASTES_A_ROUND, pastes.length, random);
  pastes.push(...fresh);
  pending.push(...fresh);
  platform.deliver(fresh.flatMap(({ parts }) => parts));
  platform.deliver(removals());
  await platform.requests(1 + random.below(MOST_REQUESTS), () => isDone());
  await new Promise((resolve) => setTimeout(resolve, random.below(MOST_DELAY_MS)));
  const victim = [...bots][random.below(bots.size)];
  victim.kill('SIGKILL');
  await once(victim, 'exit');
  bots.delete(victim);
}
while (bots.size < Number(values.processes)) bots.add(startBot());
await platform
  .until(() => {
    platform.deliver(removals());
    return isDone() && waiting() === 0;
  })
  .catch((error) => errors.push(`${error.message}: ${pending.map(({ parts }) => parts[0].event).join(', ')}`));
for (const bot of bots) {
  await bot.isReady;
  bot.kill('SIGTERM');
  await once(bot, 'exit');
}
await platform.close();
check();
rmSync(folder, { recursive: true });

const { posts, finds, edits, removals: removed, drops, redeliveries } = platform.counts;
console.log(
  `${rounds} kills, ${pastes.length} pastes of ${pastes.flatMap(({ parts }) => parts).length} parts, ${redeliveries} redeliveries, ` +
    `${posts} posts, ${edits} edits, ${removed} removals, ${finds} searches, ${drops} lost answers: ${errors.length === 0 ? 'each answered once' : 'FAILED'}`,
);
for (const error of errors) console.error(error);
process.exitCode = errors.length === 0 ? 0 : 1;

/** Of messages that were pasted in an earlier round and acknowledged: some are answered by now, some are not. */
function removals() {
  const removed = pastes.filter((paste) => paste.isRemoved && !paste.removal && isAcknowledged(paste));
  return removed.map((paste) => {
    const { place, message } = paste.parts.at(-1);
    paste.removal = `removal of ${message}`;
    return { event: paste.removal, removal: { space: place.space, channel: place.channel, message } };
  });
}

function startBot() {
  const bot = spawn(process.execPath, [BOT, file, platform.url], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  bot.isReady = once(bot, 'message');
  bot.once('exit', (code, signal) => {
    if (signal !== 'SIGKILL' && code !== 0) throw new Error(`a bot ended by itself with ${code ?? signal}`);
  });
  return bot;
}

/** Whether everything is acknowledged and every answer is as it must be in the end. */
function isDone() {
  pending = pending.filter((paste) => !isAcknowledged(paste) || !isAnswered(paste) || (paste.isRemoved && !paste.removal));
  return pending.length === 0;
}

function isAcknowledged({ parts, removal }) {
  const events = parts.map(({ event }) => event);
  return [...events, ...(removal === undefined ? [] : [removal])].every((event) => platform.isAcknowledged(event));
}

function isAnswered(paste) {
  const answers = answersTo(paste);
  return paste.words === 0 ? answers.length === 0 : answers.some(({ card }) => JSON.stringify(card).includes(`"${paste.words} words,`));
}

function answersTo({ parts }) {
  return parts.flatMap(({ message }) => platform.answers(message));
}

function check() {
  for (const paste of pastes) {
    const expected = paste.words === 0 ? 0 : 1;
    const found = answersTo(paste).length;
    if (found !== expected) errors.push(`${paste.parts[0].event}: ${found} answers, not ${expected}`);
    else if (!isAnswered(paste)) errors.push(`${paste.parts[0].event}: the answer lacks a part`);
  }
  const articles = pastes.filter(({ words }) => words > 0).length;
  const archived = count('select count(*) from articles');
  if (archived !== articles) errors.push(`${archived} articles in the archive, not ${articles}`);
  if (waiting() > 0) errors.push(`${waiting()} pastes still wait in the inbox`);
  const aside = count('select count(*) from inbox_pastes where reason is not null');
  if (aside > 0) errors.push(`${aside} pastes were set aside`);
}

/** Also what a killed bot still holds, which another takes over when its lease ends. */
function waiting() {
  return count('select count(*) from inbox_pastes where ended_at is null');
}

function count(sql) {
  const database = new Database(file, { readonly: true });
  const number = database.prepare(sql).pluck().get();
  database.close();
  return number;
}
