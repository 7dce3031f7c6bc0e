// A press on a button: what it carries, and what becomes of it.
import { UserError } from '../../errors.ts';
import { SHOWN_TO_ALL, type Reply, type Request } from '../commands/command.ts';
import type { ShownAnswer } from '../ports.ts';

/** A press; the button gives its request the options it needs. */
export interface Press extends Request {
  /** What stands behind the button's name in its action. */
  readonly parts: readonly string[];
}

/** What a press is answered with. */
export interface Pressed {
  readonly reply: Reply | null;
  /** What the reply answers, for the further buttons of its card. */
  readonly question: Question;
  /** `place`: everybody there sees it. */
  readonly audience: 'person' | 'place';
}

/** A command with its options, or a button that has pages as a command has. */
export interface Question extends Pick<ShownAnswer, 'command' | 'options'> {
  readonly after: number | null;
}

/** A button by the name that its actions begin with. */
export type PressHandler = (press: Press) => Promise<Pressed>;

/** The answer whose token the action carries; a UserError unless it was given in this place, to this person or to everybody. */
export async function recalled({ bot, place, person, parts }: Press): Promise<ShownAnswer> {
  const shown = await bot.shownAnswers.recall(parts[0] ?? '');
  const isHere = shown?.place.space === place.space && shown.place.channel === place.channel;
  const isTheirs = shown?.person.id === person.id || shown?.options[SHOWN_TO_ALL] !== undefined;
  if (shown === null || !isHere || !isTheirs) throw oldButton();
  return shown;
}

/** The error for an action that means nothing here or now. */
export function oldButton(): UserError {
  return new UserError('old-button', 'This button is too old or was meant for somebody else: give the command yourself, /help lists them.');
}

/** A whole number out of an action. */
export function numberIn(part: string | undefined): number {
  const number = part !== undefined && /^\d+$/.test(part) ? Number(part) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw oldButton();
  return number;
}
