// A platform behind its port: what comes from it, and what the bot asks of it.
import type { Card } from '../card/card.ts';
import type { Person, Place } from './place.ts';

/** A message, a part of a paste. */
export interface Paste {
  /** Unique for ever on the platform; a redelivery carries the same one. */
  readonly event: string;
  readonly place: Place;
  readonly person: Person;
  /** Id of the message that holds it, and its address if it has one; both null for what only the bot was given (a modal, a command). */
  readonly message: string | null;
  readonly link: string | null;
  /** Plain text, files already read. */
  readonly text: string;
  /** Epoch milliseconds by the platform's clock. */
  readonly sentAt: number;
  /** Whether the bot was asked (direct message, mention, command): then it answers in any case. */
  readonly isAsked: boolean;
  /** Whether it is complete (a file, a forward, a command, a mention): then nothing more is waited for. */
  readonly isWhole: boolean;
  /** What the adapter needs to answer it beside the place (an interaction's token, as text); null when a message is enough. */
  readonly handle: string | null;
}

/** A command that somebody gave. */
export interface CommandCall {
  readonly event: string;
  readonly place: Place;
  readonly person: Person;
  /** Without the slash. */
  readonly name: string;
  /** By name of the option; what was not given is absent. */
  readonly options: Readonly<Record<string, string>>;
  /** As in Paste. */
  readonly handle: string | null;
}

/** A press on a button of a card. */
export interface Click {
  readonly event: string;
  readonly place: Place;
  readonly person: Person;
  /** `Button.action` as it was posted. */
  readonly action: string;
  readonly handle: string | null;
}

/** A message that is no longer there. */
export interface Removal {
  readonly space: string;
  readonly channel: string;
  readonly message: string;
}

/** A place that is no longer there, with everything in it: a thread, a channel with its threads, or the whole space. */
export interface Closing {
  readonly space: string;
  readonly channel: string | null;
  readonly thread: string | null;
}

/** What a command or a click is answered with. */
export interface Answer {
  readonly card: Card;
  /** `person`: only who asked sees it. `place`: everybody there. */
  readonly audience: 'person' | 'place';
  /** A file beside the card. */
  readonly file?: AnswerFile;
}

export interface AnswerFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

/** Where an answer to a paste goes. */
export interface Target {
  readonly place: Place;
  /** The message that it answers. */
  readonly message: string | null;
  readonly handle: string | null;
  /** Whether the answer goes into a thread of that message, where there can be one, or beside it. */
  readonly answerIn: 'thread' | 'channel';
}

/** A message of the bot's own. */
export interface Posted {
  readonly message: string;
  /** Its address, if it has one. */
  readonly link: string | null;
}

/**
 * A platform. Its methods throw a PlatformError; `retryAfterMs` of it is set when waiting helps. Two of its codes mean the same on all:
 * `unavailable` (no answer or a 5xx: it is tried again until there is one) and `gone` (there is no such place any more, or the bot may not
 * post there: nothing is tried again).
 */
export interface ChatAdapter {
  /** What its spaces begin with: `discord`, `slack`, `console`. */
  readonly platform: string;
  /** Posts a card once; `key` (at most 25 characters, unique for ever) goes with the message, so that `find` can see it. */
  post(target: Target, card: Card, key: string): Promise<Posted>;
  /** The message that an earlier `post` with this key made, if the platform has it; `since` is the time of the first attempt. */
  find(target: Target, key: string, since: number): Promise<Posted | null>;
  /** Changes what a message of the bot shows. */
  edit(target: Target, posted: Posted, card: Card): Promise<void>;
  /** Removes a message of the bot; one that is gone already is fine. */
  remove(place: Place, posted: Posted): Promise<void>;
  /** Of `channels` of the space, those that everybody who can read `place` can read. Always has the place's own channel. */
  readableFrom(place: Place, channels: readonly string[]): Promise<readonly string[]>;
  /** Whether the person manages the space. Somebody alone with the bot manages that space. */
  isAdministrator(place: Place, person: Person): Promise<boolean>;
}
