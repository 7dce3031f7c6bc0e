#!/usr/bin/env node
// The command line: reads the arguments and connects the parts. Everything it starts is named here.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyzeText } from './adapters/console/analyze.ts';
import { runChannel } from './adapters/console/channel.ts';
import { createConsoleChat } from './adapters/console/console-chat.ts';
import { exportArchive } from './adapters/console/export-archive.ts';
import { importArchive } from './adapters/console/import-archive.ts';
import { readInput, readUntilEnd } from './adapters/console/input.ts';
import { answerJsonLines } from './adapters/console/json-lines.ts';
import { readArticleText } from './adapters/console/read-article-text.ts';
import { readFileBytes } from './adapters/console/read-file-bytes.ts';
import { createScene } from './adapters/console/scene.ts';
import { createScreen } from './adapters/console/screen.ts';
import { writeLines } from './adapters/console/write-lines.ts';
import { createBot, type Bot } from './bot/bot.ts';
import type { ChatAdapter } from './bot/ports.ts';
import { loadConfig, type Config } from './config.ts';
import { MODEL_FOLDER } from './core/model-folder.ts';
import { createPool, type Pool } from './core/pool.ts';
import { ConfigError, UserError, WhosaidError } from './errors.ts';
import { createLogger, type Logger } from './logger.ts';
import type { Store } from './store/open-store.ts';

const HELP = `Usage:
  whosaid analyze [FILE|-] [--json]   card of an article (standard input without FILE), or its analysis as JSON
  whosaid analyze --jsonl             lines {"id", "text"} in, lines {"id", "ms", "analysis"} or {"id", "error"} out
  whosaid console [--db FILE]         a channel in the terminal: paste articles, give commands; kept in FILE, else in memory
  whosaid start                       the bot on every platform whose variables are set
  whosaid invite discord              the link that adds the bot to a server
  whosaid manifest slack [--url URL]  the manifest that makes the app in Slack; Socket Mode without the bot's address
  whosaid export FILE|- [--space S]   the archive as JSON lines, of one space (such as console:local, discord:SERVER) or of all
  whosaid import FILE|-               such lines into the archive; what is there already stays as it is
  whosaid --help | --version

export and import take --db FILE, too, instead of the archive that DATABASE_URL names.
Settings come from the environment and from .env; .env.example explains them.
`;
/** Lines longer than this tire the eye, however wide the window is. */
const MOST_COLUMNS = 120;
const COLUMNS_WITHOUT_TERMINAL = 100;

const OPTIONS = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  db: { type: 'string' },
  space: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** What a command needs of the whole. */
interface Run {
  readonly config: Config;
  readonly logger: Logger;
  readonly pool: Pool;
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments(args);
  const [command, file, ...rest] = positionals;
  if (values.help === true) return write(HELP);
  if (values.version === true) return write(`${version()}\n`);
  if (command === undefined) throw usage('A command is missing');
  if (rest.length > 0) throw usage(`"${rest.join(' ')}" is too much`);
  const { json, jsonl, db, space, url } = values;
  const takes = (...names: readonly (keyof typeof OPTIONS)[]) =>
    Object.keys(values).every((name) => (names as readonly string[]).includes(name));
  if (command === 'analyze' && jsonl === true && file === undefined && takes('jsonl')) return run(jsonLines);
  if (command === 'analyze' && jsonl !== true && takes('json')) return analyze(file ?? '-', json === true);
  if (command === 'console' && file === undefined && takes('db')) return run((parts) => channel(parts, db));
  if (command === 'start' && file === undefined && takes()) return run(start);
  if (command === 'invite' && file === 'discord' && takes()) return invite();
  if (command === 'manifest' && file === 'slack' && takes('url')) return manifest(publicUrl(url));
  if (command === 'export' && file !== undefined && takes('db', 'space')) return exportTo(file, { db, space: space ?? null });
  if (command === 'import' && file !== undefined && takes('db')) return importFrom(file, db);
  throw usage(`"${args.join(' ')}" is no command`);
}

async function analyze(file: string, json: boolean): Promise<void> {
  const text = await readArticleText(file, readUntilEnd(process.stdin, process.stderr));
  await run(async ({ config, pool }) => {
    const warn = (warning: string) => process.stderr.write(`${warning}\n`);
    await write(
      await analyzeText(text, { analyzer: pool, maxWords: config.maxWords, json, width: width(), color: hasColor(config), warn }),
    );
  });
}

async function jsonLines({ config, logger, pool }: Run): Promise<void> {
  for await (const line of answerJsonLines(process.stdin, { analyzer: pool, maxWords: config.maxWords, logger })) await write(line);
}

async function channel({ config, logger, pool }: Run, db: string | undefined): Promise<void> {
  const store = await openStore(db === undefined ? ':memory:' : fileUrl(db));
  const screen = createScreen({ write, width, color: hasColor(config) });
  const scene = createScene();
  const now = () => Date.now();
  const { maxWords, minWords, joinWindowMs, watchChannels } = config;
  const chats = [createConsoleChat({ scene, screen })];
  const limits = { maxWords, minWords, joinWindowMs, watchChannels, concurrency: 1 };
  const bot = createBot({ ...store, ...limits, analyzer: pool, chats, logger, now });
  bot.start();
  try {
    await runChannel({ bot, input: readInput(process.stdin, process.stdout), scene, screen, write, now });
  } finally {
    await bot.stop();
    await store.close();
  }
}

