// The bot on any platform: pastes are accepted, commands and presses are answered. The one place where errors become answers.
import { PlatformError, UserError, WhosaidError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { answerWith, sentenceAnswer } from './answer.ts';
import { createWorkers } from './answers/workers.ts';
import { BUTTONS } from './buttons/buttons.ts';
import { oldButton } from './buttons/press.ts';
import type { BotParts, Choice, Command, Reply, Request } from './commands/command.ts';
import { COMMANDS } from './commands/commands.ts';
import { optionHint } from './commands/option-hint.ts';
import { acceptPaste } from './pastes/accept-paste.ts';
import { closePlace } from './pastes/close-place.ts';
import { removePasted } from './pastes/remove-pasted.ts';
import type {
  Analyzer,
  Answer,
  Archive,
  ChatAdapter,
  Click,
  Closing,
  CommandCall,
  Inbox,
  Paste,
  Removal,
  SettingsStore,
  ShownAnswers,
} from './ports.ts';
import { createRetention } from './retention.ts';
import { viewOf } from './view.ts';

/** Most choices that a platform shows. */
const MOST_CHOICES = 25;

export interface BotOptions {
  readonly archive: Archive;
  readonly inbox: Inbox;
  readonly settings: SettingsStore;
  readonly shownAnswers: ShownAnswers;
  readonly analyzer: Analyzer;
  /** One for each platform that is on. */
  readonly chats: readonly ChatAdapter[];
  readonly logger: Logger;
  readonly now: () => number;
  /** A longer text is read up to here. */
  readonly maxWords: number;
  /** Where a space has no setting of its own: a watched paste with fewer words is left alone. */
  readonly minWords: number;
  /** Parts of one person within this time of each other are one paste. */
  readonly joinWindowMs: number;
  /** Ids of channels that are watched beside those in the settings; `*` stands for every channel. */
  readonly watchChannels: readonly string[];
  /** Pastes that are worked on at once. */
  readonly concurrency: number;
}

/** What platforms call. */
export interface Bot {
  /**
   * Resolves once the paste is committed, or is nothing that the bot has to do with (`false`). Rejects when it could not be committed: then
   * the platform's event must not be acknowledged.
   */
  accept(paste: Paste): Promise<boolean>;
  /** Never rejects. Null when the answer comes later, as the card of a paste. */
  command(call: CommandCall): Promise<Answer | null>;
  /** What may be chosen for an option of which `text` was typed so far; never rejects. */
  complete(call: CommandCall, option: string, text: string): Promise<readonly Choice[]>;
  /** Never rejects. */
  click(click: Click): Promise<Answer | null>;
  /** A message is gone: what was pasted with it goes, too. Rejects when that could not be committed. */
  removed(removal: Removal): Promise<void>;
  /** People changed a message: what it said is read again and the answer changed. Rejects when that could not be committed. */
  edited(paste: Paste): Promise<void>;
  /** A place is gone: everything of it goes, too. Rejects when that could not be committed. */
  closed(closing: Closing): Promise<void>;
  /** Begins to answer what was accepted, now or by an earlier process. */
  start(): void;
  /** Resolves when nothing that is ready waits for an answer. */
  idle(): Promise<void>;
  /** Finishes what is being answered. */
  stop(): Promise<void>;
}

/** A bot over what `options` gives it. */
export function createBot(options: BotOptions): Bot {
  const { archive, inbox, settings, shownAnswers, analyzer, logger, now, maxWords, minWords, concurrency } = options;
  const chatOf = (space: string): ChatAdapter => {
    const chat = options.chats.find(({ platform }) => space.startsWith(`${platform}:`));
    if (chat === undefined) {
      const [platform = ''] = space.split(':');
      throw new PlatformError('unavailable', `The platform ${platform} is off: set its variables and start again.`, { platform });
    }
    return chat;
  };
  const workers = createWorkers({
    inbox,
    archive,
    analyzer,
    settings,
    chatOf,
    logger,
    now,
    options: { maxWords, minWords, concurrency },
  });
  const accept = (paste: Paste) => acceptPaste(paste, { ...options, workers });
  const parts: BotParts = {
    archive,
    inbox,
    settings,
    shownAnswers,
    defaults: { watched: options.watchChannels, answerIn: 'thread', minWords, retentionDays: null },
    commands: COMMANDS,
    logger,
    now,
    chatOf,
    wake: () => workers.wake(),
    accept,
  };
  const retention = createRetention({ ...parts });
  return {
    accept,
    command: (call) =>
      answered(logger, async () => {
        const command = commandOf(call);
        if (command === undefined) throw new UserError('no-such-command', 'There is no such command: /help lists those there are.');
        const declared = command.options.map(({ name }) => [name, call.options[name]] as const);
        const given = Object.fromEntries(declared.filter((entry): entry is [string, string] => entry[1] !== undefined));
        const request = requestOf({ ...call, options: given }, parts);
        const reply = await runHinting(command, request);
        return reply && answerWith(reply, request, { command: command.name, options: given, after: null }, 'person');
      }),
    complete: async (call, option, text) => {
      const found = commandOf(call)?.options.find(({ name }) => name === option);
      try {
        const choices = (await found?.complete?.(text, requestOf(call, parts))) ?? [];
        return choices.slice(0, MOST_CHOICES);
      } catch (error) {
        logger.error({ err: error }, 'completing failed');
        return [];
      }
    },
    click: (click) =>
      answered(logger, async () => {
        const [name = '', ...rest] = click.action.split(':');
        const press = BUTTONS.get(name);
        if (press === undefined) throw oldButton();
        const request = { ...requestOf({ ...click, options: {} }, parts), parts: rest };
        const { reply, question, audience } = await press(request);
        return reply && answerWith(reply, request, question, audience);
      }),
    removed: async (removal) => {
      await removePasted(removal, { inbox, archive, workers, chatOf, logger });
    },
    edited: async (paste) => {
      if (await inbox.revise(paste, now())) workers.wake();
      else await accept(paste);
    },
    closed: (closing) => closePlace(closing, { inbox, archive, workers, chatOf, logger }),
    start: () => {
      workers.start();
      retention.start();
    },
    idle: () => workers.idle(),
    stop: async () => {
      await retention.stop();
      await workers.stop();
    },
  };
}

/** An option that the command does not have is searched for as words, and the answer says so. */
async function runHinting(command: Command, request: Request): Promise<Reply | null> {
  const hint = optionHint(command, request.options);
  try {
    const reply = await command.run(request);
    return reply === null || hint === null ? reply : { ...reply, blocks: [...reply.blocks, { kind: 'note', text: hint }] };
  } catch (error) {
    if (hint === null || !(error instanceof UserError)) throw error;
    throw new UserError(error.code, `${error.message} ${hint}`, { cause: error });
  }
}

/** `/WHY` is `/why`: phones begin a line with a capital. */
function commandOf({ name }: CommandCall): Command | undefined {
  return COMMANDS.find((command) => command.name === name.toLowerCase());
}

function requestOf(given: Pick<Request, 'event' | 'place' | 'person' | 'options' | 'handle'>, bot: BotParts): Request {
  const { event, place, person, options, handle } = given;
  let view: ReturnType<Request['view']> | undefined;
  let isAdministrator: Promise<boolean> | undefined;
  return {
    event,
    place,
    person,
    options,
    handle,
    after: null,
    bot,
    view: () => (view ??= viewOf(place, bot.archive, bot.chatOf(place.space))),
    isAdministrator: () => (isAdministrator ??= bot.chatOf(place.space).isAdministrator(place, person)),
  };
}

async function answered(logger: Logger, answer: () => Promise<Answer | null>): Promise<Answer | null> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof UserError) return sentenceAnswer(error.message);
    logger.error({ err: error, code: error instanceof WhosaidError ? error.code : 'bug' }, 'answering failed');
    return sentenceAnswer('Something went wrong here and was written to the log. Please try again.');
  }
}
