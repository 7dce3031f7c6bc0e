// What SQLite's files hold and survive: nothing of what was forgotten, everything that was accepted.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchive } from '../../src/store/archive.ts';
import { migrate, MIGRATIONS } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Database } from '../../src/store/schema.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { newArticle, NOON, viewOf, type Draft } from './new-article.ts';

const NEWS = viewOf(['news']);
const OTHERS: Draft = { paste: 'other', who: ['Ana Ruiz'], says: [{ by: 'Ana Ruiz', words: 'The harbor closes' }] };
/** Each word stands in no other article; so does its stem. */
const SECRET: Draft = {
  paste: 'secretpaste',
  person: 'secretperson',
  channel: 'news',
  messages: ['secretmessage'],
  link: 'https://chat.example/secretlink',
  title: 'Secrettitle',
  text: 'Secrettext here',
  who: [{ name: 'Secretname Bar', aliases: ['Secretalias'], role: 'secretrole' }],
  says: [{ by: 'Secretname Bar', words: 'The secretcontent stays', about: ['Secretname Bar'] }],
  stands: [{ by: 'Secretname Bar', toward: 'the secrettarget', from: 0 }],
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  file = join(folder, 'data/whosaid.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the files of the database still hold of words that begin with "secret", each once. */
function traces(): string[] {
  const files = readdirSync(join(folder, 'data'));
  const bytes = files.map((name) => readFileSync(join(folder, 'data', name), 'latin1').toLowerCase()).join('\n');
  return [...new Set(bytes.match(/secret[a-z]*/g))].toSorted();
}

async function opened(): Promise<Kysely<Database>> {
  const database = await openSqlite(file);
  await migrate(database);
  return database;
}

describe('forgetting', () => {
  it.each([1, 60])('leaves no byte of an article among %d others', async (others) => {
    const store = await openStore(`file:${file}`);
    const { archive } = store;
    const addOthers = async (from: string) => {
      for (let index = 0; index < others; index++)
        await archive.add(newArticle({ ...OTHERS, paste: `${from}${index}`, postedAt: NOON + index }));
    };
    await addOthers('before');
    const id = await archive.add(newArticle(SECRET));
    await archive.recordAnswer(id, { message: 'secretcard', link: 'https://chat.example/secretcard' });
    await archive.correct(id, { stance: 0, person: { id: 'secretcorrector', name: 'C' }, at: NOON });
    await addOthers('after');
    // names, words and stems of them; what lies deflated cannot be seen
    const before = traces().join(' ');
    for (const word of [
      'alias',
      'card',
      'content',
      'corrector',
      'link',
      'message',
      'namebar',
      'paste',
      'person',
      'role',
      'target',
      'titl ',
    ]) {
      expect(before).toContain(`secret${word}`);
    }
    for await (const gone of archive.forget({ what: 'article', id })) expect(gone.id).toBe(id);
    expect(traces()).toEqual([]);
    expect((await archive.statements(NEWS, { topic: 'harbor', limit: 1 })).total).toBe(2 * others);
    await store.close();
    expect(traces()).toEqual([]);
  });

  it('leaves no byte of a person, nor of the space in which nothing else is', async () => {
    const store = await openStore(`file:${file}`);
    const place = { space: 'console:secretspace', channel: 'secretchannel', thread: null };
    await store.archive.add(newArticle(OTHERS));
    await store.archive.add(newArticle({ ...SECRET, space: place.space, channel: place.channel }));
    await store.shownAnswers.remember({
      place,
      person: { id: 'secretperson', name: 'S' },
      command: 'who-said',
      options: { topic: 'secrettopic' },
      at: NOON,
    });
    for await (const gone of store.archive.forget({ what: 'person', space: place.space, person: 'secretperson' }))
      expect(gone.place).toEqual(place);
    expect(traces()).toEqual([]);
    await store.close();
  });

  it('leaves no byte of what a paste was before it grew, once the log is empty', async () => {
    const store = await openStore(`file:${file}`);
    await store.archive.add(newArticle(OTHERS));
    await store.archive.add(newArticle({ ...SECRET, paste: 'grows' }));
    await store.archive.add(newArticle({ ...OTHERS, paste: 'grows' }));
    await store.close();
    expect(traces()).toEqual([]);
  });
});

describe('a damaged article', () => {
  it('is told from a whole one', async () => {
    const database = await opened();
    const archive = createArchive(database);
    const id = await archive.add(newArticle(OTHERS));
    await database.updateTable('analyses').set({ text_hash: 'wrong' }).execute();
    await expect(archive.article(NEWS, id)).rejects.toMatchObject({ name: 'StoreError', code: 'corrupt' });
    await database
      .updateTable('analyses')
      .set({ data: new Uint8Array(3) })
      .execute();
    await expect(archive.article(NEWS, id)).rejects.toMatchObject({ name: 'StoreError', code: 'corrupt' });
    await database.destroy();
  });
});

describe('a full disk', () => {
  it('is a StoreError and costs nothing that was accepted; with room it goes on', async () => {
    const database = await opened();
    const archive = createArchive(database);
    await archive.add(newArticle(OTHERS));
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database);
    const limit = async (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(database);
    await limit((rows[0]?.page_count ?? 0) + 3);
    const large = { ...OTHERS, paste: 'large', says: Array.from({ length: 500 }, (_, index) => ({ words: `word${index} `.repeat(20) })) };
    await expect(archive.add(newArticle(large))).rejects.toMatchObject({ name: 'StoreError', code: 'disk-full' });
    expect((await archive.statements(NEWS, { limit: 1 })).total).toBe(1);
    expect(await archive.channels('console:home')).toEqual(['news']);
    await limit(100_000);
    await archive.add(newArticle(large));
    expect((await archive.statements(NEWS, { limit: 1 })).total).toBe(501);
    await database.destroy();
  });
});

describe('a database that must not be written', () => {
  it('is a StoreError and stays readable', async () => {
    const database = await opened();
    const archive = createArchive(database);
    await archive.add(newArticle(OTHERS));
    await sql`pragma query_only = on`.execute(database);
    await expect(archive.add(newArticle(SECRET))).rejects.toMatchObject({ name: 'StoreError', code: 'read-only' });
    expect((await archive.statements(NEWS, { topic: 'harbor', limit: 1 })).total).toBe(1);
    await database.destroy();
  });
});

describe('opening', () => {
  it('makes the folder, and finds what was kept', async () => {
    const first = await openStore(`file:${file}`);
    await first.archive.add(newArticle(OTHERS));
    await first.settings.changeSettings('console:home', { minWords: 50 });
    await first.close();
    const second = await openStore(`file://${file}`);
    expect((await second.archive.statements(NEWS, { topic: 'harbor', limit: 1 })).total).toBe(1);
    expect(await second.settings.settings('console:home')).toEqual({ minWords: 50 });
    await second.close();
  });

  it('refuses what a newer program made, and leaves it as it is', async () => {
    const database = await opened();
    await migrate(database, [...MIGRATIONS, { name: 'of tomorrow', up: async () => {} }]);
    await database.destroy();
    await expect(openStore(`file:${file}`)).rejects.toMatchObject({ name: 'StoreError', code: 'newer-schema' });
  });

  it('undoes a step that fails, and all before it', async () => {
    const database = await openSqlite(file);
    const failing = { name: 'failing', up: async () => Promise.reject(new RangeError('failed')) };
    await expect(migrate(database, [...MIGRATIONS, failing])).rejects.toThrow('failed');
    const tables = await sql<{ name: string }>`select name from sqlite_master`.execute(database);
    expect(tables.rows).toEqual([]);
    await migrate(database);
    await database.destroy();
  });

  it.each([
    ['a file that is no database', 'corrupt', () => `file:${textFile()}`],
    ['a folder', 'cannot-open', () => `file:${folder}`],
    ['a path under a file', 'cannot-open', () => `file:${textFile()}/whosaid.db`],
    ['no path', 'unknown-database', () => 'file:'],
    ['another kind of address', 'unknown-database', () => 'mysql://localhost/whosaid'],
  ])('%s is a StoreError', async (_, code, url) => {
    await expect(openStore(url())).rejects.toMatchObject({ name: 'StoreError', code });
  });

  function textFile(): string {
    const path = join(folder, 'text.txt');
    writeFileSync(path, 'This is no database, but a text that is a little longer than a header. '.repeat(20));
    return path;
  }
});
