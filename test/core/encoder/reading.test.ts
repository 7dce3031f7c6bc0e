// Holds this side to what the training side computed for the same text with the same weights (reading.json, made by training/).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPieces } from '../../../src/core/encoder/document-pieces.ts';
import { encodeWords } from '../../../src/core/encoder/encode-words.ts';
import { createEncoder, type Encoder } from '../../../src/core/encoder/encoder.ts';
import { loadGraphs, type Graphs } from '../../../src/core/encoder/graphs.ts';
import { LOGITS } from '../../../src/core/encoder/layout.ts';
import { createPieceReader, loadVocabulary, type PieceReader } from '../../../src/core/encoder/pieces.ts';
import { MODEL_FOLDER } from '../../../src/core/model-folder.ts';
import type { WordSpan } from '../../../src/core/text/encoded.ts';
import { readText } from '../../../src/core/text/read-text.ts';

type Words = readonly [first: number, last: number];
interface Reading {
  readonly text: string;
  readonly words: number;
  readonly names: readonly (readonly [first: number, last: number, kind: string])[];
  readonly cues: readonly { cue: Words; sources: readonly Words[]; contents: readonly Words[]; confidence: number }[];
  readonly logits: readonly (readonly number[])[];
}

const READINGS = JSON.parse(readFileSync(new URL('reading.json', import.meta.url), 'utf8')) as Reading[];
/** Processors round 8-bit products in their own ways; logits of words range over about 20. */
const ROUNDING = 0.25;
/** A cue that is hardly one may be none on another processor. */
const SURE = 0.6;

const words = ({ firstWord, lastWord }: WordSpan): Words => [firstWord, lastWord];

describe.each(READINGS)('the reading of text %#', (reading) => {
  const doc = readText(reading.text);
  let encoder: Encoder;
  let graphs: Graphs;
  let reader: PieceReader;
  beforeAll(async () => {
    encoder = await createEncoder({ modelFolder: MODEL_FOLDER, threads: 2 });
    graphs = await loadGraphs(MODEL_FOLDER, 2);
    reader = createPieceReader(await loadVocabulary(join(MODEL_FOLDER, 'vocabulary.txt')));
  });
  afterAll(async () => {
    await encoder.close();
    await Promise.all(Object.values(graphs).map((graph) => graph.release()));
  });

  it('has the logits that training computed', async () => {
    const { count, logits } = await encodeWords(readPieces(doc, reader), graphs.encoder);
    expect(count).toBe(reading.words);
    const apart = reading.logits.flatMap((row, i) => row.map((value, k) => Math.abs(value - logits[i * LOGITS + k]!)));
    expect(apart).toHaveLength(count * LOGITS);
    expect(Math.max(...apart)).toBeLessThan(ROUNDING);
  });

  it('has the names that training decoded', async () => {
    const { names } = await encoder.encode(doc);
    const found = names.map((name) => [...words(name), name.kind]);
    expect(found).toEqual(reading.names);
  });

  it('has the cues, sources and contents that training decoded', async () => {
    const { cues } = await encoder.encode(doc);
    const sure = reading.cues.filter(({ confidence }) => confidence > SURE);
    const found = cues.map((cue) => ({ cue: words(cue), sources: cue.sources.map(words), contents: cue.contents.map(words) }));
    expect(sure.length).toBeGreaterThan(10);
    expect(found).toEqual(expect.arrayContaining(sure.map(({ cue, sources, contents }) => ({ cue, sources, contents }))));
  });
});
