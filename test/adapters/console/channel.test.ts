import { describe, expect, it } from 'vitest';
import { runChannel } from '../../../src/adapters/console/channel.ts';
import type { Input } from '../../../src/adapters/console/input.ts';
import { createMemoryArchive } from '../../../src/adapters/console/memory-archive.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { createLogger } from '../../../src/logger.ts';
import { analyzerOf } from '../../bot/analyzers.ts';
import { HARBOR } from '../../bot/article.ts';

const END = null;
const PASTE = HARBOR.text.split('\n');

/** What the terminal shows after each answer; null stands for Ctrl-D. */
async function shown(...inputs: (string | null)[]): Promise<string[]> {
  async function* input(): AsyncGenerator<Input> {
    for (const text of inputs) yield text === null ? { kind: 'end' } : { kind: 'line', text };
  }
  const bot = createBot({ analyzer: analyzerOf(HARBOR), archive: createMemoryArchive(), logger: createLogger('silent'), maxWords: 1000 });
  const written: string[] = [];
  const write = async (text: string) => void written.push(text);
  await runChannel({ bot, input: input(), write, width: () => 200, color: false });
  return written;
}

describe('runChannel', () => {
  it('says first how a paste ends', async () => {
    const [welcome] = await shown(END);
    expect(welcome).toContain('Ctrl-D or a line that holds a single dot');
  });

  it.each([
    ['a line holding one dot', '.'],
    ['a line holding one dot and blanks', ' . '],
    ['Ctrl-D', END],
  ])('ends a paste at %s and shows the card with its buttons as numbers', async (_what, last) => {
    const [, card] = await shown(...PASTE, last);
    expect(card).toContain('Who matters\n  Transport Ministry\n');
    expect(card).toContain('[1] All statements 3 · [2] Evidence');
  });

  it('answers commands and presses buttons after a card', async () => {
    const [, , why, statements, evidence] = await shown('', ...PASTE, '.', '/why 1', '1', ' 2 ', END);
    expect(why).toContain('1 · Transport Ministry (Lars Vind) · rejects · the plan\n');
    expect(statements).toContain('All statements\n');
    expect(evidence).toContain('2 · Helena Brandt · acts for · close to cruise ships\n');
  });

  it('leaves commands and numbers inside of a paste to the article', async () => {
    const written = await shown('The mayor said that it was the end and that she had not been there.', '/why 1', '1', '.');
    expect(written).toHaveLength(2);
    expect(written[1]).toContain('18 words');
  });

  it('takes a number that no button has for the start of a paste', async () => {
    const written = await shown('12', 'The mayor said that it was the end and that she had not been there.', END);
    expect(written).toHaveLength(2);
  });

  it('takes the text after Ctrl-D for a new paste', async () => {
    const written = await shown(...PASTE, END, ...PASTE, END, END, 'never read');
    expect(written).toHaveLength(3);
  });
});
