// Cards as messages of Discord: inside every limit, with nothing of an article becoming markup.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardBody } from '../../../src/adapters/discord/card-components.ts';
import { plainBody } from '../../../src/adapters/discord/plain-message.ts';
import { buildCard } from '../../../src/bot/card/build-card.ts';
import type { Card, Stances } from '../../../src/bot/card/card.ts';
import { articleOf, HARBOR } from '../../bot/article.ts';
import { hostileText } from '../../support/discord/hostile.ts';
import { messageProblem } from '../../support/discord/limits.ts';
import { markupOf } from '../../support/discord/markdown.ts';
import { textOf } from '../../support/discord/play.ts';
import { anyCard } from './any-card.ts';

const body = (card: Card) =>
  JSON.parse(JSON.stringify(cardBody(card))) as Record<string, unknown> & { components: never[]; content: string };
const shown = (card: Card) => textOf({ content: '', components: body(card).components });
const OWN = /^(?:strong|emphasis|list|small|link https:\/\/discord\.com\/channels\/1\/2\/3)$/;

const stances = (count: number, target: string): Stances => ({
  kind: 'stances',
  title: 'Who stands where',
  rows: Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    holder: `Holder ${index + 1}`,
    speaker: null,
    verb: 'opposes',
    polarity: 'against',
    target,
    evidence: [],
    quotation: null,
  })),
  more: 3,
});

describe('the card of an article', () => {
  it('is one container: summary, actors, stance rows, small print, buttons', () => {
    expect(body(buildCard(articleOf(HARBOR)))).toEqual({
      flags: 32_768,
      allowed_mentions: { parse: [], replied_user: false },
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: 'The port of Velmouth will close to cruise ships, Mayor Helena Brandt said.' },
            { type: 14, divider: true, spacing: 1 },
            {
              type: 10,
              content:
                '**Who matters**\n- **Transport Ministry**\n- **Helena Brandt**, Mayor (1 statement)\n- **Lars Vind**, a spokesman for the Transport Ministry (2 statements)',
            },
            { type: 14, divider: true, spacing: 1 },
            {
              type: 10,
              content:
                '**Who stands where**\n1 · **Transport Ministry** (Lars Vind) · *rejects* · the plan\n2 · **Helena Brandt** · *acts for* · close to cruise ships',
            },
            { type: 10, content: '-# 31 words, 1 min read' },
            {
              type: 1,
              components: [
                { type: 2, style: 2, label: 'All statements 3', custom_id: 'statements:12' },
                { type: 2, style: 2, label: 'Evidence', custom_id: 'evidence:12' },
                { type: 2, style: 4, label: 'Remove', custom_id: 'remove:12' },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('statements of one article', () => {
  it('have its title once below them', () => {
    const from = (id: number) => ({
      id,
      title: `Article ${id}`,
      date: '2026-11-20',
      site: null,
      link: `https://discord.com/channels/1/2/${id}`,
    });
    const row = (words: string, id: number) => ({ source: null, cue: null, contents: [words], from: from(id) });
    const rows = [row('No.', 1), row('Never.', 1), row('Yes.', 2)];
    expect(shown({ blocks: [{ kind: 'statements', title: 'Ana Ruiz', rows, more: 0 }], buttons: [] })).toBe(
      '**Ana Ruiz**\n- No.\n- Never.\n-# [Article 1](<https://discord.com/channels/1/2/1>) · 2026-11-20\n' +
        '- Yes.\n-# [Article 2](<https://discord.com/channels/1/2/2>) · 2026-11-20',
    );
  });
});

describe('a card that is too long', () => {
  it('loses its last rows and says how many more there are', () => {
    const text = shown({ blocks: [stances(60, 'the plan to close the harbor to cruise ships from next spring on')], buttons: [] });
    const rows = text.split('\n').filter((line) => line.includes('*opposes*'));
    expect(rows[0]).toContain('Holder 1**');
    expect(rows.length).toBeGreaterThan(30);
    expect(text).toContain(`-# ${63 - rows.length} more`);
  });

  it('counts bytes, so that Chinese fits, too', () => {
    const card: Card = { blocks: [stances(30, '关于关闭港口并且从明年春天起禁止游轮停靠的计划'.repeat(5))], buttons: [] };
    expect(messageProblem(body(card))).toBeNull();
    expect(shown(card)).toContain('Holder 20');
  });

  it('keeps every part', () => {
    const passage = (index: number): Card['blocks'][number] => ({
      kind: 'passage',
      title: `${index} · ${'a long row '.repeat(30)}`,
      runs: [{ text: 'words of the article '.repeat(60), marked: false }],
      button: { label: `Not right: ${index}`, action: `wrong:1:${index}` },
    });
    const text = shown({ blocks: [1, 2, 3, 4, 5].map(passage), buttons: [] });
    for (const index of [1, 2, 3, 4, 5]) expect(text).toContain(`**${index} · a long row`);
  });
});

describe('any card', () => {
  it('is inside of every limit, whatever its texts', () => {
    fc.assert(
      fc.property(anyCard(hostileText, 12), (card) => {
        expect(messageProblem(body(card))).toBeNull();
        expect(messageProblem(plainBody(card) as never)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('is inside of every limit, however long its texts', () => {
    const long = fc.tuple(hostileText, fc.integer({ min: 1, max: 200 })).map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(anyCard(long, 40), (card) => {
        expect(messageProblem(body(card))).toBeNull();
        expect(messageProblem(plainBody(card) as never)).toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  it('has no markup but its own', () => {
    fc.assert(
      fc.property(anyCard(hostileText, 4), (card) => {
        for (const kind of markupOf(shown(card))) expect(kind).toMatch(OWN);
      }),
      { numRuns: 300 },
    );
  });
});
