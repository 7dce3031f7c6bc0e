// The entity stage: names, descriptions and pronouns become entities with name, kind, role and salience.
import type { Entity, Mention, MentionForm } from '../analysis.ts';
import type { Encoded, WordSpan } from '../text/encoded.ts';
import type { Mentioned } from '../text/mentioned.ts';
import { readableText } from '../text/readable.ts';
import { phraseSpan } from '../text/phrase-span.ts';
import { isOnlyNationality, type Draft } from './drafts.ts';
import { gatherDrafts } from './gather-drafts.ts';
import { nameOf } from './naming.ts';
import { roleOf } from './roles.ts';
import { salienceFeatures } from './salience-features.ts';
import { salience } from './salience.ts';

/** One entity for everybody the text names, or describes as a source. */
export function findEntities(doc: Encoded): Mentioned {
  const { drafts, referents } = gatherDrafts(doc);
  const features = salienceFeatures(doc, drafts, referents);
  const referred = new Set(referents);
  const entities = drafts.flatMap((draft, i): Entity[] => {
    if (isOnlyNationality(draft) && !referred.has(i)) return [];
    const role = roleOf(doc, draft);
    const entity: Entity = {
      id: idOf(i),
      ...nameOf(doc, draft),
      kind: draft.kind,
      role: role === null ? null : readableText(doc, role.firstWord, role.lastWord),
      salience: salience(features[i] ?? []),
      mentions: mentionsOf(doc, draft),
    };
    return [entity];
  });
  return { ...doc, entities, referents: referents.map((index) => (index === null ? null : idOf(index))) };
}

function idOf(index: number): string {
  return `e${index + 1}`;
}

function mentionsOf(doc: Encoded, draft: Draft): Mention[] {
  const mention =
    (form: MentionForm) =>
    (words: WordSpan): Mention => ({ ...phraseSpan(doc, words), form });
  const mentions = [
    ...draft.names.map(mention('name')),
    ...[...draft.nationalities, ...draft.nominals].map(mention('nominal')),
    ...draft.pronouns.map(mention('pronoun')),
  ];
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}
