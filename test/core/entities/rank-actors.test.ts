import { expect, it } from 'vitest';
import { findEntities } from '../../../src/core/entities/find-entities.ts';
import { rankActors } from '../../../src/core/entities/rank-actors.ts';
import { named } from './named.ts';

it('lists who speaks early and often before who is named once', () => {
  const filler = 'The rain fell on the hills of the town all night. '.repeat(20);
  const doc = findEntities(
    named(
      `[[Ada Ruiz](person)](source1) [said](cue1) [no](content1). ${filler} [[Ruiz](person)](source2) [denied](cue2) [all](content2). ${filler} It rained in [Oslo](place).`,
    ),
  );
  const names = rankActors(doc.entities).map((id) => doc.entities.find((entity) => entity.id === id)?.name);
  expect(names[0]).toBe('Ada Ruiz');
  expect(names).not.toContain('Nobody');
});

it('lists nobody of no entities', () => {
  expect(rankActors([])).toEqual([]);
});
