import { expect, it } from 'vitest';
import { creditWords } from '../../../src/core/entities/credits.ts';
import type { Encoded } from '../../../src/core/text/encoded.ts';
import { named, namedStripped } from './named.ts';

function credited(doc: Encoded): string {
  return [...creditWords(doc)]
    .sort((a, b) => a - b)
    .map((i) => doc.words[i]!.lower)
    .join(' ');
}

it.each([
  ['a byline', 'By [Ada Ruiz](person)\n\nThe town slept.', 'by ada ruiz'],
  ['a byline of two', 'By [Ada Ruiz](person) and [Ben Ode](person)\n\nThe town slept.', 'by ada ruiz and ben ode'],
  ['a dateline with an agency', '[OSLO](place) (Reuters) — The town slept.', 'oslo reuters'],
  ['a dateline with a date', '[OSLO](place), Nov. 19 (UPI) — The town slept.', 'oslo nov 19 upi'],
  ['a dateline with a dash', '[OSLO](place) — The town slept.', 'oslo'],
  ['a dateline after a headline', 'Town sleeps.\n\n[OSLO](place) (AP) — The town slept.', 'oslo ap'],
  [
    'who reported',
    'The town slept.\n\nReporting by [Ada Ruiz](person); editing by [Ben Ode](person)',
    'reporting by ada ruiz editing by ben ode',
  ],
  [
    'who contributed',
    'The town slept.\n\n[Ada Ruiz](person) in [Oslo](place) and [Ben Ode](person) contributed to this report.',
    'ada ruiz in oslo and ben ode contributed to this report',
  ],
  ['who contributed reporting', 'The town slept.\n\n[Ada Ruiz](person) contributed reporting.', 'ada ruiz contributed reporting'],
  ['a picture', 'A boat. Image: [Ada Ruiz](person).\n\nThe town slept.', 'image ada ruiz'],
  ['a picture with by', 'A boat. Photo by [Ada Ruiz](person).', 'photo by ada ruiz'],
])('marks %s', (_, marked, words) => {
  expect(credited(named(marked))).toBe(words);
});

it.each([
  ['a town before the first name', '[Oslo](place) [Norland](place) said no.', 'oslo'],
  ['a byline', 'By [Ada Ruiz](person). The town slept.', 'by ada ruiz'],
  [
    'who contributed',
    'The town slept. [Ada Ruiz](person) in [Oslo](place) and [Ben Ode](person) contributed to this report.',
    'ada ruiz in oslo and ben ode contributed to this report',
  ],
])('marks %s in stripped text', (_, marked, words) => {
  expect(credited(namedStripped(marked))).toBe(words);
});

it.each([
  ['a deed by somebody', 'The town was built by [Ada Ruiz](person).'],
  ['by as the first word of a sentence', 'The town slept.\n\nBy [Ada Ruiz](person) the town had been built in a year.'],
  ['somebody who contributed to a cause', '[Ada Ruiz](person) contributed to the fire.'],
  ['a town that acts', '[Oslo](place) said no.'],
  ['what somebody reports', 'The reporting of [Ada Ruiz](person) won a prize.'],
])('leaves alone %s', (_, marked) => {
  expect(credited(named(marked))).toBe('');
});
