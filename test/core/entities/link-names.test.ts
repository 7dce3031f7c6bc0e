import { expect, it } from 'vitest';
import { linkNames } from '../../../src/core/entities/link-names.ts';
import type { Encoded } from '../../../src/core/text/encoded.ts';
import { named, namedStripped } from './named.ts';

/** The clusters as lower-case words. */
function clusters(doc: Encoded): string[][] {
  return linkNames(doc).map((cluster) =>
    cluster.map(({ firstWord, lastWord }) =>
      doc.words
        .slice(firstWord, lastWord + 1)
        .map((word) => word.lower)
        .join(' '),
    ),
  );
}

it.each([
  ['a surname', '[Ada Ruiz](person) met nobody. [Ruiz](person) left.'],
  ['a given name', '[Ada Ruiz](person) met nobody. [Ada](person) left.'],
  ['a surname that comes first', '[Hua Chunying](person) met nobody. [Hua](person) left.'],
  ['a title', '[Ada Ruiz](person) met nobody. [Mrs. Ruiz](person) left.'],
  ['an office of several words', '[Foreign Minister Ada Ruiz](person) met nobody. [Ada Ruiz](person) left.'],
  ['a middle initial', '[Ben T. Ode](person) met nobody. [Ben Ode](person) left.'],
  ['initials for given names', '[J. K. Larkin](person) met nobody. [JK Larkin](person) left.'],
  ['an accent', '[Raúl Peña](person) met nobody. [Pena](person) left.'],
  ['a particle', '[Omar al-Haddad](person) met nobody. [Haddad](person) left.'],
  ['a misspelt surname', '[Ivan Petrenko](person) met nobody. [Petrenka](person) left.'],
  ['an acronym', '[North Sea Fishing Council](organization) met. [NSFC](organization) left.'],
  ['an acronym without small words', '[Bank of Northern Harbours](organization) met. [BNH](organization) left.'],
  ['an acronym in brackets with other letters', 'The [Bar of Norland Lawyers](organization) ([OAN](organization)) met.'],
  ['the head of a longer name', '[Norland Supreme Court](organization) met. [Supreme Court](organization) left.'],
  ['the beginning of a company', '[Larkin Pictures Entertainment](organization) met. [Larkin](organization) left.'],
  ['a party and its people', '[Republican Party](organization) met. [Republicans](organization) left.'],
  ['an abbreviated state', '[United States](place) met. [U.S.](place) left. [US](place) too.'],
  ['a government', '[Brazil](place) met. The [Brazilian government](organization) left.'],
  ['a government with of', '[Brazil](place) met. The [government of Brazil](organization) left.'],
  ['a capital that acts', '[China](place) met. [Beijing](place) said no.'],
  ['a nationality without a plural', '[China](place) met. The [Chinese](group) said no.'],
])('joins %s with the full name', (_, marked) => {
  expect(clusters(named(marked))).toHaveLength(1);
  expect(clusters(namedStripped(marked))).toHaveLength(1);
});

it.each([
  ['two of one surname', '[Ada Ruiz](person) met [Ben Ruiz](person).'],
  ['two who share the surname that comes first', '[Kim Jong Un](person) met [Kim Jong Il](person).'],
  ['a man and a woman by title', '[Mr. Ruiz](person) met [Mrs. Ruiz](person).'],
  ['a body and its committee', '[Norfish](organization) met the [Norfish Disciplinary Committee](organization).'],
  ['the United Nations and a council of it', '[United Nations](organization) met its [UN Security Council](organization).'],
  ['a state and a court of it', '[Japan](place) met the [Supreme Court of Japan](organization).'],
  ['a state and its army', '[Israel](place) met the [Israel Defense Forces](organization).'],
  ['a house that is white', 'The [White House](organization) met the [House](organization).'],
  ['a town in its own right', '[China](place) met in [Beijing](place).'],
  ['a capital by name', '[Ecuador](place) met in its capital of [Quito](place). The [Quito](place) police left.'],
  ['the people of a state', '[Iran](place) met. [Iranians](group) left.'],
  ['a person named like a state', '[Jordan](place) met [Ann Jordan](person).'],
  ['words that differ by a letter', '[Omar Khan](person) met [Omid Khin](person).'],
  ['letters that begin a name', '[US Senate](organization) met the [United States](place).'],
])('keeps apart %s', (_, marked) => {
  expect(clusters(named(marked)).length).toBeGreaterThan(1);
});

