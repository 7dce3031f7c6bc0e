// Who speaks: the entity a source stands for, or all of those that it joins by "and".
import type { Entity } from '../analysis.ts';
import type { CueReading, WordSpan } from '../text/encoded.ts';
import type { Mentioned } from '../text/mentioned.ts';
import { gapAfter } from '../text/word-spans.ts';
import { mentionsEndingIn, type MentionIndex } from './mention-index.ts';

/** Words that make a name part of a description: "leaders of Acme and Initech" are neither Acme nor Initech. */
const DEPENDENT = new Set('of for at in from to with by on between including led who which whose s as than against'.split(' '));
/** Words between two joined names. More belong to a description of one of them. */
const LONGEST_JOINT = 6;

/** The entities behind the source of a cue; none when it stands for nobody. */
export function findSpeakers(doc: Mentioned, source: CueReading['sources'][number], mentions: MentionIndex): Entity[] {
  const id = doc.referents[source.reference];
  const speaker = doc.entities.find((entity) => entity.id === id);
  if (speaker === undefined) return [];
  const joint = jointNames(doc, source, mentions);
  return joint.includes(speaker) ? joint : [speaker];
}

/** "Norland and Sudland", "Ada Roux, Ben Ode and Acme". */
function jointNames(doc: Mentioned, source: WordSpan, mentions: MentionIndex): Entity[] {
  let end = source.firstWord - 1;
  const joint: Entity[] = [];
  for (const { entity, form, firstWord, lastWord } of mentionsEndingIn(mentions, source)) {
    if (form !== 'name' || firstWord <= end) continue;
    if (joint.includes(entity) || !isJoined(doc, end + 1, firstWord, joint.length > 0)) break;
    joint.push(entity);
    end = lastWord;
  }
  return end === source.lastWord && hasAnd(doc, source) ? joint : [];
}

function isJoined(doc: Mentioned, firstWord: number, end: number, isLater: boolean): boolean {
  const between = doc.words.slice(firstWord, end).map(({ lower }) => lower);
  if (between.length > LONGEST_JOINT || between.some((word) => DEPENDENT.has(word))) return false;
  return isLater ? between.includes('and') || gapAfter(doc, firstWord - 1).includes(',') : !between.includes('and');
}

function hasAnd(doc: Mentioned, { firstWord, lastWord }: WordSpan): boolean {
  return doc.words.slice(firstWord, lastWord).some(({ lower }) => lower === 'and');
}
