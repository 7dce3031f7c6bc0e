// One claimed paste, whatever becomes of it: answered, taken back, given back for later, or set aside. Errors end here.
import { PlatformError, StoreError, WhosaidError } from '../../errors.ts';
import type { Job } from '../ports.ts';
import { answerPaste } from './answer-paste.ts';
import { isWanted } from './is-wanted.ts';
import { findPosted, postOnce } from './post-once.ts';
import { sentenceCard } from './sentence-card.ts';
import { takeBack } from './take-back.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** After so many tries a paste is set aside: one that always fails, or ends the whole process, must not do so for ever. */
const MOST_TRIES = 5;
const FIRST_BACK_OFF_MS = 1_000;
/** Until a platform or a store that cannot be reached is tried again, when it does not say. */
const OUTAGE_MS = 5_000;
const SET_ASIDE = `This text could not be read in ${MOST_TRIES} tries and was set aside: paste it again in other words or tell who runs this bot.`;

/** Never rejects. `signal` fires when the lease is lost or the process is about to end. */
export async function runJob(job: Job, deps: WorkerDeps, signal: AbortSignal): Promise<void> {
  try {
    if (job.isWithdrawn) await takeBack(job, deps);
    else if (job.tries >= MOST_TRIES) await setAside(job, deps);
    else await answerPaste(job, deps, signal);
  } catch (error) {
    await settle(job, signal.aborted ? signal.reason : error, deps, signal).catch((failure: unknown) => {
      // the lease runs out by itself, then somebody claims it again
      deps.logger.warn({ err: failure, paste: job.id }, 'paste not given back');
    });
  }
}

async function settle(job: Job, error: unknown, deps: WorkerDeps, { aborted }: AbortSignal): Promise<void> {
  const { inbox, logger, now } = deps;
  const code = error instanceof WhosaidError ? error.code : 'bug';
  const facts = { paste: job.id, code, tries: job.tries };
  if (code === 'lease-lost') return logger.info(facts, 'paste taken over by another worker');
  if (code === 'outdated' || aborted) return inbox.retry(job, now(), false);
  if (code === 'gone') {
    logger.warn(facts, 'paste left unanswered: its channel is gone');
    return inbox.giveUp(job, code, job.posted, now());
  }
  const waitMs = waitOf(error);
  if (waitMs !== null) {
    logger.warn({ ...facts, waitMs, err: error }, 'paste waits');
    return inbox.retry(job, now() + waitMs, false);
  }
  logger.error({ ...facts, err: error }, 'answering a paste failed');
  if (job.tries >= MOST_TRIES) return inbox.giveUp(job, code, job.posted, now());
  const isLast = job.tries + 1 >= MOST_TRIES;
  return inbox.retry(job, isLast ? now() : now() + FIRST_BACK_OFF_MS * 2 ** job.tries, true);
}

/** How long to wait where the reason lies outside of the paste, so that the try does not count; null where it may lie in it. */
function waitOf(error: unknown): number | null {
  if (error instanceof StoreError) return OUTAGE_MS;
  if (!(error instanceof PlatformError)) return null;
  return error.retryAfterMs ?? (error.code === 'unavailable' ? OUTAGE_MS : null);
}

/** Tells the person, unless an answer stands already or nobody waits for one. */
async function setAside(job: Job, deps: WorkerDeps): Promise<void> {
  const standing = await findPosted(job, deps);
  const isTold = standing === null && (await isWanted(job, deps));
  const posted = isTold ? await postOnce(job, sentenceCard(SET_ASIDE), deps) : standing;
  deps.logger.error({ paste: job.id, tries: job.tries }, 'paste set aside');
  await deps.inbox.giveUp(job, 'failed', posted, deps.now());
}
