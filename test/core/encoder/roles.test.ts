import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/core/encoder/graphs.ts';
import { WIDTH } from '../../../src/core/encoder/layout.ts';
import { readRoles } from '../../../src/core/encoder/roles.ts';
import { readText } from '../../../src/core/text/read-text.ts';

/** A graph that takes the two words after each name for its role, and remembers which names it was asked about. */
function roleAfter(asked: number[]): Graph {
  return {
    run: async (inputs) => {
      const [count = 0] = inputs['words']?.dims ?? [];
      const lasts = [...((inputs['last']?.data ?? []) as Iterable<bigint>)].map(Number);
      asked.push(...lasts);
      const label = (last: number, word: number): number => (word === last + 1 ? 1 : word === last + 2 ? 2 : 0);
      return {
        roles: Float32Array.from(
          lasts.flatMap((last) => Array.from({ length: count * 3 }, (_, i) => (i % 3 === label(last, Math.floor(i / 3)) ? 20 : 0))),
        ),
      };
    },
    release: async () => {},
  };
}

const text = 'Foss the mayor met Foss and Port Ellis and Foss and FOSS and Ellis Union a group';
const name = (firstWord: number, lastWord: number, kind: 'person' | 'place' | 'organization') => ({
  firstWord,
  lastWord,
  kind,
  confidence: 0.9,
});

describe('readRoles', () => {
  it('asks about people and organizations where they are first named', async () => {
    const doc = readText(text);
    const names = [
      name(0, 0, 'person'),
      name(4, 4, 'person'),
      name(6, 7, 'place'),
      name(9, 9, 'person'),
      name(11, 11, 'person'),
      name(13, 14, 'organization'),
    ];
    const asked: number[] = [];
    const count = doc.words.length;
    const outputs = { count, vectors: new Float32Array(count * WIDTH), logits: new Float32Array(0) };
    const read = await readRoles(doc, names, outputs, new Float32Array(count), roleAfter(asked));
    expect(asked).toEqual([0, 4, 9, 14]);
    expect(read.map(({ role }) => role && [role.firstWord, role.lastWord])).toEqual([[1, 2], [5, 6], null, [10, 11], null, [15, 16]]);
    expect(read.map(({ firstWord }) => firstWord)).toEqual(names.map(({ firstWord }) => firstWord));
  });
});
