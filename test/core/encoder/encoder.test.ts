import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEncoder, type Encoder } from '../../../src/core/encoder/encoder.ts';
import type { Encoded, WordSpan } from '../../../src/core/text/encoded.ts';
import { readText } from '../../../src/core/text/read-text.ts';

const ARTICLE = `Port Ellis council votes to close harbour

The council of Port Ellis voted on Monday to close the town's harbour. "We cannot pay for the walls any longer," said Mayor Adeline
Foss, who has led the council since 2019.

Fishermen rejected the decision. Tom Brandt, a spokesman for the Ellis Fishing Union, said that the council had not asked anybody. He
called the vote "a disgrace" and demanded a new one. The provincial government declined to comment.`;

const STRIPPED = ARTICLE.toLowerCase().replace(/[^a-z0-9]+/g, ' ');

describe('createEncoder', () => {
  let encoder: Encoder;
  const encode = (text: string): Promise<Encoded> => encoder.encode(readText(text));
  beforeAll(async () => {
    encoder = await createEncoder({ modelFolder: fileURLToPath(new URL('../../../models', import.meta.url)), threads: 2 });
  });
  afterAll(() => encoder.close());

  it.each([
    ['written', ARTICLE],
    ['stripped', STRIPPED],
    ['upper-case', ARTICLE.toUpperCase()],
  ])('finds who said what in a %s text', async (_, text) => {
    const doc = await encode(text);
    const words = ({ firstWord, lastWord }: WordSpan): string =>
      doc.words
        .slice(firstWord, lastWord + 1)
        .map((word) => word.lower)
        .join(' ');
    const cue = doc.cues.find((found) => words(found) === 'said' && found.contents.some((content) => words(content).includes('asked')));
    expect(cue?.sources.map(words)[0]).toContain('tom brandt');
    expect(doc.names.map(words)).toContain('tom brandt');
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t'],
    ['a dash', '—'],
    ['one word', 'Word'],
    ['a pronoun', 'he'],
    ['NUL and a lone surrogate', '\0a\0b. \ud800'],
    ['other scripts', 'שלום עולם. مرحبا 你好。'],
    ['emoji', '😀 hi. 😀'],
    ['a list', '- a\n- b\n- c'],
    ['unbalanced quotation marks', '“No," she said. ‘Never.'],
    ['code', 'for (let i = 0; i < n; i++) { x[i] ??= y.z(i); }'],
    ['a line separator', 'a line\u2028another'],
    ['a word of a megabyte', 'x'.repeat(1_000_000)],
    ['one giant sentence', 'said '.repeat(3_000)],
    ['a text half in capitals', `${ARTICLE} ${ARTICLE.toUpperCase()}`],
  ])('keeps the contract on %s', async (_, text) => {
    const doc = await encode(text);
    const { words, readings, sentences, names, references, cues } = doc;
    expect(readings).toHaveLength(words.length);
    expect(sentences.flatMap(({ firstWord, lastWord }) => [firstWord, lastWord + 1])).toEqual(
      sentences.flatMap(({ firstWord }, i) => [firstWord, sentences[i + 1]?.firstWord ?? words.length]),
    );
    expect(sentences[0]?.firstWord ?? 0).toBe(0);
    const roles = names.flatMap(({ role }) => (role === null ? [] : [role]));
    const parts = cues.flatMap((cue) => [...cue.sources, ...cue.contents, ...(cue.target === null ? [] : [cue.target])]);
    for (const span of [...sentences, ...names, ...roles, ...references, ...cues, ...parts]) {
      expect(span.firstWord).toBeGreaterThanOrEqual(0);
      expect(span.lastWord).toBeGreaterThanOrEqual(span.firstWord);
      expect(span.lastWord).toBeLessThan(words.length);
    }
    const probabilities = [
      ...sentences.map(({ summary }) => summary),
      ...[...names, ...roles, ...cues, ...parts].map(({ confidence }) => confidence),
      ...references.flatMap(({ none, antecedents }) => [none, ...antecedents.map(({ probability }) => probability)]),
      ...cues.flatMap(({ stance, polarity }) => [stance, ...Object.values(polarity)]),
    ];
    for (const probability of probabilities) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1.000001);
    }
    for (const { antecedents } of references) for (const { name } of antecedents) expect(names[name]).toBeDefined();
    for (const { sources, contents } of cues) {
      expect(contents).not.toEqual([]);
      for (const { firstWord, lastWord, reference } of sources) expect(references[reference]).toMatchObject({ firstWord, lastWord });
    }
  });

  it('says the same about the same text', async () => {
    const long = `${ARTICLE}\n\n`.repeat(12);
    expect(await encode(long)).toEqual(await encode(long));
  });
});
