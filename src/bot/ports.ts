// What the bot needs from outside: every adapter, store and the core stand behind one of these.
import type { Analysis } from '../core/analysis.ts';
import type { Article } from './answers/article.ts';

/** Turns texts into analyses without blocking the event loop. */
export interface Analyzer {
  /** Never fails because of the text; rejects with the reason of `signal` when that fires first. */
  analyze(text: string, signal?: AbortSignal): Promise<Analysis>;
  close(): Promise<void>;
}

/** The articles that channels have seen. */
export interface Archive {
  add(channel: string, article: Article): Promise<void>;
  /** The article whose card is the newest of the channel. */
  newest(channel: string): Promise<Article | null>;
}
