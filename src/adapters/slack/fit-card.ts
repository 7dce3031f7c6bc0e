// Makes a card smaller until it fits: rows go last to first and are counted, then passages, then lines.
import type { Block, Card } from '../../bot/card/card.ts';

/** The largest card, made of `card` by leaving things out, that `fits`. */
export function fitCard(card: Card, fits: (card: Card) => boolean): Card {
  let smaller: Card | null = card;
  for (let next = card; ; next = smaller) {
    if (fits(next)) return next;
    smaller = withoutLast(next);
    if (smaller === null) return next;
  }
}

/** Null when nothing is left that may go. */
function withoutLast({ blocks, buttons }: Card): Card | null {
  const change = (index: number, ...instead: Block[]): Card => ({ blocks: blocks.toSpliced(index, 1, ...instead), buttons });
  const rows = blocks.findLastIndex((block) => 'rows' in block && block.rows.length > 0);
  const block = blocks[rows];
  if (block !== undefined && 'rows' in block) return change(rows, withoutRow(block));
  const passage = blocks.findLastIndex(({ kind }) => kind === 'passage');
  const words = blocks[passage];
  if (passage > 0 && words?.kind === 'passage') return change(passage, { kind: 'note', text: `“${words.title}” does not fit here.` });
  const lines = blocks.findLastIndex((shown) => shown.kind === 'lines' && shown.lines.length > 1);
  const last = blocks[lines];
  if (last?.kind === 'lines') return change(lines, { ...last, lines: last.lines.slice(0, -1) });
  return null;
}

function withoutRow(block: Extract<Block, { rows: readonly unknown[] }>): Block {
  // each kind has its own rows: what is left of them is of the same kind
  return { ...block, rows: block.rows.slice(0, -1), more: block.more + 1 } as Block;
}
