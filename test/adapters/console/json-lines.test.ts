import { describe, expect, it } from 'vitest';
import { answerJsonLines } from '../../../src/adapters/console/json-lines.ts';
import type { Analyzer } from '../../../src/bot/ports.ts';
import { createLogger } from '../../../src/logger.ts';
import { brokenAnalyzer, quickAnalyzer } from '../../bot/analyzers.ts';

async function answers(input: string | Uint8Array[], analyzer: Analyzer = quickAnalyzer): Promise<unknown[]> {
  const chunks = typeof input === 'string' ? [Buffer.from(input)] : input;
  const stream = (async function* () {
    yield* chunks;
  })();
  const result: unknown[] = [];
  for await (const line of answerJsonLines(stream, { analyzer, maxWords: 100, logger: createLogger('silent') })) {
    expect(line).toMatch(/^[^\n]*\n$/);
    result.push(JSON.parse(line));
  }
  return result;
}

const answered = (id: string | number, text: string) => ({ id, ms: expect.any(Number), analysis: expect.objectContaining({ text }) });
const refused = (id: string | null) => ({ id, error: expect.stringContaining('no JSON object') });

describe('answerJsonLines', () => {
  it('answers in the order of the lines, the last one without a line end', async () => {
    expect(await answers('{"id":"b","text":"One."}\n{"id":"a","text":"Two."}')).toEqual([answered('b', 'One.'), answered('a', 'Two.')]);
  });

  it.each(['', ' ', 'Bonjour le monde, dit le maire.', '\u0000', '\uD800 half', 'line\u2028separator\u2029\r', '\uFEFFmark', 'שלום'])(
    'gives an analysis of any text: %j',
    async (text) => {
      expect(await answers(`${JSON.stringify({ id: 'x', text })}\n`)).toEqual([answered('x', text)]);
    },
  );

  it('ends lines at LF only', async () => {
    expect(await answers('{"id":"x","text":"one\u2028two"}\r\n{"id":"y","text":"three"}\n')).toEqual([
      answered('x', 'one\u2028two'),
      answered('y', 'three'),
    ]);
  });

  it('reads characters that are split between chunks', async () => {
    const bytes = Buffer.from('{"id":"é","text":"😀"}\n{"id":"2","text":""}\n');
    expect(await answers([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual([answered('é', '😀'), answered('2', '')]);
  });

  it.each([
    ['not json', null],
    ['', null],
    ['null', null],
    ['[]', null],
    ['"text"', null],
    ['{"text":"no id"}', null],
    ['{"id":{},"text":"bad id"}', null],
    ['{"id":"7"}', '7'],
    ['{"id":"7","text":3}', '7'],
    ['{"id":"7","text":null}', '7'],
  ])('refuses the line %j and goes on', async (line, id) => {
    expect(await answers(`${line}\n{"id":"next","text":"One."}\n`)).toEqual([refused(id), answered('next', 'One.')]);
  });

  it('reads a text up to the limit and keeps all of it', async () => {
    const text = 'word '.repeat(300);
    expect(await answers(`${JSON.stringify({ id: 'x', text })}\n`)).toEqual([answered('x', text)]);
  });

  it('gives an error when the analysis fails, and goes on', async () => {
    const failed = { id: 'x', error: expect.stringContaining('failed') };
    expect(await answers('{"id":"x","text":"One."}\n{"id":"x","text":"Two."}\n', brokenAnalyzer)).toEqual([failed, failed]);
  });
});
