// The limits of a message, counted apart from the adapter's own counting.

interface Counted {
  components: number;
  characters: number;
  bytes: number;
  readonly ids: string[];
  readonly problems: string[];
}

/** What is wrong with the body of a message; null when nothing is. */
export function messageProblem(body: Readonly<Record<string, unknown>>): string | null {
  const flags = Number(body['flags'] ?? 0);
  const content = String(body['content'] ?? '');
  const components = (body['components'] ?? []) as readonly Record<string, unknown>[];
  const isComponents = (flags & 32_768) !== 0;
  const counted: Counted = { components: 0, characters: 0, bytes: 0, ids: [], problems: [] };
  const { problems } = counted;
  if (!isComponents) {
    if (content === '' && body['attachments'] === undefined) problems.push('an empty message');
    if (content.length > 2_000) problems.push(`${content.length} characters`);
    if (components.some(({ type }) => type !== 1) || components.length > 5) problems.push('components that need the flag');
  } else if (content !== '' || components.length === 0) problems.push('content beside components, or none of both');
  for (const component of components) count(component, counted);
  if (counted.components > 40) problems.push(`${counted.components} components`);
  if (counted.characters > 4_000) problems.push(`${counted.characters} characters`);
  if (counted.bytes > 10_170) problems.push(`${counted.bytes} bytes`);
  if (new Set(counted.ids).size < counted.ids.length) problems.push('two components of one custom_id');
  const nonce = body['nonce'];
  if (nonce !== undefined && String(nonce).length > 25) problems.push('a long nonce');
  const mentions = body['allowed_mentions'] as { parse?: unknown[] } | undefined;
  if (mentions?.parse?.length !== 0) problems.push('mentions that are allowed');
  return problems.length === 0 ? null : problems.join(', ');
}

function count(component: Record<string, unknown>, sum: Counted): void {
  sum.components += 1;
  const { type, content, label, custom_id: id, components = [], accessory } = component;
  const children = components as readonly Record<string, unknown>[];
  if (type === 10) {
    if (typeof content !== 'string' || content.trim() === '') sum.problems.push('an empty text');
    sum.characters += String(content).length;
    sum.bytes += Buffer.byteLength(String(content)) + 12;
  }
  if (type === 2 && (typeof label !== 'string' || label.trim() === '' || label.length > 80))
    sum.problems.push(`the label ${String(label)}`);
  if (type === 2 || (typeof type === 'number' && type >= 3 && type <= 8)) {
    if (typeof id !== 'string' || id === '' || id.length > 100) sum.problems.push(`the custom_id ${String(id)}`);
    sum.ids.push(String(id));
  }
  if (type === 1 && (children.length === 0 || children.length > 5)) sum.problems.push(`${children.length} in a row`);
  if (type === 9 && (accessory === undefined || children.length === 0 || children.length > 3))
    sum.problems.push('a section without accessory');
  if (accessory !== undefined) count(accessory as Record<string, unknown>, sum);
  for (const child of children) count(child, sum);
}
