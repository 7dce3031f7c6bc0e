// Cards of every shape with texts that try to be markup, mentions, links or nothing at all.
import fc from 'fast-check';
import type { Block, Button, Card } from '../../../src/bot/card/card.ts';

const HOSTILE = [
  '<!channel>',
  '<@UANA>',
  '<#CNEWS>',
  '<https://example.org|free money>',
  '&lt;!here&gt;',
  '*bold* _it_ ~no~ `code` ```block```',
  '> quoted\n# heading\n• item',
  ':skull: @everyone @here',
  '\u0000\u0007\u001b[31m',
  '\u202Eright to left\u202C',
  '\ud800 half a pair',
  '\u200b',
  '👩‍👩‍👧‍👦'.repeat(20),
  '“quoted” words',
  'x'.repeat(3100),
  '&'.repeat(2000),
  '',
  ' ',
  '\n\n',
];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 60 }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const more = fc.nat({ max: 30 });
const many = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 6 });
const article = fc.record({
  id: fc.nat(),
  title: text,
  date: fc.constant('2026-11-20'),
  site: maybe(text),
  link: maybe(fc.oneof(fc.webUrl(), text)),
});
const polarity = fc.constantFrom('favor' as const, 'against' as const, 'neutral' as const);
const button: fc.Arbitrary<Button> = fc.record({ label: text, action: fc.constant('more:token:1'), isDanger: fc.boolean() });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('lines' as const), lines: many(text) }),
  fc.record({ kind: fc.constant('note' as const), text }),
  fc.record({
    kind: fc.constant('actors' as const),
    title: text,
    rows: many(fc.record({ entity: text, name: text, role: maybe(text), quotations: fc.array(text, { maxLength: 3 }) })),
    more,
  }),
  fc.record({
    kind: fc.constant('stances' as const),
    title: text,
    rows: many(
      fc.record({
        number: fc.nat(),
        holder: text,
        speaker: maybe(text),
        verb: text,
        polarity,
        target: text,
        evidence: fc.constant([]),
        quotation: fc.constant(null),
      }),
    ),
    more,
  }),
  fc.record({
    kind: fc.constant('statements' as const),
    title: text,
    rows: many(fc.record({ source: maybe(text), cue: maybe(text), contents: fc.array(text, { maxLength: 3 }), from: maybe(article) })),
    more,
  }),
  fc.record({
    kind: fc.constant('history' as const),
    title: text,
    rows: many(fc.record({ verb: text, polarity, target: text, speaker: maybe(text), from: article })),
    more,
  }),
  fc.record({ kind: fc.constant('articles' as const), title: text, rows: many(article), more }),
  fc.record({
    kind: fc.constant('passage' as const),
    title: text,
    runs: many(fc.record({ text, marked: fc.boolean() })),
    button: maybe(button),
  }),
);

/** Any card. */
export const anyCard: fc.Arbitrary<Card> = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 7 }),
  buttons: fc.array(button, { maxLength: 8 }),
});
