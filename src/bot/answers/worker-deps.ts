// What the answering of pastes needs.
import type { Logger } from '../../logger.ts';
import type { Analyzer, Archive, ChatAdapter, Inbox, SettingsStore } from '../ports.ts';

export interface WorkerOptions {
  /** A longer text is read up to here. */
  readonly maxWords: number;
  /** Where a space has no setting of its own: a watched paste with fewer words of prose is left alone. */
  readonly minWords: number;
  /** Pastes that are worked on at once. */
  readonly concurrency: number;
  /** How long a claim lasts when nobody renews it; 60 s by default. */
  readonly leaseMs?: number;
  /** How often the inbox is looked at without being told, for what other processes accepted or left behind; 2 s by default. */
  readonly pollMs?: number;
  /** What has not ended this long after `stop` is given back; 5 s by default. */
  readonly stopMs?: number;
  /** How long one text may be read; 30 s by default. */
  readonly timeLimitMs?: number;
}

export interface WorkerDeps {
  readonly inbox: Inbox;
  readonly archive: Archive;
  readonly analyzer: Analyzer;
  readonly settings: Pick<SettingsStore, 'settings'>;
  readonly chatOf: (space: string) => ChatAdapter;
  readonly logger: Logger;
  readonly now: () => number;
  readonly options: WorkerOptions;
}
