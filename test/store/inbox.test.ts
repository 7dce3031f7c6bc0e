import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import { createInbox } from '../../src/store/inbox.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { pasteOf } from '../bot/pastes/paste.ts';
import { describeInbox } from './inbox-contract.ts';

const TIMES = { readyAt: 0, joinWithinMs: 20_000 };

async function open(file: string) {
  const database = await openSqlite(file);
  await migrate(database);
  return { database, inbox: createInbox(database), close: () => database.destroy() };
}

describeInbox('the inbox over SQLite', () => open(':memory:'));

describe('an inbox in a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'whosaid-inbox-'));
    file = join(folder, 'inbox.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is shared by two connections, each paste going to one', async () => {
    const [a, b] = [await open(file), await open(file)];
    const pastes = Array.from({ length: 16 }, () => pasteOf({ isWhole: true }));
    await Promise.all(pastes.map((paste, index) => (index % 2 === 0 ? a : b).inbox.accept(paste, TIMES)));
    const events: (string | undefined)[] = [];
    const workOff = async ({ inbox }: typeof a) => {
      for (let job = await inbox.claim(0, 1_000); job !== null; job = await inbox.claim(0, 1_000)) {
        events.push(job.parts[0]?.event);
        await inbox.finish(job, null, 0);
      }
    };
    await Promise.all([workOff(a), workOff(b)]);
    expect(events.toSorted()).toEqual(pastes.map(({ event }) => event).toSorted());
    await Promise.all([a.close(), b.close()]);
  });

  it.each([
    ['the disk is full', 'pragma max_page_count = 1', 'disk-full'],
    ['the file cannot be written', 'pragma query_only = on', 'read-only'],
  ])('says so when %s and keeps what was accepted', async (_when, pragma, code) => {
    const { database, inbox, close } = await open(file);
    const before = pasteOf();
    await inbox.accept(before, TIMES);
    // a limit below the present size means the present size
    await sql.raw(pragma).execute(database);
    const text = 'words '.repeat(10_000);
    const refused = inbox.accept(pasteOf({ text, isWhole: true }), TIMES);
    await expect(refused).rejects.toBeInstanceOf(StoreError);
    await expect(refused).rejects.toMatchObject({ code });
    await close();
    const again = await open(file);
    expect((await again.inbox.claim(0, 1_000))?.parts).toEqual([before]);
    expect(await again.inbox.claim(0, 1_000)).toBeNull();
    await again.close();
  });

  it('holds no text any more once it is withdrawn or cleared', async () => {
    const { database, inbox, close } = await open(file);
    const withdrawn = pasteOf({ text: 'the lighthouse keeper of velmouth', by: 'Withdrawing Wanda' });
    const cleared = pasteOf({ text: 'the ferryman of karsholm', by: 'Cleared Claus' });
    await inbox.accept(withdrawn, TIMES);
    await inbox.withdraw({ space: 'test:home', person: 'withdrawing wanda' });
    await inbox.accept(cleared, TIMES);
    const job = await inbox.claim(0, 1_000);
    if (job !== null) await inbox.finish(job, null, 1);
    await inbox.clear(2, 0);
    const { rows } = await sql<{ row: string }>`select json_array(text, person_name, link) as row from inbox_parts`.execute(database);
    expect(rows.map(({ row }) => row)).toEqual(['[null,null,null]', '[null,null,null]']);
    await close();
  });
});
