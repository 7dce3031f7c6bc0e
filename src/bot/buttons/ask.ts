// The buttons that run a command again: further questions, the next page, and the same for everybody in the place.
import { SHOWN_TO_ALL, type Command } from '../commands/command.ts';
import { COMMANDS } from '../commands/commands.ts';
import { evidence } from './evidence.ts';
import { numberIn, oldButton, recalled, type Press, type Pressed, type PressHandler, type Question } from './press.ts';
import { statements } from './statements.ts';

/** What buttons may run: the commands, and what only buttons ask for. */
const QUESTIONS: readonly Command[] = [...COMMANDS, statements, evidence];

/** Asks a question as if the presser had given the command, here and now. */
export async function askAgain(press: Press, question: Question, audience: Pressed['audience'] = 'person'): Promise<Pressed> {
  const command = QUESTIONS.find(({ name }) => name === question.command);
  if (command === undefined) throw oldButton();
  const reply = await command.run({ ...press, options: question.options, after: question.after });
  return { reply, question, audience: reply?.isPrivate === true ? 'person' : audience };
}

/** `ask:token` runs a remembered question. */
export const ask: PressHandler = async (press) => {
  const { command, options } = await recalled(press);
  return askAgain(press, { command, options, after: null });
};

/** `more:token:after` shows the next page to who pressed it. */
export const more: PressHandler = async (press) => {
  const { command, options } = await recalled(press);
  return askAgain(press, { command, options, after: numberIn(press.parts[1]) });
};

/** `here:token:after` shows the same to everybody in the place; without `after` it is the first page. */
export const showHere: PressHandler = async (press) => {
  const { command, options } = await recalled(press);
  const after = press.parts[1] === undefined ? null : numberIn(press.parts[1]);
  return askAgain(press, { command, options: { ...options, [SHOWN_TO_ALL]: 'yes' }, after }, 'place');
};

/** `statements:article` and `evidence:article`, the buttons of an article's card. */
export function askAboutArticle(command: string): PressHandler {
  return (press) => askAgain(press, { command, options: { article: String(numberIn(press.parts[0])) }, after: null });
}
