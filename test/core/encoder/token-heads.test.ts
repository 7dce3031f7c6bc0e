import { describe, expect, it } from 'vitest';
import { HEADS, LOGITS, type WordOutputs } from '../../../src/core/encoder/layout.ts';
import { breakProbabilities, findCues, findNames, readWords } from '../../../src/core/encoder/token-heads.ts';
import { readMarkedBreaks } from '../../../src/core/text/marked-breaks.ts';
import { readText } from '../../../src/core/text/read-text.ts';

type Rows = { readonly [H in keyof typeof HEADS]?: readonly number[] };

/** Outputs whose softmax (for single outputs: sign) is these numbers; the first label where a head is not given. */
function outputs(...words: Rows[]): WordOutputs {
  const logits = new Float32Array(words.length * LOGITS);
  for (const [i, word] of words.entries()) {
    for (const [name, head] of Object.entries(HEADS)) {
      const given = word[name as keyof Rows];
      for (let k = 0; k < head.size; k++) {
        const value = given === undefined ? (head.size === 1 ? -5 : k === 0 ? 0 : -20) : head.size === 1 ? given[k]! : Math.log(given[k]!);
        logits[i * LOGITS + head.at + k] = value;
      }
    }
  }
  return { count: words.length, vectors: new Float32Array(0), logits };
}

describe('findCues', () => {
  it('begins and goes on above one half and stops where another begins', () => {
    const found = findCues(
      outputs(
        { cue: [0.49, 0.51, 0] },
        { cue: [0.45, 0.04, 0.51] },
        { cue: [0.5, 0, 0.5] },
        { cue: [0.5, 0.5, 0] },
        { cue: [0, 1, 0] },
        { cue: [0.01, 0.51, 0.48] },
      ),
    );
    expect(found.map(({ firstWord, lastWord }) => [firstWord, lastWord])).toEqual([
      [0, 1],
      [4, 4],
      [5, 5],
    ]);
    expect(found[0]?.confidence).toBeCloseTo(0.51, 5);
  });
});

describe('findNames', () => {
  it('finds names of each kind', () => {
    const label = (k: number): Rows => ({ name: Array.from({ length: 9 }, (_, i) => (i === k ? 0.92 : 0.01)) });
    const found = findNames(outputs(label(1), label(2), label(3), label(0), label(5), label(7), label(8)));
    expect(found.map(({ firstWord, lastWord, kind }) => [firstWord, lastWord, kind])).toEqual([
      [0, 1, 'person'],
      [2, 2, 'organization'],
      [4, 4, 'place'],
      [5, 6, 'group'],
    ]);
    expect(found[0]?.confidence).toBeCloseTo(0.92, 5);
  });
});

describe('readWords', () => {
  it('reads case and gaps of a written text from the text, whatever the model says', () => {
    const doc = readText('“UN’s Foss left,” McLow said. No?');
    const model = outputs(...doc.words.map((): Rows => ({ case: [0, 0, 0, 1], gap: [0, 1, 0, 0, 0, 0, 0, 0], break: [1, 0, 0, 0] })));
    const breaks = readMarkedBreaks(doc);
    const readings = readWords(
      doc,
      model,
      breaks,
      breakProbabilities(model),
      [
        { firstWord: 0, lastWord: 5 },
        { firstWord: 6, lastWord: 6 },
      ],
      [],
    );
    expect(readings.map(({ wordCase }) => wordCase)).toEqual(['upper', 'lower', 'initial', 'lower', 'mixed', 'lower', 'initial']);
    expect(readings.map(({ gap }) => gap)).toEqual(['apostrophe', 'space', 'space', 'comma', 'space', 'space', 'question']);
    expect(readings.map((reading) => reading.break)).toEqual(['none', 'none', 'none', 'comma', 'none', 'sentence', 'paragraph']);
    expect(readings.map(({ opensQuotation, closesQuotation }) => [opensQuotation, closesQuotation])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  it('reads a stripped text from the model, and breaks as its sentences say', () => {
    const doc = readText('no un s foss left');
    const model = outputs(
      { case: [0.1, 0.9, 0, 0], break: [0.5, 0.05, 0.4, 0.05], opens: [1], closes: [1] },
      { case: [0.1, 0, 0.9, 0], gap: [0, 1, 0, 0, 0, 0, 0, 0] },
      { break: [0.3, 0.4, 0.3, 0] },
      { case: [0.1, 0, 0, 0.9], gap: [0.2, 0, 0, 0, 0, 0.8, 0, 0] },
      { break: [0.2, 0.1, 0.3, 0.4] },
    );
    const readings = readWords(
      doc,
      model,
      null,
      breakProbabilities(model),
      [
        { firstWord: 0, lastWord: 0 },
        { firstWord: 1, lastWord: 4 },
      ],
      [],
    );
    expect(readings).toEqual([
      { wordCase: 'initial', break: 'sentence', gap: 'space', opensQuotation: true, closesQuotation: true },
      { wordCase: 'upper', break: 'none', gap: 'apostrophe', opensQuotation: false, closesQuotation: false },
      { wordCase: 'lower', break: 'comma', gap: 'space', opensQuotation: false, closesQuotation: false },
      { wordCase: 'mixed', break: 'none', gap: 'comma', opensQuotation: false, closesQuotation: false },
      { wordCase: 'lower', break: 'paragraph', gap: 'space', opensQuotation: false, closesQuotation: false },
    ]);
  });

  it('puts no comma inside a name of a stripped text', () => {
    const comma = { gap: [0, 0, 0, 0, 0, 1, 0, 0], break: [0.1, 0.9, 0, 0] };
    const model = outputs(comma, comma, comma);
    const readings = readWords(readText('hua chun said'), model, null, breakProbabilities(model), [], [{ firstWord: 0, lastWord: 1 }]);
    expect(readings.map(({ gap }) => gap)).toEqual(['space', 'comma', 'comma']);
    expect(readings.map((reading) => reading.break)).toEqual(['none', 'comma', 'comma']);
  });
});
