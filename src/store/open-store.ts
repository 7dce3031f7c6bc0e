// The store as the rest of the program sees it: a database by its address, brought up to date, behind the ports.
import { fileURLToPath } from 'node:url';
import type { Archive, Inbox, SettingsStore, ShownAnswers } from '../bot/ports.ts';
import { StoreError } from '../errors.ts';
import { createArchive } from './archive.ts';
import { createInbox } from './inbox.ts';
import { migrate } from './migrations.ts';
import { createSettingsStore } from './settings.ts';
import { createShownAnswers } from './shown-answers.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** Everything that is kept. */
export interface Store {
  readonly archive: Archive;
  readonly inbox: Inbox;
  readonly settings: SettingsStore;
  readonly shownAnswers: ShownAnswers;
  /** Waits for what runs; nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** Opens `file:` addresses (relative to the working folder, or absolute) or `:memory:`, which lasts until it is closed. */
export async function openStore(url: string): Promise<Store> {
  const database = await openSqlite(pathOf(url));
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    archive: createArchive(database),
    inbox: createInbox(database),
    settings: createSettingsStore(database),
    shownAnswers: createShownAnswers(database),
    close: () => database.destroy(),
  };
}

function pathOf(url: string): string {
  if (url === ':memory:') return url;
  if (url.startsWith('file:///')) return fileURLToPath(url);
  const path = url.slice('file:'.length);
  if (url.startsWith('file:') && path !== '') return path;
  throw new StoreError('unknown-database', 'DATABASE_URL names no database that can be opened: write it as file:data/whosaid.db.');
}
