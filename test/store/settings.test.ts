// Settings and shown answers over SQLite.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { NOON } from './new-article.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

describe('settings', () => {
  it('are what was set, without what never was', async () => {
    const { settings } = store;
    expect(await settings.settings('console:home')).toEqual({});
    await settings.changeSettings('console:home', { watched: ['*', 'c1'], retentionDays: 30 });
    await settings.changeSettings('console:home', { retentionDays: null, answerIn: 'thread' });
    await settings.changeSettings('console:home', {});
    expect(await settings.settings('console:home')).toEqual({ watched: ['*', 'c1'], retentionDays: null, answerIn: 'thread' });
    expect(await settings.settings('console:other')).toEqual({});
  });

  it('tell which spaces have any, and which a retention time', async () => {
    const { settings } = store;
    await settings.changeSettings('console:b', { retentionDays: 7 });
    await settings.changeSettings('console:a', { retentionDays: null });
    await settings.changeSettings('console:c', { minWords: 1 });
    expect(await settings.spaces()).toEqual(['console:a', 'console:b', 'console:c']);
    expect(await settings.retentions()).toEqual([{ space: 'console:b', days: 7 }]);
  });
});

describe('shown answers', () => {
  const answer = {
    place: { space: 'console:home', channel: 'news', thread: null },
    person: { id: 'p1', name: 'Half an emoji \ud83d' },
    command: 'who-said',
    options: { topic: 'harbor' },
    at: NOON,
  };

  it('are recalled by their token until they are cleared', async () => {
    const { shownAnswers } = store;
    const token = await shownAnswers.remember(answer);
    expect(token).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(await shownAnswers.remember(answer)).not.toBe(token);
    expect(await shownAnswers.recall(token)).toEqual(answer);
    await shownAnswers.clear(NOON);
    expect(await shownAnswers.recall(token)).toEqual(answer);
    await shownAnswers.clear(NOON + 1);
    expect(await shownAnswers.recall(token)).toBeNull();
  });

  it('are nothing for a token that was never given', async () => {
    for (const token of ['', "' or 1=1 --", 'x'.repeat(10_000)]) expect(await store.shownAnswers.recall(token)).toBeNull();
  });
});
