import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Encoded, Gap, WordCase, WordReading } from '../../../src/core/text/encoded.ts';
import { withCase } from '../../../src/core/text/readable-case.ts';
import { readableSentence, readableText, sentenceSpan } from '../../../src/core/text/readable.ts';
import { readText } from '../../../src/core/text/read-text.ts';
import { annotated, stripped } from '../annotated.ts';

const whole = (doc: Encoded) => ({ firstWord: 0, lastWord: doc.words.length - 1 });
const typographic = (text: string): string => text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”');

it.each([
  'The U.S. government said on Monday that Acme Inc. had paid.',
  "China's premier didn't go, and we're sorry.",
  'Mr. Ruiz, 61, won by 3.5 points over the ex-mayor.',
  'Is the deal dead?',
  'Ruiz said, "We will fight."',
  'He told NATO: "I am done," and left at 5 p.m. on Friday.',
  'It cost 1,200 pounds on June 5, 2012.',
  'Anna McDonald met two MPs.',
])('restores %s', (text) => {
  const doc = stripped(annotated(text));
  expect(readableSentence(doc, whole(doc)).text).toBe(typographic(text));
});

it.each([
  ['a negation', "They don't know.", 'They don’t know.'],
  ['a possessive', "The mayor's plan failed.", 'The mayor’s plan failed.'],
  ['a verb', "They're here and I'm not.", 'They’re here and I’m not.'],
  ['a country', 'Talks in the U.S. failed.', 'Talks in the U.S. failed.'],
])('knows the marks of %s when the model saw none', (_, text, expected) => {
  const doc = stripped(annotated(text));
  const readings = doc.readings.map((reading): WordReading => ({ ...reading, gap: 'space' }));
  expect(readableSentence({ ...doc, readings }, whole(doc)).text).toBe(expected);
});

it('takes a lone s for an initial when the model gives it a capital', () => {
  const doc = stripped(annotated('Harry S Truman won.'));
  expect(readableSentence(doc, whole(doc)).text).toBe('Harry S Truman won.');
});

it('sets no comma between a name that opens the stretch and its verb', () => {
  const doc = stripped(annotated('Norton, Norland, said no. Norland, a state, said no.'));
  const names = [1, 4].map((word) => ({ firstWord: word, lastWord: word, kind: 'place' as const, confidence: 1, role: null }));
  expect(readableText({ ...doc, names }, 1, 3)).toBe('Norland said no');
  expect(readableText({ ...doc, names }, 4, 8)).toBe('Norland, a state, said no');
});

it('drops quotation marks without a partner', () => {
  const doc = stripped(annotated('He said "we go and left.'));
  expect(readableSentence(doc, whole(doc)).text).toBe('He said we go and left.');
});

it('ends sentences inside a longer stretch', () => {
  const doc = stripped(annotated('We came. Did we see? We won.'));
  expect(readableText(doc, 0, doc.words.length - 1)).toBe('We came. Did we see? We won');
});

it('leaves written text as it is, up to line ends', () => {
  const doc = annotated('The  plan of\nMr. Ruiz "failed". It is over.');
  expect(readableText(doc, 0, 5)).toBe('The plan of Mr. Ruiz "failed');
  expect(readableSentence(doc, { firstWord: 0, lastWord: 5 }).text).toBe('The plan of Mr. Ruiz "failed".');
});

it('restores only the case of lower-case text with marks', () => {
  const written = annotated('Ruiz, the mayor, met NATO. "I won," he said.');
  const text = written.text.toLowerCase();
  const doc: Encoded = { ...written, ...readText(text) };
  expect(doc.hasCase).toBe(false);
  expect(readableSentence(doc, whole(doc)).text).toBe(written.text);
});

it('restores the case of text in capitals', () => {
  const written = annotated('Ruiz, the mayor, met NATO. "I won," he said.');
  const doc: Encoded = { ...written, ...readText(written.text.toUpperCase()) };
  expect(readableSentence(doc, whole(doc)).text).toBe(written.text);
});

it('gives a sentence the marks around it and no others', () => {
  const text = '“We came. We saw,” he said. ("No.") “Go.”';
  const doc = annotated(text);
  const spans = doc.sentences.map((sentence) => sentenceSpan(doc, sentence));
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['“We came.', 'We saw,” he said.', '("No.")', '“Go.”']);
});

it.each([
  ['acme', 'initial', 'Acme'],
  ['nato', 'upper', 'NATO'],
  ['mcdonald', 'mixed', 'McDonald'],
  ['mps', 'mixed', 'MPs'],
  ['ACME', 'lower', 'acme'],
  ['iPhone', 'mixed', 'iPhone'],
  ['élan', 'initial', 'Élan'],
  ['ßen', 'initial', 'ßen'],
  ['İZMİR', 'lower', 'İzmİr'],
  ['ıss', 'initial', 'ıss'],
  ['3rd', 'initial', '3rd'],
] satisfies [string, WordCase, string][])('writes %s as %s: %s', (word, wordCase, expected) => {
  expect(withCase(word, wordCase)).toBe(expected);
});

it('never changes a word, whatever the model says', () => {
  const spelling = (text: string): string => (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).map((word) => folded(word)).join(' ');
  const folded = (word: string): string => [...word].map((letter) => letter.toLowerCase()).join('');
  const reading = fc.record({
    wordCase: fc.constantFrom<WordCase>('lower', 'initial', 'upper', 'mixed'),
    break: fc.constantFrom<WordReading['break']>('none', 'comma', 'sentence', 'paragraph'),
    gap: fc.constantFrom<Gap>('space', 'apostrophe', 'hyphen', 'dot', 'abbreviation', 'comma', 'question', 'other'),
    opensQuotation: fc.boolean(),
    closesQuotation: fc.boolean(),
  });
  const words = fc.array(
    fc.oneof(fc.constantFrom('u', 's', 't', 'don', 'we', 're', 'i', '5', 'ßen', 'straße', 'ǆ', 'ﬁn'), fc.string({ unit: 'grapheme' })),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(words, fc.array(reading, { minLength: 200, maxLength: 200 }), fc.nat(11), (list, readings, cut) => {
      const document = readText(list.join(' '));
      if (document.words.length === 0) return;
      const last = document.words.length - 1;
      const end = Math.min(cut, last);
      const sentences = [{ firstWord: 0, lastWord: end }, ...(end < last ? [{ firstWord: end + 1, lastWord: last }] : [])];
      const doc: Encoded = {
        ...document,
        readings: document.words.map((_, i) => readings[i % readings.length]!),
        sentences: sentences.map((sentence) => ({ ...sentence, endsParagraph: false, summary: 0 })),
        names: [],
        references: [],
        cues: [],
      };
      let previous = 0;
      for (const sentence of doc.sentences) {
        const { start, end: until, text } = readableSentence(doc, sentence);
        expect(spelling(text)).toBe(spelling(doc.text.slice(start, until)));
        expect(doc.text.slice(start, until).trim()).toBe(doc.text.slice(start, until));
        expect(start).toBeGreaterThanOrEqual(previous);
        previous = until;
      }
      expect(spelling(readableText(doc, 0, last))).toBe(spelling(doc.text));
    }),
    { seed: 7, numRuns: 200 },
  );
}, 60_000);
