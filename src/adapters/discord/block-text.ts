// A block of a card -> Discord markdown. Every word of it is escaped; the markup is the bot's own.
import type { ActorRow, ArticleRow, Block, HistoryRow, Passage, StanceRow, StatementRow } from '../../bot/card/card.ts';
import { clip, escape } from './escape.ts';

/** A sentence may be so many times as long as a field of a row. */
const SENTENCE_FIELDS = 5;
const MOST_TITLE = 200;
const MOST_SITE = 80;
/** Links of cards and pastes; any other is not shown as one, since something in it could end the markup around it. */
const SAFE_LINK = /^https:\/\/discord\.com\/channels\/(?:@me|\d+)\/\d+\/\d+$/;

/** `most`: characters of a field of a row, before escaping. */
export function blockText(block: Block, most: number): string {
  const lines = blockLines(block, most).filter((line) => line !== '');
  return lines.join('\n');
}

function blockLines(block: Block, most: number): string[] {
  const say = (text: string) => escape(clip(text, most));
  switch (block.kind) {
    case 'lines':
      return block.lines.map((line) => escape(clip(line, most * SENTENCE_FIELDS)));
    case 'note':
      return [`-# ${escape(clip(block.text, most * 2))}`];
    case 'passage':
      return [bold(clip(block.title, most)), passageText(block, most * 4)];
    case 'actors':
      return [bold(block.title), ...block.rows.map((row) => actorLine(row, say)), more(block.more)];
    case 'stances':
      return [bold(block.title), ...block.rows.map((row) => stanceLine(row, say)), more(block.more)];
    case 'statements':
      return [
        bold(clip(block.title, most)),
        ...block.rows.flatMap((row, index) => statementLines(row, block.rows[index + 1], most)),
        more(block.more),
      ];
    case 'history':
      return [bold(clip(block.title, most)), ...block.rows.flatMap((row) => historyLines(row, say)), more(block.more)];
    case 'articles':
      return [bold(clip(block.title, most)), ...block.rows.map(articleLine), more(block.more)];
  }
}

type Say = (text: string) => string;

function actorLine({ name, role, quotations: { length } }: ActorRow, say: Say): string {
  const count = length === 0 ? '' : ` (${length} ${length === 1 ? 'statement' : 'statements'})`;
  return `- ${strong(say(name))}${role === null ? '' : `, ${say(role)}`}${count}`;
}

function stanceLine({ number, holder, speaker, verb, target }: StanceRow, say: Say): string {
  return `${number} · ${strong(say(holder))}${speaker === null ? '' : ` (${say(speaker)})`} · *${escape(verb)}* · ${say(target)}`;
}

/** The article stands once below the statements of it that follow each other. */
function statementLines({ source, cue, contents, from }: StatementRow, next: StatementRow | undefined, most: number): string[] {
  const said = escape(clip(contents.join(' … '), most * 2));
  const who = source === null ? '' : strong(escape(clip(source, most)));
  const how = cue === null ? '' : escape(clip(cue, most));
  const before = [who, how].filter((part) => part !== '').join(' ');
  const line = before === '' ? `- ${said}` : `- ${before}: ${said}`;
  return from === null || next?.from?.id === from.id ? [line] : [line, `-# ${articlePlaces(from, most).join(' · ')}`];
}

function historyLines({ verb, target, speaker, from }: HistoryRow, say: Say): string[] {
  const by = speaker === null ? '' : ` (${say(speaker)})`;
  return [`- ${escape(from.date)} · *${escape(verb)}* · ${say(target)}${by}`, `-# ${articlePlaces(from, MOST_TITLE).join(' · ')}`];
}

function articleLine(row: ArticleRow): string {
  return `- ${[String(row.id), ...articlePlaces(row, MOST_TITLE)].join(' · ')}`;
}

function articlePlaces({ title, date, site, link }: ArticleRow, most: number): string[] {
  // a backslash does not hide a bracket in the words of a link
  const words = link === null ? title : title.replace(/\[/g, '(').replace(/\]/g, ')');
  const name = escape(clip(words, Math.min(most, MOST_TITLE))).trim();
  const linked = link !== null && SAFE_LINK.test(link) && name !== '' ? `[${name}](<${link}>)` : name;
  return [linked, escape(date), site === null ? '' : escape(clip(site, MOST_SITE))].filter((part) => part !== '');
}

function passageText({ runs }: Passage, most: number): string {
  let room = most;
  let text = '';
  for (const run of runs) {
    if (room <= 0) break;
    const shown = clip(run.text, Math.max(room, 20));
    room -= run.text.length;
    text += run.marked ? strong(escape(shown)) : escape(shown);
  }
  return text.trim();
}

function bold(text: string): string {
  return strong(escape(text));
}

/** Blanks at the edges would keep the stars from being markup. */
function strong(escaped: string): string {
  const inner = escaped.trim();
  if (inner === '') return escaped;
  const before = escaped.startsWith(' ') ? ' ' : '';
  return `${before}**${inner}**${escaped.endsWith(' ') ? ' ' : ''}`;
}

function more(count: number): string {
  return count === 0 ? '' : `-# ${count.toLocaleString('en-US')} more`;
}
