import { expect, it } from 'vitest';
import type { Entity, EntityKind } from '../../../src/core/analysis.ts';
import { findHolder } from '../../../src/core/stances/find-holder.ts';

const entity = (name: string, role: string | null = null, kind: EntityKind = 'organization'): Entity => {
  return { id: name, name, kind, role, aliases: name === 'Norland' ? ['Norlandic'] : [], salience: 0.5, mentions: [] };
};
const bodies = [
  entity('Acme'),
  entity('Acme Foods'),
  entity('Ministry of Foreign Affairs'),
  entity('Foreign Ministry'),
  entity('Norland', null, 'place'),
  entity('Liberals', null, 'group'),
];
const holder = (role: string | null, source = 'Ada Ruiz'): string => {
  const speaker = entity('Ada Ruiz', role, 'person');
  return findHolder(speaker, source, [speaker, ...bodies]).name;
};

it.each([
  ['a spokeswoman for Acme', 'Acme'],
  ['Acme spokesman', 'Acme'],
  ['a spokesman for Acme Foods', 'Acme Foods'],
  ['Acme media office spokesperson', 'Acme'],
  ['Acme press secretary', 'Acme'],
  ["spokeswoman for Norland's Foreign Ministry", 'Norland'],
  ['Norlandic Foreign Ministry spokesman', 'Norland'],
  ['spokesman of the Ministry of Foreign Affairs', 'Ministry of Foreign Affairs'],
])('lets "%s" speak for %s', (role, expected) => {
  expect(holder(role)).toBe(expected);
});

it.each([
  ['the head of Acme'],
  ['a former spokesman for Acme'],
  ['Liberals treasury spokesman'],
  ['a spokesman for the town'],
  ['an Acme lawyer who met the spokesman'],
  [null],
])('lets %j speak for herself', (role) => {
  expect(holder(role)).toBe('Ada Ruiz');
});

it('reads the source phrase, too', () => {
  expect(holder(null, 'Ada Ruiz, a spokeswoman for Acme')).toBe('Acme');
});
