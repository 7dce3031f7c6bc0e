// Card -> the body of a message in Components V2, inside every limit of Discord.
import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { Block, Button, Card } from '../../bot/card/card.ts';
import { blockText } from './block-text.ts';
import { clip, plainLine } from './escape.ts';
import { fitCard, type Fitted } from './fit-card.ts';

/** Components of a message, nested ones included. */
export const MOST_COMPONENTS = 40;
/** Characters over all texts of a message. */
export const MOST_CHARACTERS = 4_000;
/** UTF-8 bytes over all texts and 12 for each of them; above it Discord answers with 500 (discord-api-docs#8554). */
export const MOST_BYTES = 10_170;
const BYTES_OF_TEXT = 12;
const MOST_LABEL = 80;
const BUTTONS_OF_ROW = 5;
/** With more parts the lines between them would take the place of components. */
const MOST_PARTS_WITH_LINES = 8;

/** Nobody is pinged by anything that the bot sends. */
export const NO_MENTIONS = { parse: [], replied_user: false };

/** The part of a message's body that shows a card. */
export interface MessageBody {
  readonly flags?: number;
  readonly content?: string | null;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { parse: []; replied_user: boolean };
}

export interface BodyOptions {
  /** Goes with the message so that it can be found by it; a whole number of 31 bits. */
  readonly mark?: number;
  /** Name of a file that is sent with it. */
  readonly file?: string;
  /** Further rows below the card, such as selects. */
  readonly rows?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
}

/** The card in a container. */
export function cardBody(card: Card, options: BodyOptions = {}): MessageBody {
  const fitted = fitCard(card, (candidate) => isInsideLimits(componentsOf(candidate, options)));
  return { flags: MessageFlags.IsComponentsV2, components: componentsOf(fitted, options), allowed_mentions: { ...NO_MENTIONS, parse: [] } };
}

function componentsOf({ card, most }: Fitted, { mark, file, rows = [] }: BodyOptions): APIMessageTopLevelComponent[] {
  const inner: APIComponentInContainer[] = [];
  const hasLines = card.blocks.length <= MOST_PARTS_WITH_LINES;
  for (const [index, text] of textsOf(card.blocks, most).entries()) {
    if (hasLines && index > 0 && text.isTitled) inner.push({ type: ComponentType.Separator, divider: true, spacing: 1 });
    const display = { type: ComponentType.TextDisplay as const, content: text.content };
    if (text.button === null) inner.push(display);
    else inner.push({ type: ComponentType.Section, components: [display], accessory: buttonOf(text.button) });
  }
  if (file !== undefined) inner.push({ type: ComponentType.File, file: { url: `attachment://${file}` } });
  inner.push(...buttonRows(card), ...rows);
  return [{ type: ComponentType.Container, ...(mark !== undefined && { id: mark }), components: inner }];
}

interface Text {
  readonly content: string;
  readonly button: Button | null;
  readonly isTitled: boolean;
}

/** A text for each part; small print that follows small print stays with it. */
function textsOf(blocks: readonly Block[], most: number): Text[] {
  const texts: Text[] = [];
  for (const [index, block] of blocks.entries()) {
    const content = blockText(block, most).trim() || '—';
    const last = texts.at(-1);
    if (block.kind === 'note' && last !== undefined && blocks[index - 1]?.kind === 'note') {
      texts[texts.length - 1] = { ...last, content: `${last.content}\n${content}` };
      continue;
    }
    texts.push({ content, button: block.kind === 'passage' ? block.button : null, isTitled: 'title' in block });
  }
  return texts.length === 0 ? [{ content: '—', button: null, isTitled: false }] : texts;
}

/** The buttons below a card, five in a row; of two that would do the same the first stays. */
export function buttonRows({ blocks, buttons }: Card): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'passage' && block.button !== null ? [block.button.action] : [])));
  const shown: APIButtonComponentWithCustomId[] = [];
  for (const button of buttons) {
    if (used.has(button.action)) continue;
    used.add(button.action);
    shown.push(buttonOf(button));
  }
  const rows: APIActionRowComponent<APIButtonComponentWithCustomId>[] = [];
  for (let first = 0; first < shown.length; first += BUTTONS_OF_ROW)
    rows.push({ type: ComponentType.ActionRow, components: shown.slice(first, first + BUTTONS_OF_ROW) });
  return rows;
}

function buttonOf({ label, action, isDanger }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: isDanger === true ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: clip(plainLine(label), MOST_LABEL) || '…',
    custom_id: action,
  };
}

interface Measured {
  components: number;
  characters: number;
  bytes: number;
}

function isInsideLimits(components: readonly APIMessageTopLevelComponent[]): boolean {
  const sum: Measured = { components: 0, characters: 0, bytes: 0 };
  for (const component of components) measure(component, sum);
  return sum.components <= MOST_COMPONENTS && sum.characters <= MOST_CHARACTERS && sum.bytes <= MOST_BYTES;
}

function measure(component: object, sum: Measured): void {
  sum.components += 1;
  if ('content' in component && typeof component.content === 'string') {
    sum.characters += component.content.length;
    sum.bytes += Buffer.byteLength(component.content) + BYTES_OF_TEXT;
  }
  if ('accessory' in component) measure(component.accessory as object, sum);
  if ('components' in component) for (const inner of component.components as object[]) measure(inner, sum);
}
