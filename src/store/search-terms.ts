// What rows are found by: stems of folded words, made here alike for storing and for asking.
import { stemmer } from 'stemmer';
import { foldWords } from './fold.ts';

/**
 * Words that say nothing about a topic; they would make the longest lists of the index and keep "the war in the north" from finding "a war
 * in the north". No word is here that may be a name ("who", "us", "it", "may"). The last ones are what apostrophes leave.
 */
// prettier-ignore
const IGNORED: ReadonlySet<string> = new Set([
  'a', 'an', 'the', 'and', 'or', 'of', 'to', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'as', 'that', 'this', 'is', 'are', 'was', 'were',
  'be', 'been', 's', 't', 'd', 'll', 're', 've',
]);
/** Of a topic with more different words the rest is not asked for: nobody types so many, and each costs a look into the index. */
const MOST_STEMS = 64;

/** The different stems of a text, without words that say nothing. */
export function stemsOf(text: string): string[] {
  return [...new Set(foldWords(text).filter((word) => !IGNORED.has(word)))].map(stem).filter((word, at, all) => all.indexOf(word) === at);
}

/** The stems of a name and, when it has several words, the name in one: "Hua Chun Ying" is found as "Hua Chunying", too. */
export function stemsOfName(name: string): string[] {
  const joined = joinedName(name);
  return joined === null ? stemsOf(name) : [...stemsOf(name), joined];
}

/** What a topic asks for: a row must have one of every group. Null when it holds no word to look for. */
export function topicGroups(topic: string): string[][] | null {
  const stems = stemsOf(topic).slice(0, MOST_STEMS);
  if (stems.length === 0) return null;
  const joined = joinedName(topic);
  return stems.map((word) => (joined === null ? [word] : [word, joined]));
}

function joinedName(name: string): string | null {
  const words = foldWords(name);
  return words.length > 1 && words.length <= 6 ? words.join('') : null;
}

/** The stemmer knows English; what has other letters or a digit is its own stem. */
function stem(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

/** The term of a stem in a space: spaces have lists of their own, so that none costs another anything. */
export function wordTerm(space: number, word: string): string {
  return `${space}_${word}`;
}

/** The term of rows that an entity says or holds; entities belong to one space. */
export function entityTerm(entity: number): string {
  return `e_${entity}`;
}

/** The term of rows in a channel. */
export function channelTerm(channel: number): string {
  return `c_${channel}`;
}
