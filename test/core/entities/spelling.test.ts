import { expect, it } from 'vitest';
import { areSpelledAlike } from '../../../src/core/entities/spelling.ts';

it.each([
  ['gaddafi', 'gadafi'],
  ['zardari', 'zadari'],
  ['petrenko', 'petrenka'],
  ['deirdre', 'dierdre'],
])('takes %s and %s for one name', (a, b) => {
  expect(areSpelledAlike(a, b)).toBe(true);
  expect(areSpelledAlike(b, a)).toBe(true);
});

it.each([
  ['khan', 'khin'],
  ['farmer', 'farmers'],
  ['martin', 'austin'],
  ['johnson', 'jonston'],
  ['petrenko', 'petrenko'],
])('keeps %s and %s apart', (a, b) => {
  expect(areSpelledAlike(a, b)).toBe(false);
});
