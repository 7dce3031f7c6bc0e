// A quotation while the rules of this stage still work on it: in words rather than spans.
import type { WordSpan } from '../text/encoded.ts';

/** A cue of the model with what it takes; rules replace it, nothing changes it in place. */
export interface Draft {
  readonly cue: WordSpan;
  readonly source: WordSpan | null;
  /** Index into `references` of the source, null when there is none. */
  readonly reference: number | null;
  readonly contents: readonly WordSpan[];
  readonly confidence: number;
  readonly rule: string;
}
