// The result of the core: everything Whosaid says about one text, as spans of that text.
// Adapters, store and cards read these types; only the stages of the core make them.
import type { Span } from './span.ts';

/** `stripped` when the text has neither a sentence mark nor a capital. */
export type Form = 'written' | 'stripped';
export type EntityKind = 'person' | 'organization' | 'place' | 'group' | 'other';
export type MentionForm = 'name' | 'nominal' | 'pronoun';
export type QuotationKind = 'direct' | 'indirect' | 'mixed';
export type Polarity = 'favor' | 'against' | 'neutral';

/** What a holder does toward a target; the order is the order of the act head's outputs after `none`. */
// prettier-ignore
export const ACTS = [
  'supports', 'praises', 'agrees', 'promises', 'demands', 'urges', 'defends', 'opposes', 'criticizes', 'accuses', 'blames', 'condemns',
  'denies', 'rejects', 'doubts', 'warns', 'fears', 'threatens', 'apologizes', 'declines', 'considers', 'acts-for', 'acts-against',
] as const;
export type Act = (typeof ACTS)[number];

/** A span with its readable text: the slice itself, or the slice with case and marks restored. */
export interface ReadableSpan extends Span {
  readonly text: string;
}

export interface Mention extends Span {
  readonly form: MentionForm;
}

/** Who or what the mentions name. */
export interface Entity {
  readonly id: string;
  /** The fullest proper form in the text, readable. */
  readonly name: string;
  readonly kind: EntityKind;
  /** The article's own description of it, readable; null when it gives none. */
  readonly role: string | null;
  readonly aliases: readonly string[];
  /** How central it is to the article, 0 to 1. */
  readonly salience: number;
  readonly mentions: readonly Mention[];
}

/** An attribution: a source who says, thinks or wants a content, shown by a cue. */
export interface Quotation {
  readonly id: string;
  readonly kind: QuotationKind;
  readonly sources: readonly Span[];
  readonly sourceEntity: string | null;
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  /** Probability that cue, source and contents are right, 0 to 1. */
  readonly confidence: number;
  /** Which head of the model or which rule made it. */
  readonly rule: string;
}

/** What a stance is about; `entity` when the phrase is one of the entities. */
export interface Target extends ReadableSpan {
  readonly entity: string | null;
}

/** A row of the stance table: who stands how toward what. */
export interface Stance {
  readonly holder: string;
  /** The article's words for who said it. */
  readonly holderSpan: Span;
  readonly target: Target;
  readonly polarity: Polarity;
  readonly act: Act;
  readonly evidence: readonly Span[];
  readonly quotation: string | null;
  readonly confidence: number;
  readonly rule: string;
}

/** One text, analysed. The same text always gives the same value. */
export interface Analysis {
  /** ISO 639-1 code of the text's language, `und` when there is too little to tell. */
  readonly language: string;
  readonly form: Form;
  /** Exactly the input. */
  readonly text: string;
  readonly sentences: readonly ReadableSpan[];
  readonly entities: readonly Entity[];
  /** Entity ids, most salient first. */
  readonly actors: readonly string[];
  readonly quotations: readonly Quotation[];
  /** Strongest first. */
  readonly stances: readonly Stance[];
  readonly summary: readonly ReadableSpan[];
}
