// Text -> Article, inside the limits of length and time. The only way from the bot to the analyzer.
import type { Analysis } from '../../core/analysis.ts';
import { findWords } from '../../core/text/words.ts';
import { UserError } from '../../errors.ts';
import type { Analyzer } from '../ports.ts';
import type { Article } from './article.ts';

/** Counted from the call, so that nobody waits longer for an answer, also when the first text waits for the model to load. */
const TIME_LIMIT_MS = 30_000;
/** Below this many words a language cannot be told, and a card costs nothing. */
const LEAST_WORDS_FOR_LANGUAGE = 30;
/** Fewer in which nobody says anything are a question or a greeting. */
const LEAST_WORDS = 20;

export interface ReadOptions {
  readonly maxWords: number;
  readonly timeLimitMs?: number;
  /** Stops the reading, which then rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** Analyses any text up to `maxWords`; throws a UserError only when it takes too long. */
export async function readArticle(analyzer: Analyzer, text: string, options: ReadOptions): Promise<Article> {
  const words = findWords(text);
  const wordsRead = Math.min(words.length, options.maxWords);
  const isCut = wordsRead < words.length;
  const readText = isCut ? text.slice(0, words[wordsRead - 1]?.end ?? 0) : text;
  const analysis = await analyzeInTime(analyzer, readText, options);
  return { analysis: isCut ? { ...analysis, text } : analysis, words: words.length, wordsRead };
}

/** Throws a UserError unless the article can be answered with a card: it holds words, and they are English as far as can be told. */
export function requireEnglish(article: Article): void {
  if (article.words === 0) throw new UserError('no-words', 'There is no text to read: paste or name an article of some sentences.');
  const { language } = article.analysis;
  if (language === 'en' || (language === 'und' && article.words < LEAST_WORDS_FOR_LANGUAGE)) return;
  const seen = language === 'und' ? 'does not look like English sentences' : `seems to be ${languageName(language)}`;
  throw new UserError('not-english', `The text ${seen}: only English articles can be read. Give the English version of the article.`);
}

/** Throws a UserError when there would be nothing on the card, or next to nothing: such a text is no article to keep. */
export function requireContent({ analysis, words }: Article): void {
  const { summary, actors, stances, quotations } = analysis;
  const isEmpty = summary.length + actors.length + stances.length === 0;
  const isTooShort = words < LEAST_WORDS && stances.length + quotations.length === 0;
  if (isEmpty || isTooShort)
    throw new UserError('no-content', 'The text says too little for a card and was not kept: paste a whole article of some sentences.');
}

async function analyzeInTime(analyzer: Analyzer, text: string, options: ReadOptions): Promise<Analysis> {
  const limitMs = options.timeLimitMs ?? TIME_LIMIT_MS;
  const limit = AbortSignal.timeout(limitMs);
  try {
    return await analyzer.analyze(text, options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]));
  } catch (error) {
    if (!limit.aborted) throw error;
    const seconds = Math.round(limitMs / 1000);
    throw new UserError('too-slow', `Reading the text took longer than ${seconds} seconds and was stopped: give a shorter text.`, {
      cause: error,
    });
  }
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
