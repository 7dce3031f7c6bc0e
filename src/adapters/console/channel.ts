// A channel in the terminal: paste an article, see its card, give commands, press buttons by their number.
import type { Bot } from '../../bot/bot.ts';
import type { Button, Card } from '../../bot/card/card.ts';
import { formatCard } from './format-card.ts';
import type { Input } from './input.ts';

const CHANNEL = 'console';
const WELCOME =
  'Paste an article and end it with Ctrl-D or a line that holds a single dot. /help lists the commands; Ctrl-D on its own leaves.\n';

export interface ChannelOptions {
  readonly bot: Bot;
  readonly input: AsyncIterable<Input>;
  readonly write: (text: string) => Promise<void>;
  /** Asked for each card, since a window may be resized. */
  readonly width: () => number;
  readonly color: boolean;
}

/** Runs until the input ends. */
export async function runChannel({ bot, input, write, width, color }: ChannelOptions): Promise<void> {
  let paste: string[] = [];
  let buttons: readonly Button[] = [];
  const show = async (card: Card) => {
    await write(`\n${formatCard(card, { width: width(), color, buttons: true })}\n`);
    // buttons of an article stay until the next one: an answer about it has none
    if (card.buttons.length > 0) buttons = card.buttons;
  };
  await write(WELCOME);
  for await (const event of input) {
    const line = event.kind === 'line' ? event.text : null;
    if (line === null && paste.length === 0) return;
    if (line === null || (line.trim() === '.' && paste.length > 0)) {
      const text = paste.join('\n');
      paste = [];
      await show(await bot.paste(CHANNEL, text));
      continue;
    }
    if (paste.length > 0) {
      paste.push(line);
      continue;
    }
    if (line.trim() === '') continue;
    const command = /^\/([\w-]+)\s*(.*)$/s.exec(line.trim());
    const button = /^\d{1,2}$/.test(line.trim()) ? buttons[Number(line) - 1] : undefined;
    if (command !== null) await show(await bot.command(CHANNEL, command[1] ?? '', command[2] ?? ''));
    else if (button !== undefined) await show(await bot.click(CHANNEL, button.action));
    else paste.push(line);
  }
}
