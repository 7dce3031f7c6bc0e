// What a stance is about: the words of the model, or the beginning of the content where it marks none; and the entity they name.
import type { Entity } from '../analysis.ts';
import { NEVER_LAST } from '../english/phrase-ends.ts';
import { PRONOUNS } from '../english/pronouns.ts';
import { HONORIFICS, OFFICES, OFFICE_MODIFIERS } from '../english/titles.ts';
import type { CueReading, WordSpan } from '../text/encoded.ts';
import type { Mentioned } from '../text/mentioned.ts';
import { gapAfter, holds, wordCount, wordsIn } from '../text/word-spans.ts';
import { mentionsEndingIn, type MentionIndex } from './mention-index.ts';

/** The words of a target and the entity that they name. */
export interface TargetWords extends WordSpan {
  readonly entity: string | null;
}

/** Words. Of annotated targets 99% are shorter; a target taken from a content ends at the first edge of a clause within them. */
const LONGEST_TARGET = 12;
/** Words. A shorter piece before a comma is "yes" or "in short", not what the stance is about. */
const SHORTEST_TARGET = 3;
/** Words by which a mention may go beyond a target that names the same. */
const LONGER = 2;
/** Words. Of annotated targets 15 times as many end with their content as one or two words before its end. */
const NEARLY_ALL = 2;
const LEADING = new Set('that to of for on about against with in at as by whether if toward towards over'.split(' '));
const DETERMINERS = new Set('the a an this these those his her its their our my your all any some such'.split(' '));
/** After one of these a name is no longer what the phrase is about: "the fall of Roux". */
const CONNECTING = new Set(
  'of for in to on by with from and or between about against that who which is was be been as at than not'.split(' '),
);
const EMPTY = new Set('this that these those it so what which there such'.split(' '));

/** The target of a cue; null when it has none that can be understood alone. */
export function findTarget(doc: Mentioned, cue: CueReading, mentions: MentionIndex): TargetWords | null {
  const marked = cue.target === null ? null : trimmed(doc, completed(doc, cue.target, cue.contents));
  const words = marked ?? trimmed(doc, startOfContent(doc, cue));
  if (words === null) return null;
  const { firstWord, lastWord } = words;
  const word = doc.words[firstWord]?.lower ?? '';
  if (firstWord < lastWord || (!PRONOUNS.has(word) && !EMPTY.has(word))) {
    return { firstWord, lastWord, entity: namedEntity(doc, words, mentions)?.id ?? null };
  }
  // "criticized him": the name that he goes by
  const reference = doc.references.findIndex((reading) => reading.firstWord === firstWord && reading.lastWord === lastWord);
  const entity = doc.entities.find(({ id }) => id === doc.referents[reference]) ?? namedEntity(doc, words, mentions);
  const name = entity === null ? null : nearestName(doc, entity, firstWord);
  return entity === null || name === null ? null : { ...name, entity: entity.id };
}

/** "the plan was badly" before "flawed": to the end of the content where hardly anything is missing. Never over a colon. */
function completed(doc: Mentioned, target: WordSpan, contents: readonly WordSpan[]): WordSpan {
  const { firstWord } = target;
  const content = contents.find((part) => holds(part, target));
  const missing = content === undefined ? 0 : content.lastWord - target.lastWord;
  const lastWord = target.lastWord + (missing <= NEARLY_ALL ? missing : 0);
  for (let i = firstWord; i < lastWord; i++) {
    if (/[:;]/.test(gapAfter(doc, i))) return { firstWord, lastWord: i };
  }
  return { firstWord, lastWord };
}

/** "to leave the", "code of conduct and a": without what no phrase begins or ends with; null when nothing is left. */
function trimmed(doc: Mentioned, words: WordSpan | null): WordSpan | null {
  if (words === null) return null;
  let { firstWord, lastWord } = words;
  while (firstWord <= lastWord && LEADING.has(doc.words[firstWord]?.lower ?? '')) firstWord++;
  while (firstWord <= lastWord && NEVER_LAST.has(doc.words[lastWord]?.lower ?? '')) lastWord--;
  return firstWord > lastWord ? null : { firstWord, lastWord };
}

/** "that the plan would fail, and he …": the first clause without its conjunction. */
function startOfContent(doc: Mentioned, cue: CueReading): WordSpan | null {
  const [content] = cue.contents;
  if (content === undefined) return null;
  let { firstWord } = content;
  while (firstWord < content.lastWord && LEADING.has(doc.words[firstWord]?.lower ?? '')) firstWord++;
  const end = Math.min(content.lastWord, firstWord + LONGEST_TARGET - 1);
  for (let i = firstWord + SHORTEST_TARGET - 1; i < end; i++) {
    if (doc.readings[i]?.break !== 'none' || /[,;:—(]/.test(gapAfter(doc, i))) return { firstWord, lastWord: i };
  }
  return { firstWord, lastWord: end };
}

/** The entity that a phrase names: "the French president Ada Roux", "Roux", but not "the resignation of Roux". */
function namedEntity(doc: Mentioned, { firstWord, lastWord }: WordSpan, mentions: MentionIndex): Entity | null {
  const last = doc.words[lastWord]?.lower === 's' && lastWord > firstWord ? lastWord - 1 : lastWord;
  // a mention may be a little longer than the target: its title, its possessive
  for (const named of mentionsEndingIn(mentions, { firstWord: last, lastWord: last + LONGER })) {
    const longer = wordCount(named) - (last - firstWord + 1);
    const isWhole = holds(named, { firstWord, lastWord: last }) && longer <= LONGER;
    const isDescribed = named.lastWord === last && firstWord <= named.firstWord && areTitles(doc, firstWord, named.firstWord, named.entity);
    if (isWhole || isDescribed) return named.entity;
  }
  return null;
}

/** Whether the words before a name only describe who bears it. */
function areTitles(doc: Mentioned, firstWord: number, end: number, entity: Entity): boolean {
  for (let i = firstWord; i < end; i++) {
    const word = doc.words[i]?.lower ?? '';
    const isTitle = DETERMINERS.has(word) || HONORIFICS.has(word) || OFFICES.has(word) || OFFICE_MODIFIERS.has(word);
    if (!isTitle && (entity.kind !== 'person' || CONNECTING.has(word))) return false;
  }
  return true;
}

/** The last name of an entity before a word, else its first. */
function nearestName(doc: Mentioned, entity: Entity, wordIndex: number): WordSpan | null {
  const position = doc.words[wordIndex]?.start ?? 0;
  const names = entity.mentions.filter(({ form }) => form === 'name');
  const nearest = names.findLast(({ start }) => start < position) ?? names[0];
  return nearest === undefined ? null : wordsIn(doc, nearest);
}
