// The names of a text as this stage uses them: credits and names of no actor taken out, pieces joined, kinds agreed on.
import { NEVER_NAMES, NOT_ACTORS } from '../english/not-actors.ts';
import { OFFICE_MODIFIERS } from '../english/titles.ts';
import type { Encoded, NameReading, WordSpan } from '../text/encoded.ts';
import { creditWords } from './credits.ts';
import type { FoundName } from './found-name.ts';
import { isTitleWord, nameForm, type NameForm } from './name-form.ts';
import { repeatedNames } from './repeated-names.ts';

const OPEN_ENDS = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to']);

/** One occurrence of a name; `kind` is the same for every occurrence of a form. */
export interface NameMention extends FoundName {
  readonly form: NameForm;
}

/** Names in the order of the text. */
export function findNameMentions(doc: Encoded): readonly NameMention[] {
  const credits = creditWords(doc);
  const found = joinPieces(doc)
    .filter((name) => !credits.has(name.firstWord) && mayBeName(doc, name))
    .map((name) => withoutPossessive(doc, withoutOpenEnd(doc, name)));
  const all = [...found, ...repeatedNames(doc, found).filter((name) => !credits.has(name.firstWord))];
  const kinds = voteKinds(doc, all);
  return all
    .sort((a, b) => a.firstWord - b.firstWord)
    .map((name) => {
      const kind = kinds.get(rawKey(doc, name)) ?? name.kind;
      return { ...name, kind, form: nameForm(lowerWords(doc, name), kind) };
    });
}

/** Not a day, a pronoun, or an office without a name ("Prime Minister"). */
function mayBeName(doc: Encoded, name: FoundName): boolean {
  const words = lowerWords(doc, name);
  if (NOT_ACTORS.has(words.join(' ')) && (name.kind !== 'person' || words.length > 1)) return false;
  if (words.every((word) => NEVER_NAMES.has(word))) return false;
  return name.kind !== 'person' || !words.every((word) => NEVER_NAMES.has(word) || OFFICE_MODIFIERS.has(word) || isTitleWord(word));
}

/** The words of a span, lower-case. */
export function lowerWords(doc: Encoded, span: WordSpan): string[] {
  return doc.words.slice(span.firstWord, span.lastWord + 1).map((word) => word.lower);
}

/** `hua` and `chun ying` found side by side are one person; "Obama, Putin" are two. */
function joinPieces(doc: Encoded): FoundName[] {
  const joined: FoundName[] = [];
  for (const name of doc.names) {
    const before = joined.at(-1);
    if (before === undefined || !isContinued(doc, before, name)) {
      if (before === undefined || name.firstWord > before.lastWord) joined.push(name);
      continue;
    }
    const role = before.role ?? name.role;
    const confidence = Math.min(before.confidence, name.confidence);
    joined[joined.length - 1] = { ...before, lastWord: name.lastWord, role, confidence };
  }
  return joined;
}

function isContinued(doc: Encoded, before: FoundName, name: NameReading): boolean {
  if (name.firstWord !== before.lastWord + 1) return false;
  const between = doc.readings[before.lastWord];
  // "city council of" and "Velmouth" are one council
  if (isOpenEnd(doc, before)) return between?.break === 'none';
  if (name.kind !== 'person' || before.kind !== 'person') return false;
  return between !== undefined && between.break === 'none' && (between.gap === 'space' || between.gap === 'abbreviation');
}

/** Whether a name breaks off at a word that no name ends with. */
function isOpenEnd(doc: Encoded, name: WordSpan): boolean {
  return name.lastWord > name.firstWord && OPEN_ENDS.has(doc.words[name.lastWord]?.lower ?? '');
}

/** `ministry of` before something that is no name is a ministry. */
function withoutOpenEnd(doc: Encoded, name: FoundName): FoundName {
  return isOpenEnd(doc, name) ? withoutOpenEnd(doc, { ...name, lastWord: name.lastWord - 1 }) : name;
}

/** `china s` is China; the `s` of "U S" and of a name that is only an `s` stays. */
function withoutPossessive(doc: Encoded, name: FoundName): FoundName {
  const last = doc.words[name.lastWord];
  if (name.lastWord === name.firstWord || last?.lower !== 's' || doc.words[name.lastWord - 1]?.lower === 'u') return name;
  return { ...name, lastWord: name.lastWord - 1 };
}

/** Each form is of the kind that most of its occurrences were read as. */
function voteKinds(doc: Encoded, names: readonly FoundName[]): Map<string, NameMention['kind']> {
  const votes = new Map<string, Map<NameMention['kind'], number>>();
  for (const name of names) {
    const key = rawKey(doc, name);
    const ofKey = votes.get(key) ?? new Map<NameMention['kind'], number>();
    ofKey.set(name.kind, (ofKey.get(name.kind) ?? 0) + name.confidence);
    votes.set(key, ofKey);
  }
  const kinds = new Map([...votes].map(([key, ofKey]) => [key, mostVoted(ofKey)]));
  for (const [key, kind] of kinds) if (kind !== 'person' && isSurname(key, kinds)) kinds.set(key, 'person');
  return kinds;
}

/** Whether a single word is the surname of somebody named in full, and the end of no other name: "Somers" beside "Mark Somers". */
function isSurname(key: string, kinds: ReadonlyMap<string, NameMention['kind']>): boolean {
  if (key.includes(' ') || nameForm([key], 'place').state !== null) return false;
  const longer = [...kinds].filter(([other]) => other.endsWith(` ${key}`) || other.startsWith(`${key} `));
  return longer.length > 0 && longer.every(([other, kind]) => kind === 'person' && other.endsWith(` ${key}`));
}

function mostVoted<K>(votes: ReadonlyMap<K, number>): K {
  return [...votes].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function rawKey(doc: Encoded, span: WordSpan): string {
  return lowerWords(doc, span).join(' ');
}
