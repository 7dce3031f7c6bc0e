// The card of an article: what it says, who matters, who stands where.
import type { Analysis } from '../../core/analysis.ts';
import { actorRows } from './actor-rows.ts';
import type { Block, Button, Card } from './card.ts';
import { standingQuotations, type Corrected } from './corrected.ts';
import { stanceRows } from './stance-rows.ts';

// What fits a screen of a phone with some scrolling; the rest is one button away.
const ACTORS = 10;
const STANCES = 8;
// How fast adults read English silently (Brysbaert 2019).
const WORDS_PER_MINUTE = 238;

/** An article as a card shows it. */
export interface CardArticle {
  /** In the archive; null for one that is not kept there, whose card has no buttons. */
  readonly id: number | null;
  readonly analysis: Analysis;
  readonly words: number;
  readonly wordsRead: number;
  /** Their rows do not show. */
  readonly corrections: readonly Corrected[];
}

export interface CardOptions {
  /** At most so many rows. */
  readonly actors?: number;
  readonly stances?: number;
  /** Sentences for the small print, such as who posted the article before. */
  readonly notes?: readonly string[];
}

/** Builds the card; parts without rows are left out. */
export function buildCard(article: CardArticle, options: CardOptions = {}): Card {
  const { analysis, corrections } = article;
  const blocks: Block[] = [];
  if (analysis.summary.length > 0) blocks.push({ kind: 'lines', lines: analysis.summary.map((sentence) => sentence.text) });
  const actors = actorRows(analysis, corrections);
  if (actors.length > 0) blocks.push({ kind: 'actors', title: 'Who matters', ...firstRows(actors, options.actors ?? ACTORS) });
  const stances = stanceRows(analysis, corrections);
  if (stances.length > 0) blocks.push({ kind: 'stances', title: 'Who stands where', ...firstRows(stances, options.stances ?? STANCES) });
  if (blocks.length === 0) blocks.push({ kind: 'lines', lines: ['Nobody says or does anything in this text that a card could show.'] });
  const notes = [...(options.notes ?? []), ...facts(article)];
  return { blocks: [...blocks, ...notes.map((text): Block => ({ kind: 'note', text }))], buttons: buttons(article) };
}

function firstRows<Row>(rows: readonly Row[], most: number): { rows: readonly Row[]; more: number } {
  return { rows: rows.slice(0, most), more: Math.max(0, rows.length - most) };
}

function facts(article: CardArticle): string[] {
  const length = `${number(article.words)} ${article.words === 1 ? 'word' : 'words'}, ${minutesToRead(article.words)} min read`;
  const form = article.analysis.form === 'stripped' ? ' · case and punctuation restored' : '';
  const cut = cutNotice(article);
  return cut === null ? [`${length}${form}`] : [`${length}${form}`, cut];
}

/** One sentence for an article of which only the beginning was read. */
export function cutNotice(article: Pick<CardArticle, 'words' | 'wordsRead'>): string | null {
  if (article.wordsRead === article.words) return null;
  return `Only the first ${number(article.wordsRead)} of ${number(article.words)} words were read.`;
}

function buttons({ id, analysis, corrections }: CardArticle): Button[] {
  if (id === null) return [];
  const statements = standingQuotations(analysis, corrections).length;
  const shown: Button[] = [];
  if (statements > 0) shown.push({ label: `All statements ${statements}`, action: `statements:${id}` });
  // also where every row was corrected: it is the way to bring one back
  if (analysis.stances.length > 0) shown.push({ label: 'Evidence', action: `evidence:${id}` });
  return [...shown, { label: 'Remove', action: `remove:${id}`, isDanger: true }];
}

function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
