// The inbox behind its port: what was accepted and is not yet answered. Times are epoch milliseconds.
import type { Paste, Posted } from './chat.ts';

/** When an accepted part may be worked on, and with what it may be joined. */
export interface AcceptTimes {
  /** The paste it belongs to is claimed no earlier than this. */
  readonly readyAt: number;
  /**
   * A paste of the same person and place with a part sent at most so long before or after this one takes it in, unless one of the two is
   * whole. By the platform's clock, so that late redeliveries join as they should and what is read after a pause does not join by chance.
   */
  readonly joinWithinMs: number;
}

/** What became of an accepted part. */
export interface Accepted {
  readonly id: number;
  /** False when the event was accepted before: nothing was changed then. */
  readonly isNew: boolean;
}

/** A claimed paste. Only who holds the lease may change it; every later call fails with a StoreError `lease-lost` otherwise. */
export interface Job {
  readonly id: number;
  /** Names the claim. */
  readonly lease: string;
  /** Goes with its answer as the `key` of ChatAdapter; random, so that it is unique for ever. */
  readonly key: string;
  /** In order of acceptance: the first one stays the first. */
  readonly parts: readonly Paste[];
  /** Grows with every part, and when the paste is withdrawn. */
  readonly revision: number;
  /** Whether it was withdrawn after somebody began to answer it: what was posted and archived is to be removed. The parts have no text. */
  readonly isWithdrawn: boolean;
  /** Claims of this revision that failed, or ended in nothing before the article was archived: later, a kill is not the text's fault. */
  readonly tries: number;
  /** When posting was tried first; null before. */
  readonly attemptAt: number | null;
  /** The article of this revision in the archive, once it is there; of a withdrawn paste only one that was archived after that. */
  readonly article: number | null;
  /** The bot's answer to an earlier revision. */
  readonly posted: Posted | null;
}

/** Accepted pastes, from acceptance to answer, over any number of processes. */
export interface Inbox {
  /** Commits a part; unique by its event. */
  accept(paste: Paste, times: AcceptTimes): Promise<Accepted>;
  /**
   * Gives the part of a message that people changed its new text; the paste is claimed once more, no earlier than `readyAt`. Returns whether
   * there was anything to change.
   */
  revise(paste: Paste, readyAt: number): Promise<boolean>;
  /** Takes the next ready paste of the space that was served longest ago; null when there is none. */
  claim(now: number, leaseMs: number): Promise<Job | null>;
  /** When the next paste that nobody holds becomes ready; null when there is none. */
  nextReadyAt(): Promise<number | null>;
  renew(job: Job, until: number): Promise<void>;
  /**
   * Records, before anything is posted, that it will be tried. Keeps the first time. Fails with a StoreError `outdated` when the paste has
   * a newer revision than the job: then it is given back and claimed anew.
   */
  recordAttempt(job: Job, now: number): Promise<void>;
  recordArticle(job: Job, article: number): Promise<void>;
  /** Answered, or silently left alone (`posted` null). A part that comes in time reopens it; one that came meanwhile keeps it open. */
  finish(job: Job, posted: Posted | null, now: number): Promise<void>;
  /** Gives it back for a later try. `counts`: whether the try counts towards giving up. */
  retry(job: Job, readyAt: number, counts: boolean): Promise<void>;
  /** Sets it aside for good; `posted` is what the person was told. A part that came meanwhile keeps it open. */
  giveUp(job: Job, reason: string, posted: Posted | null, now: number): Promise<void>;
  /**
   * Ends pastes that are not yet answered and deletes every text that is still here; the events stay known. What is being answered or has
   * an answer becomes ready once more, with `isWithdrawn`, so that a worker removes the answer. Returns how many were not yet answered.
   */
  withdraw(which: Withdrawal): Promise<number>;
  /** Deletes the texts of pastes that ended before `textsBefore`, and everything about those that ended before `eventsBefore`. */
  clear(textsBefore: number, eventsBefore: number): Promise<void>;
}

/** Pastes that must leave the inbox: one by its key, those with a message, of a person, or of a whole space. */
export interface Withdrawal {
  readonly space: string;
  /** `Job.key`. */
  readonly paste?: string;
  readonly message?: { readonly channel: string; readonly id: string };
  readonly person?: string;
  /** Everything of a channel, or of one thread in it. */
  readonly place?: { readonly channel: string; readonly thread: string | null };
}
