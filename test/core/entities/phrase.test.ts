import { expect, it } from 'vitest';
import { headNoun, isNobody, kindOfNoun, readPhrase } from '../../../src/core/entities/phrase.ts';
import { named } from './named.ts';

function phraseOf(text: string): { head: string; name: string; nobody: boolean } {
  const doc = named(text);
  const phrase = readPhrase(doc, { firstWord: 0, lastWord: doc.words.length - 1 });
  const name = doc.words.slice(phrase.firstWord, phrase.lastOfName + 1).map((word) => word.lower);
  return { head: headNoun(doc, phrase), name: name.join(' '), nobody: isNobody(doc, phrase) };
}

it.each([
  ['one official in the ministry', 'official', 'one official in the ministry'],
  ['Ada Ruiz, a painter of boats', 'ruiz', 'ada ruiz'],
  ['a spokeswoman for the ministry, which is closed', 'spokeswoman', 'a spokeswoman for the ministry'],
  ['the woman who left', 'woman', 'the woman'],
  ["Norland's foreign ministry", 'ministry', 'norland s foreign ministry'],
  ["Norland's", 'norland', 'norland'],
  ['some of the protesters', 'protesters', 'some of the protesters'],
  ['85 percent of the voters', 'voters', '85 percent of the voters'],
])('finds the head of "%s"', (text, head, name) => {
  expect(phraseOf(text)).toMatchObject({ head, name, nobody: false });
});

it.each(['people', 'some', 'those who left', 'no one', 'many people', 'the BBC', 'local media', 'one'])(
  'takes "%s" for nobody in particular',
  (text) => {
    expect(phraseOf(text).nobody).toBe(true);
  },
);

it.each([
  ['official', 'person'],
  ['officials', 'group'],
  ['police', 'organization'],
  ['congress', 'organization'],
  ['women', 'group'],
  ['boss', 'person'],
  ['senator', 'person'],
  ['blackout', null],
])('takes a %s for a %s', (noun, kind) => {
  expect(kindOfNoun(noun)).toBe(kind);
});
