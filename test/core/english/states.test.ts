import { expect, it } from 'vitest';
import { STATES } from '../../../src/core/english/states.ts';

it('writes every form in lower-case words with single blanks', () => {
  for (const { name, names, adjectives, seats } of STATES) {
    for (const form of [name, ...names, ...adjectives, ...seats]) expect(form).toMatch(/^[\p{Ll}\d]+(?: [\p{Ll}\d]+)*$/u);
  }
});

it('gives no name, adjective or capital to two states', () => {
  const forms = STATES.flatMap(({ names, adjectives, seats }) => [...new Set([...names, ...adjectives, ...seats])]);
  expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
});
