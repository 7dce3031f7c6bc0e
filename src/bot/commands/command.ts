// What a command is, on every platform.
import type { Logger } from '../../logger.ts';
import type { Block, Button } from '../card/card.ts';
import type {
  AnswerFile,
  Archive,
  ChatAdapter,
  Inbox,
  Paste,
  Person,
  Place,
  Settings,
  SettingsStore,
  ShownAnswers,
  View,
} from '../ports.ts';

export interface Command {
  /** Without the slash. */
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** Words without an option's name belong to the first one. */
  readonly options: readonly CommandOption[];
  /** Returns null when the answer comes later, as the card of a paste; throws a UserError when the options do not fit. */
  run(request: Request): Promise<Reply | null>;
}

export interface CommandOption {
  readonly name: string;
  /** A few words for the help. */
  readonly summary: string;
  /** An unquoted value that takes the next word in, too: `since:last week`. */
  readonly continues?: RegExp;
  /** It takes everything behind the command as it stands, quotation marks and line breaks included. */
  readonly isVerbatim?: boolean;
  /** What may be chosen, given what was typed so far. */
  readonly complete?: (text: string, request: Request) => Promise<readonly Choice[]>;
}

/** A value that is offered while somebody types an option. */
export interface Choice {
  /** As shown, at most 100 characters. */
  readonly name: string;
  /** What the option becomes, at most 100 characters. */
  readonly value: string;
}

/** A command that somebody gave, or a button that runs one. */
export interface Request {
  readonly event: string;
  readonly place: Place;
  readonly person: Person;
  /** Those of the command; what was not given is absent. */
  readonly options: Readonly<Record<string, string>>;
  /** Where the next page begins, in the command's own count; null for the first page. */
  readonly after: number | null;
  readonly handle: string | null;
  readonly bot: BotParts;
  /** What may be shown in the place at this moment. */
  view(): Promise<View>;
  isAdministrator(): Promise<boolean>;
}

/** What commands and buttons use of the bot. */
export interface BotParts {
  readonly archive: Archive;
  readonly inbox: Inbox;
  readonly settings: SettingsStore;
  readonly shownAnswers: ShownAnswers;
  /** Settings of a space that has none of its own. */
  readonly defaults: Settings;
  readonly commands: readonly Command[];
  readonly logger: Logger;
  readonly now: () => number;
  /** The platform of a space. */
  chatOf(space: string): ChatAdapter;
  /** Tells the workers that there is something to do. */
  wake(): void;
  accept(paste: Paste): Promise<boolean>;
}

/** Set in the options of what was shown to everybody in a place: then everybody there may press its buttons. */
export const SHOWN_TO_ALL = 'shown-to-all';

/** What a command says; who sees it is decided elsewhere. */
export interface Reply {
  readonly blocks: readonly Block[];
  readonly buttons?: readonly Button[];
  readonly file?: AnswerFile;
  /** Where the next page begins; absent on the last one. */
  readonly next?: number;
  /** Whether it is the asker's alone, so that it cannot be shown to everybody in the place. */
  readonly isPrivate?: boolean;
}

/** A reply of sentences. */
export function sentences(...lines: readonly string[]): Reply {
  return { blocks: [{ kind: 'lines', lines }] };
}

/** The value of an option; null when it was not given or is blank. */
export function given({ options }: Pick<Request, 'options'>, name: string): string | null {
  const value = options[name]?.trim() ?? '';
  return value === '' ? null : value;
}
