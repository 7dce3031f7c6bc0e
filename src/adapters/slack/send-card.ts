// A card on its way to Slack: as blocks, and once more as plain text when Slack refuses those.
import type { types } from '@slack/bolt';
import type { Card } from '../../bot/card/card.ts';
import type { Logger } from '../../logger.ts';
import { cardBlocks, type Surface } from './card-blocks.ts';
import { cardText, fallbackText } from './card-text.ts';
import { isBadBlocks } from './slack-errors.ts';

/** What a message holds; nobody is pinged by it, and nothing in it unfolds. */
export interface Content {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  /** Set where the text is the whole answer: its stars and underscores are those of an article. */
  readonly mrkdwn?: false;
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Sends a card once; `send` may throw what the Web API throws. */
export async function sendCard<Sent>(
  card: Card,
  surface: Surface,
  { send, logger }: { readonly send: (content: Content) => Promise<Sent>; readonly logger: Logger },
): Promise<Sent> {
  try {
    return await send({ ...QUIET, text: fallbackText(card), blocks: cardBlocks(card, surface) });
  } catch (error) {
    if (!isBadBlocks(error)) throw error;
    logger.error({ err: error, blocks: card.blocks.map(({ kind }) => kind) }, 'slack refused blocks; sent as text');
    // without blocks of its own a changed message would keep the old ones
    return send({ ...QUIET, text: cardText(card), blocks: [], mrkdwn: false });
  }
}
