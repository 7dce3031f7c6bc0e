// What a job says about its paste as a whole.
import type { Job, Paste } from '../ports.ts';

/** The part that was accepted first; it stays the first, whatever joins. */
export function firstPart(job: Job): Paste {
  const [first] = job.parts;
  if (first === undefined) throw new RangeError(`paste ${job.id} has no part`);
  return first;
}

/** Whether somebody asked for an answer, so that there is one in any case. */
export function isAsked(job: Job): boolean {
  return job.parts.some((part) => part.isAsked);
}

/** Ids of the messages that hold the paste. */
export function messagesOf(job: Job): string[] {
  return job.parts.flatMap(({ message }) => (message === null ? [] : [message]));
}
