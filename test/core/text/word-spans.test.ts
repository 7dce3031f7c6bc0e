import { expect, it } from 'vitest';
import { findQuoted } from '../../../src/core/text/quoted.ts';
import { phraseSpan } from '../../../src/core/text/phrase-span.ts';
import { sentenceAt, sentenceIndices, wordsIn } from '../../../src/core/text/word-spans.ts';
import { annotated, labelled } from '../annotated.ts';

/** The phrase of the words inside the label, as the rule cuts it. */
function phrase(marked: string): string {
  const doc = annotated(marked);
  const { labels } = labelled(marked);
  const { start, end } = phraseSpan(doc, wordsIn(doc, labels[0]!)!, findQuoted(doc));
  return doc.text.slice(start, end);
}

it.each([
  ['leaves a comma outside', 'Said [Ann Lee](x), a teacher.', 'Ann Lee'],
  ['takes quotation marks around the whole', 'He said "[we go](x)".', '"we go"'],
  ['takes the comma inside the marks', '“[We go](x),” he said.', '“We go,”'],
  ['leaves marks that hold more', '“[We](x) go,” he said.', 'We'],
  ['takes an opening mark whose partner is inside', 'It is “[bad](x)” here.', '“bad”'],
  ['closes a bracket', 'Said [Ann Lee (R-Ohio](x)) there.', 'Ann Lee (R-Ohio)'],
  ['opens a bracket', 'Said ([not) true](x) there.', '(not) true'],
  ['takes a sign of money', 'They gave $[5 million](x) away.', '$5 million'],
  ['takes a per cent sign', 'A rise of [5](x)% came.', '5%'],
  ['takes the dot of initials', 'They left the [U.S](x). in May.', 'U.S.'],
  ['takes the dot of an abbreviation', 'It hired [Acme Inc](x). in May.', 'Acme Inc.'],
  ['leaves a full stop', 'They left [home](x).', 'home'],
])('%s', (_, marked, expected) => {
  expect(phrase(marked)).toBe(expected);
});

it('finds the words that a span touches', () => {
  const doc = annotated('One two, three.');
  expect(wordsIn(doc, { start: 1, end: 5 })).toEqual({ firstWord: 0, lastWord: 1 });
  expect(wordsIn(doc, { start: 7, end: 9 })).toBeNull();
  expect(wordsIn(doc, { start: 14, end: 15 })).toBeNull();
});

it('knows the sentence of each word', () => {
  const doc = annotated('One two. Three four.');
  expect(sentenceIndices(doc)).toEqual([0, 0, 1, 1]);
  expect(sentenceAt(doc, 2)?.firstWord).toBe(2);
});
