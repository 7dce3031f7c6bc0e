// What the archive costs: `npm run bench:archive [-- STATEMENTS [one|many]]` prints a table, of one large space or of many small ones.
// Meant for an idle machine; needs the build.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openStore } from '../dist/store/open-store.js';

const STATEMENTS = Number(process.argv[2] ?? 1_000_000);
const PART = process.argv[3];
const PER_ARTICLE = 40;
const ARTICLES = Math.ceil(STATEMENTS / PER_ARTICLE);
const CHANNELS = 50;
const QUERIES = 200;
/** A large space is forgotten for so long, not to its end. */
const FORGETTING_MS = 60_000;
const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2020, 0, 1);

const random = generator(7);
const WORDS = vocabulary(30_000);
const PEOPLE = Array.from({ length: 4_000 }, () => `${capital(pick(WORDS))} ${capital(pick(WORDS))}`);

const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
try {
  if (PART !== 'many') await oneSpace();
  if (PART !== 'one') await manySpaces();
} finally {
  rmSync(folder, { recursive: true });
}

async function oneSpace() {
  heading(`${STATEMENTS.toLocaleString('en')} statements in one space of ${CHANNELS} channels`);
  const file = join(folder, 'one.db');
  const store = await openStore(`file:${file}`);
  const channels = Array.from({ length: CHANNELS }, (_, index) => `c${index}`);
  await fill(store.archive, () => ({ space: 'bench:one', channel: pick(channels) }));
  row('size of the database', `${Math.round(statSync(file).size / 1e6)} MB`);
  await ask(store.archive, 'all channels', { space: 'bench:one', channels });
  await ask(store.archive, '3 channels', { space: 'bench:one', channels: channels.slice(0, 3) });
  await ask(store.archive, '40 channels', { space: 'bench:one', channels: channels.slice(0, 40) });
  await forgetSpace(store.archive, 'bench:one');
  await store.close();
}

async function manySpaces() {
  const spaces = Math.min(1000, Math.ceil(ARTICLES / 5));
  heading(`${STATEMENTS.toLocaleString('en')} statements in ${spaces.toLocaleString('en')} spaces of 3 channels`);
  const store = await openStore(`file:${join(folder, 'many.db')}`);
  await fill(store.archive, (index) => ({ space: `bench:${index % spaces}`, channel: `c${Math.floor(random() * 3)}` }));
  await ask(store.archive, 'all channels', { space: 'bench:1', channels: ['c0', 'c1', 'c2'] });
  await forgetSpace(store.archive, 'bench:1');
  await store.close();
}

/** Archives one article after the other, as fast as it goes. */
async function fill(archive, placeOf) {
  const times = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  for (let index = 0; index < ARTICLES; index++) {
    const article = articleOf(index, placeOf(index));
    await nextTurn();
    delay.enable();
    const before = performance.now();
    await archive.add(article);
    times.push(performance.now() - before);
    delay.disable();
    if (index % 2500 === 2499) process.stderr.write(`${index + 1} articles, ${ms(quantile(times.slice(-2500), 0.5))} each\n`);
  }
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  row(
    'articles archived a second',
    `${(ARTICLES / seconds).toFixed(1)}, in the last tenth ${rate(times.slice(-Math.ceil(ARTICLES / 10)))}`,
  );
  row('event loop delay while archiving', delays(delay));
  process.stderr.write(`filled in ${Math.round((performance.now() - started) / 1000)} s\n`);
}

/** `/who-said` as the command asks: who is meant, then the statements. */
async function ask(archive, what, view) {
  const page = { limit: 10 };
  const byTopic = (wordOf) => async () => {
    const topic = wordOf();
    await archive.people(view, topic, 10);
    return archive.statements(view, { topic, ...page });
  };
  const byPerson = (query) => async () => {
    const people = (await archive.people(view, pick(PEOPLE).split(' ')[1], 10)).map(({ key }) => key);
    return archive.statements(view, { ...query(), people, ...page });
  };
  const questions = {
    'rare word': byTopic(() => WORDS[10_000 + Math.floor(random() * 20_000)]),
    'common word': byTopic(() => WORDS[Math.floor(random() * 20)]),
    'two words': byTopic(() => `${WORDS[Math.floor(random() * 300)]} ${WORDS[Math.floor(random() * 3000)]}`),
    'two common words': byTopic(() => `${WORDS[20 + Math.floor(random() * 30)]} ${WORDS[20 + Math.floor(random() * 30)]}`),
    person: byPerson(() => ({})),
    'person and word': byPerson(() => ({ topic: pick(WORDS) })),
    'word since a year': () => archive.statements(view, { topic: WORDS[Math.floor(random() * 300)], since: START + 1635 * DAY, ...page }),
    'stances toward': () => archive.stances(view, { topic: pick(WORDS), ...page }),
    articles: () => archive.articles(view, { topic: pick(WORDS), ...page }),
    'names that begin like': () => archive.nearestNames(view, pick(PEOPLE).slice(0, 3), 25),
    'names spelt like': () => archive.nearestNames(view, swapped(pick(PEOPLE)), 25),
    'who said most': () => archive.nearestNames(view, '', 25),
    'topics that begin like': () => archive.topics(view, pick(PEOPLE).slice(0, 1), 25),
  };
  for (const [name, question] of Object.entries(questions)) {
    const times = [];
    let found = 0;
    for (let run = 0; run < QUERIES; run++) {
      const before = performance.now();
      const answer = await question();
      times.push(performance.now() - before);
      found += answer.total ?? answer.length;
    }
    const timing = `${ms(quantile(times, 0.5))} median, ${ms(quantile(times, 0.95))} 95th percentile, ${ms(Math.max(...times))} at most`;
    row(`${what}, ${name}`, `${timing}; ${(found / QUERIES).toFixed(1)} found`);
  }
}

