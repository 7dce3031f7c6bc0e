// The blocks of a typed message -> the text that its writer sees. Unlike the message's `text` they have no marks for bold and the like.

/** All text of the `rich_text` blocks among `blocks`; other blocks are not typed by people. */
export function richTextOf(blocks: readonly unknown[], botUser: string): string {
  return blocks
    .filter((block) => field(block, 'type') === 'rich_text')
    .flatMap((block) => list(block).map((part) => partText(part, botUser)))
    .join('\n');
}

function partText(part: unknown, botUser: string): string {
  if (field(part, 'type') !== 'rich_text_list') return inline(part, botUser);
  return list(part)
    .map((item) => inline(item, botUser))
    .join('\n');
}

function inline(section: unknown, botUser: string): string {
  return list(section)
    .map((element) => elementText(element, botUser))
    .join('');
}

function elementText(element: unknown, botUser: string): string {
  const text = field(element, 'text');
  switch (field(element, 'type')) {
    case 'link':
      return text || field(element, 'url');
    case 'user':
      return field(element, 'user_id') === botUser ? '' : `@${field(element, 'user_id')}`;
    case 'usergroup':
      return '@group';
    case 'channel':
      return `#${field(element, 'channel_id')}`;
    case 'broadcast':
      return `@${field(element, 'range')}`;
    case 'emoji':
      return `:${field(element, 'name')}:`;
    case 'date':
      return field(element, 'fallback');
    default:
      return text;
  }
}

function field(of: unknown, name: string): string {
  const value = typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}

function list(of: unknown): readonly unknown[] {
  const elements = typeof of === 'object' && of !== null ? (of as Record<string, unknown>)['elements'] : undefined;
  return Array.isArray(elements) ? elements : [];
}
