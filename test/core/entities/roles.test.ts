import { expect, it } from 'vitest';
import { findEntities } from '../../../src/core/entities/find-entities.ts';
import { named } from './named.ts';

/** Role of the entity of that name. */
function roleIn(marked: string, name = 'Ada Ruiz'): string | null | undefined {
  return findEntities(named(marked)).entities.find((entity) => entity.name === name)?.role;
}

it.each([
  ['an office before the name', 'On Monday Foreign Minister [Ada Ruiz](person) left.', 'Foreign Minister'],
  ['an office with a name in it', 'On Monday [Norland](place) President [Ada Ruiz](person) left.', 'Norland President'],
  ['an office written small', 'Disaster centre head [Ada Ruiz](person) left.', 'Disaster centre head'],
  ['an office inside the name', '[President Ada Ruiz](person) left.', 'President'],
  ['an apposition', '[Ada Ruiz](person), a painter of boats, left.', 'a painter of boats'],
  ['an apposition at the end of a sentence', 'So said [Ada Ruiz](person), director of the bank.', 'director of the bank'],
  ['an apposition before the name', 'The head of the bank, [Ada Ruiz](person), left.', 'The head of the bank'],
  ['an apposition with a possessor', "On Monday [Norland](place)'s director, [Ada Ruiz](person), left.", "Norland's director"],
  ['a description better than a rank', 'Professor [Ada Ruiz](person), an expert on tides, left.', 'an expert on tides'],
])('finds %s', (_, marked, role) => {
  expect(roleIn(marked)?.toLowerCase()).toBe(role.toLowerCase());
});

it.each([
  ['the next of a list', '[Tom Lund](person), [Ada Ruiz](person), [Ben Ode](person) and others left.'],
  ['a clause', '[Ada Ruiz](person), who said a word, left.'],
  ['an office of somebody else', 'The president met [Ada Ruiz](person).'],
  ['a form of address', 'On Monday Mrs. [Ada Ruiz](person) left.'],
])('takes for no role %s', (_, marked) => {
  expect(roleIn(marked)).toBeNull();
});

it('prefers what the role head found', () => {
  expect(roleIn('President [Ada Ruiz](person), [mother of two](role), left.')).toBe('mother of two');
});

it('prefers a role that can be understood alone', () => {
  expect(roleIn('[Her neighbor](role) [Ada Ruiz](person), the owner of two shops, left.')).toBe('the owner of two shops');
  expect(roleIn('[Her neighbor](role) [Ada Ruiz](person) left.')).toBe('Her neighbor');
});
