import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardBlocks, type Surface } from '../../../src/adapters/slack/card-blocks.ts';
import { cardText, fallbackText } from '../../../src/adapters/slack/card-text.ts';
import { buildCard } from '../../../src/bot/card/build-card.ts';
import type { Card, StanceRow } from '../../../src/bot/card/card.ts';
import { articleOf, HARBOR } from '../../bot/article.ts';
import { anyCard } from './any-card.ts';
import { blockProblems } from '../../support/slack/block-limits.ts';

const card = buildCard(articleOf(HARBOR));

const stance = (number: number, target = 'the plan'): StanceRow => ({
  number,
  holder: 'Transport Ministry',
  speaker: 'Lars Vind',
  verb: 'rejects',
  polarity: 'against',
  target,
  evidence: [],
  quotation: null,
});
const only = (...blocks: Card['blocks']): Card => ({ blocks, buttons: [] });

describe('the blocks of an article', () => {
  it('say what it says, who matters, who stands where, and what may be asked next', () => {
    expect(cardBlocks(card, 'message')).toMatchSnapshot();
  });

  it('have lines instead of the table where Slack shows none', () => {
    const kinds = cardBlocks(card, 'modal').map(({ type }) => type);
    expect(kinds).not.toContain('table');
    expect(JSON.stringify(cardBlocks(card, 'modal'))).toContain('the plan');
  });

  it('have one table only', () => {
    const rows = [stance(1)];
    const twice = only({ kind: 'stances', title: 'Now', rows, more: 0 }, { kind: 'stances', title: 'Then', rows, more: 0 });
    expect(cardBlocks(twice, 'message').filter(({ type }) => type === 'table')).toHaveLength(1);
    expect(JSON.stringify(cardBlocks(twice, 'message')).match(/the plan/g)).toHaveLength(2);
  });

  it('lose rows last to first and say how many', () => {
    const rows = Array.from({ length: 40 }, (_none, index) => stance(index + 1, `${index + 1} `.padEnd(600, 'x')));
    const blocks = cardBlocks(only({ kind: 'stances', title: 'Who stands where', rows, more: 3 }), 'message');
    const table = blocks.find((block) => block.type === 'table') as types.TableBlock;
    const kept = table.rows.length - 1;
    expect(kept).toBeGreaterThan(5);
    expect(table.rows[1]?.[0]).toEqual({ type: 'raw_text', text: '1' });
    expect(JSON.stringify(blocks)).toContain(`${40 - kept + 3} more`);
    expect(blockProblems(blocks, 'message')).toEqual([]);
  });

  it('have no empty cell, no empty text and no empty block', () => {
    const empty = only(
      { kind: 'lines', lines: ['', '\u0007'] },
      { kind: 'stances', title: '', rows: [{ ...stance(1, ''), verb: ' ', holder: '', speaker: null }], more: 0 },
      { kind: 'note', text: ' ' },
      { kind: 'passage', title: '', runs: [], button: null },
    );
    const blocks = cardBlocks(empty, 'message');
    expect(blocks.map(({ type }) => type)).toEqual(['table']);
    expect(blockProblems(blocks, 'message')).toEqual([]);
  });

  it('link to articles of the web only', () => {
    const row = { id: 3, title: 'Port closes', date: '2026-11-20', site: null };
    const links = (link: string) =>
      JSON.stringify(cardBlocks(only({ kind: 'articles', title: 'Articles', rows: [{ ...row, link }], more: 0 }), 'message'));
    expect(links('https://acme.slack.com/archives/C1/p1')).toContain('"type":"link"');
    expect(links('javascript:alert(1)')).not.toContain('javascript');
    expect(links('no address')).not.toContain('no address');
  });

  it.each<Surface>(['message', 'modal', 'response'])('stay inside of every limit of a %s, whatever the card', (surface) => {
    fc.assert(
      fc.property(anyCard, (shown) => {
        expect(blockProblems(cardBlocks(shown, surface), surface)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the text of a card', () => {
  it('is the whole answer', () => {
    expect(cardText(card)).toMatchSnapshot();
  });

  it('has nothing that Slack reads as a mention, and fits, whatever the card', () => {
    fc.assert(
      fc.property(anyCard, (shown) => {
        for (const text of [cardText(shown), fallbackText(shown)]) {
          expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          expect(text.length).toBeLessThanOrEqual(3_900);
          expect(text.isWellFormed()).toBe(true);
        }
        expect(fallbackText(shown)).not.toBe('');
      }),
      { numRuns: 100 },
    );
  });
});
