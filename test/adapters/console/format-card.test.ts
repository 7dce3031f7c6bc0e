import { describe, expect, it } from 'vitest';
import { formatCard } from '../../../src/adapters/console/format-card.ts';
import { buildCard } from '../../../src/bot/card/build-card.ts';
import type { ArticleRow, Card } from '../../../src/bot/card/card.ts';
import { buildPassage } from '../../../src/bot/card/passage.ts';
import { articleOf, HARBOR } from '../../bot/article.ts';

const PLAIN = { width: 80, color: false, buttons: false };
const article = articleOf(HARBOR);
const FROM: ArticleRow = { id: 7, title: 'Port closes', date: '2026-11-20', site: 'example.org', link: 'https://chat.example/1' };
const card = (...blocks: Card['blocks']): Card => ({ blocks, buttons: [] });

describe('formatCard', () => {
  it('shows the card of an article', () => {
    expect(formatCard(buildCard(article, { actors: 2 }), { ...PLAIN, buttons: true })).toBe(
      `The port of Velmouth will close to cruise ships, Mayor Helena Brandt said.

Who matters
  Transport Ministry
  Helena Brandt, Mayor (1 statement)
  1 more

Who stands where
  1 Transport Ministry (Lars Vind) · rejects · the plan
  2 Helena Brandt · acts for · close to cruise ships

31 words, 1 min read

[1] All statements 3 · [2] Evidence · [3] Remove
`,
    );
  });

  it('keeps every line within the width of a narrow terminal', () => {
    const text = formatCard(buildCard(article), { ...PLAIN, width: 40, buttons: true });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(text).toContain('  Lars Vind, a spokesman for the\n      Transport Ministry (2 statements)\n');
  });

  it('colours the verb by the side it takes', () => {
    const text = formatCard(buildCard(article), { ...PLAIN, color: true });
    expect(text).toContain('\u001B[31mrejects\u001B[0m');
    expect(text).toContain('\u001B[32macts for\u001B[0m');
  });

  it('keeps small print together', () => {
    const cut = { ...article, words: 40_000 };
    expect(formatCard(buildCard(cut), PLAIN)).toMatch(/40,000 words, 168 min read\nOnly the first 31 of 40,000 words were read\.\n$/);
  });

  it('lists statements with their articles', () => {
    expect(
      formatCard(
        card({
          kind: 'statements',
          title: 'Lars Vind',
          rows: [{ source: null, cue: 'denied', contents: ['no', 'never'], from: FROM }],
          more: 2,
        }),
        PLAIN,
      ),
    ).toBe(
      `Lars Vind
  denied: no … never
      Port closes · 2026-11-20 · example.org · https://chat.example/1
  2 more
`,
    );
    const rows = [{ source: 'Lars Vind', cue: null, contents: ['no'], from: null }];
    expect(formatCard(card({ kind: 'statements', title: 'All statements', rows, more: 0 }), PLAIN)).toBe(
      'All statements\n  Lars Vind: no\n',
    );
  });

  it('lists how somebody stood when', () => {
    const row = {
      verb: 'opposes',
      polarity: 'against',
      target: 'the plan',
      speaker: 'Lars Vind',
      from: { ...FROM, site: null, link: null },
    } as const;
    expect(formatCard(card({ kind: 'history', title: 'Transport Ministry · the plan', rows: [row], more: 0 }), PLAIN)).toBe(
      `Transport Ministry · the plan
  2026-11-20 · opposes · the plan (Lars Vind)
      Port closes · 2026-11-20
`,
    );
  });

  it('lists articles', () => {
    expect(formatCard(card({ kind: 'articles', title: '1 article', rows: [FROM], more: 0 }), PLAIN)).toBe(
      `1 article
  Port closes · 2026-11-20 · example.org · https://chat.example/1
`,
    );
  });

  it('marks evidence and numbers the buttons beside rows first', () => {
    const passage = {
      ...buildPassage(HARBOR, '1 · the plan', HARBOR.stances[0]?.evidence ?? []),
      button: { label: 'Not right: 1', action: 'x' },
    };
    const text = formatCard(
      { blocks: [passage], buttons: [{ label: 'More', action: 'y' }] },
      { ...PLAIN, color: true, width: 300, buttons: true },
    );
    expect(text).toContain('\u001B[7mrejected the plan\u001B[0m');
    expect(text).toContain('\u001B[1m[1]\u001B[0m Not right: 1\n\n\u001B[1m[2]\u001B[0m More\n');
  });

  it('never lets the text of an article steer the terminal', () => {
    const evil = { ...HARBOR, summary: [{ start: 0, end: 3, text: 'The \u001B]0;owned\u0007port' }] };
    expect(formatCard(buildCard(articleOf(evil)), PLAIN)).toMatch(/^The \]0;ownedport\n/);
  });
});
