// Several processes, or several connections of one, on one file.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { newArticle, viewOf } from './new-article.ts';

const NEWS = viewOf(['news']);
// processes start, however busy the machine is
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let url: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  url = `file:${join(folder, 'whosaid.db')}`;
});
afterEach(() => rmSync(folder, { recursive: true }));

const draft = (paste: string) => newArticle({ paste, who: ['Ana Ruiz'], says: [{ by: 'Ana Ruiz', words: `The harbor of ${paste}` }] });

describe('stores on one file', () => {
  it('bring it up to date one after the other, however many start at once', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(url)));
    for (const [index, store] of stores.entries()) await store.archive.add(draft(`paste ${index}`));
    for (const store of stores) expect((await store.archive.statements(NEWS, { topic: 'harbor', limit: 1 })).total).toBe(6);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('write at the same time, and read while others write and forget', async () => {
    const stores = await Promise.all([openStore(url), openStore(url)]);
    await Promise.all(
      stores.map(async ({ archive }, writer) => {
        for (let index = 0; index < 15; index++) {
          const id = await archive.add(draft(`paste ${writer} ${index}`));
          const { total } = await archive.statements(NEWS, { topic: 'harbor', limit: 1 });
          expect(total).toBeGreaterThan(0);
          if (index % 3 === 0) for await (const gone of archive.forget({ what: 'article', id })) expect(gone.id).toBe(id);
        }
      }),
    );
    for (const { archive } of stores) {
      expect(await archive.people(NEWS, 'Ruiz', 1)).toMatchObject([{ statements: 20 }]);
      expect((await archive.statements(NEWS, { topic: 'harbor', limit: 50 })).rows).toHaveLength(20);
    }
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('processes on one file', () => {
  it('start at once and lose nothing that they archive', async () => {
    const script = join(import.meta.dirname, 'archive-articles.mjs');
    const writers = ['a', 'b', 'c'].map((writer) => spawn(process.execPath, [script, url, writer, '10'], { stdio: 'inherit' }));
    const ends = await Promise.all(writers.map((child) => once(child, 'exit')));
    expect(ends.map(([status]) => status as unknown)).toEqual([0, 0, 0]);
    const store = await openStore(url);
    expect((await store.archive.statements(NEWS, { topic: 'harbor', limit: 1 })).total).toBe(30);
    await store.close();
  });

  it('may be killed at any moment: what one had archived is there, whole, and so is the rest of a forgetting', async () => {
    const script = join(import.meta.dirname, 'archive-articles.mjs');
    const child = spawn(process.execPath, [script, url, 'a', '8', 'forget'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    for await (const text of child.stdout) {
      output += String(text);
      if (output.includes('forgotten')) child.kill('SIGKILL');
    }
    const store = await openStore(url);
    for await (const { place } of store.archive.resumeForgetting()) expect(place.space).toBe('console:home');
    expect(await store.archive.statements(NEWS, { topic: 'harbor', limit: 1 })).toMatchObject({ total: 0 });
    expect(await store.archive.channels('console:home')).toEqual([]);
    await store.close();
  });
});
