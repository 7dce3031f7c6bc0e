import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/bot/commands/csv.ts';

const MARK = '\uFEFF';

describe('toCsv', () => {
  it('quotes what would break a row', () => {
    expect(toCsv([['a', 'b, c', 'say "no"', 'one\ntwo', '']])).toBe(`${MARK}a,"b, c","say ""no""","one\ntwo",\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://example.org")'])('makes text of %j', (cell) => {
    expect(toCsv([[cell]])).toMatch(/^\uFEFF"?'[=+\-@\t\r]/);
  });

  it('leaves alone what only holds such marks', () => {
    expect(toCsv([['a = b', '2 - 1', "it's"]])).toBe(`${MARK}a = b,2 - 1,it's\r\n`);
  });

  it('never begins a cell with a mark of a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
        (cells) => !/(?:^\uFEFF|\r\n|,)"?[=+\-@\t]/.test(toCsv(cells.map((cell) => [cell.replace(/[,\r\n]/g, ' ')]))),
      ),
    );
  });
});
