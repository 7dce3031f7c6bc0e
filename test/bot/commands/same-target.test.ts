import { describe, expect, it } from 'vitest';
import { isSameTarget } from '../../../src/bot/commands/same-target.ts';

describe('isSameTarget', () => {
  it.each([
    ['a ban on cruise ships', 'the general ban on cruise ships'],
    ['the cruise ship ban', 'a ban on cruise ships'],
    ['that the harbor will close', 'The harbor would close'],
    ['the of', 'the of'],
    ['港口', '港口'],
  ])('takes "%s" and "%s" for the same', (a, b) => expect(isSameTarget(a, b)).toBe(true));

  it.each([
    ['a ban on cruise ships', 'cruise lines'],
    ['the decision', 'the accusation'],
    ['wait for measurements of another summer', 'suspend the closure'],
    ['the of', 'of the'],
  ])('keeps "%s" and "%s" apart', (a, b) => expect(isSameTarget(a, b)).toBe(false));
});
