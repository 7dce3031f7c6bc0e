// Posting so that there is exactly one answer: the attempt is committed first, and after an unclear one the platform is asked.
import type { Card } from '../card/card.ts';
import type { Job, Posted, Target } from '../ports.ts';
import { firstPart, isAsked } from './job-parts.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Posts the answer to a paste, or changes the one that stands. */
export async function postOnce(job: Job, card: Card, deps: WorkerDeps): Promise<Posted> {
  const { inbox, now } = deps;
  const target = await targetOf(job, deps);
  const chat = deps.chatOf(target.place.space);
  await inbox.recordAttempt(job, now());
  const standing = await findPosted(job, deps);
  if (standing !== null) {
    await chat.edit(target, standing, card);
    return standing;
  }
  // a search may take longer than the lease: only who still holds the paste may post
  if (job.attemptAt !== null) await inbox.recordAttempt(job, now());
  return chat.post(target, card, job.key);
}

/** The answer that an earlier claim posted, if there is one. */
export async function findPosted(job: Job, deps: WorkerDeps): Promise<Posted | null> {
  if (job.posted !== null || job.attemptAt === null) return job.posted;
  const target = await targetOf(job, deps);
  return deps.chatOf(target.place.space).find(target, job.key, job.attemptAt);
}

/** Always the first message, so that an answer is looked for where it went. */
async function targetOf(job: Job, { settings }: WorkerDeps): Promise<Target> {
  const { place, message, handle } = firstPart(job);
  if (isAsked(job)) return { place, message, handle, answerIn: 'channel' };
  const { answerIn = 'thread' } = await settings.settings(place.space);
  return { place, message, handle, answerIn };
}
