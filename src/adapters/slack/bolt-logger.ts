// The log of Slack's libraries, into ours. What they say on lower levels holds texts and tokens and is left out.
import { LogLevel, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from '../../logger.ts';

/** Longer ones are dumps. */
const MOST_CHARACTERS = 300;

/** A logger for bolt and the clients behind it: warnings and errors only. */
export function boltLogger(logger: Logger): BoltLogger {
  const said = (words: readonly unknown[]) => words.map(String).join(' ').slice(0, MOST_CHARACTERS);
  return {
    debug: () => {},
    info: () => {},
    warn: (...words: unknown[]) => logger.warn({ said: said(words) }, 'slack library warns'),
    error: (...words: unknown[]) => logger.error({ said: said(words) }, 'slack library failed'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
