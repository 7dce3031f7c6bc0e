// Cards of all kinds around given texts, for property tests.
import fc from 'fast-check';
import type { ArticleRow, Block, Button, Card } from '../../../src/bot/card/card.ts';

/** A card whose every text comes from `text`; both have the same shape when the texts are drawn alike. */
export function anyCard(text: fc.Arbitrary<string>, mostRows = 6): fc.Arbitrary<Card> {
  const some = <T>(row: fc.Arbitrary<T>) => fc.array(row, { minLength: 1, maxLength: mostRows });
  const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const more = fc.nat({ max: 30 });
  const polarity = fc.constantFrom('favor' as const, 'against' as const, 'neutral' as const);
  const link = orNull(fc.oneof(fc.constant('https://discord.com/channels/1/2/3'), text));
  const from: fc.Arbitrary<ArticleRow> = fc.record({
    id: fc.nat(),
    title: text,
    date: fc.constant('2026-11-20'),
    site: orNull(text),
    link,
  });
  const actor = fc.record({ entity: text, name: text, role: orNull(text), quotations: fc.array(fc.constant('q1'), { maxLength: 3 }) });
  const stance = fc.record({
    number: fc.integer({ min: 1, max: 40 }),
    holder: text,
    speaker: orNull(text),
    verb: fc.constant('opposes'),
    polarity,
    target: text,
    evidence: fc.constant([]),
    quotation: fc.constant(null),
  });
  const statement = fc.record({
    source: orNull(text),
    cue: orNull(text),
    contents: fc.array(text, { minLength: 1, maxLength: 2 }),
    from: orNull(from),
  });
  const history = fc.record({ verb: fc.constant('doubts'), polarity, target: text, speaker: orNull(text), from });
  const run = fc.record({ text, marked: fc.boolean() });
  const button: fc.Arbitrary<Button> = fc.record({
    label: text,
    action: fc.stringMatching(/^[a-z]{1,8}:[0-9a-zA-Z]{1,20}$/),
    isDanger: fc.boolean(),
  });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('lines' as const), lines: some(text) }),
    fc.record({ kind: fc.constant('note' as const), text }),
    fc.record({ kind: fc.constant('actors' as const), title: text, rows: some(actor), more }),
    fc.record({ kind: fc.constant('stances' as const), title: text, rows: some(stance), more }),
    fc.record({ kind: fc.constant('statements' as const), title: text, rows: some(statement), more }),
    fc.record({ kind: fc.constant('history' as const), title: text, rows: some(history), more }),
    fc.record({ kind: fc.constant('articles' as const), title: text, rows: some(from), more }),
    fc.record({ kind: fc.constant('passage' as const), title: text, runs: some(run), button: orNull(button) }),
  );
  return fc.record({ blocks: fc.array(block, { minLength: 1, maxLength: 8 }), buttons: fc.array(button, { maxLength: 8 }) });
}
