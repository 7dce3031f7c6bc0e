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
