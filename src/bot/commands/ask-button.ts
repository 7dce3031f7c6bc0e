// A button that asks something further: it runs a command with options of its own.
import type { Button } from '../card/card.ts';
import type { ShownAnswer } from '../ports.ts';
import { SHOWN_TO_ALL, type Request } from './command.ts';
import { shorten } from './words-shown.ts';

const MOST_LABEL = 40;

/** Remembers the question, so that the button need not carry it. */
export async function askButton(request: Request, label: string, question: Pick<ShownAnswer, 'command' | 'options'>): Promise<Button> {
  const { bot, place, person } = request;
  const shown = request.options[SHOWN_TO_ALL];
  const options = shown === undefined ? question.options : { ...question.options, [SHOWN_TO_ALL]: shown };
  const token = await bot.shownAnswers.remember({ command: question.command, options, place, person, at: bot.now() });
  return { label: shorten(label, MOST_LABEL), action: `ask:${token}` };
}
