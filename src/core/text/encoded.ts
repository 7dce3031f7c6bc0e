// What the encoder says about a text: spans of words with names and probabilities. Every later stage
// reads this value and nothing else of the model, so it can be written by hand in a test.
import type { Act, EntityKind, Form, Polarity } from '../analysis.ts';
import type { Span } from '../span.ts';

/** A run of letters and digits with its combining marks. */
export interface Word extends Span {
  /** Lower-cased, as in the text otherwise. */
  readonly lower: string;
}

/** Word indices, both inclusive. */
export interface WordSpan {
  readonly firstWord: number;
  readonly lastWord: number;
}

/** A text cut into words, before the model has seen it. */
export interface TextDocument {
  readonly text: string;
  readonly form: Form;
  /** Whether upper and lower case both occur, so that capitals tell something. */
  readonly hasCase: boolean;
  /** Whether sentence marks occur, so that gaps tell something. */
  readonly hasMarks: boolean;
  readonly words: readonly Word[];
}

export type WordCase = 'lower' | 'initial' | 'upper' | 'mixed';
export type Break = 'none' | 'comma' | 'sentence' | 'paragraph';

/**
 * What stands between a word and the next: a space, an apostrophe ("China's"), a hyphen, a joining dot ("U.S", "3.5"), a dot and a
 * space ("Mr. Smith"), a comma, a question or exclamation mark, or another mark (colon, dash, bracket).
 */
export type Gap = 'space' | 'apostrophe' | 'hyphen' | 'dot' | 'abbreviation' | 'comma' | 'question' | 'other';

/** How a word reads and what follows it: from the text where it has case and marks, else from the model. */
export interface WordReading {
  readonly wordCase: WordCase;
  readonly break: Break;
  readonly gap: Gap;
  /** A quotation mark opens just before this word, closes just after it. */
  readonly opensQuotation: boolean;
  readonly closesQuotation: boolean;
}

/** A sentence of the text. */
export interface SentenceReading extends WordSpan {
  readonly endsParagraph: boolean;
  /** Probability of belonging in the summary, 0 to 1. */
  readonly summary: number;
}

/** A name in the text. */
export interface NameReading extends WordSpan {
  readonly kind: Exclude<EntityKind, 'other'>;
  readonly confidence: number;
  /** Words around it that describe it ("a spokeswoman for China's Foreign Ministry"), with the mean probability of those words. */
  readonly role: (WordSpan & { readonly confidence: number }) | null;
}

/** A candidate answer to "who is this?": index into `names`, probability 0 to 1. */
export interface Antecedent {
  readonly name: number;
  readonly probability: number;
}

/** A source phrase or a third-person pronoun, and the names it may stand for, most probable first. */
export interface ReferenceReading extends WordSpan {
  readonly antecedents: readonly Antecedent[];
  /** Probability that none of the names is meant. */
  readonly none: number;
}

/** A cue, what it takes, and the stance it expresses. */
export interface CueReading extends WordSpan {
  readonly confidence: number;
  /** At most one today; its index into `references` tells who it is. */
  readonly sources: readonly (WordSpan & { readonly reference: number; readonly confidence: number })[];
  readonly contents: readonly (WordSpan & { readonly confidence: number })[];
  /** Probability that the cue expresses a stance row of the article at all. */
  readonly stance: number;
  /** The most probable act, given that there is a stance. */
  readonly act: Act;
  readonly polarity: { readonly [P in Polarity]: number };
  readonly target: (WordSpan & { readonly confidence: number }) | null;
}

/** The text as the model read it. */
export interface Encoded extends TextDocument {
  /** One for each word. */
  readonly readings: readonly WordReading[];
  readonly sentences: readonly SentenceReading[];
  readonly names: readonly NameReading[];
  /** Sources of cues and third-person pronouns, in the order of the text. */
  readonly references: readonly ReferenceReading[];
  readonly cues: readonly CueReading[];
}
