#!/usr/bin/env node
// The command line: reads the arguments and connects the parts. Everything it starts is named here.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyzeText } from './adapters/console/analyze.ts';
import { runChannel } from './adapters/console/channel.ts';
import { readInput, readUntilEnd } from './adapters/console/input.ts';
import { answerJsonLines } from './adapters/console/json-lines.ts';
import { createMemoryArchive } from './adapters/console/memory-archive.ts';
import { readArticleText } from './adapters/console/read-article-text.ts';
import { createBot } from './bot/bot.ts';
import { loadConfig, type Config } from './config.ts';
import { MODEL_FOLDER } from './core/model-folder.ts';
import { createPool, type Pool } from './core/pool.ts';
import { ConfigError, UserError, WhosaidError } from './errors.ts';
import { createLogger, type Logger } from './logger.ts';

const HELP = `Usage:
  whosaid analyze [FILE|-] [--json]   card of an article (standard input without FILE), or its analysis as JSON
  whosaid analyze --jsonl             lines {"id", "text"} in, lines {"id", "ms", "analysis"} or {"id", "error"} out
  whosaid console                     a channel in the terminal: paste articles, give commands
  whosaid --help | --version

Settings come from the environment and from .env; .env.example explains them.
`;
/** Lines longer than this tire the eye, however wide the window is. */
const MOST_COLUMNS = 120;
const COLUMNS_WITHOUT_TERMINAL = 100;

const OPTIONS = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
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
  if (command === 'analyze' && values.jsonl === true && file === undefined) return run(jsonLines);
  if (command === 'analyze' && values.jsonl !== true) return analyze(file ?? '-', values.json === true);
  if (command === 'console' && file === undefined && values.jsonl !== true && values.json !== true) return run(channel);
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

async function channel({ config, logger, pool }: Run): Promise<void> {
  const bot = createBot({ analyzer: pool, archive: createMemoryArchive(), logger, maxWords: config.maxWords });
  const input = readInput(process.stdin, process.stdout);
  await runChannel({ bot, input, write, width, color: hasColor(config) });
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
