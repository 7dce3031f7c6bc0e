// Names of commands as they are in Slack, where /help and /settings belong to Slack itself.
import type { Block, Card } from '../../bot/card/card.ts';

const OWN = /(?<![\w/.])\/(help|settings)\b/g;

/** The card with `/whosaid help` for `/help` in what the bot says itself. */
export function slackCommands({ blocks, buttons }: Card): Card {
  return { blocks: blocks.map(renamed), buttons };
}

function renamed(block: Block): Block {
  if (block.kind === 'note') return { ...block, text: rename(block.text) };
  return block.kind === 'lines' ? { ...block, lines: block.lines.map(rename) } : block;
}

function rename(text: string): string {
  return text.replace(OWN, '/whosaid $1');
}
