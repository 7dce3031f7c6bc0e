import { expect, it } from 'vitest';
import { findQuotations } from '../../../src/core/quotations/find-quotations.ts';
import { findStances, isSure } from '../../../src/core/stances/find-stances.ts';
import { annotated, slices, stripped, type EntityNotes, type StanceNotes } from '../annotated.ts';

const against: StanceNotes = { act: 'opposes', polarity: 'against' };

function stances(marked: string, notes: { entities?: Record<string, EntityNotes>; stances?: Record<string, StanceNotes> } = {}) {
  const doc = annotated(marked, notes);
  return findStances(doc, findQuotations(doc));
}

it('makes a row of a cue that takes a side', () => {
  const marked =
    'On Monday [[Ada Ruiz](e1), the mayor](source e1), [opposed](cue) [[the new bridge](target) in the north](content), people said.';
  const doc = annotated(marked, { stances: { cue: against } });
  const [row, ...others] = findStances(doc, findQuotations(doc));
  expect(others).toEqual([]);
  expect(row).toMatchObject({ holder: 'e1', polarity: 'against', act: 'opposes', quotation: 'q1', rule: 'head' });
  expect(row!.target).toMatchObject({ text: 'the new bridge', entity: null });
  expect(slices(doc.text, [row!.holderSpan, ...row!.evidence])).toEqual([
    'Ada Ruiz, the mayor',
    'Ada Ruiz, the mayor, opposed the new bridge in the north',
  ]);
});

it.each([
  ['a cue that takes no side', '[[Ruiz](e1)](source e1) [said](cue) [[it was late](target)](content).', { cue: { stance: 0.1 } }],
  ['a source that is nobody', '[Some](source) [opposed](cue) [[the bridge](target)](content).', {}],
  ['no source', 'It [was opposed](cue): [[the bridge](target)](content).', {}],
  ['a target that only points back', '[[Ruiz](e1)](source e1) [opposed](cue) [[it](target)](content).', {}],
  ['praise of oneself', '[[Ruiz](e1)](source e1) [praised](cue) [[[Ruiz](e1)](target)](content).', {}],
])('makes no row of %s', (_, marked, notes) => {
  expect(stances(marked, { stances: notes })).toEqual([]);
});

it('takes the first clause of the content where the model marks no target', () => {
  const [row] = stances('[[Ruiz](e1)](source e1) [doubted](cue) [that the town would pay for it, because it was poor](content).');
  expect(row).toMatchObject({ target: { text: 'the town would pay for it' }, rule: 'content' });
});

it.each([
  ['a name', '[opposed](cue) [[[Acme](e2)](target)](content)', 'Acme', 'e2'],
  ['a name with its title', '[opposed](cue) [[the mayor [Ben Ode](e2)](target)](content)', 'the mayor Ben Ode', 'e2'],
  ['what belongs to a name', "[opposed](cue) [[[Acme](e2)'s plan](target)](content)", "Acme's plan", null],
  ['what hangs on a name', '[opposed](cue) [[the fall of [Ben Ode](e2)](target)](content)', 'the fall of Ben Ode', null],
])('knows the entity of %s as a target', (_, rest, text, entity) => {
  const [row] = stances(`[[Ruiz](e1)](source e1) ${rest}.`);
  expect(row!.target).toMatchObject({ text, entity });
});

it.each([
  ['stops at a colon', '[[the deal: Norland and all](target) of Sudland too](content)', 'the deal'],
  ['drops what no phrase ends with', '[[the show to](target) all of Norland](content)', 'the show'],
  ['drops what only leads to it', '[[that the show](target) must go on and on](content)', 'the show'],
  ['takes the last word of the content', '[that [the plan was badly](target) flawed](content)', 'the plan was badly flawed'],
  ['takes the content for a target of nothing', '[[The](target) plan of the town failed](content)', 'The plan of the town failed'],
  ['leaves a target inside a longer content', '[that [the plan](target) was badly flawed](content)', 'the plan'],
])('%s', (_, rest, expected) => {
  expect(stances(`[[Ruiz](e1)](source e1) [said](cue) ${rest}.`)[0]!.target.text).toBe(expected);
});

it('names whom a pronoun stands for', () => {
  const [row] = stances('[Ben Ode](e2) won. [[Ruiz](e1)](source e1) [praised](cue) [[[him](e2 pronoun)](target)](content).');
  expect(row!.target).toMatchObject({ text: 'Ben Ode', entity: 'e2' });
});

