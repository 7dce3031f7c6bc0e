// Environment -> Config. The only file that reads process.env; a `.env` file in the working folder fills what the environment leaves out.
import { availableParallelism } from 'node:os';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { ConfigError } from './errors.ts';

/** The settings of a run, checked. */
export interface Config {
  /** A longer text is read up to here. */
  readonly maxWords: number;
  /** Processor threads that analyses may use, all texts together. */
  readonly analysisThreads: number;
  readonly logLevel: LogLevel;
  /** Whether a terminal may be written to in colour. */
  readonly color: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** Least urgent message that is logged. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

// Two cores serve one text fastest; a machine with more reads several texts at once.
const variables = z.object({
  MAX_WORDS: count(100, 1_000_000).default(25_000),
  ANALYSIS_THREADS: count(1, 256).default(() => availableParallelism()),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** Reads the process's environment and `.env`; throws a ConfigError that names every mistake. */
export function loadConfig(): Config {
  const environment = { ...process.env };
  readDotenv({ processEnv: environment as Record<string, string>, quiet: true });
  return parseConfig(environment);
}

/** Checks variables; one that is empty counts as absent. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = variables.safeParse(present);
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} ${message}, not ${JSON.stringify(present[name])}`;
    });
    throw new ConfigError('bad-environment', `Mend these variables and start again: ${mistakes.join('; ')}.`);
  }
  const { MAX_WORDS, ANALYSIS_THREADS, LOG_LEVEL } = parsed.data;
  return { maxWords: MAX_WORDS, analysisThreads: ANALYSIS_THREADS, logLevel: LOG_LEVEL, color: present['NO_COLOR'] === undefined };
}
