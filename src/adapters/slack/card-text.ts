// Card -> text: what notifications show, and the whole answer where Slack refuses the blocks.
import type { Block, Card } from '../../bot/card/card.ts';
import { actorLine, articleLine, historyLine, passageLine, stanceLine, statementLine } from './card-lines.ts';
import { escapeMrkdwn } from './escape.ts';
import { fitCard } from './fit-card.ts';
import { plain } from './plain.ts';
import type { Rich } from './rich.ts';

/** Slack splits longer texts of messages and refuses longer ones in changes. */
const MOST_CHARACTERS = 3_900;
/** Notifications show a line or two. */
const MOST_FALLBACK = 600;
/** How coarsely a text is cut whose characters grow when they are escaped. */
const STEP = 300;

/** The card as escaped text, inside of what one message takes. */
export function cardText(card: Card): string {
  const whole = textOf(fitCard(card, (smaller) => escapeMrkdwn(textOf(smaller)).length <= MOST_CHARACTERS));
  // one giant line may be left
  for (let most = MOST_CHARACTERS; ; most -= STEP) {
    const text = escapeMrkdwn(plain(whole, most));
    if (text.length <= MOST_CHARACTERS) return text;
  }
}

/** Its beginning, for notifications. */
export function fallbackText({ blocks }: Card): string {
  const text = plain(textOf({ blocks: blocks.slice(0, 1), buttons: [] }), MOST_FALLBACK).trim();
  return escapeMrkdwn(text) || 'An answer';
}

function textOf({ blocks }: Card): string {
  return blocks
    .map((block) => blockLines(block).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'lines':
      return [...block.lines];
    case 'note':
      return [block.text];
    case 'passage':
      return [block.title, words(passageLine(block.runs))];
    case 'actors':
      return titled(block, block.rows.map(actorLine));
    case 'stances':
      return titled(block, block.rows.map(stanceLine));
    case 'statements':
      return titled(block, block.rows.map(statementLine));
    case 'history':
      return titled(block, block.rows.map(historyLine));
    case 'articles':
      return titled(block, block.rows.map(articleLine));
  }
}

function titled({ title, more }: { readonly title: string; readonly more: number }, rows: readonly (readonly (Rich | null)[])[]): string[] {
  return [title, ...rows.map(words), ...(more === 0 ? [] : [`${more} more`])];
}

function words(pieces: readonly (Rich | null)[]): string {
  return pieces.map((piece) => (piece !== null && 'text' in piece ? (piece.text ?? '') : '')).join('');
}
