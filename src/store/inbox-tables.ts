// The tables of the inbox: accepted pastes, their parts, and whose turn it is. Times are epoch milliseconds, flags 0 or 1.
import type { Generated, Insertable, Selectable } from 'kysely';

/** Part of the Database type of the store. */
export interface InboxTables {
  inbox_spaces: InboxSpaceTable;
  inbox_pastes: InboxPasteTable;
  inbox_parts: InboxPartTable;
}

/** Every space that pasted something. */
interface InboxSpaceTable {
  space: string;
  /** Grows over all spaces with every claim: the least was served longest ago. */
  served: number;
}

/** What is answered together. */
interface InboxPasteTable {
  id: Generated<number>;
  key: string;
  space: string;
  channel: string;
  thread: string | null;
  person: string;
  /** Whether a part may still join: its text is here, and no part of it is whole. */
  is_joinable: number;
  /** By the platform's clock. */
  first_sent_at: number;
  last_sent_at: number;
  ready_at: number;
  revision: number;
  tries: number;
  /** Who works on it; null when nobody does. */
  lease: string | null;
  lease_until: number | null;
  attempt_at: number | null;
  article: number | null;
  posted_message: string | null;
  posted_link: string | null;
  is_withdrawn: number;
  /** Null while it waits for an answer. */
  ended_at: number | null;
  /** Why it was set aside. */
  reason: string | null;
}

/** A message. What it says and who said it is null once it was deleted; the event stays known. */
interface InboxPartTable {
  id: Generated<number>;
  paste: number;
  event: string;
  message: string | null;
  sent_at: number;
  is_asked: number;
  is_whole: number;
  person_name: string | null;
  link: string | null;
  text: string | null;
  handle: string | null;
}

export type InboxPasteRow = Selectable<InboxPasteTable>;
export type InboxPartRow = Selectable<InboxPartTable>;
export type NewInboxPart = Insertable<InboxPartTable>;
