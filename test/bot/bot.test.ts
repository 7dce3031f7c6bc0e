import { describe, expect, it } from 'vitest';
import { createMemoryArchive } from '../../src/adapters/console/memory-archive.ts';
import { createBot } from '../../src/bot/bot.ts';
import type { Card } from '../../src/bot/card/card.ts';
import type { Analyzer } from '../../src/bot/ports.ts';
import { createLogger } from '../../src/logger.ts';
import { analyzerOf, brokenAnalyzer } from './analyzers.ts';
import { HARBOR } from './article.ts';

const botOver = (analyzer: Analyzer) =>
  createBot({ analyzer, archive: createMemoryArchive(), logger: createLogger('silent'), maxWords: 1000 });
const bot = () => botOver(analyzerOf(HARBOR));
const lines = (card: Card) => card.blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
const kinds = (card: Card) => card.blocks.map(({ kind }) => kind);

describe('a bot', () => {
  it('answers a paste with its card, and commands and buttons from that article', async () => {
    const { paste, command, click } = bot();
    expect(kinds(await paste('here', HARBOR.text))).toEqual(['lines', 'actors', 'stances', 'note']);
    expect(await command('here', 'why', '1')).toMatchObject({
      blocks: [{ kind: 'passage', title: '1 · Transport Ministry (Lars Vind) · rejects · the plan' }],
    });
    expect(kinds(await click('here', 'statements'))).toEqual(['statements']);
    expect(kinds(await click('here', 'evidence'))).toEqual(['passage', 'passage']);
  });

  it('keeps channels apart', async () => {
    const { paste, command } = bot();
    await paste('here', HARBOR.text);
    expect(lines(await command('there', 'why', '1'))).toEqual(['No article was read here yet: paste one first.']);
  });

  it.each([
    ['', 'Which row? Give a number from 1 to 2, such as /why 1.'],
    ['3', 'There is no row 3. Give a number from 1 to 2, such as /why 1.'],
    ['one', 'There is no row one. Give a number from 1 to 2, such as /why 1.'],
  ])('says which rows there are for /why %s', async (row, answer) => {
    const { paste, command } = bot();
    await paste('here', HARBOR.text);
    expect(lines(await command('here', 'why', row))).toEqual([answer]);
  });

  it('says so when the last article has no rows', async () => {
    const { paste, command } = bot();
    await paste('here', 'The mayor was there and she said that it was fine.');
    expect(lines(await command('here', 'why', '1'))).toEqual(['The last article has no stance rows to explain.']);
  });

  it('lists every command in the help', async () => {
    const card = await bot().command('here', 'help', '');
    expect(lines(card)).toContain('/why <row>: the words of the article that a row of the last stance table rests on');
    expect(lines(card)).toContain('/help: what this does and which commands there are');
  });

  it('answers what it does not know with a sentence', async () => {
    expect(lines(await bot().command('here', 'nonsense', ''))).toEqual(['There is no command /nonsense: /help lists them.']);
    expect(lines(await bot().click('here', 'nonsense'))[0]).toContain('older version');
  });

  it('answers a text it cannot read with a sentence and keeps the article before it', async () => {
    const { paste, command } = bot();
    await paste('here', HARBOR.text);
    expect(lines(await paste('here', 'Der Minister sagte, dass er den Bericht nicht kennt und dass das so ist.'))[0]).toContain('German');
    expect(lines(await paste('here', ' '))[0]).toContain('There is no text to read');
    expect(kinds(await command('here', 'why', '2'))).toEqual(['passage']);
  });

  it('answers a bug with a sentence that tells nothing of it', async () => {
    expect(lines(await botOver(brokenAnalyzer).paste('here', HARBOR.text))).toEqual([
      'Something went wrong here and was written to the log. Please try again.',
    ]);
  });
});
