// Articles for tests of the store: people by their names, statements by their words.
import type { Entity, EntityKind, Polarity } from '../../src/core/analysis.ts';
import type { NewArticle, Place, View } from '../../src/bot/ports.ts';

/** Somebody of an article; a string is a person without role and other names. */
export type Somebody = string | { name: string; kind?: EntityKind; role?: string; aliases?: readonly string[] };

export interface Draft {
  readonly paste: string;
  readonly space?: string;
  readonly channel?: string;
  readonly thread?: string;
  readonly person?: string;
  readonly messages?: readonly string[];
  readonly link?: string;
  readonly postedAt?: number;
  readonly publishedAt?: number;
  readonly title?: string;
  readonly text?: string;
  readonly who?: readonly Somebody[];
  /** `by` and `about` are names of `who`. */
  readonly says?: readonly { by?: string; words: string; about?: readonly string[] }[];
  /** `from` is the number of the statement that it follows from. */
  readonly stands?: readonly {
    by: string;
    toward: string;
    about?: readonly string[];
    from?: number;
    saidBy?: string;
    polarity?: Polarity;
  }[];
}

export const NOON = Date.UTC(2026, 2, 14, 12);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** The article of a draft; what it leaves out is the same everywhere. */
export function newArticle(draft: Draft): NewArticle {
  const entities = (draft.who ?? []).map(entityOf);
  const idOf = (name: string) => {
    const entity = entities.find((known) => known.name === name);
    if (entity === undefined) throw new RangeError(`${name} is not in the article`);
    return entity.id;
  };
  const statements = (draft.says ?? []).map(({ by, words, about }, index) => ({
    quotation: `q${index}`,
    speaker: by === undefined ? null : idOf(by),
    name: by ?? 'officials',
    role: entities.find(({ name }) => name === by)?.role ?? null,
    cue: 'said',
    contents: [words],
    mentioned: (about ?? []).map(idOf),
  }));
  const stances = (draft.stands ?? []).map(({ by, toward, about, from, saidBy, polarity }, index) => ({
    stance: index,
    quotation: from === undefined ? null : `q${from}`,
    holder: idOf(by),
    name: by,
    speaker: saidBy ?? null,
    act: 'opposes' as const,
    polarity: polarity ?? ('against' as const),
    target: toward,
    mentioned: (about ?? []).map(idOf),
  }));
  const text = draft.text ?? `Text of ${draft.paste}.`;
  return {
    paste: draft.paste,
    place: place(draft),
    person: { id: draft.person ?? 'p1', name: `Name of ${draft.person ?? 'p1'}` },
    messages: draft.messages ?? [`m-${draft.paste}`],
    link: draft.link ?? null,
    postedAt: draft.postedAt ?? NOON,
    publishedAt: draft.publishedAt ?? null,
    site: 'example.org',
    title: draft.title ?? `Title of ${draft.paste}`,
    words: 3,
    wordsRead: 3,
    analysis: { language: 'en', form: 'written', text, sentences: [], entities, actors: [], quotations: [], stances: [], summary: [] },
    statements,
    stances,
  };
}

/** What may be seen from a place that sees these channels. */
export function viewOf(channels: readonly string[], space = 'console:home'): View {
  return { space, channels };
}

function place({
  space = 'console:home',
  channel = 'news',
  thread = null,
}: {
  space?: string;
  channel?: string;
  thread?: string | null;
}): Place {
  return { space, channel, thread };
}

function entityOf(somebody: Somebody, index: number): Entity {
  const { name, kind = 'person', role = null, aliases = [] } = typeof somebody === 'string' ? { name: somebody } : somebody;
  return { id: `e${index}`, name, kind, role, aliases, salience: 0.5, mentions: [] };
}
