// The build of a phrase that names a source: its head noun, and what stands before and after it.
import { PRONOUNS, type PronounKind } from '../english/pronouns.ts';
import { MEDIA } from '../english/media.ts';
import { BODIES, DOCUMENTS, GROUPS, NEWS, NOBODY, NOT_PLURAL, PERSONS } from '../english/source-nouns.ts';
import { OFFICES, ROLE_NOUNS } from '../english/titles.ts';
import type { EntityKind } from '../analysis.ts';
import type { Encoded, WordSpan } from '../text/encoded.ts';

/** A noun phrase, cut at what follows its head. */
export interface Phrase extends WordSpan {
  /** Word index of the head: "official" of "one official in Beijing", "Harf" of "spokeswoman Marie Harf, who". */
  readonly head: number;
  /** Last word before a comma or a relative clause: the phrase as a name for somebody unnamed. */
  readonly lastOfName: number;
  readonly pronoun: PronounKind | null;
}

const AFTER_HEAD = new Set(
  (
    'of for in at from with by on to near who which that whose whom where and or but as about against among between behind inside outside over under within without ' +
    'including representing speaking living working attending familiar involved named called known based quoted close opposed seeking calling alongside along responsible according'
  ).split(' '),
);
/** After a noun these begin a shortened clause ("a report released on Monday"); after an article they describe ("the accused"). */
const PARTICIPLES = new Set(
  'released published posted issued written obtained compiled conducted signed adopted passed prepared performed made given seen taken held interviewed surveyed leaked carried sent carrying wearing holding waving protesting demonstrating'.split(
    ' ',
  ),
);
const RELATIVES = new Set('who which that whose whom where when including and or but whether'.split(' '));
const PARTS = new Set(
  'percent cent majority minority number dozens hundreds thousands tens millions most half third thirds quarter lot group members'.split(
    ' ',
  ),
);
/** Words of a phrase that say which or how many, not who. */
const DETERMINERS = new Set(
  (
    'the a an this that these those some several many most all both any no one two three four five six seven eight nine ten another other his her its their our my your ' +
    'each every few more certain various numerous unnamed anonymous unidentified local'
  ).split(' '),
);

/** Reads a phrase of the text. */
export function readPhrase(doc: Encoded, span: WordSpan): Phrase {
  const first = doc.words[span.firstWord]?.lower ?? '';
  const pronoun = span.firstWord === span.lastWord ? (PRONOUNS.get(first) ?? null) : null;
  let head = headFrom(doc, span.firstWord, span.lastWord);
  // "some of the protesters", "85 percent of Chinese respondents": the protesters, the respondents
  if (isPart(doc, span.firstWord, head) && doc.words[head + 1]?.lower === 'of' && head + 2 <= span.lastWord) {
    head = headFrom(doc, head + 2, span.lastWord);
  }
  let lastOfName = head;
  while (lastOfName < span.lastWord && !endsAt(doc, lastOfName, RELATIVES)) lastOfName++;
  // "china s" before its noun is no end; a phrase that is only a possessive ("trump s") ends before it
  if (lastOfName > span.firstWord && doc.words[lastOfName]?.lower === 's') lastOfName--;
  head = Math.min(head, lastOfName);
  return { ...span, head, lastOfName, pronoun };
}

function headFrom(doc: Encoded, from: number, last: number): number {
  let head = from;
  while (head < last && !endsAt(doc, head, AFTER_HEAD)) head++;
  return head;
}

/** Whether these words only say how many: "some", "over 90", "thousands", "a majority". */
function isPart(doc: Encoded, from: number, head: number): boolean {
  const word = doc.words[head]?.lower ?? '';
  return PARTS.has(word) || /^\d/.test(word) || (from < head && word === 'percent') || (from === head && DETERMINERS.has(word));
}

/** The head noun, lower-case. */
export function headNoun(doc: Encoded, phrase: Phrase): string {
  return doc.words[phrase.head]?.lower ?? '';
}

/** Words that tell this phrase from others with the same head: "health" of "one health official". */
export function modifiers(doc: Encoded, phrase: Phrase): string[] {
  const words: string[] = [];
  for (let i = phrase.firstWord; i < phrase.head; i++) {
    const word = doc.words[i]?.lower ?? '';
    if (!DETERMINERS.has(word) && word !== 's' && !/^\d/.test(word)) words.push(word);
  }
  return words;
}

/** Whether the phrase brings in somebody new: "a spokesman", "one official", "another expert". */
export function isIndefinite(doc: Encoded, phrase: Phrase): boolean {
  return /^(?:an?|one|another)$/.test(doc.words[phrase.firstWord]?.lower ?? '');
}

/** Whether nobody in particular is meant: "people", "those who left", "some", "reports". */
export function isNobody(doc: Encoded, phrase: Phrase): boolean {
  const head = headNoun(doc, phrase);
  const name = doc.words.slice(phrase.firstWord, phrase.lastOfName + 1).map((word) => word.lower);
  if (MEDIA.has((name[0] === 'the' ? name.slice(1) : name).join(' ')) || NEWS.has(head)) return true;
  return NOBODY.has(head) || (DETERMINERS.has(head) && modifiers(doc, phrase).length === 0) || /^\d/.test(head) || head === 'percent';
}

/** Whether the phrase is a thing that carries words, as a report or a law. */
export function isDocument(doc: Encoded, phrase: Phrase): boolean {
  return DOCUMENTS.has(headNoun(doc, phrase));
}

/** Kind of somebody who is only described, null when the noun is a thing ("a news blackout"). */
export function kindOfNoun(noun: string): Exclude<EntityKind, 'place' | 'other'> | null {
  if (BODIES.has(noun)) return 'organization';
  if (GROUPS.has(noun) || isPlural(noun)) return 'group';
  return PERSONS.has(noun) || OFFICES.has(noun) || ROLE_NOUNS.has(noun) || AGENT.test(noun) ? 'person' : null;
}

/** Endings of words for people: "driver", "senator", "lobbyist", "historian", "detainee", "applicant". */
const AGENT = /.{2}(?:er|or|ist|ian|an|ee|ant|ent|man|woman|person)$/;

function isPlural(noun: string): boolean {
  return noun.length > 3 && noun.endsWith('s') && !/(?:ss|us|is)$/.test(noun) && !NOT_PLURAL.has(noun);
}

/** Whether a phrase is over after word `i`: a comma, or a word that only follows a head. */
function endsAt(doc: Encoded, i: number, openers: ReadonlySet<string>): boolean {
  const reading = doc.readings[i];
  const next = doc.words[i + 1]?.lower ?? '';
  if ((reading !== undefined && reading.break !== 'none') || openers.has(next)) return true;
  return openers === AFTER_HEAD && PARTICIPLES.has(next) && !DETERMINERS.has(doc.words[i]?.lower ?? '');
}
