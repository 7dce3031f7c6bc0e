// The archive behind its port: articles that were answered, and what people said in them. Times are epoch milliseconds.
import type { Act, Analysis, Polarity } from '../../core/analysis.ts';
import type { Posted } from './chat.ts';
import type { Person, Place, View } from './place.ts';

/** An article as it was pasted and read. */
export interface ReadArticle {
  /** Key of the paste in the inbox, unique for ever. */
  readonly paste: string;
  readonly place: Place;
  /** Who posted it. */
  readonly person: Person;
  /** Ids of the messages that held it; a removal of any removes the article. */
  readonly messages: readonly string[];
  /** Address of the paste. */
  readonly link: string | null;
  readonly postedAt: number;
  /** When it was published, if known. */
  readonly publishedAt: number | null;
  /** Where it was published, such as `example.org`, if known. */
  readonly site: string | null;
  /** Its headline, else the first words of its summary. */
  readonly title: string;
  readonly words: number;
  readonly wordsRead: number;
  readonly analysis: Analysis;
}

/** An article to be archived, with the rows that can be searched; `bot/answers/article-rows.ts` makes them. */
export interface NewArticle extends ReadArticle {
  readonly statements: readonly NewStatement[];
  readonly stances: readonly NewStance[];
}

/** Something that somebody says in an article; entities are ids of its analysis. */
export interface NewStatement {
  /** Id in the analysis. */
  readonly quotation: string;
  /** Who said it; null when the source is no entity. */
  readonly speaker: string | null;
  /** The speaker's name, or the article's words for the source; empty without a source. */
  readonly name: string;
  readonly role: string | null;
  readonly cue: string;
  /** Readable. */
  readonly contents: readonly string[];
  /** Entities that the contents mention, by pronoun too. */
  readonly mentioned: readonly string[];
}

/** How somebody stands in an article; entities are ids of its analysis. */
export interface NewStance {
  /** Index into `analysis.stances`. */
  readonly stance: number;
  /** Quotation that it follows from. */
  readonly quotation: string | null;
  readonly holder: string;
  readonly name: string;
  /** Name of who said it for the holder. */
  readonly speaker: string | null;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly target: string;
  /** Entities that the target mentions. */
  readonly mentioned: readonly string[];
}

/** An article of the archive. */
export interface ArchivedArticle extends ReadArticle {
  readonly id: number;
  /** The card that answers it, as long as that stands. */
  readonly answer: Posted | null;
  /** Stance rows that somebody called not right. */
  readonly corrections: readonly Correction[];
}

/** Somebody says that a stance row is not right: it and the statement under it show nowhere. */
export interface Correction {
  /** Index into `analysis.stances`. */
  readonly stance: number;
  readonly person: Person;
  readonly at: number;
}

/** The facts of an article that stand beside each of its rows. */
export interface ArticleFacts {
  readonly id: number;
  readonly title: string;
  readonly site: string | null;
  /** Publication if known, else the paste. */
  readonly date: number;
  readonly channel: string;
  readonly person: Person;
  readonly postedAt: number;
  /** Address of the bot's card, else of the paste. */
  readonly link: string | null;
}

/** Something that somebody said. */
export interface Statement {
  readonly id: number;
  readonly article: ArticleFacts;
  /** Id in the article's analysis. */
  readonly quotation: string;
  /** Key of who said it across articles; null when the source is no entity. */
  readonly speaker: string | null;
  /** The speaker's name in this article, or the article's words for the source. */
  readonly name: string;
  readonly role: string | null;
  /** The cue as the article has it, such as "said"; empty without one. */
  readonly cue: string;
  /** Readable pieces of what was said. */
  readonly contents: readonly string[];
  /** Why it shows only in exports; null when it stands. */
  readonly correction: Correction | null;
}

/** How somebody stood. */
export interface ArchivedStance {
  readonly id: number;
  readonly article: ArticleFacts;
  /** Index into the article's `analysis.stances`. */
  readonly stance: number;
  /** Key of the holder across articles. */
  readonly holder: string;
  readonly name: string;
  /** Who said it for the holder. */
  readonly speaker: string | null;
  readonly act: Act;
  readonly polarity: Polarity;
  /** Readable. */
  readonly target: string;
}

/** Who is meant by a name: one entity across the articles of a space. */
export interface KnownPerson {
  readonly key: string;
  /** The fullest name that the view's articles give. */
  readonly name: string;
  /** Newest role that they give. */
  readonly role: string | null;
  /** Statements of theirs in the view. */
  readonly statements: number;
}

