// The card: what is shown to people, as a neutral tree. Each adapter writes it in its platform's own format and inside its limits,
// losing rows last to first and adding them to `more`.
import type { Polarity } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';

/** Everything here is plain text of the article or of the bot, never markup. */
export interface Card {
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}

/** Parts of a card, in reading order. */
export type Block = Lines | Actors | Stances | Statements | History | Articles | Passage | Note;

/** Sentences that stand alone: the summary, a help text. */
export interface Lines {
  readonly kind: 'lines';
  readonly lines: readonly string[];
}

/** Who matters, most salient first. */
export interface Actors {
  readonly kind: 'actors';
  readonly title: string;
  readonly rows: readonly ActorRow[];
  /** How many rows are not shown. */
  readonly more: number;
}

/** One of them. */
export interface ActorRow {
  readonly entity: string;
  readonly name: string;
  readonly role: string | null;
  /** Ids of the quotations it is the source of. */
  readonly quotations: readonly string[];
}

/** Who stands where, strongest first. */
export interface Stances {
  readonly kind: 'stances';
  readonly title: string;
  readonly rows: readonly StanceRow[];
  /** How many rows are not shown. */
  readonly more: number;
}

/** Who stands how toward what. */
export interface StanceRow {
  /** From 1, the strongest first; `/why` takes it. */
  readonly number: number;
  readonly holder: string;
  /** Who said it, when that is somebody else than the holder. */
  readonly speaker: string | null;
  /** What the holder does, third person. */
  readonly verb: string;
  readonly polarity: Polarity;
  readonly target: string;
  readonly evidence: readonly Span[];
  /** Id of the quotation it follows from. */
  readonly quotation: string | null;
}

/** What was said: in one article in its order, or by one person across articles, newest first. */
export interface Statements {
  readonly kind: 'statements';
  readonly title: string;
  readonly rows: readonly StatementRow[];
  /** How many rows are not shown. */
  readonly more: number;
}

/** Somebody's words, direct or reported. */
export interface StatementRow {
  /** Who said it; null where the title says so. */
  readonly source: string | null;
  /** The article's word for how it was said, such as "denied"; null where it tells no more than "said". */
  readonly cue: string | null;
  /** Pieces of what was said. */
  readonly contents: readonly string[];
  /** The article it is from; null where the card is about one article. */
  readonly from: ArticleRow | null;
}

/** How one holder stood toward one thing, oldest first. */
export interface History {
  readonly kind: 'history';
  readonly title: string;
  readonly rows: readonly HistoryRow[];
  /** How many rows are not shown. */
  readonly more: number;
}

/** How it stood then. */
export interface HistoryRow {
  readonly verb: string;
  readonly polarity: Polarity;
  readonly target: string;
  /** Who said it, when that is somebody else than the holder. */
  readonly speaker: string | null;
  readonly from: ArticleRow;
}

/** Articles, newest first. */
export interface Articles {
  readonly kind: 'articles';
  readonly title: string;
  readonly rows: readonly ArticleRow[];
  /** How many rows are not shown. */
  readonly more: number;
}

/** An article of the archive. */
export interface ArticleRow {
  /** What commands take for it. */
  readonly id: number;
  readonly title: string;
  /** Day in UTC, such as `2026-11-20`. */
  readonly date: string;
  readonly site: string | null;
  /** Address of its card or its paste; it may be shown as a link. */
  readonly link: string | null;
}

/** Words of the article in their context; what the reader looks for is marked. */
export interface Passage {
  readonly kind: 'passage';
  readonly title: string;
  readonly runs: readonly Run[];
  /** Stands beside it. */
  readonly button: Button | null;
}

/** A stretch of a passage. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Small print. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

/** Something that the reader may ask for next. */
export interface Button {
  /** At most 40 characters. */
  readonly label: string;
  /** What the platform sends back when it is pressed: a name of `bot/buttons` and what it needs, at most 100 characters. */
  readonly action: string;
  /** Set where pressing it deletes something. */
  readonly isDanger?: boolean;
}

/** All buttons of a card in reading order. */
export function cardButtons({ blocks, buttons }: Card): Button[] {
  return [...blocks.flatMap((block) => (block.kind === 'passage' && block.button !== null ? [block.button] : [])), ...buttons];
}
