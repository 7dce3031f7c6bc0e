// Whether two names can mean one actor, and how surely. The linking of names asks this of every pair that might.
import { PARTICLES } from '../english/titles.ts';
import type { NameForm } from './name-form.ts';
import { areSpelledAlike } from './spelling.ts';

/** How a shorter name agrees with a longer one, 0 (not at all) to 1 (the same name); the order of the steps is what matters. */
const SAME = 1;
const GIVEN_NAMES_AGREE = 0.9;
const ACRONYM = 0.85;
const ENDING = 0.8;
const INSIDE = 0.7;
const BEGINNING = 0.6;
const SPELLING = 0.5;
const MIDDLE = 0.4;

/** What two kinds of names that are no persons have in common. */
export interface Kinds {
  readonly places: boolean;
  readonly same: boolean;
}

const SMALL = new Set('of and for the in on to at'.split(' '));
/** Names that open the names of many other bodies. */
const UMBRELLAS = new Set(
  'united nation|european union|african union|european|republican|democratic|national|senate|house|white house|supreme|federal|congressional|world|international|army'.split(
    '|',
  ),
);
/** A longer name with such a word at its end is another body than the name before it: "FIFA" and "FIFA Disciplinary Committee". */
const PARTS = new Set(
  'committee council trust secretariat force commission association board executive caucus mission majority college office agency command unit team supporter website club flight city prefecture'.split(
    ' ',
  ),
);
/** "Scientology" is the Church of Scientology, "Buffalo" the City of Buffalo; a bank of X or a university of X is not X. */
const SAME_AS_PLACE = new Set('church city state town republic'.split(' '));

/** Agreement of two names of persons. */
export function personsAgree(a: NameForm, b: NameForm): number {
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return 0;
  if (same(short, long)) return SAME;
  const last = short.at(-1) ?? '';
  const longLast = long.at(-1) ?? '';
  if (short.length >= 2) {
    if (endsWith(long, short)) return GIVEN_NAMES_AGREE;
    if ((last === longLast || areSpelledAlike(last, longLast)) && givenNamesAgree(short.slice(0, -1), long.slice(0, -1)))
      return GIVEN_NAMES_AGREE;
    return startsWith(long, short) ? INSIDE : 0;
  }
  if (last === longLast) return ENDING;
  // "Assad" of "Bashar al Assad" is an ending; "Hua" of "Hua Chunying" a beginning; "Oliveira" of a long Brazilian name stands inside
  if (last === long[0]) return last.length > 1 ? BEGINNING : 0;
  if (areSpelledAlike(last, longLast)) return SPELLING;
  return last.length > 2 && !PARTICLES.has(last) && long.includes(last) ? MIDDLE : 0;
}

/** Agreement of two names of bodies, groups or places. */
export function bodiesAgree(a: NameForm, b: NameForm, kinds: Kinds): number {
  const [short, long] = (a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core]).map((words) => content(words.map(singular)));
  if (short === undefined || long === undefined || short.length === 0) return 0;
  if (same(short, long)) return SAME;
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (shorter.words.length === 1 && shorter.state === null && isAcronymOf(shorter.words[0] ?? '', longer)) return ACRONYM;
  // "UK" is not what "British Army" is short for
  if (shorter.state !== null) return 0;
  if (kinds.same && endsWith(long, short) && isHead(long, short)) return kinds.places ? 0 : ENDING;
  if (kinds.same && startsWith(long, short) && isWhole(long, short)) return BEGINNING;
  const rest = content(long, SMALL);
  const most = content(short, SMALL);
  if (kinds.same && most.length >= 2 && inOrder(most, rest) && most.at(-1) === rest.at(-1) && (!kinds.places || most[0] === rest[0]))
    return INSIDE;
  return short.length === long.length && short.every((word, i) => word === long[i] || areSpelledAlike(word, long[i] ?? '')) ? SPELLING : 0;
}

/** Whether `acronym` is the initials of a name, with or without its small words. */
function isAcronymOf(acronym: string, form: NameForm): boolean {
  return acronym.length >= 2 && initialsOf(form).has(acronym);
}

/** The initials of a name of several words, with and without its small words. */
export function initialsOf(form: NameForm): ReadonlySet<string> {
  if (form.words.length < 2) return new Set();
  const readings = [form.words, content(form.words, SMALL), form.core, content(form.core, SMALL)].filter((words) => words.length >= 2);
  return new Set(readings.map((words) => words.map((word) => word.charAt(0)).join('')));
}

/** The ending is what the longer name is about: "Council" of "Security Council", not "Japan" of "Supreme Court of Japan". */
function isHead(long: readonly string[], short: readonly string[]): boolean {
  const before = long.at(-1 - short.length) ?? '';
  if (before === 'white' && short[0] === 'house') return false;
  return !SMALL.has(before) || (SAME_AS_PLACE.has(long[0] ?? '') && long.length === short.length + 2);
}

/** "Sony" is all of "Sony Pictures Entertainment"; the United Nations is not its Security Council. */
function isWhole(long: readonly string[], short: readonly string[]): boolean {
  return !UMBRELLAS.has(short.join(' ')) && !(PARTS.has(long.at(-1) ?? '') && !long.includes('of'));
}

/** `george` agrees with `george w`, `j` with `john`, `jim` with nothing but itself. */
function givenNamesAgree(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const name of short) {
    while (at < long.length && !nameAgrees(name, long[at] ?? '')) at++;
    if (at === long.length) return false;
    at++;
  }
  return nameAgrees(short[0] ?? '', long[0] ?? '') || short.length < long.length;
}

function nameAgrees(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (long.startsWith(short) && (short.length === 1 || short.length >= 3)) || areSpelledAlike(a, b);
}

function singular(word: string): string {
  return word.length >= 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function content(words: readonly string[], without?: ReadonlySet<string>): readonly string[] {
  const kept = words.filter((word) => word !== 'party' && !without?.has(word));
  return kept.length > 0 ? kept : words;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((word, i) => word === b[i]);
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((word, i) => word === long[i]);
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length;
  return from > 0 && short.every((word, i) => word === long[from + i]);
}

function inOrder(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}
