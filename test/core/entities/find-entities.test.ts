import { expect, it } from 'vitest';
import { findEntities } from '../../../src/core/entities/find-entities.ts';
import { slices } from '../annotated.ts';
import { named, namedStripped, type NamedNotes } from './named.ts';

/** Name of whom each reference stands for. */
function referents(marked: string, notes: NamedNotes = {}): (string | null)[] {
  const doc = findEntities(named(marked, notes));
  return doc.referents.map((id) => doc.entities.find((entity) => entity.id === id)?.name ?? null);
}

it('gives an entity its name, kind, role, aliases and mentions', () => {
  const doc = findEntities(
    named('[Mr. Ode](person) spoke. [Ben Ode](person), [a painter of boats](role), left. [He](source) [said](cue) [no](content).', {
      antecedents: [[{ name: 0, probability: 0.9 }]],
    }),
  );
  const [entity] = doc.entities;
  expect(doc.entities).toHaveLength(1);
  expect(entity).toMatchObject({ id: 'e1', name: 'Ben Ode', kind: 'person', role: 'a painter of boats', aliases: ['Ode'] });
  expect(slices(doc.text, entity!.mentions)).toEqual(['Mr. Ode', 'Ben Ode', 'He']);
  expect(entity!.mentions.map(({ form }) => form)).toEqual(['name', 'name', 'pronoun']);
});

it('restores names and roles of stripped text', () => {
  const doc = findEntities(namedStripped('State Department spokeswoman [Ada Ruiz](person) spoke.'));
  expect(doc.entities[0]).toMatchObject({ name: 'Ada Ruiz', role: 'State Department spokeswoman' });
});

it.each([
  ['a name', '[[Ada Ruiz](person)](source) [said](cue) [no](content).', 'Ada Ruiz'],
  ['a name with an apposition', '[[Ada Ruiz](person), a painter of [Oslo](place)](source), [said](cue) [no](content).', 'Ada Ruiz'],
  ['a name after its office', '[the foreign minister, [Ada Ruiz](person)](source), [said](cue) [no](content).', 'Ada Ruiz'],
  [
    'a name after a body',
    '[the head of the [Norland Bank](organization) [Ada Ruiz](person)](source) [said](cue) [no](content).',
    'Ada Ruiz',
  ],
  ['somebody named so', '[a man named [Ben Ode](person)](source) [said](cue) [no](content).', 'Ben Ode'],
  [
    'a body after its description',
    '[the largest party, the [Norland League](organization)](source), [said](cue) [no](content).',
    'Norland League',
  ],
  ['a government', '[China](place) met. [the [Chinese](place) government](source) [said](cue) [no](content).', 'China'],
  ['a statement', '[a statement by the [Norland League](organization)](source) [said](cue) [no](content).', 'Norland League'],
  ['a court named before', 'The [Supreme Court](organization) met. [The court](source) [said](cue) [no](content).', 'Supreme Court'],
  ['an office named before', 'President [Ada Ruiz](person) met nobody. [The president](source) [said](cue) [no](content).', 'Ada Ruiz'],
  [
    'somebody who only speaks for a name',
    '[a spokesman for President [Ada Ruiz](person)](source) [said](cue) [no](content).',
    'a spokesman for President Ada Ruiz',
  ],
  ['somebody unnamed', 'On Monday [one official, who left](source), [said](cue) [no](content).', 'one official'],
])('knows the source: %s', (_, marked, name) => {
  expect(referents(marked)).toEqual([name]);
});

it.each([
  ['nobody in particular', '[some people](source) [said](cue) [no](content).'],
  ['a news agency', '[[Reuters](organization)](source) [said](cue) [no](content).'],
  ['a law', '[the law](source) [says](cue) [no](content).'],
])('knows no source: %s', (_, marked) => {
  expect(referents(marked)).toEqual([null]);
});

