// One claimed paste: read, archived, answered. The steps in order; each is committed before the next, so that a kill anywhere is made good.
import { UserError } from '../../errors.ts';
import { buildCard } from '../card/build-card.ts';
import type { Card } from '../card/card.ts';
import { joinParts } from '../pastes/join-parts.ts';
import type { ArticleFacts, Job, ReadArticle } from '../ports.ts';
import { viewOf } from '../view.ts';
import { alreadyPosted, alreadyPostedCard } from './already-posted.ts';
import { articleRows } from './article-rows.ts';
import type { Article } from './article.ts';
import { titleOf } from './headline.ts';
import { isWanted } from './is-wanted.ts';
import { firstPart, isAsked, messagesOf } from './job-parts.ts';
import { postOnce } from './post-once.ts';
import { readArticle, requireContent, requireEnglish } from './read-article.ts';
import { sentenceCard } from './sentence-card.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Answers a paste, or leaves it alone when nobody asked and it is no article. `signal` stops the reading. */
export async function answerPaste(job: Job, deps: WorkerDeps, signal: AbortSignal): Promise<void> {
  const { inbox, now } = deps;
  const article = await readPaste(job, deps, signal);
  if (article === null) return inbox.finish(job, job.posted, now());
  if (article instanceof UserError) return inbox.finish(job, await postOnce(job, sentenceCard(article.message), deps), now());
  await archiveAndPost(job, article, deps);
}

/** Null for what is left alone, a UserError for what is answered with its sentence. */
async function readPaste(job: Job, deps: WorkerDeps, signal: AbortSignal): Promise<Article | UserError | null> {
  if (!(await isWanted(job, deps))) return null;
  const { maxWords, timeLimitMs } = deps.options;
  try {
    const article = await readArticle(deps.analyzer, joinParts(job.parts), { maxWords, timeLimitMs, signal });
    if (!isAsked(job) && article.analysis.language !== 'en') return null;
    requireEnglish(article);
    if (isAsked(job)) requireContent(article);
    return article;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

async function archiveAndPost(job: Job, article: Article, deps: WorkerDeps): Promise<void> {
  const { inbox, archive, now } = deps;
  const { place, person, link, sentAt } = firstPart(job);
  const chat = deps.chatOf(place.space);
  const view = await viewOf(place, archive, chat);
  const same = (channels: readonly string[]) => archive.same({ ...view, channels }, article.analysis.text, job.key);
  // a card that stands in the same channel is enough, whatever newer one stands elsewhere
  const earlier = (await same([place.channel])) ?? (await same(view.channels));
  const read: ReadArticle = {
    ...article,
    paste: job.key,
    place,
    person,
    messages: messagesOf(job),
    link,
    postedAt: sentAt,
    publishedAt: null,
    site: null,
    title: titleOf(article.analysis),
  };
  // also when somebody else posted it: each paste is its own record, and forgetting one leaves the other
  const id = await archive.add(articleRows(read));
  await inbox.recordArticle(job, id);
  const posted = await postOnce(job, cardOf(id, article, earlier, place.channel), deps);
  // where only a hint stands, the card of the other paste is the one to be found
  await archive.recordAnswer(id, isHint(earlier, place.channel) ? null : posted);
  await inbox.finish(job, posted, now());
}

function cardOf(id: number, article: Article, earlier: ArticleFacts | null, channel: string): Card {
  if (earlier !== null && isHint(earlier, channel)) return alreadyPostedCard(earlier);
  return buildCard({ ...article, id, corrections: [] }, { notes: earlier === null ? [] : [alreadyPosted(earlier)] });
}

/** Whether a short answer is enough, since the card stands in the same channel. */
function isHint(earlier: ArticleFacts | null, channel: string): boolean {
  return earlier?.channel === channel;
}
