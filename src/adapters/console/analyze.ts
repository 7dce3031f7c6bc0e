// `whosaid analyze`: one text in, its card or its analysis out.
import { readArticle, requireEnglish } from '../../bot/answers/read-article.ts';
import { buildCard, cutNotice } from '../../bot/card/build-card.ts';
import type { Analyzer } from '../../bot/ports.ts';
import { formatCard } from './format-card.ts';

export interface AnalyzeOptions {
  readonly analyzer: Analyzer;
  readonly maxWords: number;
  /** The Analysis as JSON instead of the card. */
  readonly json: boolean;
  readonly width: number;
  readonly color: boolean;
  /** Where a warning goes. */
  readonly warn: (text: string) => void;
}

/** What to print for an article; throws a UserError for a text that is none. */
export async function analyzeText(text: string, options: AnalyzeOptions): Promise<string> {
  const article = await readArticle(options.analyzer, text, { maxWords: options.maxWords });
  requireEnglish(article);
  const cut = cutNotice(article);
  if (cut !== null) options.warn(`${cut} MAX_WORDS sets the limit.`);
  if (options.json) return `${JSON.stringify(article.analysis, null, 2)}\n`;
  return formatCard(buildCard({ ...article, id: null, corrections: [] }), { width: options.width, color: options.color, buttons: false });
}
