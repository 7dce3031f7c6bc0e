// The tables of the archive. Times are epoch milliseconds, flags 0 or 1, lists JSON. Ids of articles, statements and stances say their date
// (row-ids.ts). What is filtered by stands in short rows, the texts beside them.
import type { Generated, Selectable } from 'kysely';
import type { Act, Polarity } from '../core/analysis.ts';

/** Part of the Database type of the store. */
export interface ArchiveTables {
  counters: { name: string; value: number };
  spaces: { id: Generated<number>; name: string };
  /** Those that hold articles, with how many there are. */
  channels: { id: Generated<number>; space: number; name: string; articles: number; statements: number };
  articles: ArticleTable;
  /** `text_hash` of the text; `data` is the analysis with its text: JSON, deflated. */
  analyses: { article: number; text_hash: string; data: Uint8Array };
  article_messages: { article: number; position: number; channel: number; message: string };
  statements: StatementTable;
  statement_texts: StatementTextTable;
  stances: StanceTable;
  stance_texts: StanceTextTable;
  corrections: CorrectionTable;
  /** Who or what goes by one name in a space. */
  entities: { id: Generated<number>; space: number; key: string };
  /** Every spelling that articles give an entity; `folded` without case, accents and gaps. */
  names: { id: Generated<number>; entity: number; name: string; folded: string };
  /** Folded words of names. */
  name_words: { space: number; word: string; name: number };
  /** Which names an article gives; `role` beside the main one. */
  article_names: { name: number; channel: number; article: number; role: string | null };
  /** How many articles of a channel name an entity, and how many of its statements show. */
  channel_entities: { channel: number; entity: number; articles: number; statements: number };
  /** What is being forgotten, as JSON; articles with a number up to `last_number` belong to it. */
  forgettings: { id: Generated<number>; forgetting: string; last_number: number };
  /** Articles that are gone and whose card may still stand; `forgotten` as JSON. */
  forgotten_articles: { id: number; forgotten: string };
}

interface ArticleTable {
  id: number;
  /** Grows with every article of all spaces and is never given twice. */
  number: number;
  paste: string;
  space: number;
  channel: number;
  thread: string | null;
  person: string;
  person_name: string;
  link: string | null;
  posted_at: number;
  published_at: number | null;
  /** Publication if known, else the paste. */
  date: number;
  site: string | null;
  title: string;
  words: number;
  words_read: number;
  /** Hash of the words, folded. */
  words_hash: string;
  statements: number;
  answer_message: string | null;
  answer_link: string | null;
  /** Order of the answers of a channel. */
  answer_order: number | null;
  /** What title and names are found by. */
  terms: string;
}

interface StatementTable {
  id: number;
  article: number;
  channel: number;
  /** Entity. */
  speaker: number | null;
  /** Whether it shows only in exports. */
  is_hidden: number;
}

interface StatementTextTable {
  id: number;
  quotation: string;
  name: string;
  role: string | null;
  cue: string;
  contents: string;
  /** What it is found by. */
  terms: string;
}

interface StanceTable {
  id: number;
  article: number;
  channel: number;
  /** Index into the stances of the analysis. */
  stance: number;
  quotation: string | null;
  /** Entity. */
  holder: number;
  is_hidden: number;
}

interface StanceTextTable {
  id: number;
  name: string;
  speaker: string | null;
  act: Act;
  polarity: Polarity;
  target: string;
  terms: string;
}

interface CorrectionTable {
  article: number;
  stance: number;
  person: string;
  person_name: string;
  at: number;
}

export type ArticleRow = Selectable<ArticleTable>;
export type CorrectionRow = Selectable<CorrectionTable>;