/** What is looked for; everything that is given must hold. Words are folded and stemmed; no character of them is an operator. */
export interface ArchiveQuery {
  /** Words of the content, or names of whom the content mentions. For stances: of the target. */
  readonly topic?: string;
  /** Keys of KnownPerson, any of them; an empty list matches nothing. */
  readonly people?: readonly string[];
  /** Least date. */
  readonly since?: number;
  /** Only rows after this one in the order newest first. */
  readonly after?: number;
  readonly limit: number;
}

/** Which articles are looked for. */
export interface ArticlesQuery extends Omit<ArchiveQuery, 'people'> {
  /** Only what this person posted; then every copy of an article counts for itself. */
  readonly person?: string | undefined;
}

/** Rows, newest first. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many match in all; at most 1,000. */
  readonly total: number;
  /** Whether `total` is only the least number. */
  readonly isMore: boolean;
}

/** What is to be forgotten for good; a place without a thread is a channel with all its threads. */
export type Forgetting =
  | { readonly what: 'article'; readonly id: number }
  | { readonly what: 'messages'; readonly space: string; readonly channel: string; readonly message: string }
  | { readonly what: 'place'; readonly space: string; readonly channel: string; readonly thread: string | null }
  | { readonly what: 'person'; readonly space: string; readonly person: string }
  | { readonly what: 'space'; readonly space: string }
  | { readonly what: 'older'; readonly space: string; readonly postedBefore: number };

/** An article that was forgotten: its card is to be removed, too. */
export interface Forgotten {
  readonly id: number;
  readonly place: Place;
  readonly answer: Posted | null;
}

/**
 * The articles of all spaces. What takes a View returns nothing outside of it. Of articles with the same words the pages of articles,
 * statements and stances show and count what they have in common once, from the newest in the view.
 */
export interface Archive {
  /** Archives an article with its rows and names in one transaction; returns its id. Under a known `paste` it replaces what there is. */
  add(article: NewArticle): Promise<number>;
  /** Notes the card that answers an article; null when it has none, or when it was answered with a line on the card of another. */
  recordAnswer(article: number, answer: Posted | null): Promise<void>;
  article(view: View, id: number): Promise<ArchivedArticle | null>;
  /** The article of the channel that was answered last, threads included. */
  newest(view: View, channel: string): Promise<ArchivedArticle | null>;
  /** Articles of the view, newest first; a topic matches title, names and statements. */
  articles(view: View, query: ArticlesQuery): Promise<Page<ArticleFacts>>;
  /** The newest article of the view with the same words whose answer still stands, but for that of `paste`. */
  same(view: View, text: string, paste: string): Promise<ArticleFacts | null>;
  /** The other articles of the space with the same words, also those that may not be shown, the newest first. */
  copies(article: number): Promise<readonly ArticleFacts[]>;
  statements(view: View, query: ArchiveQuery): Promise<Page<Statement>>;
  stances(view: View, query: ArchiveQuery): Promise<Page<ArchivedStance>>;
  /** Everybody whom the whole name may mean, most statements first. "Hua" means Hua Chunying; a full name means nobody else. */
  people(view: View, name: string, limit: number): Promise<readonly KnownPerson[]>;
  /** Names that begin like or are spelt like `text`, for autocompletion and "did you mean"; empty text: who said most. */
  nearestNames(view: View, text: string, limit: number): Promise<readonly KnownPerson[]>;
  /** Names of entities of any kind that begin like `text`, the most frequent first; empty text: the most frequent of all. */
  topics(view: View, text: string, limit: number): Promise<readonly string[]>;
  /** All statements that match, also those with a correction, newest first, as they are read. */
  exportStatements(view: View, query: Omit<ArchiveQuery, 'limit' | 'after'>): AsyncIterable<Statement>;
  correct(article: number, correction: Correction): Promise<void>;
  /** Takes a correction back; returns whether there was one. */
  uncorrect(article: number, stance: number): Promise<boolean>;
  /** Every article of a space, or of all, oldest first, as they are read. */
  everything(space: string | null): AsyncIterable<ArchivedArticle>;
  /** Channels of a space that hold articles. */
  channels(space: string): Promise<readonly string[]>;
  /** How many articles and statements it would be. */
  countForgetting(forgetting: Forgetting): Promise<{ readonly articles: number; readonly statements: number }>;
  /**
   * Deletes what there is now so that no byte stays in the files, in batches; yields each article once it is gone. Whoever asks for the next
   * one is done with the one before.
   */
  forget(forgetting: Forgetting): AsyncIterable<Forgotten>;
  /** Goes on with what a stop interrupted, to be run on every start; also yields articles that are gone but were not done with. */
  resumeForgetting(): AsyncIterable<Forgotten>;
}
