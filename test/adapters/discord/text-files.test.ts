// Files that people attach, fetched from the address in the event.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTextFile, readTextFiles } from '../../../src/adapters/discord/text-files.ts';
import { startDiscord, type DiscordServer } from '../../support/discord/server.ts';
import { attachment } from '../../support/discord/world.ts';

let server: DiscordServer;
beforeEach(async () => {
  server = await startDiscord(Date.now);
});
afterEach(() => server.close());

const file = (name: string, content: string | Buffer, type?: string) => attachment(server.world, server.url, name, content, type);

describe('readTextFiles', () => {
  it('reads text in its order and leaves the rest', async () => {
    const files = [
      file('b.txt', 'first'),
      file('photo.png', 'x', 'image/png'),
      file('page.html', '<p>', 'text/html'),
      file('a.md', 'second'),
    ];
    expect(await readTextFiles(files)).toEqual({ texts: ['first', 'second'], missing: 0 });
  });

  it('reads UTF-8 and UTF-16 with their marks', async () => {
    const files = [file('a.txt', '\uFEFFZoë'), file('b.txt', Buffer.from('\uFEFFZoë', 'utf16le'))];
    expect(await readTextFiles(files)).toEqual({ texts: ['Zoë', 'Zoë'], missing: 0 });
  });

  it('reads no more than two megabytes', async () => {
    const { texts } = await readTextFiles([file('a.txt', 'word '.repeat(1_000_000))]);
    expect(texts[0]).toHaveLength(2 * 1024 * 1024);
  });

  it('counts what cannot be fetched', async () => {
    const gone = { ...file('a.txt', 'x'), url: `${server.url}/files/0` };
    const away = { ...file('b.txt', 'x'), url: 'http://127.0.0.1:9/' };
    expect(await readTextFiles([gone, away, file('c.txt', 'here')])).toEqual({ texts: ['here'], missing: 2 });
  });
});

it.each([
  ['message.txt', undefined, true],
  ['NOTES.MD', undefined, true],
  ['article', 'text/plain; charset=utf-8', true],
  ['page.html', 'text/html', false],
  ['data.csv', 'text/csv', false],
  ['photo.png', 'image/png', false],
])('%s of type %s is text: %s', (filename, type, isText) => {
  expect(isTextFile({ filename, url: '', ...(type !== undefined && { content_type: type }) })).toBe(isText);
});
