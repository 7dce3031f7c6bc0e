// Card -> text for a terminal.
import {
  cardButtons,
  type ActorRow,
  type ArticleRow,
  type Block,
  type Button,
  type Card,
  type HistoryRow,
  type Passage,
  type StanceRow,
  type StatementRow,
} from '../../bot/card/card.ts';
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
  const numbers = new Map(buttons ? cardButtons(card).map((button, index) => [button, index + 1]) : []);
  const groups: Line[][] = [];
  for (const [index, block] of card.blocks.entries()) {
    if (block.kind === 'note' && card.blocks[index - 1]?.kind === 'note') groups.at(-1)?.push(...blockLines(block, numbers));
    else groups.push(blockLines(block, numbers));
  }
  if (buttons && card.buttons.length > 0)
    groups.push([line(card.buttons.flatMap((button, index) => buttonParts(button, numbers, index > 0)))]);
  const texts = groups.map((lines) => lines.map(({ parts, indent, hang }) => wrap(parts, { width, indent, hang, color })).join('\n'));
  return `${texts.join('\n\n')}\n`;
}

type Numbers = ReadonlyMap<Button, number>;

function blockLines(block: Block, numbers: Numbers): Line[] {
  switch (block.kind) {
    case 'lines':
      return block.lines.map((text) => line([say(text)]));
    case 'actors':
      return [title(block.title), ...block.rows.map(actorLine), ...more(block.more)];
    case 'stances':
      return [title(block.title), ...block.rows.map(stanceLine), ...more(block.more)];
    case 'statements':
      return [title(block.title), ...block.rows.flatMap(statementLines), ...more(block.more)];
    case 'history':
      return [title(block.title), ...block.rows.flatMap(historyLines), ...more(block.more)];
    case 'articles':
      return [title(block.title), ...block.rows.map(articleLine), ...more(block.more)];
    case 'passage':
      return passageLines(block, numbers);
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

function statementLines({ source, cue, contents, from }: StatementRow): Line[] {
  const parts = [say(contents.join(' … '))];
  if (cue !== null) parts.unshift(say(`${cue}: `, 'dim'));
  if (source !== null) parts.unshift(say(source, 'bold'), say(': '));
  return [line(parts, '  ', '      '), ...(from === null ? [] : [fromLine(from)])];
}

function historyLines({ verb, polarity, target, speaker, from }: HistoryRow): Line[] {
  const parts = [say(`${from.date} · `, 'dim'), say(verb, polarity), say(' · ', 'dim'), say(target)];
  if (speaker !== null) parts.push(say(` (${speaker})`));
  return [line(parts, '  ', '      '), fromLine(from)];
}

function fromLine(from: ArticleRow): Line {
  return line([say(places(from).join(' · '), 'dim')], '      ');
}

function articleLine(row: ArticleRow): Line {
  return line([say(row.title), say(` · ${places(row).slice(1).join(' · ')}`, 'dim')], '  ', '      ');
}

function places({ title: name, date, site, link }: ArticleRow): string[] {
  return [name, date, site, link].filter((part) => part !== null);
}

function passageLines({ title: text, runs, button }: Passage, numbers: Numbers): Line[] {
  const lines = [title(text), line(runs.map(passagePart), '  ')];
  if (button !== null && numbers.has(button)) lines.push(line(buttonParts(button, numbers, false), '  '));
  return lines;
}

function passagePart({ text, marked }: { text: string; marked: boolean }): Styled {
  return say(text, marked ? 'marked' : 'plain');
}

function buttonParts(button: Button, numbers: Numbers, isNext: boolean): Styled[] {
  return [say(isNext ? ' · ' : '', 'dim'), say(`[${numbers.get(button) ?? ''}]`, 'bold'), say(` ${button.label}`)];
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
