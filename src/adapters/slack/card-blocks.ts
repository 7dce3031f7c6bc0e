// Card -> Block Kit, inside every limit of Slack. Texts of articles stand in rich text or cells, where nothing is read as markup.
import type { types } from '@slack/bolt';
import type { Block, Button, Card, Note, Passage, Stances } from '../../bot/card/card.ts';
import { actorLine, articleLine, historyLine, holder, passageLine, stanceLine, statementLine } from './card-lines.ts';
import { fitCard } from './fit-card.ts';
import { plain } from './plain.ts';
import { bullets, paragraph, quote, say, type RichBlock } from './rich.ts';

/** Where blocks are shown: tables stand in messages only. */
export type Surface = 'message' | 'modal' | 'response';
type KnownBlock = types.KnownBlock;

const MOST_BLOCKS = { message: 50, modal: 100, response: 50 } as const;
/** Slack refuses messages above about 13,200 characters in all, which it says nowhere. */
const MOST_CHARACTERS = 12_000;
/** Slack takes 10,000 over all cells and 100 rows. */
const MOST_CELL_CHARACTERS = 9_500;
const MOST_ROWS = 100;
const MOST_HEADER = 150;
const MOST_NOTE = 2_000;
const MOST_LABEL = 75;
const BUTTONS_IN_ROW = 5;

/** The name that all presses have; Slack wants each in a message to be different, so a number follows. */
export const PRESS = 'press';

/** The blocks of a card on a surface. What does not fit is left out, rows last to first, and their number is said. */
export function cardBlocks(card: Card, surface: Surface): KnownBlock[] {
  const fitting = fitCard(card, (smaller) => {
    const blocks = render(smaller, surface);
    return blocks.length <= MOST_BLOCKS[surface] && characters(blocks) <= MOST_CHARACTERS && tablesFit(blocks);
  });
  return render(fitting, surface).slice(0, MOST_BLOCKS[surface]);
}

function render({ blocks, buttons }: Card, surface: Surface): KnownBlock[] {
  const presses = numbering();
  const table = surface === 'message' ? blocks.findIndex((block) => block.kind === 'stances' && block.rows.length > 0) : -1;
  const shown = blocks.flatMap((block, index): (KnownBlock | null)[] => {
    if (block.kind === 'note') return blocks[index - 1]?.kind === 'note' ? [] : [notes(blocks.slice(index))];
    if (block.kind === 'passage') return passage(block, presses);
    if (index === table && block.kind === 'stances') return [header(block.title), stanceTable(block), moreLine(block.more)];
    return rowsOrLines(block);
  });
  for (let first = 0; first < buttons.length; first += BUTTONS_IN_ROW)
    shown.push(actions(buttons.slice(first, first + BUTTONS_IN_ROW), presses));
  return shown.filter((block) => block !== null);
}

function rowsOrLines(block: Exclude<Block, Note | Passage>): (KnownBlock | null)[] {
  switch (block.kind) {
    case 'lines':
      return [paragraph(block.lines.map((line) => [say(line)]))];
    case 'actors':
      return titled(block, bullets(block.rows.map(actorLine)));
    case 'stances':
      return titled(block, paragraph(block.rows.map(stanceLine)));
    case 'statements':
      return titled(block, bullets(block.rows.map(statementLine)));
    case 'history':
      return titled(block, bullets(block.rows.map(historyLine)));
    case 'articles':
      return titled(block, bullets(block.rows.map(articleLine)));
  }
}

function titled({ title, more }: { readonly title: string; readonly more: number }, rows: RichBlock | null): (KnownBlock | null)[] {
  return [header(title), rows, moreLine(more)];
}

/** A title that is too long for a header, such as a quoted line, is bold text. */
function header(title: string): KnownBlock | null {
  if (title.length > MOST_HEADER) return paragraph([[say(title, { bold: true })]]);
  const text = plain(title, MOST_HEADER);
  return text.trim() === '' ? null : { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

function moreLine(more: number): KnownBlock | null {
  return more === 0 ? null : context([`${more} more`]);
}

function stanceTable({ rows }: Stances): types.TableBlock {
  const cells = rows.slice(0, MOST_ROWS - 1).map((row) => [String(row.number), holder(row), row.verb, row.target]);
  return {
    type: 'table',
    column_settings: [{ align: 'right' }, { is_wrapped: true }, {}, { is_wrapped: true }],
    rows: [['#', 'Who', 'Stance', 'Toward'], ...cells].map((row) => row.map((text) => ({ type: 'raw_text', text: cell(text) }))),
  };
}

/** Slack refuses a table with an empty cell. */
function cell(text: string): string {
  const shown = plain(text, MOST_NOTE).replaceAll('\n', ' ');
  return shown.trim() === '' ? '–' : shown;
}

function passage({ title, runs, button }: Passage, presses: () => string): (KnownBlock | null)[] {
  return [paragraph([[say(title, { bold: true })]]), quote(passageLine(runs)), button === null ? null : actions([button], presses)];
}

/** Small print stays together. */
function notes(blocks: readonly Block[]): KnownBlock | null {
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'note') break;
    texts.push(block.text);
  }
  return context(texts);
}

function context(texts: readonly string[]): KnownBlock | null {
  const elements = texts
    .map((text) => plain(text, MOST_NOTE))
    .filter((text) => text.trim() !== '')
    .slice(0, 10)
    .map((text): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false }));
  return elements.length === 0 ? null : { type: 'context', elements };
}

function actions(buttons: readonly Button[], presses: () => string): types.ActionsBlock {
  return {
    type: 'actions',
    elements: buttons.map(({ label, action, isDanger = false }): types.Button => ({
      type: 'button',
      action_id: presses(),
      text: { type: 'plain_text', text: plain(label, MOST_LABEL) || '–', emoji: false },
      value: action,
      ...(isDanger && { style: 'danger' }),
    })),
  };
}

function numbering(): () => string {
  let count = 0;
  return () => `${PRESS}:${(count += 1)}`;
}

function tablesFit(blocks: readonly KnownBlock[]): boolean {
  return blocks.every(
    (block) => block.type !== 'table' || (block.rows.length <= MOST_ROWS && characters(block.rows) <= MOST_CELL_CHARACTERS),
  );
}

/** Characters of every text that people see. */
function characters(of: unknown): number {
  if (Array.isArray(of)) return of.reduce((sum: number, part) => sum + characters(part), 0);
  if (typeof of !== 'object' || of === null) return 0;
  return Object.entries(of).reduce((sum, [name, value]) => {
    if (typeof value === 'string') return name === 'text' || name === 'url' ? sum + value.length : sum;
    return sum + characters(value);
  }, 0);
}
