// `/analyze text`: a card for a text, also where the channel is not watched.
import { UserError } from '../../errors.ts';
import { given, type Command } from './command.ts';

/** The command `/analyze`. */
export const analyze: Command = {
  name: 'analyze',
  summary: 'a card for the text of an article, also where the channel is not watched; everybody here sees it',
  options: [{ name: 'text', summary: 'the article', isVerbatim: true }],
  run: async ({ event, place, person, handle, bot, ...request }) => {
    const text = given(request, 'text');
    if (text === null) throw new UserError('no-text', 'Give the text of an article: /analyze and the text behind it, or paste it here.');
    const sentAt = bot.now();
    await bot.accept({ event, place, person, message: null, link: null, text, sentAt, isAsked: true, isWhole: true, handle });
    return null;
  },
};
