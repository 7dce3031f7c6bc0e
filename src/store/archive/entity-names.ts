// What makes an entity the same one across articles: its full name, folded, and whether it is a person.
import type { Entity } from '../../core/analysis.ts';
import { foldWords } from '../fold.ts';

/** An entity of an article, as the archive knows it. */
export interface NamedEntity {
  /** "Hua Chun Ying" and "Hua Chunying" have one key; a person and a company of one name have two. */
  readonly key: string;
  readonly role: string | null;
  /** Its full name first, then the others that the article gives it; each once. */
  readonly names: readonly string[];
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** The entities of an article by their ids in its analysis. */
export function namedEntities(entities: readonly Entity[]): Map<string, NamedEntity> {
  return new Map(entities.map((entity) => [entity.id, namedEntity(entity)]));
}

function namedEntity({ name, kind, role, aliases }: Entity): NamedEntity {
  // SQL text is valid Unicode; half of an emoji is not
  const names = [...new Set([name, ...aliases].map((form) => form.toWellFormed()))];
  return { key: `${kind === 'person' ? 'person' : 'other'}:${foldName(name)}`, role, names };
}

/** A name as it is compared as a whole: its folded words in one, without a leading article. */
export function foldName(name: string): string {
  const words = foldWords(name);
  if (words.length > 1 && ARTICLES.has(words[0] ?? '')) words.shift();
  // a name of marks only ("@#!") is at least itself
  return words.join('') || name.toWellFormed();
}
