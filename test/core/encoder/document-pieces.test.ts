import { describe, expect, it } from 'vitest';
import { readPieces } from '../../../src/core/encoder/document-pieces.ts';
import { createPieceReader } from '../../../src/core/encoder/pieces.ts';
import { readText } from '../../../src/core/text/read-text.ts';

const reader = createPieceReader(new Map('no she said mcfoss un ##s 5 " , .'.split(' ').map((piece, i) => [piece, i])));

function pieces(text: string) {
  const { pieces, shapes, unitStart, wordStart } = readPieces(readText(text), reader);
  return { pieces: [...pieces], shapes: [...shapes], unitStart: [...unitStart], wordStart: [...wordStart] };
}

describe('readPieces', () => {
  it('puts marks after their word, and those before the first word before it', () => {
    expect(pieces('“No,” she said.')).toEqual({
      pieces: [7, 0, 8, 7, 1, 2, 9],
      shapes: [6, 2, 6, 6, 1, 1, 6],
      unitStart: [0, 4, 5, 7],
      wordStart: [1, 4, 5],
    });
  });

  it('gives every piece of a word its shape', () => {
    expect(pieces('UNs UN McFoss said 5.')).toMatchObject({ pieces: [4, 5, 4, 3, 2, 6, 9], shapes: [4, 4, 3, 4, 1, 5, 6] });
  });

  it('reads neither marks nor shapes of a stripped text', () => {
    expect(pieces(' no she said ')).toEqual({ pieces: [0, 1, 2], shapes: [0, 0, 0], unitStart: [0, 1, 2, 3], wordStart: [0, 1, 2] });
  });

  it('reads no marks where none ends a sentence', () => {
    expect(pieces('No, she said')).toMatchObject({ pieces: [0, 1, 2], shapes: [2, 1, 1] });
  });

  it('reads marks but no shapes of a text in capitals', () => {
    expect(pieces('SHE SAID NO.')).toMatchObject({ pieces: [1, 2, 0, 9], shapes: [0, 0, 0, 6] });
  });

  it('is empty for a text without words', () => {
    expect(pieces('...')).toEqual({ pieces: [], shapes: [], unitStart: [0], wordStart: [] });
  });

  it('reads a text of far too many pieces coarsely', () => {
    const letters = createPieceReader(new Map('a ##a ( ) .'.split(' ').map((piece, i) => [piece, i])));
    const { pieces } = readPieces(readText('aaa aaaa (a). '.repeat(6_000)), letters);
    expect([...pieces.subarray(0, 6)]).toEqual([0, 1, 1, 100, 0, 0]);
    expect(pieces).toHaveLength(5 * 6_000);
  });
});
