// The text after coreference: what the encoder read, and who the names, pronouns and descriptions stand for.
// Quotations, stances and the summary read this value; nothing later needs the entity stage itself.
import type { Entity } from '../analysis.ts';
import type { Encoded } from './encoded.ts';

/** An encoded text with its entities. */
export interface Mentioned extends Encoded {
  readonly entities: readonly Entity[];
  /** One for each of `references`: the id of the entity it stands for, null when nobody. */
  readonly referents: readonly (string | null)[];
}
