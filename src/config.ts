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
  /** Address of the database. */
  readonly databaseUrl: string;
  /** Parts of one person within this time of each other are one paste. */
  readonly joinWindowMs: number;
  /** Where nothing else is set, a watched paste with fewer words is left alone. */
  readonly minWords: number;
  /** Ids of channels that are watched from the start; `*` stands for every channel. */
  readonly watchChannels: readonly string[];
  /** Null when Discord is off. */
  readonly discord: DiscordConfig | null;
  /** Null when Slack is off. */
  readonly slack: SlackConfig | null;
  readonly logLevel: LogLevel;
  /** Whether a terminal may be written to in colour. */
  readonly color: boolean;
}

/** How Discord is reached. */
export interface DiscordConfig {
  readonly token: string;
  /** Base of the REST API without its version; null for Discord's own. */
  readonly apiUrl: string | null;
}

/** How Slack is reached, and how it reaches the bot. */
export interface SlackConfig {
  readonly botToken: string;
  /** Base of the Web API, ending in `/api/`. */
  readonly apiUrl: string;
  readonly mode: SlackModeConfig;
}

/** Over a socket that the bot opens, or by requests to it; `host` is null for all interfaces. */
export type SlackModeConfig =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number; readonly host: string | null };

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** Least urgent message that is logged. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

/** What must not show anywhere, mistakes included. */
const SECRET = /TOKEN|SECRET|KEY/;

const secret = z.string().trim().optional();

// Two cores serve one text fastest; a machine with more reads several texts at once.
const variables = z
  .object({
    MAX_WORDS: count(100, 1_000_000).default(25_000),
    ANALYSIS_THREADS: count(1, 256).default(() => availableParallelism()),
    DATABASE_URL: z
      .string()
      .trim()
      .regex(/^file:./, 'must be the address of a file, such as file:data/whosaid.db')
      .default('file:data/whosaid.db'),
    JOIN_WINDOW_MS: count(0, 600_000).default(20_000),
    MIN_WORDS: count(1, 25_000).default(120),
    WATCH_CHANNELS: z
      .string()
      .transform((ids) => ids.split(/[\s,]+/).filter((id) => id !== ''))
      .default([]),
    DISCORD_TOKEN: z.string().trim().optional(),
    DISCORD_API_URL: z.url({ protocol: /^https?$/, error: 'must be an address, such as https://discord.com/api' }).optional(),
    SLACK_BOT_TOKEN: secret,
    SLACK_APP_TOKEN: secret,
    SLACK_SIGNING_SECRET: secret,
    PORT: count(1, 65_535).default(3000),
    HOST: z.string().trim().optional(),
    SLACK_API_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address, such as https://slack.com/api/' })
      .default('https://slack.com/api/'),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .refine(({ SLACK_BOT_TOKEN, ...given }) => SLACK_BOT_TOKEN === undefined || slackMode(given) !== null, {
    path: ['SLACK_BOT_TOKEN'],
    message: 'needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it',
  })
  .refine(({ SLACK_BOT_TOKEN, ...given }) => SLACK_BOT_TOKEN !== undefined || slackMode(given) === null, {
    path: ['SLACK_BOT_TOKEN'],
    message: 'is missing, without which the other variables of Slack do nothing',
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
      return SECRET.test(name) ? `${name} ${message}` : `${name} ${message}, not ${JSON.stringify(present[name])}`;
    });
    throw new ConfigError('bad-environment', `Mend these variables and start again: ${mistakes.join('; ')}.`);
  }
  const { data } = parsed;
  return {
    maxWords: data.MAX_WORDS,
    analysisThreads: data.ANALYSIS_THREADS,
    databaseUrl: data.DATABASE_URL,
    joinWindowMs: data.JOIN_WINDOW_MS,
    minWords: data.MIN_WORDS,
    watchChannels: data.WATCH_CHANNELS,
    discord: data.DISCORD_TOKEN === undefined ? null : { token: data.DISCORD_TOKEN, apiUrl: data.DISCORD_API_URL ?? null },
    slack: slackConfig(data),
    logLevel: data.LOG_LEVEL,
    color: present['NO_COLOR'] === undefined,
  };
}

interface SlackVariables {
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly PORT: number;
  readonly HOST?: string | undefined;
}

/** Socket Mode where both could be, since it needs no open port. */
function slackMode({ SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, PORT, HOST }: SlackVariables): SlackModeConfig | null {
  if (appToken !== undefined) return { kind: 'socket', appToken };
  return signingSecret === undefined ? null : { kind: 'http', signingSecret, port: PORT, host: HOST ?? null };
}

function slackConfig({ SLACK_BOT_TOKEN: botToken, SLACK_API_URL: url, ...given }: z.infer<typeof variables>): SlackConfig | null {
  const mode = slackMode(given);
  if (botToken === undefined || mode === null) return null;
  return { botToken, apiUrl: `${url.replace(/\/+$/, '')}/`, mode };
}
