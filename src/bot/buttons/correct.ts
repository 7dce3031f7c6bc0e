// The buttons "Not right" and "Bring back" of a stance row. The posted card is changed, too.
import { PlatformError } from '../../errors.ts';
import type { Button, StanceRow } from '../card/card.ts';
import { buildCard } from '../card/build-card.ts';
import { stanceLine, stanceRows } from '../card/stance-rows.ts';
import { sentences, type BotParts, type Reply } from '../commands/command.ts';
import { articleNumbered } from '../commands/find-article.ts';
import { isOwn, requireOwn } from '../commands/forget.ts';
import { listed, shorten } from '../commands/words-shown.ts';
import { alreadyPosted } from '../answers/already-posted.ts';
import type { ArchivedArticle } from '../ports.ts';
import { viewOf } from '../view.ts';
import { numberIn, oldButton, type Press, type PressHandler } from './press.ts';

/** `wrong:article:stance` takes a row off card and archive. */
export const callWrong: PressHandler = (press) =>
  correct(press, true, async (article, stance) => {
    const { person, bot } = press;
    await bot.archive.correct(article, { stance, person, at: bot.now() });
    return { label: 'Bring back', action: `right:${article}:${stance}` };
  });

/** `right:article:stance` brings it back. */
export const bringBack: PressHandler = (press) =>
  correct(press, false, async (article, stance) => {
    await press.bot.archive.uncorrect(article, stance);
    return { label: 'Not right', action: `wrong:${article}:${stance}` };
  });

type Change = (article: number, stance: number) => Promise<Pick<Button, 'label' | 'action'>>;

async function correct(press: Press, isWrong: boolean, change: Change): ReturnType<PressHandler> {
  const [id, stance] = [numberIn(press.parts[0]), numberIn(press.parts[1])];
  const article = await articleNumbered(press, id);
  await requireOwn(press, article);
  const row = stanceRows(article.analysis)[stance];
  if (row === undefined) throw oldButton();
  const button = await change(id, stance);
  let isShown = true;
  const copies = await copiesWithRow(press, id, row);
  for (const copy of copies) {
    if (!(await isOwn(press, copy.article))) continue;
    await change(copy.article.id, copy.stance);
    isShown = (await changeCard(press, copy.article)) && isShown;
  }
  isShown = (await changeCard(press, article)) && isShown;
  const lines = [`Row ${row.number}: ${stanceLine(row)}`, isWrong ? await whatRemains(press, copies) : 'It shows again.'];
  if (!isShown) lines.push('The posted card could not be changed; it still shows the old rows.');
  const reply: Reply = { ...sentences(...lines), buttons: [button], isPrivate: true };
  return { reply, question: { command: 'evidence', options: { article: String(id) }, after: null }, audience: 'person' };
}

interface Copy {
  readonly article: ArchivedArticle;
  /** The same row in it. */
  readonly stance: number;
}

/** Other pastes of the same article that have the row, also where the presser cannot see them: they may be their own. */
async function copiesWithRow({ bot, place }: Press, id: number, row: StanceRow): Promise<Copy[]> {
  const line = stanceLine(row).toLowerCase();
  const copies: Copy[] = [];
  for (const { id: copy, channel } of await bot.archive.copies(id)) {
    const article = await bot.archive.article({ space: place.space, channels: [channel] }, copy);
    if (article === null) continue;
    const same = stanceRows(article.analysis).filter((other) => stanceLine(other).toLowerCase() === line);
    // a text may give the same row twice
    const found = same.find(({ number }) => number === row.number) ?? same[0];
    if (found !== undefined) copies.push({ article, stance: found.number - 1 });
  }
  return copies;
}

/** Nothing is told of copies that may not be shown in the place. */
async function whatRemains(press: Press, copies: readonly Copy[]): Promise<string> {
  const { channels } = await press.view();
  const others: ArchivedArticle[] = [];
  for (const { article, stance } of copies) {
    const isCorrected = article.corrections.some((correction) => correction.stance === stance);
    if (!isCorrected && channels.includes(article.place.channel) && !(await isOwn(press, article))) others.push(article);
  }
  const names = [...new Set(others.map(({ person }) => shorten(person.name, 60)))];
  if (names.length === 0) return 'It shows nowhere any more.';
  return `It is off what you pasted, but ${listed(names)} pasted the same article, and it still shows from there: ask them or an administrator.`;
}

/** Writes the card of an article anew where it was posted; returns whether it shows what it should. */
async function changeCard({ bot }: Press, { id, place }: ArchivedArticle): Promise<boolean> {
  const article = await bot.archive.article({ space: place.space, channels: [place.channel] }, id);
  if (article === null || article.answer === null) return true;
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
