import { describe, expect, it } from 'vitest';
import { actorRows } from '../../../src/bot/card/actor-rows.ts';
import { stanceLine, stanceRows } from '../../../src/bot/card/stance-rows.ts';
import type { Analysis, Stance } from '../../../src/core/analysis.ts';
import { HARBOR } from '../article.ts';

const lines = (analysis: Analysis) => stanceRows(analysis).map(stanceLine);
const withStance = (changes: Partial<Stance>): Analysis => ({ ...HARBOR, stances: [{ ...HARBOR.stances[0]!, ...changes }] });

describe('actorRows', () => {
  it('keeps the ranking and knows the statements of each', () => {
    expect(actorRows(HARBOR)).toEqual([
      { entity: 'e2', name: 'Transport Ministry', role: null, quotations: [] },
      { entity: 'e1', name: 'Helena Brandt', role: 'Mayor', quotations: ['q1'] },
      { entity: 'e3', name: 'Lars Vind', role: 'a spokesman for the Transport Ministry', quotations: ['q2', 'q3'] },
    ]);
  });
});

describe('stanceRows', () => {
  it('names the speaker only when it is not the holder', () => {
    expect(lines(HARBOR)).toEqual([
      'Transport Ministry (Lars Vind) · rejects · the plan',
      'Helena Brandt · acts for · close to cruise ships',
    ]);
  });

  it('takes the speaker from the words for the source when there is no quotation', () => {
    expect(lines(withStance({ quotation: null }))).toEqual(['Transport Ministry (Lars Vind) · rejects · the plan']);
  });

  it('does not take a body that the holder is described with for the speaker', () => {
    // "Lars Vind, a spokesman for the Transport Ministry": Lars Vind holds it himself
    const start = HARBOR.text.indexOf('Lars Vind');
    const holderSpan = { start, end: HARBOR.text.indexOf(', rejected') };
    expect(lines(withStance({ holder: 'e3', quotation: null, holderSpan }))).toEqual(['Lars Vind · rejects · the plan']);
  });

  it('keeps the number of a row when one before it is left out', () => {
    expect(stanceRows(HARBOR, [{ stance: 0 }]).map(({ number }) => number)).toEqual([2]);
    expect(stanceRows(HARBOR, [{ stance: 7 }])).toHaveLength(2);
  });

  it('carries the evidence of each row', () => {
    const [row] = stanceRows(HARBOR);
    expect(row).toMatchObject({ number: 1, quotation: 'q2', polarity: 'against' });
    expect(row?.evidence.map(({ start, end }) => HARBOR.text.slice(start, end))).toEqual(['rejected the plan']);
  });
});