it('takes the name that the model offers', () => {
  const marked = '[Ada Ruiz](person) met [Ben Ode](person). [He](source) [said](cue) [no](content).';
  expect(
    referents(marked, {
      antecedents: [
        [
          { name: 1, probability: 0.6 },
          { name: 0, probability: 0.2 },
        ],
      ],
      none: 0.2,
    }),
  ).toEqual(['Ben Ode']);
});

it('adds up what the model offers for the names of one entity', () => {
  const marked = '[Ada Ruiz](person) met [Ben Ode](person). [Ruiz](person) left. [The painter](source) [said](cue) [no](content).';
  const offers = [0.25, 0.35, 0.25].map((probability, name) => ({ name, probability }));
  expect(referents(marked, { antecedents: [offers], none: 0.15 })).toEqual(['Ada Ruiz']);
});

it('never lets he or she be a body, nor it a person', () => {
  const offers = [
    { name: 0, probability: 0.7 },
    { name: 1, probability: 0.3 },
  ];
  const marked = (pronoun: string): string =>
    `[Norland League](organization) met [Ada Ruiz](person). [${pronoun}](source) [said](cue) [no](content).`;
  expect(referents(marked('She'), { antecedents: [offers] })).toEqual(['Ada Ruiz']);
  expect(referents(marked('It'), { antecedents: [offers] })).toEqual(['Norland League']);
});

it('takes she for a woman who has no name', () => {
  const marked =
    '[A spokeswoman](source1) [said](cue1) [no](content1). [Ben Ode](person) left. [She](source2) [said](cue2) [yes](content2).';
  expect(referents(marked, { none: 0.9, antecedents: [[], [{ name: 0, probability: 0.1 }]] })).toEqual(['A spokeswoman', 'A spokeswoman']);
});

it('takes a description for the same when it comes again', () => {
  const marked =
    '[A spokeswoman for the ministry](source1) [said](cue1) [no](content1). [The spokeswoman](source2) [said](cue2) [yes](content2). [Another spokeswoman](source3) [said](cue3) [no](content3).';
  expect(referents(marked)).toEqual(['A spokeswoman for the ministry', 'A spokeswoman for the ministry', 'Another spokeswoman']);
});

it('takes I and we inside what somebody says for the speaker', () => {
  const marked =
    '“[[I](source2) [think](cue2) [so](content2) and [we](source3) [hope](cue3) [so](content3)](content1),” [said](cue1) [[Ada Ruiz](person)](source1).';
  expect(referents(marked)).toEqual(['Ada Ruiz', 'Ada Ruiz', 'Ada Ruiz']);
});

it('counts what is only described wherever it stands', () => {
  const doc = findEntities(named('[Town police](source) [said](cue) [no](content). Nobody called the police. Harbour police left.'));
  expect(slices(doc.text, doc.entities[0]!.mentions)).toEqual(['Town police', 'police']);
});

it('counts a nationality for the state, but not as a name', () => {
  const [china, ...others] = findEntities(
    named('[China](place) met nobody. [Chinese](place) ships and [Syrian](place) ships left.'),
  ).entities;
  expect(china!.mentions.map(({ form }) => form)).toEqual(['name', 'nominal']);
  expect(others).toEqual([]);
});

it('keeps a state that stands only as a nationality when it speaks', () => {
  expect(referents('[The [Chinese](place)](source) [said](cue) [no](content).')).toEqual(['Chinese']);
});

it('takes nobody from credits', () => {
  const doc = findEntities(
    named('By [Ada Ruiz](person)\n\n[OSLO](place) (AP) — [Ben Ode](person) left.\n\nReporting by [Tom Lund](person)'),
  );
  expect(doc.entities.map(({ name }) => name)).toEqual(['Ben Ode']);
});

it('finds nobody in a text without words', () => {
  expect(findEntities(named('')).entities).toEqual([]);
  expect(findEntities(named('— … —')).entities).toEqual([]);
});
