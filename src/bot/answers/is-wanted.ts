// Whether a paste gets an answer at all.
import { isArticle } from '../pastes/is-article.ts';
import { joinParts } from '../pastes/join-parts.ts';
import type { Job } from '../ports.ts';
import { firstPart, isAsked } from './job-parts.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Who asks is answered in any case; a watched channel only when somebody pasted an article. */
export async function isWanted(job: Job, { settings, options }: WorkerDeps): Promise<boolean> {
  if (isAsked(job)) return true;
  const { minWords = options.minWords } = await settings.settings(firstPart(job).place.space);
  return isArticle(joinParts(job.parts), minWords);
}
