// What a command or a button says -> the answer that is shown, with the buttons that lead on.
import type { Button } from './card/card.ts';
import { SHOWN_TO_ALL, type Reply, type Request } from './commands/command.ts';
import type { Question } from './buttons/press.ts';
import type { Answer } from './ports.ts';

/** Adds "More" where there is a next page, and "Show here" to what only one person sees. */
export async function answerWith(reply: Reply, request: Request, question: Question, audience: Answer['audience']): Promise<Answer> {
  const buttons: Button[] = [...(reply.buttons ?? [])];
  const canShowHere = audience === 'person' && reply.isPrivate !== true;
  if (reply.next !== undefined || canShowHere) {
    const token = await remember(request, question, audience);
    if (reply.next !== undefined) buttons.push({ label: 'More', action: `more:${token}:${reply.next}` });
    if (canShowHere) buttons.push({ label: 'Show here', action: `here:${token}${question.after === null ? '' : `:${question.after}`}` });
  }
  const card = { blocks: reply.blocks, buttons };
  return reply.file === undefined ? { card, audience } : { card, audience, file: reply.file };
}

function remember({ bot, place, person }: Request, { command, options }: Question, audience: Answer['audience']): Promise<string> {
  const { [SHOWN_TO_ALL]: _marked, ...own } = options;
  return bot.shownAnswers.remember({
    place,
    person,
    command,
    options: audience === 'place' ? { ...own, [SHOWN_TO_ALL]: 'yes' } : own,
    at: bot.now(),
  });
}

/** An answer of one sentence, for one person. */
export function sentenceAnswer(text: string): Answer {
  return { card: { blocks: [{ kind: 'lines', lines: [text] }], buttons: [] }, audience: 'person' };
}
