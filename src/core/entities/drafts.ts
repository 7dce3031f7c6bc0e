// Entities while they are being gathered: names first, then descriptions and pronouns as they are resolved.
import type { EntityKind } from '../analysis.ts';
import type { PronounKind } from '../english/pronouns.ts';
import type { WordSpan } from '../text/encoded.ts';
import { isNationality } from './name-form.ts';
import type { NameCluster } from './link-names.ts';
import type { NameMention } from './name-mentions.ts';
import type { Phrase } from './phrase.ts';

/** An entity in the making. */
export interface Draft {
  readonly kind: Exclude<EntityKind, 'other'>;
  readonly names: NameCluster;
  /** Places where only its nationality stands ("Chinese exports"): the encoder reads names in them, a reader no actor. */
  readonly nationalities: NameCluster;
  readonly nominals: WordSpan[];
  readonly pronouns: WordSpan[];
  /** The phrase that stands for its name when it has none. */
  readonly description: Phrase | null;
  /** Whether it was called he or she, by a title or a pronoun. */
  gender: 'he' | 'she' | null;
}

/** The draft of a cluster of names. */
export function draftOfNames(cluster: NameCluster): Draft {
  const proper = cluster.filter((name) => !isNationality(name.form));
  const [names, nationalities] = proper.length > 0 ? [proper, cluster.filter((name) => isNationality(name.form))] : [cluster, []];
  const gender = names.map((name) => name.form.gender).find((found) => found !== null) ?? null;
  return { kind: votedKind(names), names, nationalities, nominals: [], pronouns: [], description: null, gender };
}

/** The draft of somebody who is only described. */
export function draftOfDescription(description: Phrase, kind: Draft['kind']): Draft {
  return { kind, names: [], nationalities: [], nominals: [], pronouns: [], description, gender: null };
}

/** Whether nothing but a nationality stands in the text. */
export function isOnlyNationality({ names, nominals, pronouns }: Draft): boolean {
  return names.length > 0 && nominals.length + pronouns.length === 0 && names.every((name) => isNationality(name.form));
}

/** Whether a pronoun of this kind can mean the entity. */
export function mayBe(draft: Draft, pronoun: PronounKind): boolean {
  if (pronoun === 'he' || pronoun === 'she') return draft.kind === 'person' && (draft.gender ?? pronoun) === pronoun;
  if (pronoun === 'i') return draft.kind === 'person';
  if (pronoun === 'it') return draft.kind !== 'person';
  return true;
}

/** Most votes; a state named as such is a place, whatever it does. */
function votedKind(names: readonly NameMention[]): Draft['kind'] {
  if (names.some(({ form }) => form.stateUse === 'state')) return 'place';
  const votes = new Map<Draft['kind'], number>();
  for (const { kind, confidence } of names) votes.set(kind, (votes.get(kind) ?? 0) + confidence);
  return [...votes].reduce((best, next) => (next[1] > best[1] ? next : best), ['organization', 0] as const)[0];
}
