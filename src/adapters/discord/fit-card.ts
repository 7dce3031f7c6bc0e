// A card that is too long for a message loses rows, the last first, and says how many more there are.
import type { Block, Card } from '../../bot/card/card.ts';
import { blockText } from './block-text.ts';

/** Characters of a field of a row: longer ones push other rows off the screen of a phone. */
const MOST_FIELD = 300;
const LEAST_FIELD = 40;

/** What is left of a card. */
export interface Fitted {
  readonly card: Card;
  /** Most characters of a field. */
  readonly most: number;
}

/** Rows go before fields are cut shorter, and whole parts go last. */
export function fitCard(card: Card, fits: (fitted: Fitted) => boolean): Fitted {
  let fitted: Fitted = { card, most: MOST_FIELD };
  let partsLost = 0;
  while (!fits(fitted)) {
    const { card: shown, most } = fitted;
    const fewer = withoutLastRow(shown, most);
    if (fewer !== null) fitted = { card: fewer, most };
    else if (most > LEAST_FIELD) fitted = { card: shown, most: Math.max(LEAST_FIELD, Math.floor(most / 2)) };
    else fitted = { card: withoutLastPart(shown, ++partsLost), most };
  }
  return fitted;
}

/** Takes the row from the part that takes most room; every part keeps its first. */
function withoutLastRow(card: Card, most: number): Card | null {
  let longest = -1;
  let length = -1;
  for (const [index, block] of card.blocks.entries()) {
    if (!('rows' in block) || block.rows.length < 2) continue;
    const own = blockText(block, most).length;
    if (own <= length) continue;
    longest = index;
    length = own;
  }
  if (longest === -1) return null;
  return { ...card, blocks: card.blocks.map((block, index) => (index === longest ? lessOne(block) : block)) };
}

function lessOne(block: Block): Block {
  if (!('rows' in block)) return block;
  return { ...block, rows: block.rows.slice(0, -1), more: block.more + 1 } as Block;
}

function withoutLastPart({ blocks, buttons }: Card, lost: number): Card {
  const parts = lost === 1 ? blocks : blocks.slice(0, -1);
  const [first] = parts;
  const note: Block = { kind: 'note', text: `${lost} more ${lost === 1 ? 'part does' : 'parts do'} not fit here.` };
  if (parts.length > 1) return { blocks: [...parts.slice(0, -1), note], buttons };
  // one part is left that is too long by itself
  if (first?.kind === 'lines' && first.lines.length > 1)
    return { blocks: [{ ...first, lines: first.lines.slice(0, Math.ceil(first.lines.length / 2)) }, note], buttons };
  return { blocks: [note], buttons: buttons.slice(0, 5) };
}