it('gives a shared surname to the one named most', () => {
  const doc = named(
    '[Ada Ruiz](person) spoke. [Ada Ruiz](person) left with her son [Tom Ruiz](person), who is a painter of boats in the old harbour of the town. [Ruiz](person) slept.',
  );
  expect(clusters(doc)).toEqual([['ada ruiz', 'ada ruiz', 'ruiz'], ['tom ruiz']]);
});

it('gives a shared surname to the one named just before', () => {
  const doc = named('[Ada Ruiz](person) spoke. [Ada Ruiz](person) left. Then [Tom Ruiz](person) came. [Ruiz](person) slept.');
  expect(clusters(doc)).toEqual([
    ['ada ruiz', 'ada ruiz'],
    ['tom ruiz', 'ruiz'],
  ]);
});

it('joins pieces of one name but not two names', () => {
  expect(clusters(namedStripped('[Hua](person) [Chun Ying](person) met [Ada Ruiz](person), [Ben Ode](person).'))).toEqual([
    ['hua chun ying'],
    ['ada ruiz'],
    ['ben ode'],
  ]);
});

it('leaves the possessive out of a name', () => {
  expect(clusters(namedStripped("[China's](place) reply came. [U.S](place) ships left."))).toEqual([['china'], ['u s']]);
});

it('finds a name again where the model missed it', () => {
  expect(clusters(named('[Ruiz](person) met nobody. Then Ruiz left, and Ruiz slept.'))).toEqual([['ruiz', 'ruiz', 'ruiz']]);
  expect(clusters(namedStripped('[Ruiz](person) met nobody. Then Ruiz left.'))).toEqual([['ruiz', 'ruiz']]);
});

it('does not take a common word for a name that it is elsewhere', () => {
  expect(clusters(named('[Bush](person) met nobody. A bush burned.'))).toEqual([['bush']]);
  expect(clusters(named('[May](person) met nobody. In May it rained.'))).toEqual([['may']]);
  expect(clusters(named('It rained in [May](place). [God](person) met the [Prime Minister](person).'))).toEqual([]);
});

it('has no clusters without names', () => {
  expect(clusters(named(''))).toEqual([]);
  expect(clusters(named('Nobody came.'))).toEqual([]);
});

it('ends no name with a word that must go on', () => {
  expect(clusters(named('The [Council of](organization) [Norland](place) met.'))).toEqual([['council of norland']]);
  expect(clusters(named('The [Ministry of](organization) peace met.'))).toEqual([['ministry']]);
  expect(clusters(namedStripped('The [Council of](organization) [Norland](place) met.'))).toEqual([['council of norland']]);
});

it('gives a surname to nobody who has not been introduced yet', () => {
  const text =
    '[David Reyes](person) spoke to the workers about the offer of the company for more than an hour. [Reyes](person) left. ' +
    '[Owen Reyes](person), the minister, came late. [Owen Reyes](person) said no.';
  expect(clusters(named(text))).toEqual([
    ['david reyes', 'reyes'],
    ['owen reyes', 'owen reyes'],
  ]);
});

it('gives a surname to the one named before it, not to one who comes later', () => {
  const marked = '[Hua Chunying](person) met nobody. [Hua](person) left. [Wang Hua](person) came. [Hua](person) waved.';
  expect(clusters(named(marked))).toEqual([
    ['hua chunying', 'hua'],
    ['wang hua', 'hua'],
  ]);
});