async function forgetSpace(archive, space) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  let articles = 0;
  for await (const _ of archive.forget({ what: 'space', space })) {
    articles++;
    if (performance.now() - started > FORGETTING_MS) break;
  }
  delay.disable();
  row('articles forgotten a second', `${((articles / (performance.now() - started)) * 1000).toFixed(1)} (${articles} articles)`);
  row('event loop delay while forgetting', delays(delay));
}

function articleOf(index, { space, channel }) {
  const who = Array.from({ length: 12 }, () => PEOPLE[zipf(PEOPLE.length)]);
  const names = [...new Set(who)];
  const entities = names.map((name, at) => ({
    id: `e${at}`,
    name,
    kind: at % 3 === 0 ? 'organization' : 'person',
    role: at % 2 === 0 ? `head of ${pick(WORDS)}` : null,
    aliases: [name.split(' ')[1]],
    salience: 0.5,
    mentions: [],
  }));
  const someone = () => Math.floor(random() * names.length);
  const statements = Array.from({ length: PER_ARTICLE }, (_, at) => {
    const by = someone();
    return {
      quotation: `q${at}`,
      speaker: `e${by}`,
      name: names[by],
      role: null,
      cue: 'said',
      contents: [words(20)],
      mentioned: [`e${someone()}`],
    };
  });
  const stances = Array.from({ length: 8 }, (_, at) => {
    const by = someone();
    const quotation = `q${at}`;
    return {
      stance: at,
      quotation,
      holder: `e${by}`,
      name: names[by],
      speaker: null,
      act: 'opposes',
      polarity: 'against',
      target: words(6),
      mentioned: [],
    };
  });
  const text = words(60);
  return {
    paste: `paste ${space} ${index}`,
    place: { space, channel, thread: null },
    person: { id: `p${index % 100}`, name: 'Somebody' },
    messages: [`m${index}`],
    link: null,
    postedAt: START + Math.floor((index / ARTICLES) * 2000 * DAY),
    publishedAt: null,
    site: null,
    title: words(8),
    words: 60,
    wordsRead: 60,
    analysis: { language: 'en', form: 'written', text, sentences: [], entities, actors: [], quotations: [], stances: [], summary: [] },
    statements,
    stances,
  };
}

function words(count) {
  return Array.from({ length: count }, () => WORDS[zipf(WORDS.length)]).join(' ');
}

/** Ranks of words in a language: the second is half as frequent as the first, the third a third. */
function zipf(count) {
  return Math.floor(Math.exp(random() * Math.log(count + 1))) - 1;
}

function vocabulary(count) {
  const syllables = ['ba', 'ko', 'ri', 'mu', 'ten', 'los', 'var', 'ned', 'pil', 'gor', 'has', 'wim', 'dul', 'fek', 'jo', 'zan'];
  const made = new Set();
  while (made.size < count) made.add(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''));
  return [...made];
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

function swapped(name) {
  return name.slice(0, 2) + name[3] + name[2] + name.slice(4);
}

function pick(list) {
  return list[Math.floor(random() * list.length)];
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function heading(text) {
  console.log(`\n${text}`);
}

function row(what, value) {
  console.log(`  ${what.padEnd(38)}  ${value}`);
}

function rate(times) {
  return ((times.length / times.reduce((sum, time) => sum + time, 0)) * 1000).toFixed(1);
}

function delays(delay) {
  return `${ms(delay.percentile(99) / 1e6)} at the 99th percentile, ${ms(delay.percentile(99.9) / 1e6)} at the 99.9th, ${ms(delay.max / 1e6)} at most`;
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function ms(value) {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}
