// The card of an article: what it says, who matters, who stands where.
import type { Article } from '../answers/article.ts';
import { actorRows } from './actor-rows.ts';
import type { Block, Button, Card } from './card.ts';
import { stanceRows } from './stance-rows.ts';

// What fits a screen of a phone with some scrolling; the rest is one button away.
const ACTORS = 10;
const STANCES = 8;
// How fast adults read English silently (Brysbaert 2019).
const WORDS_PER_MINUTE = 238;

export interface CardOptions {
  /** At most so many rows. */
  readonly actors?: number;
  readonly stances?: number;
}

/** Builds the card; parts without rows are left out. */
export function buildCard(article: Article, options: CardOptions = {}): Card {
  const { analysis } = article;
  const blocks: Block[] = [];
  if (analysis.summary.length > 0) blocks.push({ kind: 'lines', lines: analysis.summary.map((sentence) => sentence.text) });
  const actors = actorRows(analysis);
  if (actors.length > 0) blocks.push({ kind: 'actors', title: 'Who matters', ...firstRows(actors, options.actors ?? ACTORS) });
  const stances = stanceRows(analysis);
  if (stances.length > 0) blocks.push({ kind: 'stances', title: 'Who stands where', ...firstRows(stances, options.stances ?? STANCES) });
  if (blocks.length === 0) blocks.push({ kind: 'lines', lines: ['Nobody says or does anything in this text that a card could show.'] });
  return { blocks: [...blocks, ...notes(article)], buttons: buttons(article) };
}

function firstRows<Row>(rows: readonly Row[], most: number): { rows: readonly Row[]; more: number } {
  return { rows: rows.slice(0, most), more: Math.max(0, rows.length - most) };
}

function* notes(article: Article): Generator<Block> {
  const facts = [`${number(article.words)} ${article.words === 1 ? 'word' : 'words'}, ${minutesToRead(article.words)} min read`];
  if (article.analysis.form === 'stripped') facts.push('case and punctuation restored');
  yield { kind: 'note', text: facts.join(' · ') };
  const cut = cutNotice(article);
  if (cut !== null) yield { kind: 'note', text: cut };
}

/** One sentence for an article of which only the beginning was read. */
export function cutNotice(article: Article): string | null {
  if (article.wordsRead === article.words) return null;
  return `Only the first ${number(article.wordsRead)} of ${number(article.words)} words were read.`;
}

function buttons({ analysis }: Article): Button[] {
  const shown: Button[] = [];
  if (analysis.quotations.length > 0) shown.push({ label: `All statements ${analysis.quotations.length}`, action: 'statements' });
  if (analysis.stances.length > 0) shown.push({ label: 'Evidence', action: 'evidence' });
  return shown;
}

function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
