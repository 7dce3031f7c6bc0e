import { describe, expect, it } from 'vitest';
import { runChannel } from '../../../src/adapters/console/channel.ts';
import { createConsoleChat } from '../../../src/adapters/console/console-chat.ts';
import type { Input } from '../../../src/adapters/console/input.ts';
import { createScene } from '../../../src/adapters/console/scene.ts';
import { createScreen } from '../../../src/adapters/console/screen.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { createLogger } from '../../../src/logger.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { analyzerOf } from '../../bot/analyzers.ts';
import { HARBOR } from '../../bot/article.ts';

const END = null;
const PASTE = HARBOR.text.split('\n');
const SHORT = 'The mayor said that it was the end and that she had not been there.';

/** What the terminal shows, one text for each thing that it says; null stands for Ctrl-D. */
async function shown(...inputs: (string | null)[]): Promise<string[]> {
  async function* input(): AsyncGenerator<Input> {
    for (const text of inputs) yield text === null ? { kind: 'end' } : { kind: 'line', text };
  }
  const store = await openStore(':memory:');
  const written: string[] = [];
  const write = async (text: string) => void written.push(text);
  const screen = createScreen({ write, width: () => 200, color: false });
  const scene = createScene();
  const now = () => Date.parse('2026-11-28T12:00:00Z');
  const limits = { maxWords: 1000, minWords: 20, joinWindowMs: 20_000, watchChannels: [], concurrency: 1 };
  const chats = [createConsoleChat({ scene, screen })];
  const bot = createBot({ ...store, ...limits, analyzer: analyzerOf(HARBOR), chats, logger: createLogger('silent'), now });
  bot.start();
  await runChannel({ bot, input: input(), scene, screen, write, now });
  await bot.stop();
  await store.close();
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
    expect(card).toContain('[1] All statements 3 · [2] Evidence · [3] Remove');
  });

  it('answers commands and presses buttons of the newest card that has some', async () => {
    const [, , why, evidence, wrong] = await shown('', ...PASTE, '.', '/why 1', ' 1 ', END);
    expect(why).toMatch(/^\n\(only you see this\)\n1 · Transport Ministry \(Lars Vind\) · rejects · the plan\n/);
    expect(why).toContain('[1] Show here');
    expect(evidence).not.toContain('only you');
    expect(wrong).toBeUndefined();
  });

  it('numbers the buttons beside rows before those below', async () => {
    const [, , evidence, wrong] = await shown(...PASTE, '.', '2', '2', END);
    expect(evidence).toContain('[1] Not right: 1');
    expect(evidence).toContain('[2] Not right: 2');
    expect(evidence).toContain('[3] Show here');
    expect(wrong).toContain('the card was changed');
  });

  it('takes options by name', async () => {
    const [, , said] = await shown(...PASTE, '.', '/who-said person:"Lars Vind" since:7d', END);
    expect(said).toContain('Lars Vind: 2 statements by “Lars Vind” since 2026-11-21');
  });

  it('reads a text behind /analyze', async () => {
    const [, card] = await shown(`/analyze ${PASTE.join('\n')}`, END);
    expect(card).toContain('Who matters\n  Transport Ministry\n');
  });

  it('shows the file of an export', async () => {
    const [, , , file] = await shown(...PASTE, '.', '/export format:csv', END);
    expect(file).toContain('(file statements-2026-11-28.csv)\ndate,who,role,');
  });

  it('leaves commands and numbers inside of a paste to the article', async () => {
    const written = await shown(SHORT, '/why 1', ':who', '1', '.');
    expect(written).toHaveLength(2);
    expect(written[1]).toContain('The text says too little for a card');
  });

  it('says that there is no button of a number, and takes a longer one for the start of a paste', async () => {
    const written = await shown('2', ...PASTE, '.', '12', '/why 1', '2026', SHORT, END, END);
    expect(written[1]).toBe('(there is no button 2 here)\n');
    expect(written[2]).toContain('Who matters');
    expect(written[3]).toBe('(there is no button 12 here)\n');
    expect(written[4]).toContain('Transport Ministry');
    expect(written).toHaveLength(6);
  });

  it('takes the text after Ctrl-D for a new paste', async () => {
    expect(await shown(SHORT, END, `${SHORT} Yes.`, END, END, 'never read')).toHaveLength(3);
  });

  it('plays several people in several places', async () => {
    const written = await shown(
      ':space acme',
      ':as Ana',
      ':in !board',
      ...PASTE,
      '.',
      ':as Ben',
      ':in #news',
      '/articles',
      ':as Ana',
      ':in !board',
      '/articles',
      END,
    );
    expect(written[3]).toBe('(You are Ana, in !board (hidden; read by Ana) of acme.)\n');
    expect(written[5]).toBe('(You are Ben, in #console of acme.)\n');
    expect(written[7]).toContain('(only Ben sees this)\nNo article may be shown here.');
    expect(written[10]).toContain('1 article\n');
  });

  it('leaves unwatched channels alone when the bot is not asked', async () => {
    const long = `${SHORT} ${SHORT} ${SHORT}`;
    const written = await shown(':mention off', long, '.', '/settings watch:here', SHORT, '.', long, '.', END);
    expect(written[2]).toBe('(nobody answers: #console is not watched)\n');
    expect(written[4]).toBe('(no answer)\n');
    expect(written[5]).toContain('45 words');
  });

  it('deletes the last paste with its card', async () => {
    const written = await shown(...PASTE, '.', ':delete', ':delete', '/articles', END);
    const text = written.slice(2).join('');
    expect(text).toContain('a card was removed from #console');
    expect(text).toContain('your paste was deleted');
    expect(text).toContain('You pasted nothing here');
    expect(text).toContain('No article may be shown here.');
  });

  it('says what it does not know', async () => {
    const written = await shown(':nonsense', ':as', ':help', ':mention perhaps', END);
    expect(written[1]).toContain('there is no :nonsense');
    expect(written[2]).toContain('such as :as Ana');
    expect(written[3]).toContain(':invite Ben');
    expect(written[4]).toContain(':mention on or :mention off');
  });
});
