// Which name a source phrase is about: the one at its head, in apposition to it, or before a government or a document.
import { GOVERNMENTS } from '../english/source-nouns.ts';
import type { Encoded, WordSpan } from '../text/encoded.ts';
import type { Names } from './antecedents.ts';
import type { Draft } from './drafts.ts';
import { nameForm } from './name-form.ts';
import { lowerWords } from './name-mentions.ts';
import { isOffice } from './offices.ts';
import { headNoun, isDocument, kindOfNoun, type Phrase } from './phrase.ts';

const PREPOSITIONS = new Set('of for in at from with by on to near about against and or including'.split(' '));
const IN_WHICH = new Set('in on at about against'.split(' '));
const NAMED = new Set('named called nicknamed dubbed'.split(' '));

/** The draft that the phrase names, null when its names belong to somebody else ("a spokesman for Obama"). */
export function namedInside(
  doc: Encoded,
  drafts: readonly Draft[],
  draftOfWord: ReadonlyMap<number, number>,
  phrase: Phrase,
): number | null {
  const atHead = draftOfWord.get(phrase.head);
  if (atHead !== undefined) return atHead;
  const apposed = apposition(doc, drafts, draftOfWord, phrase);
  if (apposed !== null) return apposed;
  const ofState = stateAt(doc, drafts, phrase.head);
  if (ofState !== null) return ofState;
  if (!GOVERNMENTS.has(headNoun(doc, phrase)) && !isDocument(doc, phrase)) return null;
  // "the chinese government", "amnesty s report", "a report by the red cross"; not "newspapers in hong kong"
  for (let i = phrase.head - 1; i >= phrase.firstWord; i--) if (draftOfWord.has(i)) return draftOfWord.get(i) ?? null;
  for (let i = phrase.head + 1; i <= phrase.lastOfName; i++) {
    if (draftOfWord.has(i)) return draftOfWord.get(i) ?? null;
    if (IN_WHICH.has(doc.words[i]?.lower ?? '')) return null;
  }
  return null;
}

/** Drafts whose names only complete the phrase ("an aide to Ode"): whoever is meant, it is not them. Bodies and documents may be theirs. */
export function complements(doc: Encoded, { draftOfWord }: Names, phrase: Phrase): ReadonlySet<number> {
  const found = new Set<number>();
  const kind = kindOfNoun(headNoun(doc, phrase));
  if (kind === null || kind === 'organization' || isDocument(doc, phrase)) return found;
  for (let i = phrase.head + 1; i <= phrase.lastWord; i++) {
    const draft = draftOfWord.get(i);
    if (draft === undefined || draftOfWord.get(i - 1) === draft) continue;
    let before = i - 1;
    while (before > phrase.head && isOffice(doc, before)) before--;
    if (isGoverned(doc, before)) found.add(draft);
  }
  return found;
}

/** "the president" after "president omar bashir", "the court" after "the supreme court": who was named so last. */
export function namedBefore(doc: Encoded, drafts: readonly Draft[], phrase: Phrase): number | null {
  if (doc.words[phrase.firstWord]?.lower !== 'the' || phrase.head > phrase.firstWord + 2) return null;
  const words = lowerWords(doc, { firstWord: phrase.firstWord + 1, lastWord: phrase.head });
  let best: number | null = null;
  let bestAt = -1;
  for (const [i, draft] of drafts.entries()) {
    for (const name of draft.names) {
      if (name.firstWord >= phrase.firstWord || name.firstWord <= bestAt) continue;
      const own = draft.kind === 'person' ? around(doc, name) : lowerWords(doc, name);
      if (!words.every((word) => own.includes(word))) continue;
      [best, bestAt] = [i, name.firstWord];
    }
  }
  return best;
}

/** The words by which a text says what a person is: those just before the name, or its role. */
function around(doc: Encoded, name: WordSpan & { readonly role: WordSpan | null }): string[] {
  const before = lowerWords(doc, { firstWord: Math.max(0, name.firstWord - 4), lastWord: name.lastWord - 1 });
  return name.role === null ? before : [...before, ...lowerWords(doc, name.role)];
}

/** `the foreign minister, wang yi`, `the head of the agency guy caruso`, `a user named bellaco`; not `a spokesman for president obama`. */
function apposition(doc: Encoded, drafts: readonly Draft[], draftOfWord: ReadonlyMap<number, number>, phrase: Phrase): number | null {
  const noun = headNoun(doc, phrase);
  const isPerson = kindOfNoun(noun) === 'person';
  for (let i = phrase.head + 1; i <= phrase.lastWord; i++) {
    const found = draftOfWord.get(i);
    if (found === undefined || draftOfWord.get(i - 1) === found) continue;
    const before = doc.words[i - 1]?.lower ?? '';
    if (NAMED.has(before)) return found;
    const isSame = (drafts[found]?.kind === 'person') === isPerson;
    if (isPerson && isSame && !isComplement(doc, draftOfWord, i)) return found;
    // "the main opposition party, the movement for democratic change"
    const start = before === 'the' ? i - 1 : i;
    if (isSame && start === phrase.head + 1 && (before === 'the' || doc.readings[phrase.head]?.break === 'comma')) return found;
  }
  return null;
}

/** Whether a preposition governs the name at word `i`, with or without an office between the two. */
function isComplement(doc: Encoded, draftOfWord: ReadonlyMap<number, number>, i: number): boolean {
  let at = i - 1;
  if (isOffice(doc, at)) {
    while (at > 0 && (isOffice(doc, at) || draftOfWord.has(at))) at--;
  }
  return isGoverned(doc, at);
}

/** Whether word `at` is a preposition, or an article after one. */
function isGoverned(doc: Encoded, at: number): boolean {
  const word = doc.words[at]?.lower ?? '';
  return PREPOSITIONS.has(word) || ((word === 'the' || word === 'former') && PREPOSITIONS.has(doc.words[at - 1]?.lower ?? ''));
}

/** "the chinese": the state whose adjective this is, if it is an entity. */
function stateAt(doc: Encoded, drafts: readonly Draft[], at: number): number | null {
  const { state, stateUse } = nameForm(lowerWords(doc, { firstWord: at, lastWord: at }), 'place');
  if (state === null || stateUse !== 'state') return null;
  const found = drafts.findIndex((draft) => draft.names.some((name) => name.form.state === state && name.form.stateUse !== 'people'));
  return found < 0 ? null : found;
}
