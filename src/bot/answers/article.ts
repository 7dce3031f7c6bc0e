// A text that was read for somebody: what was found and how much of it was read.
import type { Analysis } from '../../core/analysis.ts';

export interface Article {
  /** Its `text` is all that was given, also when only the beginning was read. */
  readonly analysis: Analysis;
  /** Words of the whole text. */
  readonly words: number;
  /** Words that were read, from the beginning. */
  readonly wordsRead: number;
}
