// Slack's limits on blocks, checked as its server does: what it would refuse a message or a modal for.

type Json = Readonly<Record<string, unknown>>;

const MOST_BLOCKS = { message: 50, response: 50, modal: 100 } as const;
const TEXTS = { section: 3000, header: 150 } as const;
/** Kinds that a modal does not show. */
const MESSAGE_ONLY = new Set(['table', 'data_table', 'markdown', 'context_actions']);
const MOST_CHARACTERS = 13_200;

/** Sentences on everything that Slack would refuse; empty when it takes the blocks. */
export function blockProblems(blocks: readonly unknown[], surface: 'message' | 'response' | 'modal'): string[] {
  const problems: string[] = [];
  const say = (problem: string) => void problems.push(problem);
  if (blocks.length > MOST_BLOCKS[surface]) say(`${blocks.length} blocks`);
  const all = blocks as readonly Json[];
  if (all.filter(({ type }) => type === 'table').length > 1) say('two tables');
  for (const block of all) checkBlock(block, surface, say);
  for (const text of texts(all)) {
    if (text === '') say('an empty text');
    if (!text.isWellFormed()) say('half a character');
    if (/[^\P{Cc}\n]/u.test(text)) say('a control character');
  }
  const total = texts(all).reduce((sum, text) => sum + text.length, 0);
  if (total > MOST_CHARACTERS) say(`${total} characters`);
  const ids = all.flatMap(elements).flatMap(({ action_id: id }) => (typeof id === 'string' ? [id] : []));
  if (new Set(ids).size < ids.length) say('one action_id twice');
  if (JSON.stringify(all).includes('"mrkdwn"')) say('mrkdwn, where texts of articles could be read as markup');
  return problems;
}

function checkBlock(block: Json, surface: string, say: (problem: string) => void): void {
  const { type } = block;
  if (surface === 'modal' && MESSAGE_ONLY.has(String(type))) say(`a ${String(type)} in a modal`);
  if (type === 'section' || type === 'header') {
    const { text } = block['text'] as { text: string };
    if (text.length > TEXTS[type] || text.trim() === '') say(`a ${type} of ${text.length} characters`);
  }
  if (type === 'context' && elements(block).length > 10) say('more than 10 elements of a context');
  if ((type === 'context' || type === 'actions' || type === 'rich_text') && elements(block).length === 0) say(`an empty ${type}`);
  if (type === 'actions' && elements(block).length > 25) say('more than 25 buttons');
  for (const button of type === 'actions' ? elements(block) : []) {
    const { text } = button['text'] as { text: string };
    if (text.length > 75 || text === '') say(`a button of ${text.length} characters`);
    if (String(button['value']).length > 2000) say('a long value');
  }
  if (type === 'table') checkTable(block['rows'] as readonly (readonly { text: string }[])[], say);
}

function checkTable(rows: readonly (readonly { text: string }[])[], say: (problem: string) => void): void {
  const cells = rows.flat().map(({ text }) => text);
  if (rows.length > 100 || rows.some((row) => row.length > 20 || row.length !== rows[0]?.length)) say('a table of bad shape');
  if (cells.some((text) => text.trim() === '')) say('an empty cell');
  if (cells.join('').length > 10_000) say('more than 10,000 characters in cells');
}

function elements(block: Json): readonly Json[] {
  return Array.isArray(block['elements']) ? (block['elements'] as Json[]) : [];
}

function texts(of: unknown): string[] {
  if (Array.isArray(of)) return of.flatMap(texts);
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([name, value]) => (name === 'text' && typeof value === 'string' ? [value] : texts(value)));
}
