// What the rows of an article are found by, as one string of terms parted by spaces.
import type { NewArticle, NewStance, NewStatement } from '../../bot/ports.ts';
import { channelTerm, entityTerm, stemsOf, stemsOfName, wordTerm } from '../search-terms.ts';
import type { NamedEntity } from './entity-names.ts';
import type { NamePlace } from './keep-names.ts';

/** An article whose names were kept. */
export interface KeptNames extends NamePlace {
  /** By id in the analysis. */
  readonly named: ReadonlyMap<string, NamedEntity>;
  /** Ids of the archive by key. */
  readonly entityIds: ReadonlyMap<string, number>;
}

/** The archive's id of an entity of the analysis. */
export function entityIdOf(kept: KeptNames, entity: string): number {
  const id = kept.entityIds.get(kept.named.get(entity)?.key ?? '');
  if (id === undefined) throw new RangeError(`a row names entity ${JSON.stringify(entity)}, which its analysis lacks`);
  return id;
}

/** An article: its title and all names in it. */
export function articleTerms({ title }: NewArticle, kept: KeptNames): string {
  const names = [...kept.named.values()].flatMap((entity) => entity.names);
  return termsOf(kept, [...stemsOf(title), ...names.flatMap(stemsOfName)], []);
}

/** A statement: who says it, its words, and the names of whom it mentions. */
export function statementTerms({ speaker, contents, mentioned }: NewStatement, kept: KeptNames): string {
  const stems = [...contents.flatMap(stemsOf), ...stemsOfNames(mentioned, kept)];
  return termsOf(kept, stems, speaker === null ? [] : [entityIdOf(kept, speaker)]);
}

/** A stance: who holds it and who says it for the holder, the words of its target, and the names of whom that mentions. */
export function stanceTerms({ holder, speaker, target, mentioned }: NewStance, kept: KeptNames): string {
  const speakers = [...kept.named].filter(([, { names }]) => speaker !== null && names[0] === speaker).map(([id]) => id);
  const stems = [...stemsOf(target), ...stemsOfNames(mentioned, kept)];
  return termsOf(
    kept,
    stems,
    [holder, ...speakers].map((id) => entityIdOf(kept, id)),
  );
}

function stemsOfNames(entities: readonly string[], { named }: KeptNames): string[] {
  return entities.flatMap((id) => named.get(id)?.names ?? []).flatMap(stemsOfName);
}

function termsOf({ space, channel }: KeptNames, stems: readonly string[], entities: readonly number[]): string {
  const terms = new Set([channelTerm(channel), ...entities.map(entityTerm), ...stems.map((stem) => wordTerm(space, stem))]);
  return [...terms].join(' ');
}
