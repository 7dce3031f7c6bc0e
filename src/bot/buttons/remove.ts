// The button "Remove" of a card, which asks, and the one of the question, which does it.
import type { Forgetting, Withdrawal } from '../ports.ts';
import { sentences, type Reply } from '../commands/command.ts';
import { articleNumbered } from '../commands/find-article.ts';
import { requireOwn } from '../commands/forget.ts';
import { counted } from '../commands/words-shown.ts';
import { UserError } from '../../errors.ts';
import { forget } from '../forget.ts';
import { askAgain } from './ask.ts';
import { numberIn, recalled, type Press, type PressHandler } from './press.ts';

/** `remove:article` asks as `/forget` does. */
export const askToRemove: PressHandler = (press) =>
  askAgain(press, { command: 'forget', options: { what: String(numberIn(press.parts[0])) }, after: null });

/** `forget:token` removes what the question with this token was about; rights are checked again. */
export const removeForGood: PressHandler = async (press) => {
  const { options } = await recalled(press);
  const { forgetting, withdrawals } = await whatToForget(press, options['what'] ?? '');
  const { articles, cardsLeft } = await forget(forgetting, withdrawals, press.bot);
  const lines = [articles === 0 ? 'Nothing of it was here any more.' : `${counted(articles, 'article')} removed for good.`];
  if (cardsLeft > 0)
    lines.push(`${counted(cardsLeft, 'card')} could not be removed from the chat: delete ${cardsLeft === 1 ? 'it' : 'them'} by hand.`);
  const reply: Reply = { ...sentences(...lines), isPrivate: true };
  return { reply, question: { command: 'forget', options, after: null }, audience: 'person' };
};

async function whatToForget(press: Press, what: string): Promise<{ forgetting: Forgetting; withdrawals: readonly Withdrawal[] }> {
  const { space } = press.place;
  if (what === 'mine') {
    const person = press.person.id;
    return { forgetting: { what: 'person', space, person }, withdrawals: [{ space, person }] };
  }
  if (what === 'all') {
    if (!(await press.isAdministrator()))
      throw new UserError('administrators-only', 'Only an administrator can remove everything: /forget mine removes yours.');
    return { forgetting: { what: 'space', space }, withdrawals: [{ space }] };
  }
  const article = await articleNumbered(press, numberIn(what));
  await requireOwn(press, article);
  return { forgetting: { what: 'article', id: article.id }, withdrawals: [{ space, paste: article.paste }] };
}
