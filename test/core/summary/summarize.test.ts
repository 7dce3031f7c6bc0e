import { expect, it } from 'vitest';
import { opensLoose } from '../../../src/core/summary/is-loose.ts';
import { summarize } from '../../../src/core/summary/summarize.ts';
import type { Mentioned } from '../../../src/core/text/mentioned.ts';
import { annotated, stripped } from '../annotated.ts';

const LEDE = 'The council of Norland voted on Monday to close the old bridge over the river.';
const REACTION = 'Ada Ruiz, who leads the traders of the town, called the vote a gift to the builders.';
const FILLER = 'Rain fell on the hills all week while the fields below stayed dry and brown and bare. '.repeat(12);

const ZEROS = Array.from({ length: 99 }, () => 0);

/** Summary of sentences with their probabilities, inside an article long enough for three of them. */
function summary(...sentences: [string, number][]): string[] {
  const text = [...sentences.map(([sentence]) => sentence), FILLER].join(' ');
  const doc = annotated(text, { summary: [...sentences.map(([, probability]) => probability), ...ZEROS] });
  return summarize(doc, [], []).map((part) => part.text);
}

it('takes the most probable sentences, in the order of the article', () => {
  expect(summary([LEDE, 0.6], ['Nobody of the council wished to say a word about it all.', 0.01], [REACTION, 0.9])).toEqual([
    LEDE,
    REACTION,
  ]);
});

it.each([
  ['a pronoun', 'She called the vote of the council a gift to the builders.'],
  ['a pronoun after a date', 'On Monday she called the vote of the council a gift to the builders.'],
  ['a connective', 'However, the traders of the town called the vote a gift to the builders.'],
  ['a pointing word', 'This was called a gift to the builders by the traders of the town.'],
  ['a word for the other one', 'The latter called the vote of the council a gift to the builders.'],
  ['a question', 'Was the vote of the council a gift to the builders of the town?'],
  ['half a quotation', '“The vote of the council was a gift to the builders. It is over,” said Ruiz.'],
  ['a quotation without its speaker', '“The vote of the council was a gift to the builders of this town.”'],
  ['a fragment', 'A gift to the builders.'],
  ['a credit', 'Ben Ode of the town and Ada Ruiz contributed to this report on the vote.'],
])('never takes %s', (_, sentence) => {
  const between = 'Nobody of the council wished to say a word about it all.';
  const taken = summary([LEDE, 0.5], ['Ben Ode counted the ships on the river.', 0.4], [between, 0.001], [sentence, 0.9]);
  expect(taken).toEqual([LEDE, 'Ben Ode counted the ships on the river.']);
});

it('lets a loose sentence follow the one that explains it', () => {
  const next = 'However, the traders of the town called the vote a gift to the builders.';
  expect(summary([LEDE, 0.9], [next, 0.8])).toEqual([LEDE, next]);
});

it('takes no sentence without an end, such as a headline', () => {
  const doc = annotated(`Council of Norland votes to close the bridge over its river\n\n${LEDE} ${FILLER}`, { summary: [0.99, 0.5] });
  expect(summarize(doc, [], [])[0]!.text).toBe(LEDE);
});

it('does not say the same twice', () => {
  const again = 'On Monday the council of Norland voted to close the old bridge across the river.';
  expect(summary([LEDE, 0.9], [again, 0.8], [REACTION, 0.2])).toEqual([LEDE, REACTION]);
});

it('stays within about 75 words', () => {
  const long = (name: string): string =>
    `${name} told the council that ${'the bridge and the road and the river and '.repeat(4)}the ${name} hills mattered.`;
  const words = summary([long('Ruiz'), 0.9], [long('Ode'), 0.8], [long('Lund'), 0.7])
    .join(' ')
    .split(' ').length;
  expect(words).toBeLessThanOrEqual(80);
});

it('takes one sentence of a short text', () => {
  const doc = annotated(`${LEDE} ${REACTION}`, { summary: [0.9, 0.8] });
  expect(summarize(doc, [], []).map(({ text }) => text)).toEqual([LEDE]);
});

it('takes a sentence of more than sixty words only when the others say much less', () => {
  const giant = `The council voted ${'for the road and the bridge and the river '.repeat(8)}today.`;
  expect(summary([giant, 0.9], [LEDE, 0.9])[0]).toBe(LEDE);
  expect(summary([giant, 0.9], [LEDE, 0.1])[0]).toBe(giant);
});

it('prefers sentences that speak of the key actors', () => {
  const text = `[Lund](e1) closed the gates of the harbour to all ships on Monday. The gates of the harbour were painted green by the town. ${FILLER}`;
  const doc = annotated(text, { summary: [0.5, 0.52] });
  expect(summarize({ ...doc, sentences: doc.sentences.slice(0, 2) }, ['e1'], [])[0]!.text).toContain('Lund');
});

it('keeps a quotation that goes on after its sentence whole', () => {
  const reaction = 'Ada Ruiz told the council: “The bridge is ours to keep. We will fight for it.”';
  expect(summary([LEDE, 0.9], [reaction, 0.5])).toEqual([LEDE, reaction]);
});

it('restores the case and marks of stripped text', () => {
  const doc = stripped(annotated(`${LEDE} ${REACTION} ${FILLER}`, { summary: [0.9, 0.8, ...ZEROS] }));
  expect(summarize(doc, [], []).map(({ text }) => text)).toEqual([LEDE, REACTION]);
});

it.each([
  ['Asked about the vote of the council of the town on Monday', false],
  ['While also rejecting the vote of the council of the town', false],
  ['Asking nobody about the vote the council met on Monday', true],
])('takes no stripped sentence that hangs on what may be cut off: %s', (opening, expected) => {
  const text = `${opening}. ${REACTION} ${FILLER}`;
  const starts = (doc: Mentioned) => summarize(doc, [], []).some((part) => part.text.startsWith(opening.slice(0, 8)));
  const doc = annotated(text, { summary: [0.99, 0.1, ...ZEROS] });
  expect([starts(doc), starts(stripped(doc))]).toEqual([true, expected]);
});

it.each(['', 'No.', 'He left.', '“', 'Read more about the town and its council here today.'])('takes nothing of %j', (text) => {
  expect(summarize(annotated(text), [], [])).toEqual([]);
});

it.each([
  ['this week the council met', false],
  ['the former mayor met the council', false],
  ['both sides met', true],
  ['in addition the council met', true],
  ['in the town the council met', false],
  ['their lawyer met the council', true],
  ['that night the council met', true],
  ['itself a small town norland met', false],
])('reads the opening of "%s"', (text, expected) => {
  const doc = annotated(text);
  expect(opensLoose(doc, { firstWord: 0, lastWord: doc.words.length - 1 }, false)).toBe(expected);
});
