// The shape of what the graphs take and give; `training/` exports them so.

/** Numbers in a word's vector. */
export const WIDTH = 384;
/** Numbers in a word's row of logits. */
export const LOGITS = 30;

/** Where each head's logits begin in the row, and how many there are. */
export const HEADS = {
  cue: { at: 0, size: 3 },
  break: { at: 3, size: 4 },
  case: { at: 7, size: 4 },
  name: { at: 11, size: 9 },
  opens: { at: 20, size: 1 },
  closes: { at: 21, size: 1 },
  gap: { at: 22, size: 8 },
} as const;

/** What the encoder says about every word of a document. */
export interface WordOutputs {
  readonly count: number;
  /** `count` rows of WIDTH. */
  readonly vectors: Float32Array;
  /** `count` rows of LOGITS. */
  readonly logits: Float32Array;
}
