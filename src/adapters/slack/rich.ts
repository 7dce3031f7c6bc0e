// The pieces of rich text: stretches of text with a style, links, and the blocks that hold them. Nothing in them is read as markup.
import type { types } from '@slack/bolt';
import { plain } from './plain.ts';

export type Rich = types.RichTextElement;
export type RichBlock = types.RichTextBlock;

/** Longer stretches than this are no part of a card that people read. */
const MOST_CHARACTERS = 2_500;

/** A stretch of text; null for one without anything to see, which Slack refuses. */
export function say(text: string, style?: { readonly bold?: true; readonly italic?: true }): Rich | null {
  const shown = plain(text, MOST_CHARACTERS);
  if (shown === '') return null;
  return style === undefined ? { type: 'text', text: shown } : { type: 'text', text: shown, style };
}

/** The text as a link, when the address is one of the web. */
export function linked(text: string, address: string | null): Rich | null {
  const shown = say(text);
  if (shown?.type !== 'text' || address === null || !URL.canParse(address) || address.length > 3000) return shown;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? { type: 'link', url: href, text: shown.text } : shown;
}

/** Lines one below the other; empty ones are left out. Null without any. */
export function paragraph(lines: readonly (readonly (Rich | null)[])[]): RichBlock | null {
  const elements: Rich[] = [];
  for (const line of lines) {
    const pieces = present(line);
    if (pieces.length === 0) continue;
    if (elements.length > 0) elements.push({ type: 'text', text: '\n' });
    elements.push(...pieces);
  }
  return elements.length === 0 ? null : { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** A list with a bullet for each item. Null without any. */
export function bullets(items: readonly (readonly (Rich | null)[])[]): RichBlock | null {
  const elements = items
    .map(present)
    .filter((item) => item.length > 0)
    .map((item): types.RichTextSection => ({ type: 'rich_text_section', elements: item }));
  return elements.length === 0 ? null : { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
}

/** Words of an article, set off from the rest. Null without any. */
export function quote(pieces: readonly (Rich | null)[]): RichBlock | null {
  const elements = present(pieces);
  return elements.length === 0 ? null : { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] };
}

function present(pieces: readonly (Rich | null)[]): Rich[] {
  return pieces.filter((piece) => piece !== null);
}
