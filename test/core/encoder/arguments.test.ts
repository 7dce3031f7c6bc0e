import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/core/encoder/arguments.ts';
import type { Graph } from '../../../src/core/encoder/graphs.ts';
import { WIDTH } from '../../../src/core/encoder/layout.ts';

const outputs = (count: number) => ({ count, vectors: new Float32Array(count * WIDTH), logits: new Float32Array(0) });
const LABEL_OF: { readonly [letter: string]: number } = { '.': 0, S: 1, s: 2, C: 3, c: 4, T: 1, t: 2 };

/** A graph that labels each word of a slice as drawn, with certainty, and finds act number `act` (0 for none) favourable. */
function drawn(drawings: readonly (readonly [labels: string, targets: string])[], act = 1): Graph {
  const rows = (which: 0 | 1, size: number): Float32Array =>
    Float32Array.from(
      drawings.flatMap((drawing) =>
        [...drawing[which]].flatMap((letter) => Array.from({ length: size }, (_, k) => (k === LABEL_OF[letter] ? 20 : 0))),
      ),
    );
  return {
    run: async () => ({
      arguments: rows(0, 5),
      targets: rows(1, 3),
      acts: Float32Array.from(drawings.flatMap(() => Array.from({ length: 24 }, (_, k) => (k === act ? 20 : 0)))),
      polarities: Float32Array.from(drawings.flatMap(() => [20, 0, 0])),
    }),
    release: async () => {},
  };
}

const at = (firstWord: number, lastWord = firstWord) => ({ firstWord, lastWord });
const read = (cues: readonly number[], graph: Graph, count: number) =>
  readArguments(
    cues.map((word) => ({ ...at(word), confidence: 0.9 })),
    outputs(count),
    new Float32Array(count),
    graph,
  );

describe('readArguments', () => {
  it('gives a cue its source, all its contents and its stance', async () => {
    const [cue] = await read([4], drawn([['CccS.sC.c', '.Tt......']], 23), 9);
    expect(cue).toMatchObject({
      ...at(4),
      confidence: 0.9,
      source: at(3),
      contents: [at(0, 2), at(6)],
      act: 'acts-against',
      target: at(1, 2),
    });
    expect(cue?.stance).toBeCloseTo(1, 5);
    expect(cue?.polarity.favor).toBeCloseTo(1, 5);
    expect(cue?.contents[0]?.confidence).toBeCloseTo(1, 5);
  });

  it('keeps one source, the longer of two that are equally clear', async () => {
    const [cue] = await read([3], drawn([['S.C.Ss', '......']]), 6);
    expect(cue?.source).toMatchObject(at(4, 5));
  });

  it('drops a cue without a content', async () => {
    expect(
      await read(
        [1, 3],
        drawn([
          ['S.....', '......'],
          ['Ss..C.', '......'],
        ]),
        6,
      ),
    ).toMatchObject([at(3)]);
  });

  it('never takes the cue for a part of its content', async () => {
    const [cue] = await read([2], drawn([['.CccC', '.....']]), 5);
    expect(cue?.contents).toMatchObject([at(1), at(4)]);
  });

  it('tells that there is neither source, target nor stance', async () => {
    const [cue] = await read([0], drawn([['.Cc', '...']], 0), 3);
    expect(cue).toMatchObject({ source: null, target: null, contents: [at(1, 2)], act: 'supports' });
    expect(cue?.stance).toBeCloseTo(0, 5);
  });

  it('counts words from the start of the text in a later slice', async () => {
    // the slice of a cue at word 500 begins 80 words before it
    const [cue] = await read([500], drawn([[`${'.'.repeat(79)}S.C`.padEnd(161, '.'), '.'.repeat(161)]]), 2000);
    expect(cue).toMatchObject({ ...at(500), source: at(499), contents: [at(501)] });
  });
});
