// Offices written directly before a name: "state department spokeswoman marie harf", "president obama".
import { NOT_ACTORS } from '../english/not-actors.ts';
import { OFFICE_MODIFIERS, OFFICES, ROLE_NOUNS } from '../english/titles.ts';
import type { Encoded, WordSpan } from '../text/encoded.ts';

const LONGEST_OFFICE = 8;
/** Words that end an office to the left: articles, prepositions, conjunctions, verbs of saying. */
const OUTSIDE = new Set(
  (
    'the a an in on at of for to by with from as when while and but or after before since until about against during under over he she it they i we that this which who ' +
    'said says told asked quoted including include met is was are were has had have will would also then however meanwhile'
  ).split(' '),
);

/** Whether the word is an office or what people are called by their work. */
export function isOffice(doc: Encoded, i: number): boolean {
  const word = doc.words[i]?.lower ?? '';
  return OFFICES.has(word) || ROLE_NOUNS.has(word);
}

/** The office before a name or at its beginning, with the words that belong to it. */
export function officeBefore(doc: Encoded, name: WordSpan): WordSpan | null {
  let last = name.firstWord - 1;
  for (let i = name.firstWord; i < name.lastWord && isOffice(doc, i); i++) last = i;
  if (last < 0 || !isOffice(doc, last) || (doc.readings[last]?.break !== 'none' && last < name.firstWord)) return null;
  const first = firstOfOffice(doc, last);
  return first > last ? null : { firstWord: first, lastWord: last };
}

/** Where the office that ends with word `last` begins. */
export function firstOfOffice(doc: Encoded, last: number): number {
  const whole = startOfSegment(doc, last);
  // "Disaster management centre head Sri Mubadi told": all words from the start of the sentence
  if (last - whole < LONGEST_OFFICE && !doc.words.slice(whole, last).some((word) => OUTSIDE.has(word.lower))) return whole;
  let first = last;
  while (first > whole && last - first < LONGEST_OFFICE && belongsToOffice(doc, first - 1)) first--;
  if (doc.words[first]?.lower === 's') first++;
  return first;
}

/** First word after the comma or sentence end before word `i`; an apostrophe is no such end. */
export function startOfSegment(doc: Encoded, i: number): number {
  let first = i;
  while (first > 0 && doc.readings[first - 1]?.break === 'none') first--;
  return first;
}

/** Whether a word before an office is part of it: another office, a name, "former", "vice", a word with a capital. */
function belongsToOffice(doc: Encoded, i: number): boolean {
  const reading = doc.readings[i];
  const word = doc.words[i]?.lower ?? '';
  if (reading === undefined) return false;
  if (OFFICE_MODIFIERS.has(word) || isOffice(doc, i) || isInName(doc, i)) return true;
  return word === 's' || (reading.wordCase !== 'lower' && !OUTSIDE.has(word) && !NOT_ACTORS.has(word));
}

/** Whether the encoder reads word `i` as part of a name. */
export function isInName(doc: Encoded, i: number): boolean {
  let low = 0;
  let high = doc.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.names[middle]?.lastWord ?? 0) < i) low = middle + 1;
    else high = middle;
  }
  return (doc.names[low]?.firstWord ?? Infinity) <= i;
}
