// The buttons "Not right" and "Bring back" of a stance row. The posted card is changed, too.
import { PlatformError } from '../../errors.ts';
import { buildCard } from '../card/build-card.ts';
import { stanceLine, stanceRows } from '../card/stance-rows.ts';
import { sentences, type BotParts, type Reply } from '../commands/command.ts';
import { articleNumbered } from '../commands/find-article.ts';
import { requireOwn } from '../commands/forget.ts';
import { alreadyPosted } from '../answers/already-posted.ts';
import type { ArchivedArticle } from '../ports.ts';
import { viewOf } from '../view.ts';
import { numberIn, oldButton, type Press, type PressHandler } from './press.ts';

/** `wrong:article:stance` takes a row off card and archive. */
export const callWrong: PressHandler = (press) =>
  correct(press, async (article, stance) => {
    const { person, bot } = press;
    await bot.archive.correct(article, { stance, person, at: bot.now() });
    return { said: 'It shows nowhere any more.', button: { label: 'Bring back', action: `right:${article}:${stance}` } };
  });

/** `right:article:stance` brings it back. */
export const bringBack: PressHandler = (press) =>
  correct(press, async (article, stance) => {
    await press.bot.archive.uncorrect(article, stance);
    return { said: 'It shows again.', button: { label: 'Not right', action: `wrong:${article}:${stance}` } };
  });

type Change = (article: number, stance: number) => Promise<{ said: string; button: { label: string; action: string } }>;

async function correct(press: Press, change: Change): ReturnType<PressHandler> {
  const [id, stance] = [numberIn(press.parts[0]), numberIn(press.parts[1])];
  const article = await articleNumbered(press, id);
  await requireOwn(press, article);
  const row = stanceRows(article.analysis)[stance];
  if (row === undefined) throw oldButton();
  const { said, button } = await change(id, stance);
  const isShown = await changeCard(press, id);
  const lines = [`Row ${row.number}: ${stanceLine(row)}`, said];
  if (!isShown) lines.push('The posted card could not be changed; it still shows the old rows.');
  const reply: Reply = { ...sentences(...lines), buttons: [button], isPrivate: true };
  return { reply, question: { command: 'evidence', options: { article: String(id) }, after: null }, audience: 'person' };
}

/** Writes the card of an article anew where it was posted; returns whether it shows what it should. */
async function changeCard(press: Press, id: number): Promise<boolean> {
  const { bot } = press;
  const article = await articleNumbered(press, id);
  if (article.answer === null) return true;
  const target = { place: article.place, message: article.messages[0] ?? null, handle: null, answerIn: 'channel' as const };
  try {
    await bot.chatOf(article.place.space).edit(target, article.answer, buildCard(article, { notes: await notesOf(article, bot) }));
    return true;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    bot.logger.warn({ code: error.code, platform: error.platform }, 'card not changed');
    return false;
  }
}

/** What stood on the card beside the article, as far as it still holds. */
async function notesOf({ place, paste, postedAt, analysis }: ArchivedArticle, { archive, chatOf }: BotParts): Promise<string[]> {
  const earlier = await archive.same(await viewOf(place, archive, chatOf(place.space)), analysis.text, paste);
  return earlier !== null && earlier.postedAt < postedAt ? [alreadyPosted(earlier)] : [];
}
