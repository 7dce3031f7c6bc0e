import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPieceReader, loadVocabulary, UNKNOWN_PIECE, type Vocabulary } from '../../../src/core/encoder/pieces.ts';

/** Ids are given by place, from 1000. */
const vocabulary = (pieces: string): Vocabulary => new Map(pieces.split(' ').map((piece, i) => [piece, 1000 + i]));

describe('createPieceReader', () => {
  const reader = createPieceReader(vocabulary('har ##bour harbour ##bo ##s e ##e a . " \' - , — 你 ##好'));

  it.each([
    ['harbour', [1002]],
    ['harbours', [1002, 1004]],
    ['harbos', [1000, 1003, 1004]],
    ['élé', [UNKNOWN_PIECE]],
    ['ée', [1005, 1006]],
    ['\u0301', [UNKNOWN_PIECE]],
    ['harx', [UNKNOWN_PIECE]],
    ['你好', [1014, 1015]],
    ['e'.repeat(60), [1005, ...Array<number>(59).fill(1006)]],
    ['e'.repeat(61), [UNKNOWN_PIECE]],
  ])('cuts %j by longest match', (word, pieces) => {
    expect(reader.word(word)).toEqual(pieces);
    expect(reader.word(word)).toEqual(pieces);
  });

  it.each([
    [' ', []],
    ['. ', [1008]],
    [',” ', [1012, 1009]],
    [' – ', [1013]],
    ['--', [1011, 1011]],
    ['…', [1008]],
    ['’', [1010]],
    ['«\u00a0', [1009]],
    ['😀', [UNKNOWN_PIECE]],
    ['\ud800', [UNKNOWN_PIECE]],
    ['......', Array<number>(6).fill(1008)],
    ['...----,,', [1008, 1008, 1008, 1011, 1012, 1012]],
  ])('reads the marks of the gap %j', (gap, pieces) => {
    expect(reader.gap(gap)).toEqual(pieces);
  });

  it('takes a megabyte as it comes', () => {
    expect(reader.word('e'.repeat(1_000_000))).toEqual([UNKNOWN_PIECE]);
    expect(reader.gap(`😀..${'-'.repeat(1_000_000)},,😀`)).toEqual([UNKNOWN_PIECE, 1008, 1008, 1012, 1012, UNKNOWN_PIECE]);
  });
});

describe('loadVocabulary', () => {
  it('numbers pieces by their line, also behind an empty one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vocabulary-'));
    try {
      await writeFile(join(folder, 'vocabulary.txt'), '[PAD]\n\nthe\n##s\n');
      expect([...(await loadVocabulary(join(folder, 'vocabulary.txt')))]).toEqual([
        ['[PAD]', 0],
        ['the', 2],
        ['##s', 3],
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