it('gives both of two joined sources a row', () => {
  const rows = stances('[[Norland](e1) and [Sudland](e2)](source e1) [opposed](cue) [[the pact](target)](content).');
  expect(rows.map(({ holder }) => holder)).toEqual(['e1', 'e2']);
});

it('gives no row to those who only describe a source', () => {
  const rows = stances('[[Ruiz](e1) of [Acme](e2) and friends](source e1) [opposed](cue) [[the pact](target)](content).');
  expect(rows.map(({ holder }) => holder)).toEqual(['e1']);
});

it('gives the words of a spokesman to the body he speaks for', () => {
  const marked = '[Acme](e2) sells. [[Ruiz](e1), an Acme spokesman](source e1), [opposed](cue) [[the pact](target)](content).';
  const [row] = stances(marked, { entities: { e1: { role: 'an Acme spokesman' } } });
  expect(row!.holder).toBe('e2');
});

it('merges rows that say the same and keeps the evidence of both', () => {
  const marked =
    '[[Ruiz](e1)](source e1) [opposed](cue) [[the new bridge](target)](content). [He](source2 e1) [rejected](cue2) [[the bridge](target2)](content2) too.';
  const rows = stances(marked, { stances: { cue: against, cue2: { act: 'rejects', polarity: 'against' } } });
  expect(rows).toHaveLength(1);
  expect(rows[0]!.evidence).toHaveLength(2);
});

it('keeps only the stronger of two sides that one holder takes toward one target', () => {
  const marked =
    '[[Ruiz](e1)](source e1) [opposed](cue) [[the new bridge](target)](content). [He](source2 e1) [saw](cue2) [[the new bridge](target2)](content2).';
  const rows = stances(marked, { stances: { cue: against, cue2: { stance: 0.5 } } });
  expect(rows.map(({ polarity, evidence }) => [polarity, evidence.length])).toEqual([['against', 1]]);
});

it('keeps rows with other targets apart', () => {
  const marked =
    '[[Ruiz](e1)](source e1) [opposed](cue) [[the new bridge](target)](content). [He](source2 e1) [opposed](cue2) [[the old road](target2)](content2).';
  expect(stances(marked, { stances: { cue: against, cue2: against } })).toHaveLength(2);
});

it.each([
  ['against', true],
  ['neutral', false],
] as const)('is sure of a row only when act and side agree: condemns, %s', (polarity, expected) => {
  const marked = '[[Ruiz](e1)](source e1) [condemned](cue) [[the raid](target)](content).';
  expect(stances(marked, { stances: { cue: { act: 'condemns', polarity } } }).map(isSure)).toEqual([expected]);
});

it.each(['favor', 'against', 'neutral'] as const)('leaves the side of an open act to the model: %s', (polarity) => {
  const [row] = stances('[[Ruiz](e1)](source e1) [considered](cue) [[the raid](target)](content).', {
    stances: { cue: { act: 'considers', polarity } },
  });
  expect(row!.polarity).toBe(polarity);
});

it('shows rows of the more important holder first', () => {
  const marked =
    '[[Ruiz](e1)](source e1) [opposed](cue) [[the bridge](target)](content). [[Ode](e2)](source2 e2) [opposed](cue2) [[the road](target2)](content2).';
  const rows = stances(marked, { entities: { e1: { salience: 0.1 }, e2: { salience: 0.9 } } });
  expect(rows.map(({ holder }) => holder)).toEqual(['e2', 'e1']);
});

it('restores case and marks of a target in stripped text', () => {
  const doc = stripped(annotated("[[Ruiz](e1)](source e1) [opposed](cue) [[Acme's plan for the U.S](target).](content)"));
  expect(findStances(doc, findQuotations(doc))[0]!.target.text).toBe('Acme’s plan for the U.S.');
});

it('finds nothing in an empty text', () => {
  expect(stances('')).toEqual([]);
});

it.each([
  ['did not oppose', 'opposes', 0],
  ["didn't oppose", 'opposes', 0],
  ['never denied', 'denies', 0],
  ['did not deny', 'denies', 0],
  ['did not criticise', 'criticizes', 0],
  ['did not agree', 'agrees', 0],
  ['would not go to war', 'warns', 1],
  ['did not act', 'acts-against', 1],
  ['did not support', 'opposes', 1],
  ['opposed', 'opposes', 1],
  ['not only criticized', 'criticizes', 1],
] as const)('shows no act that the text denies: %s, read as %s', (cue, act, count) => {
  const marked = `[[Ruiz](e1)](source e1) [${cue}](cue) [[the raid](target)](content).`;
  expect(stances(marked, { stances: { cue: { act, polarity: 'against' } } })).toHaveLength(count);
});
