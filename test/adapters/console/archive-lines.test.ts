import { describe, expect, it } from 'vitest';
import { articleLine, parseLine, settingsLine } from '../../../src/adapters/console/archive-lines.ts';
import type { ArchivedArticle } from '../../../src/bot/ports.ts';
import { HARBOR } from '../../bot/article.ts';

const ARTICLE: ArchivedArticle = {
  id: 3,
  paste: 'k1',
  place: { space: 'console:acme', channel: '#news', thread: null },
  person: { id: 'Ana', name: 'Ana' },
  messages: ['m1'],
  link: null,
  postedAt: 1,
  publishedAt: null,
  site: null,
  title: 'Port closes',
  words: 31,
  wordsRead: 31,
  analysis: HARBOR,
  answer: { message: 'a1', link: null },
  corrections: [{ stance: 1, person: { id: 'Ana', name: 'Ana' }, at: 2 }],
};
const changed = (changes: object) => JSON.stringify({ ...(JSON.parse(articleLine(ARTICLE)) as object), ...changes });

describe('parseLine', () => {
  it('reads what was written', () => {
    const { id: _id, ...fields } = ARTICLE;
    expect(parseLine(articleLine(ARTICLE))).toEqual({ kind: 'article', ...fields });
    expect(parseLine(settingsLine('console:acme', { watched: ['#news'], retentionDays: null }))).toEqual({
      kind: 'settings',
      space: 'console:acme',
      settings: { watched: ['#news'], retentionDays: null },
    });
  });

  it.each([
    ['no JSON', '{"kind":"article"'],
    ['no object', 'null'],
    ['another kind', '{"kind":"joke"}'],
    ['half an article', '{"kind":"article","paste":"k1"}'],
    ['a wrong type', changed({ postedAt: 'today' })],
    ['a span outside of the text', changed({ analysis: { ...HARBOR, text: 'short' } })],
    ['a span that ends before it begins', changed({ analysis: { ...HARBOR, summary: [{ start: 3, end: 3, text: '' }] } })],
    ['a correction of no row', changed({ corrections: [{ stance: 9, person: ARTICLE.person, at: 1 }] })],
    ['an act that there is not', changed({ analysis: { ...HARBOR, stances: [{ ...HARBOR.stances[0], act: 'sings' }] } })],
    ['a field that there is not', changed({ id: 3 })],
    ['settings that there are not', '{"kind":"settings","space":"x","settings":{"minWords":"many"}}'],
  ])('refuses %s', (_what, line) => {
    expect(parseLine(line)).toBeNull();
  });
});
