// The errors that are meant for somebody. Anything else that is thrown is a bug (RangeError, TypeError) and is logged as one.

/** Root of the project's own errors; `code` names the case for programs and logs, in kebab-case. */
export class WhosaidError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The environment is wrong; the message lists every bad variable at once. */
export class ConfigError extends WhosaidError {}

/** What a person gave cannot be used; the message says why and what to do, and is shown as it is. */
export class UserError extends WhosaidError {}

/** A platform refused or could not be reached. */
export class PlatformError extends WhosaidError {
  /** `discord`, `slack` or `console`. */
  readonly platform: string;
  /** How long the platform wants to be left alone, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(code: string, message: string, { platform, retryAfterMs = null, ...options }: PlatformErrorOptions) {
    super(code, message, options);
    this.platform = platform;
    this.retryAfterMs = retryAfterMs;
  }
}

export interface PlatformErrorOptions extends ErrorOptions {
  readonly platform: string;
  readonly retryAfterMs?: number | null;
}

/** The archive or the inbox cannot be read or written; nothing that was accepted is lost. */
export class StoreError extends WhosaidError {}
