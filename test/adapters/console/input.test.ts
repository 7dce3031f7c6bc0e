import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../../src/adapters/console/input.ts';

/** A stream that says of itself that it is a terminal. */
function terminal(): PassThrough {
  return Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {}, columns: 80 });
}

/** Feeds keys one chunk at a time, each when the one before it has been read; null for the end of an input that is no terminal. */
async function read(input: PassThrough, ...chunks: (string | null)[]): Promise<string[]> {
  const seen: string[] = [];
  const feeding = (async () => {
    for (const chunk of chunks) {
      await new Promise((resolve) => setImmediate(resolve));
      if (chunk === null) input.end();
      else input.write(chunk);
    }
  })();
  for await (const event of readInput(input, terminal())) {
    seen.push(event.kind === 'line' ? event.text : '<end>');
  }
  await feeding;
  return seen;
}

describe('readInput', () => {
  it('ends once where the input is no terminal', async () => {
    expect(await read(new PassThrough(), 'one\ntw', 'o\n\nthree', null)).toEqual(['one', 'two', '', 'three', '<end>']);
  });

  it('goes on after Ctrl-D at a terminal, until Ctrl-C', async () => {
    expect(await read(terminal(), 'one\r', '\u0004', 'two\r', '\u0004', '\u0003')).toEqual(['one', '<end>', 'two', '<end>']);
  });

  it('ends the line, too, when Ctrl-D comes behind text', async () => {
    expect(await read(terminal(), 'one\r', 'two', '\u0004', '\u0003')).toEqual(['one', 'two', '<end>']);
  });

  it('takes a long line without a break', async () => {
    const line = 'word '.repeat(1200);
    expect(await read(terminal(), line, '\r', '\u0003')).toEqual([line]);
  });
});
