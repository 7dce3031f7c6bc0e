import { describe, expect, it } from 'vitest';
import { parseSince } from '../../../src/bot/commands/since.ts';
import { UserError } from '../../../src/errors.ts';

/** A Saturday. */
const NOW = Date.parse('2026-11-28T15:30:00Z');
const since = (text: string) => new Date(parseSince(text, NOW)).toISOString();

describe('parseSince', () => {
  it.each([
    ['7d', '2026-11-21'],
    ['1 day', '2026-11-27'],
    ['2w', '2026-11-14'],
    ['2 weeks ago', '2026-11-14'],
    ['a week', '2026-11-21'],
    ['three days', '2026-11-25'],
    ['3 months', '2026-08-28'],
    ['3 MONTHS', '2026-08-28'],
    ['9 months', '2026-02-28'],
    ['last 3 months', '2026-08-28'],
    ['the past 30 days', '2026-10-29'],
    ['1y', '2025-11-28'],
    ['2026-11-01', '2026-11-01'],
    ['2026-11-1', '2026-11-01'],
    ['2026-11', '2026-11-01'],
    ['2025', '2025-01-01'],
    ['since 2026-11-01', '2026-11-01'],
    ['today', '2026-11-28'],
    ['Yesterday', '2026-11-27'],
    ['this week', '2026-11-23'],
    ['last week', '2026-11-16'],
    ['  last \n week ', '2026-11-16'],
    ['this month', '2026-11-01'],
    ['last month', '2026-10-01'],
    ['this year', '2026-01-01'],
    ['last year', '2025-01-01'],
    ['monday', '2026-11-23'],
    ['last friday', '2026-11-27'],
    ['saturday', '2026-11-21'],
    ['７d', '2026-11-21'],
  ])('takes "%s" for %s', (text, date) => {
    expect(since(text)).toBe(`${date}T00:00:00.000Z`);
  });

  it('takes the last day of a shorter month', () => {
    expect(parseSince('1 month', Date.parse('2026-03-31T12:00:00Z'))).toBe(Date.parse('2026-02-28'));
  });

  const absurd = ['', 'soon', '2026-13', '2026-02-30', '2026-11-01x', '7', 'd7', '-7d', '99999 years', 'last', "'; DROP TABLE", '😀', '\0'];
  it.each([...absurd, 'ten thousand'.padEnd(10_000, 'x')].map((text) => [text.slice(0, 20), text]))(
    'refuses "%s" with one sentence that names examples',
    (_shown, text) => {
      expect(() => parseSince(text, NOW)).toThrow(UserError);
      expect(() => parseSince(text, NOW)).toThrow(/^“.{0,60}” is no time for “since”: write 7d, .*2026-11-01\.$/u);
    },
  );

  it.each(['2026-11-29', '2027'])('refuses "%s", which has not come yet', (text) => {
    expect(() => parseSince(text, NOW)).toThrow('has not come yet');
  });
});
