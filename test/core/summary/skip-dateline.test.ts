import { expect, it } from 'vitest';
import type { NameReading } from '../../../src/core/text/encoded.ts';
import { skipDateline } from '../../../src/core/summary/skip-dateline.ts';
import { annotated, stripped } from '../annotated.ts';

/** The words that are left of the first sentence of a text. */
function rest(text: string, names: readonly Pick<NameReading, 'firstWord' | 'lastWord' | 'kind'>[] | null = null): string {
  const written = annotated(text);
  const doc = {
    ...(names === null ? written : stripped(written)),
    names: (names ?? []).map((name) => ({ ...name, confidence: 1, role: null })),
  };
  const { firstWord } = skipDateline(doc, { firstWord: 0, lastWord: doc.words.length - 1 });
  return doc.text.slice(doc.words[firstWord]!.start).trim();
}

it.each([
  ['NORTON (Reuters) — The mayor left.', 'The mayor left.'],
  ['NORTON, Norland – The mayor left.', 'The mayor left.'],
  ['NORTON, Jan. 5 (AP) - The mayor left.', 'The mayor left.'],
  ['(CNN)The mayor left.', 'The mayor left.'],
  ['Norton (CNN)The mayor left.', 'The mayor left.'],
])('drops the dateline of %s', (text, expected) => {
  expect(rest(text)).toBe(expected);
});

it.each([
  'The mayor left — at last.',
  'The network (CNN) said the mayor left.',
  'Norton left.',
  'NATO said the mayor left.',
  'A well-known mayor left.',
])('leaves %s', (text) => {
  expect(rest(text)).toBe(text);
});

it('takes a town before the first name of stripped text for a dateline', () => {
  const town = { firstWord: 0, lastWord: 0, kind: 'place' } as const;
  expect(rest('Norton Norland said no', [town, { firstWord: 1, lastWord: 1, kind: 'place' }])).toBe('norland said no');
  expect(rest('Norton said no', [town])).toBe('norton said no');
  expect(rest('CNN police said no', [])).toBe('police said no');
  expect(rest('CNN said no', [])).toBe('cnn said no');
});
