import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/core/encoder/graphs.ts';
import { WIDTH } from '../../../src/core/encoder/layout.ts';
import { findReferences, readReferences } from '../../../src/core/encoder/references.ts';
import { readText } from '../../../src/core/text/read-text.ts';

const doc = readText('Foss said she told him that his lawyer lost their case. It did.');
const at = (firstWord: number, lastWord = firstWord) => ({ firstWord, lastWord });

describe('findReferences', () => {
  it('asks about third-person pronouns', () => {
    expect(findReferences(doc, [])).toEqual([at(2), at(4), at(6), at(9), at(11)]);
  });

  it('asks about every source once, also when it is a pronoun or begins with one', () => {
    expect(findReferences(doc, [at(2), at(6, 7), at(0), at(0)])).toEqual([at(0), at(2), at(4), at(6), at(6, 7), at(9), at(11)]);
  });

  it('leaves first and second person alone', () => {
    expect(findReferences(readText('I told you about our plan and myself'), [])).toEqual([]);
  });
});

/** A graph that gives every name the score 0 and none of them the score 0, too. */
const undecided: Graph = {
  run: async (inputs) => {
    const [references = 0] = inputs['first']?.dims ?? [];
    const [names = 0] = inputs['nameFirst']?.dims ?? [];
    return { logits: new Float32Array(references * (names + 1)) };
  },
  release: async () => {},
};

function resolve(references: readonly ReturnType<typeof at>[], names: readonly ReturnType<typeof at>[], graph = undecided) {
  const count = 2000;
  return readReferences(
    references,
    names,
    { count, vectors: new Float32Array(count * WIDTH), logits: new Float32Array(0) },
    new Float32Array(count),
    graph,
  );
}

describe('readReferences', () => {
  it('considers names within 400 words before and 60 words after', async () => {
    const names = [at(99, 100), at(100, 101), at(500), at(559, 560), at(559, 561)];
    const [reading] = await resolve([at(500)], names);
    expect(reading?.antecedents.map(({ name }) => name)).toEqual([1, 2, 3]);
    expect(reading?.none).toBeCloseTo(0.25, 5);
  });

  it('judges each reference by its own surroundings', async () => {
    const readings = await resolve([at(450), at(549), at(1999)], [at(60), at(600)]);
    expect(readings.map(({ antecedents }) => antecedents.map(({ name }) => name))).toEqual([[0], [1], []]);
    expect(readings.map(({ none }) => none)).toEqual([0.5, 0.5, 1]);
  });

  it('puts the most probable first and leaves out the improbable', async () => {
    const graph: Graph = { ...undecided, run: async () => ({ logits: Float32Array.from([0, 2, -9, 1]) }) };
    const [reading] = await resolve([at(5)], [at(0), at(1), at(2)], graph);
    expect(reading?.antecedents.map(({ name }) => name)).toEqual([1, 0]);
  });
});
