// Card -> an ordinary message, for when Discord refuses its components: text and the buttons, nothing else.
import { cardButtons, type Card } from '../../bot/card/card.ts';
import { blockText } from './block-text.ts';
import { buttonRows, NO_MENTIONS, type MessageBody } from './card-components.ts';
import { fitCard, type Fitted } from './fit-card.ts';

const MOST_CHARACTERS = 2_000;
const MOST_ROWS = 5;

/** The card as one text. */
export function plainBody(card: Card): MessageBody {
  const { card: fitted, most } = fitCard(card, (candidate) => textOf(candidate).length <= MOST_CHARACTERS);
  const rows = buttonRows({ blocks: [], buttons: cardButtons(fitted) }).slice(0, MOST_ROWS);
  return { content: textOf({ card: fitted, most }).trim() || '—', components: rows, allowed_mentions: { ...NO_MENTIONS, parse: [] } };
}

function textOf({ card, most }: Fitted): string {
  return card.blocks.map((block) => blockText(block, most)).join('\n\n');
}
