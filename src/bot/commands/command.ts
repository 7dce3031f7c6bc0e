// What a command is, on every platform.
import type { Card } from '../card/card.ts';
import type { Archive } from '../ports.ts';

export interface CommandOption {
  readonly name: string;
  readonly summary: string;
}

/** Where a command was given and what it may use. */
export interface CommandContext {
  readonly channel: string;
  readonly archive: Archive;
  readonly commands: readonly Command[];
}

export interface Command {
  /** Without the slash. */
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  readonly options: readonly CommandOption[];
  /** Answers with a card; throws a UserError when the options do not fit. */
  run(options: Readonly<Record<string, string>>, context: CommandContext): Promise<Card>;
}
