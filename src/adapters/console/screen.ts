// What the terminal shows: sentences and cards. It knows which buttons the numbers stand for.
import { cardButtons, type Button, type Card } from '../../bot/card/card.ts';
import type { AnswerFile } from '../../bot/ports.ts';
import { formatCard } from './format-card.ts';
import { terminalLines } from './terminal-text.ts';
import { wrap } from './wrap.ts';

export interface ScreenOptions {
  readonly write: (text: string) => Promise<void>;
  /** Asked for each card, since a window may be resized. */
  readonly width: () => number;
  readonly color: boolean;
}

export interface Screen {
  /** Small print of the console itself. */
  note(text: string): Promise<void>;
  /** A card, below a note of who sees it or where it is. */
  show(card: Card, note?: string): Promise<void>;
  showFile(file: AnswerFile): Promise<void>;
  /** The button that a number stands for: of the newest card that has buttons. */
  button(number: number): Button | undefined;
  /** How many cards were shown so far. */
  shown(): number;
}

/** A screen without buttons. */
export function createScreen({ write, width, color }: ScreenOptions): Screen {
  let buttons: readonly Button[] = [];
  let shown = 0;
  const small = (text: string) =>
    `${wrap([{ text: terminalLines(text), style: 'dim' }], { width: width(), indent: '', hang: '', color })}\n`;
  return {
    note: (text) => write(small(`(${text})`)),
    show: (card, note) => {
      shown += 1;
      const own = cardButtons(card);
      // buttons of an article stay until the next ones: an answer about it may have none
      if (own.length > 0) buttons = own;
      const above = note === undefined ? '' : small(`(${note})`);
      return write(`\n${above}${formatCard(card, { width: width(), color, buttons: true })}\n`);
    },
    showFile: ({ name, content }) => write(`${small(`(file ${name})`)}${terminalLines(content.replace(/^\uFEFF/, ''))}\n`),
    button: (number) => buttons[number - 1],
    shown: () => shown,
  };
}
