// Names once known: a name that the encoder found in one place and missed in another is a name there, too.
import type { Encoded } from '../text/encoded.ts';
import type { FoundName } from './found-name.ts';

/** A single word this short is too often something else ("may", "un"). */
const SHORTEST_WORD = 4;
/** A name must have been found in this share of the places where its words stand; fewer, and they are common words. */
const LEAST_SHARE = 0.3;
/** What is no person has common words and adjectives for names ("British"): one word of that kind is never added (3 of 17 were right). */
const mayRepeat = (name: FoundName): boolean => name.kind === 'person' || name.lastWord > name.firstWord;

/** Occurrences of known names that are not among `found` and overlap none of them. */
export function repeatedNames(doc: Encoded, found: readonly FoundName[]): FoundName[] {
  const taken = new Set<number>();
  const known = new Map<string, FoundName[]>();
  for (const name of found) {
    for (let i = name.firstWord; i <= name.lastWord; i++) taken.add(i);
    const key = keyAt(doc, name.firstWord, name.lastWord - name.firstWord + 1);
    known.set(key, [...(known.get(key) ?? []), name]);
  }
  const placesOf = wordPlaces(doc);
  const added: FoundName[] = [];
  // longer names first: "New York Times" is not "New York"
  for (const names of [...known.values()].sort((a, b) => length(b) - length(a))) {
    const places = missedPlaces(doc, names, taken, placesOf);
    if (places.length === 0 || names.length < LEAST_SHARE * (names.length + places.length)) continue;
    const [first] = names;
    if (first === undefined || !mayRepeat(first) || new Set(names.map((name) => name.kind)).size > 1) continue;
    for (const firstWord of places) {
      const lastWord = firstWord + length(names) - 1;
      for (let i = firstWord; i <= lastWord; i++) taken.add(i);
      added.push({ firstWord, lastWord, kind: first.kind, confidence: first.confidence / 2, role: null });
    }
  }
  return added;
}

/** Where each word of the text stands. */
function wordPlaces(doc: Encoded): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { lower }] of doc.words.entries()) {
    const known = places.get(lower);
    if (known === undefined) places.set(lower, [i]);
    else known.push(i);
  }
  return places;
}

function missedPlaces(
  doc: Encoded,
  names: readonly FoundName[],
  taken: ReadonlySet<number>,
  placesOf: ReadonlyMap<string, readonly number[]>,
): number[] {
  const count = length(names);
  const first = names[0];
  if (first === undefined) return [];
  const key = keyAt(doc, first.firstWord, count);
  if (count === 1 && key.length < SHORTEST_WORD) return [];
  const places: number[] = [];
  for (const i of placesOf.get(doc.words[first.firstWord]?.lower ?? '') ?? []) {
    if (keyAt(doc, i, count) !== key) continue;
    const words = Array.from({ length: count }, (_, k) => i + k);
    if (words.some((word) => taken.has(word) || doc.readings[word]?.wordCase !== doc.readings[first.firstWord + word - i]?.wordCase))
      continue;
    places.push(i);
  }
  return places;
}

function length(names: readonly FoundName[]): number {
  const first = names[0];
  return first === undefined ? 0 : first.lastWord - first.firstWord + 1;
}

function keyAt(doc: Encoded, firstWord: number, count: number): string {
  return doc.words
    .slice(firstWord, firstWord + count)
    .map((word) => word.lower)
    .join(' ');
}
