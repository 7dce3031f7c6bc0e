// A paste that was withdrawn while or after it was answered: what is left of it in the archive goes, and so does the answer.
import type { Forgetting, Job } from '../ports.ts';
import { firstPart, messagesOf } from './job-parts.ts';
import { findPosted } from './post-once.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Ends the job once nothing is left. */
export async function takeBack(job: Job, deps: WorkerDeps): Promise<void> {
  const { archive, inbox, now } = deps;
  const { place } = firstPart(job);
  const { space, channel } = place;
  const chat = deps.chatOf(space);
  // whoever withdrew it forgot it, too, but a worker may have archived it after that
  const left = messagesOf(job).map((message): Forgetting => ({ what: 'messages', space, channel, message }));
  if (job.article !== null) left.push({ what: 'article', id: job.article });
  for (const forgetting of left) {
    for await (const { answer } of archive.forget(forgetting)) if (answer !== null) await chat.remove(place, answer);
  }
  const posted = await findPosted(job, deps);
  if (posted !== null) await chat.remove(place, posted);
  await inbox.finish(job, null, now());
}
