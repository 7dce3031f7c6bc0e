// Card -> text for a terminal.
import type { ActorRow, Block, Button, Card, StanceRow, StatementRow } from '../../bot/card/card.ts';
import { terminalText } from './terminal-text.ts';
import { wrap, type Style, type Styled } from './wrap.ts';

export interface FormatOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Whether the buttons can be pressed, as numbers from 1. */
  readonly buttons: boolean;
}

/** A line of the card, before it is wrapped. */
interface Line {
  readonly parts: readonly Styled[];
  readonly indent: string;
  readonly hang: string;
}

/** The card as text; its parts stand apart by an empty line, small print stays together. */
export function formatCard(card: Card, { width, color, buttons }: FormatOptions): string {
  const groups: Line[][] = [];
  for (const [index, block] of card.blocks.entries()) {
    if (block.kind === 'note' && card.blocks[index - 1]?.kind === 'note') groups.at(-1)?.push(...blockLines(block));
    else groups.push(blockLines(block));
  }
  if (buttons && card.buttons.length > 0) groups.push([line(card.buttons.flatMap(buttonParts))]);
  const texts = groups.map((lines) => lines.map(({ parts, indent, hang }) => wrap(parts, { width, indent, hang, color })).join('\n'));
  return `${texts.join('\n\n')}\n`;
}

function blockLines(block: Block): Line[] {
  switch (block.kind) {
    case 'lines':
      return block.lines.map((text) => line([say(text)]));
    case 'actors':
      return [title(block.title), ...block.rows.map(actorLine), ...more(block.more)];
    case 'stances':
      return [title(block.title), ...block.rows.map(stanceLine), ...more(block.more)];
    case 'statements':
      return [title(block.title), ...block.rows.map(statementLine), ...more(block.more)];
    case 'passage':
      return [title(block.title), line(block.runs.map(passagePart), '  ')];
    case 'note':
      return [line([say(block.text, 'dim')])];
  }
}

function actorLine({ name, role, quotations }: ActorRow): Line {
  const parts = [say(name, 'bold')];
  if (role !== null) parts.push(say(`, ${role}`));
  if (quotations.length > 0) parts.push(say(` (${quotations.length} ${quotations.length === 1 ? 'statement' : 'statements'})`, 'dim'));
  return line(parts, '  ', '      ');
}

function stanceLine({ number, holder, speaker, verb, polarity, target }: StanceRow): Line {
  const parts = [say(`${number} `, 'dim'), say(holder, 'bold')];
  if (speaker !== null) parts.push(say(` (${speaker})`));
  parts.push(say(' · ', 'dim'), say(verb, polarity), say(' · ', 'dim'), say(target));
  return line(parts, number < 10 ? '  ' : ' ', '      ');
}

function statementLine({ source, contents }: StatementRow): Line {
  return line([say(source, 'bold'), say(': '), say(contents.join(' … '))], '  ', '      ');
}

function passagePart({ text, marked }: { text: string; marked: boolean }): Styled {
  return say(text, marked ? 'marked' : 'plain');
}

function buttonParts({ label }: Button, index: number): Styled[] {
  return [say(index === 0 ? '' : ' · ', 'dim'), say(`[${index + 1}]`, 'bold'), say(` ${label}`)];
}

function title(text: string): Line {
  return line([say(text, 'bold')]);
}

function more(count: number): Line[] {
  return count === 0 ? [] : [line([say(`${count} more`, 'dim')], '  ')];
}

function line(parts: readonly Styled[], indent = '', hang = indent): Line {
  return { parts, indent, hang };
}

function say(text: string, style: Style = 'plain'): Styled {
  return { text: terminalText(text), style };
}
