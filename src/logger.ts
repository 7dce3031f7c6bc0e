// Logging: one JSON line a message on standard error, constant text plus fields, never article text or tokens.
import { destination, pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** A logger that writes messages of `level` and more urgent ones. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null }, destination({ fd: 2, sync: true }));
}
