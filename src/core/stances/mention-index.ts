// Where in the text somebody is mentioned, found by word: targets and sources ask for it again and again.
import type { Entity, MentionForm } from '../analysis.ts';
import type { WordSpan } from '../text/encoded.ts';
import type { Mentioned } from '../text/mentioned.ts';
import { wordsIn } from '../text/word-spans.ts';

/** A mention in words, with whom it names. */
export interface Named extends WordSpan {
  readonly entity: Entity;
  readonly form: MentionForm;
}

/** The mentions that end at a word, in the order of the entities. */
export type MentionIndex = ReadonlyMap<number, readonly Named[]>;

/** Indexes the mentions of a text. */
export function indexMentions(doc: Mentioned): MentionIndex {
  const index = new Map<number, Named[]>();
  for (const entity of doc.entities) {
    for (const mention of entity.mentions) {
      const words = wordsIn(doc, mention);
      if (words === null) continue;
      const named = { ...words, entity, form: mention.form };
      const known = index.get(words.lastWord);
      if (known === undefined) index.set(words.lastWord, [named]);
      else known.push(named);
    }
  }
  return index;
}

/** The mentions that end inside a stretch, in the order of their ends. */
export function mentionsEndingIn(index: MentionIndex, { firstWord, lastWord }: WordSpan): Named[] {
  const found: Named[] = [];
  for (let i = firstWord; i <= lastWord; i++) found.push(...(index.get(i) ?? []));
  return found;
}
