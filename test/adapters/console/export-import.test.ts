import { describe, expect, it } from 'vitest';
import { exportArchive } from '../../../src/adapters/console/export-archive.ts';
import { importArchive, type Imported } from '../../../src/adapters/console/import-archive.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { COURT, TURN, VOTE } from '../../bot/harbor-news.ts';
import { action, play } from '../../bot/played.ts';

async function lines(store: Store, space: string | null = null): Promise<string[]> {
  const all: string[] = [];
  for await (const line of exportArchive({ ...store, space })) all.push(line);
  return all;
}

async function taken(store: Store, text: string): Promise<Imported & { bad: number[] }> {
  const bad: number[] = [];
  async function* input() {
    yield Buffer.from(text);
  }
  return { ...(await importArchive(input(), { ...store, onBadLine: (line) => bad.push(line) })), bad };
}

/** Lines of two spaces, with settings and a row that was called not right. */
async function exported(): Promise<{ all: string[]; other: string[] }> {
  const played = await play([VOTE, TURN, COURT]);
  await played.paste(VOTE);
  await played.press(action(await played.press(played.posts('Evidence')), 'Not right: 1'));
  await played.paste(TURN);
  await played.ask('settings', { watch: 'here', retention: '30d' });
  played.scene.goTo('other');
  await played.paste(COURT);
  const result = { all: await lines(played.store), other: await lines(played.store, 'console:other') };
  await played.close();
  return result;
}

describe('an exported archive', () => {
  it('comes back the same, however often it is imported', async () => {
    const { all } = await exported();
    expect(all).toHaveLength(4);
    const store = await openStore(':memory:');
    expect(await taken(store, all.join(''))).toEqual({ articles: 3, badLines: 0, bad: [] });
    expect(await lines(store)).toEqual(all);
    await taken(store, all.join(''));
    expect(await lines(store)).toEqual(all);
    const view = { space: 'console:acme', channels: ['#news'] };
    expect((await store.archive.statements(view, { topic: 'cruise ships', limit: 10 })).rows).toHaveLength(2);
    await store.close();
  });

  it('may be of one space', async () => {
    const { other } = await exported();
    expect(other).toHaveLength(1);
    expect(other[0]).toContain('"space":"console:other"');
  });

  it('names bad lines by their number and takes nothing of them in', async () => {
    const { all } = await exported();
    const store = await openStore(':memory:');
    const text = [all[0], 'nonsense\n', all[1], all[2]?.slice(0, 100).concat('\n'), '\n', all[3]?.trimEnd()].join('');
    expect(await taken(store, text)).toEqual({ articles: 2, badLines: 2, bad: [2, 4] });
    expect(await lines(store)).toHaveLength(3);
    await store.close();
  });
});