/** A platform that is on. */
interface Platform {
  readonly chat: ChatAdapter;
  start(bot: Bot): Promise<void>;
  stop(): Promise<void>;
}

/** Runs until it is told to stop, or until a platform has ended for good. */
async function start({ config, logger, pool }: Run): Promise<void> {
  const store = await openStore(config.databaseUrl);
  const now = () => Date.now();
  const { maxWords, minWords, joinWindowMs, watchChannels, discord, slack } = config;
  const watchedChannels = async (space: string) => [...watchChannels, ...((await store.settings.settings(space)).watched ?? [])];
  let onEnd: (error: WhosaidError) => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    onEnd = (error) => {
      logger.fatal({ err: error }, 'a platform has ended for good');
      reject(error);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  ended.catch(() => {});
  const common = { watchedChannels, onEnd, logger, now };
  const platforms: Platform[] = [];
  if (discord !== null) {
    const { connectDiscord } = await import('./adapters/discord/connect.ts');
    platforms.push(await connectDiscord({ ...common, ...discord }));
  }
  if (slack !== null) {
    const { createSlack } = await import('./adapters/slack/create-slack.ts');
    platforms.push(createSlack({ ...common, ...slack }));
  }
  if (platforms.length === 0) {
    await store.close();
    throw new ConfigError(
      'no-platform',
      'No platform is set: .env.example explains the variables of each, such as DISCORD_TOKEN or SLACK_BOT_TOKEN.',
    );
  }
  const limits = { maxWords, minWords, joinWindowMs, watchChannels, concurrency: config.analysisThreads + 1 };
  const bot = createBot({ ...store, ...limits, analyzer: pool, chats: platforms.map(({ chat }) => chat), logger, now });
  try {
    bot.start();
    const started = Promise.all(platforms.map((platform) => platform.start(bot)));
    // also while a platform that cannot be reached is still being tried
    await Promise.race([started.then(() => ended), ended]);
  } finally {
    await Promise.all(platforms.map((platform) => platform.stop()));
    await bot.stop();
    await store.close();
  }
}

async function invite(): Promise<void> {
  const { discord } = loadConfig();
  if (discord === null)
    throw new ConfigError('no-discord-token', 'DISCORD_TOKEN is not set: copy it from the developer portal of Discord into .env.');
  const { discordInvite } = await import('./adapters/discord/invite.ts');
  await write(`${await discordInvite(discord)}\n`);
}

async function manifest(url: string | null): Promise<void> {
  const { slackManifest } = await import('./adapters/slack/manifest.ts');
  await write(slackManifest(url));
}

function publicUrl(url: string | undefined): string | null {
  if (url === undefined) return null;
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw usage(`"${url}" is no address such as https://bot.example.org`);
  return url;
}

async function exportTo(file: string, { db, space }: { db: string | undefined; space: string | null }): Promise<void> {
  await withStore(db, async (store) => {
    const lines = exportArchive({ ...store, space });
    if (file !== '-') return writeLines(file, lines);
    for await (const line of lines) await write(line);
  });
}

async function importFrom(file: string, db: string | undefined): Promise<void> {
  const input = file === '-' ? process.stdin : readFileBytes(file);
  const onBadLine = (line: number) => process.stderr.write(`Line ${line} is no line of an export and was left out.\n`);
  await withStore(db, async (store) => {
    const { articles, badLines } = await importArchive(input, { ...store, onBadLine });
    await write(`${articles} ${articles === 1 ? 'article' : 'articles'} imported.\n`);
    if (badLines > 0) process.exitCode = 1;
  });
}

async function withStore(db: string | undefined, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(db === undefined ? loadConfig().databaseUrl : fileUrl(db));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

// The store and the platforms' libraries take longer to load than an article to read: only who needs them waits for them.
async function openStore(url: string): Promise<Store> {
  const store = await import('./store/open-store.ts');
  return store.openStore(url);
}

function fileUrl(path: string): string {
  return `file:${resolve(path)}`;
}

/** Runs a command with the settings of the environment and the worker threads, which end with it. */
async function run(command: (run: Run) => Promise<void>): Promise<void> {
  const config = loadConfig();
  if (!existsSync(join(MODEL_FOLDER, 'vocabulary.txt'))) {
    throw new ConfigError('no-model', `The trained model is missing: bring the project's folder "models" back to ${MODEL_FOLDER}.`);
  }
  const pool = createPool({ modelFolder: MODEL_FOLDER, threads: config.analysisThreads });
  try {
    await command({ config, logger: createLogger(config.logLevel), pool });
  } finally {
    await pool.close();
  }
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw usage((error as Error).message.split('. ')[0] ?? '', { cause: error });
  }
}

function usage(problem: string, options?: ErrorOptions): UserError {
  return new UserError('usage', `${problem}: whosaid --help shows what there is.`, options);
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}

function width(): number {
  return Math.min(process.stdout.columns || COLUMNS_WITHOUT_TERMINAL, MOST_COLUMNS);
}

function hasColor(config: Config): boolean {
  return process.stdout.isTTY && config.color;
}

/** Waits until a slow reader has taken the text. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `whosaid analyze ... | head` closes the pipe early, which is no failure
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WhosaidError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code === 'usage' ? 2 : 1;
}
