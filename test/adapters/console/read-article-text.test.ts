import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticleText } from '../../../src/adapters/console/read-article-text.ts';
import { UserError } from '../../../src/errors.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whosaid-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function read(content: string | Uint8Array): Promise<string> {
  const file = join(folder, 'article');
  await writeFile(file, content);
  return readArticleText(file, nothing());
}

describe('readArticleText', () => {
  it('keeps line ends and drops a byte order mark', async () => {
    expect(await read('\uFEFFOne.\r\nTwo — “three”.\n')).toBe('One.\r\nTwo — “three”.\n');
  });

  it('reads standard input', async () => {
    async function* stdin() {
      yield Buffer.from('One. ');
      yield Buffer.from('Two.');
    }
    expect(await readArticleText('-', stdin())).toBe('One. Two.');
  });

  it('bears some stray control characters', async () => {
    expect(await read(`Page one.\f${'Some words of an article. '.repeat(10)}\u0002`)).toContain('\u0002');
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['blanks', ' \n\t ', 'is empty'],
    ['a NUL', 'One.\0Two.', 'is not plain text'],
    ['bytes that are no UTF-8', Uint8Array.of(0x4f, 0xff, 0xfe), 'is not plain text'],
    ['UTF-16', Buffer.from('\uFEFFOne.', 'utf16le'), 'is not plain text'],
    ['mostly control characters', '\u0001\u0002\u0003One.', 'is not plain text'],
    ['more than 16 MB', Buffer.alloc(17 * 1024 * 1024, 'word '), 'holds more than 16 MB'],
  ])('refuses %s in one sentence', async (_what, content, reason) => {
    const reading = read(content);
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(reason);
  });

  it('says what is wrong with a file that cannot be read', async () => {
    await expect(readArticleText(join(folder, 'missing'), nothing())).rejects.toThrow('there is no such file');
    await expect(readArticleText(folder, nothing())).rejects.toThrow('it is a folder');
  });
});
