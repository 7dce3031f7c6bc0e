import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis.ts';
import { HARBOR } from '../bot/article.ts';
import { brokenRules } from './contract.ts';

const broken = (changes: Partial<Analysis>) => brokenRules({ ...HARBOR, ...changes }, HARBOR.text);
const [quotation] = HARBOR.quotations;
const [stance] = HARBOR.stances;
const [entity] = HARBOR.entities;
const span = (start: number, end: number) => ({ start, end, text: HARBOR.text.slice(start, end) });

describe('the contract', () => {
  it('is kept by an analysis that is right', () => expect(broken({})).toEqual([]));

  it.each<[string, Partial<Analysis>]>([
    ['the text is the input', { text: `${HARBOR.text} ` }],
    ['the language is a code', { language: 'English' }],
    ['a sentence lies in the text', { sentences: [span(0, HARBOR.text.length + 1)] }],
    ['a sentence has no blank edges', { sentences: [span(0, 4)] }],
    ['a sentence spells its slice', { sentences: [{ ...span(0, 8), text: 'The pier' }] }],
    ['sentences are in order', { sentences: [span(4, 8), span(0, 3)] }],
    ['entity ids differ', { entities: [...HARBOR.entities, entity!] }],
    ["a name is a stretch of the text's words", { entities: [{ ...entity!, name: 'Brandt Helena' }, ...HARBOR.entities.slice(1)] }],
    ['salience is from 0 to 1', { entities: [{ ...entity!, salience: Number.NaN }, ...HARBOR.entities.slice(1)] }],
    ['mentions are at least 1', { entities: [{ ...entity!, mentions: [] }, ...HARBOR.entities.slice(1)] }],
    ['an actor is an entity', { actors: ['e9'] }],
    ['actors differ', { actors: ['e1', 'e1'] }],
    ['contents are at least 1', { quotations: [{ ...quotation!, contents: [] }, ...HARBOR.quotations.slice(1)] }],
    ['the source of a quotation is an entity', { quotations: [{ ...quotation!, sourceEntity: 'e9' }, ...HARBOR.quotations.slice(1)] }],
    ['a stance follows from a quotation', { stances: [{ ...stance!, quotation: 'q9' }] }],
    ['a target spells its slice', { stances: [{ ...stance!, target: { ...stance!.target, text: 'a plan' } }] }],
    ['a summary has at most three sentences', { summary: [span(0, 3), span(0, 3), span(0, 3), span(0, 3)] }],
  ])('sees that not: %s', (rule, changes) => {
    expect(broken(changes)).toContainEqual(expect.stringContaining(rule));
  });

  it('sees a character that is split', () => {
    const text = 'a 😀';
    const analysis = {
      ...HARBOR,
      text,
      sentences: [],
      entities: [],
      actors: [],
      quotations: [],
      stances: [],
      summary: [{ start: 0, end: 3, text: 'a' }],
    };
    expect(brokenRules(analysis, text)).toEqual(['a sentence of the summary splits no character: 0, 3']);
  });
});
