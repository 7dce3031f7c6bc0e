import { describe, expect, it } from 'vitest';
import { readArticle, requireEnglish } from '../../../src/bot/answers/read-article.ts';
import { UserError } from '../../../src/errors.ts';
import { endlessAnalyzer, quickAnalyzer } from '../analyzers.ts';

const read = (text: string, maxWords = 100) => readArticle(quickAnalyzer, text, { maxWords });

describe('readArticle', () => {
  it('reads a text up to the limit, cut behind a word, and keeps the whole text', async () => {
    const seen: string[] = [];
    const analyzer = { ...quickAnalyzer, analyze: (text: string) => (seen.push(text), quickAnalyzer.analyze(text)) };
    const text = '“One two, three four.” 😀 Five six!';
    const article = await readArticle(analyzer, text, { maxWords: 4 });
    expect(seen).toEqual(['“One two, three four']);
    expect(article).toMatchObject({ words: 6, wordsRead: 4, analysis: { text } });
  });

  it('leaves a text within the limit as it is', async () => {
    expect(await read(' \r\nOne two.\r\n ')).toMatchObject({ words: 2, wordsRead: 2, analysis: { text: ' \r\nOne two.\r\n ' } });
  });

  it('says so when a text takes too long', async () => {
    const reading = readArticle(endlessAnalyzer, 'One two.', { maxWords: 100, timeLimitMs: 1 });
    await expect(reading).rejects.toThrow(UserError);
  });
});

describe('requireEnglish', () => {
  it.each([
    'The mayor said that the harbor will be closed to ships and that it was the last chance for the city.',
    'the mayor said that the harbor will be closed to ships and that it was the last chance for the city',
    'Velmouth harbor closed',
  ])('accepts "%s"', async (text) => {
    const article = await read(text);
    expect(() => requireEnglish(article)).not.toThrow();
  });

  it.each([
    ['', 'There is no text to read'],
    ['—…!', 'There is no text to read'],
    ['Die Bürgermeisterin sagte, dass der Hafen für die Schiffe nicht mehr offen ist und dass sie das so will.', 'seems to be German'],
    [
      'La maire a dit que le port est fermé pour les navires et que les habitants ne sont pas contents de la décision.',
      'seems to be French',
    ],
    ['市长说港口将对游轮关闭，这是拯救海滨的最后机会。', 'seems to be Chinese'],
    ['Мэр сказал, что порт будет закрыт для судов.', 'seems to be Russian'],
    [`${'velmouth karsholm brandt okafor '.repeat(10)}`, 'does not look like English sentences'],
  ])('refuses "%s"', async (text, reason) => {
    const article = await read(text);
    expect(() => requireEnglish(article)).toThrow(reason);
  });
});
