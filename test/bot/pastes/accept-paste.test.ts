import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptPaste, type AcceptDeps } from '../../../src/bot/pastes/accept-paste.ts';
import type { Settings } from '../../../src/bot/ports.ts';
import { createInbox } from '../../../src/store/inbox.ts';
import { migrate } from '../../../src/store/migrations.ts';
import { createSettingsStore } from '../../../src/store/settings.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { pasteOf } from './paste.ts';

describe('acceptPaste', () => {
  let wakes: number;
  let deps: AcceptDeps & { change(change: Partial<Settings>): Promise<void> };
  let close: () => Promise<void>;
  let run: (pragma: string) => Promise<unknown>;

  beforeEach(async () => {
    const database = await openSqlite(':memory:');
    await migrate(database);
    const settings = createSettingsStore(database);
    wakes = 0;
    deps = {
      inbox: createInbox(database),
      settings,
      workers: { wake: () => wakes++ },
      now: () => 1_000,
      watchChannels: [],
      joinWindowMs: 20_000,
      change: (change) => settings.changeSettings('test:home', change),
    };
    close = () => database.destroy();
    run = (pragma) => sql.raw(pragma).execute(database);
  });
  afterEach(() => close());

  const readyAt = () => createdInbox().nextReadyAt();
  const createdInbox = () => deps.inbox as ReturnType<typeof createInbox>;

  it('stores nothing that nobody asked for where nobody watches', async () => {
    expect(await acceptPaste(pasteOf(), deps)).toBe(false);
    await deps.change({ watched: ['other'] });
    expect(await acceptPaste(pasteOf(), deps)).toBe(false);
    expect(await readyAt()).toBeNull();
    expect(wakes).toBe(0);
  });

  it.each([
    ['the settings of the space', { watched: ['news'] }, []],
    ['the settings, every channel', { watched: ['*'] }, []],
    ['the start', {}, ['news']],
    ['the start, every channel', {}, ['*']],
    ['the start, whatever the settings say', { watched: ['other'] }, ['news']],
  ])('accepts what is watched by %s', async (_by, change, watchChannels) => {
    await deps.change(change);
    expect(await acceptPaste(pasteOf(), { ...deps, watchChannels })).toBe(true);
    expect(wakes).toBe(1);
  });

  it('watches the channels of one space only', async () => {
    await deps.change({ watched: ['*'] });
    expect(await acceptPaste(pasteOf({ space: 'test:away' }), deps)).toBe(false);
  });

  it.each([
    ['three seconds of quiet', { isAsked: true }, 20_000, 4_000],
    ['the join window, if that is shorter', { isAsked: true }, 500, 1_500],
    ['nothing when it is whole', { isAsked: true, isWhole: true }, 20_000, 1_000],
  ])('waits for %s', async (_what, fields, joinWindowMs, expected) => {
    expect(await acceptPaste(pasteOf(fields), { ...deps, joinWindowMs })).toBe(true);
    expect(await readyAt()).toBe(expected);
  });

  it.each([
    ['the disk is full', 'pragma max_page_count = 1', 'disk-full'],
    ['the database cannot be written', 'pragma query_only = on', 'read-only'],
  ])('rejects when %s, so that the platform sends it again', async (_when, pragma, code) => {
    const [before, refused] = [pasteOf({ isAsked: true, isWhole: true }), pasteOf({ isAsked: true, text: 'words '.repeat(10_000) })];
    await acceptPaste(before, deps);
    await run(pragma);
    await expect(acceptPaste(refused, deps)).rejects.toMatchObject({ name: 'StoreError', code });
    await run('pragma max_page_count = 1000000');
    await run('pragma query_only = off');
    expect(await acceptPaste(refused, deps)).toBe(true);
    expect(wakes).toBe(2);
    expect((await createdInbox().claim(4_000, 1_000))?.parts).toEqual([before]);
  });

  it('takes a redelivered event as accepted without waking anybody', async () => {
    const paste = pasteOf({ isAsked: true });
    expect(await acceptPaste(paste, deps)).toBe(true);
    expect(await acceptPaste(paste, deps)).toBe(true);
    expect(wakes).toBe(1);
  });
});
