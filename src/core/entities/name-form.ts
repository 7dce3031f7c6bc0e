// How a name reads once case, accents, articles and titles are off: what the linking of names compares.
import { STATES, type State } from '../english/states.ts';
import { ACADEMIC_TITLES, FEMALE_TITLES, HONORIFICS, MALE_TITLES, OFFICES, SUFFIXES } from '../english/titles.ts';
import { GOVERNMENTS } from '../english/source-nouns.ts';

/** What a form has to do with a state: its name or adjective, its people, the town of its government, or its government by name. */
export type StateUse = 'state' | 'people' | 'seat' | 'government';

/** A name, folded. */
export interface NameForm {
  /** The folded words, without article and possessive, parted by one space. */
  readonly key: string;
  readonly words: readonly string[];
  /** Words that tell this name from others: no title, no suffix. Never empty unless `words` is. */
  readonly core: readonly string[];
  readonly state: State | null;
  readonly stateUse: StateUse | null;
  /** What the titles tell. */
  readonly gender: 'he' | 'she' | null;
}

const ARTICLES = new Set(['the', 'a', 'an']);
const ABBREVIATED: ReadonlyMap<string, readonly string[]> = new Map([
  ['us', ['united', 'states']],
  ['usa', ['united', 'states']],
  ['uk', ['united', 'kingdom']],
  ['un', ['united', 'nations']],
  ['eu', ['european', 'union']],
  ['isis', ['islamic', 'state']],
  ['isil', ['islamic', 'state']],
  ['dept', ['department']],
  ['govt', ['government']],
  ['defense', ['defence']],
  ['center', ['centre']],
  ['labor', ['labour']],
  ['organization', ['organisation']],
  ['democrat', ['democratic']],
  ['democrats', ['democratic']],
  ['gop', ['republican']],
  ['republicans', ['republican']],
  ['tory', ['conservative']],
  ['tories', ['conservative']],
]);
const PEOPLE = new Set(['people', 'peoples', 'citizens', 'nationals', 'public']);

const byStateForm = new Map<string, { state: State; use: StateUse }>();
/** Names of states, as distinct from their adjectives. */
const stateNames = new Set<string>();
for (const state of STATES) {
  for (const seat of state.seats) addStateForm(seat, state, 'seat');
  for (const adjective of state.adjectives) addStateForm(plural(adjective), state, 'people');
  for (const adjective of state.adjectives) addStateForm(adjective, state, 'state');
  for (const name of state.names) stateNames.add(addStateForm(name, state, 'state'));
}

/** The form of a name of these words; `kind` decides whether leading titles are titles. */
export function nameForm(lowerWords: readonly string[], kind: string): NameForm {
  const words = joinInitials(lowerWords.map(foldWord).filter((word) => word !== ''));
  while (words.length > 1 && ARTICLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && words.at(-1) === 's') words.pop();
  const person = kind === 'person';
  const core = person ? withoutTitles(words) : written(words);
  const state = person ? null : stateOf(words);
  return { key: words.join(' '), words, core, state: state?.state ?? null, stateUse: state?.use ?? null, gender: genderOf(words) };
}

/** Abbreviations written out, nationalities as their states: what one body is called in several ways. */
function written(words: readonly string[]): readonly string[] {
  const full = words.flatMap((word) => ABBREVIATED.get(word) ?? [word]);
  const at = full.findIndex((word, i) => word === 'house' && full[i + 1] === 'of' && full[i + 2] === 'representatives');
  if (at >= 0) full.splice(at + 1, 2);
  if (full.length === 1) return full;
  return full.flatMap((word) => {
    const found = byStateForm.get(word);
    return found?.use === 'state' ? found.state.name.split(' ') : [word];
  });
}

/** Whether a name is only a nationality: "Chinese" says of what state something is, seldom the state itself. */
export function isNationality({ state, stateUse, key }: NameForm): boolean {
  return state !== null && stateUse === 'state' && !stateNames.has(key);
}

/** Lower-case without accents. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** `u s` becomes `us`, `j k rowling` becomes `jk rowling`; the `s` of a possessive stays. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = '';
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? '';
    if (word.length === 1 && (run !== '' || (next.length === 1 && (next !== 's' || word === 'u')))) {
      run += word;
      if (next.length === 1) continue;
    }
    if (run !== '') joined.push(run);
    if (run === '' || word.length > 1) joined.push(word);
    run = '';
  }
  return joined;
}

function withoutTitles(words: readonly string[]): string[] {
  let first = 0;
  let last = words.length;
  while (last - first > 1 && SUFFIXES.has(words[last - 1] ?? '')) last--;
  while (last - first > 1 && isTitle(words, first)) first += words[first + 1] === 'of' && last - first > 3 ? 3 : 1;
  return words.slice(first, last);
}

/** `secretary` of `secretary of state john kerry`, `foreign` of `foreign minister wang yi`; not `general` of `general motors`. */
function isTitle(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (isTitleWord(word)) return true;
  // "us president", "foreign minister", "vice president": a word before an office belongs to it
  for (let i = at + 1; i < Math.min(at + 3, words.length - 1); i++) {
    if (OFFICES.has(words[i] ?? '')) return true;
  }
  return false;
}

/** Whether a word is a title or part of an office: no name by itself. */
export function isTitleWord(word: string): boolean {
  return HONORIFICS.has(word) || OFFICES.has(word) || ACADEMIC_TITLES.has(word);
}

function genderOf(words: readonly string[]): 'he' | 'she' | null {
  for (const word of words.slice(0, -1)) {
    if (FEMALE_TITLES.has(word)) return 'she';
    if (MALE_TITLES.has(word)) return 'he';
  }
  return null;
}

function stateOf(words: readonly string[]): { state: State; use: StateUse } | null {
  const whole = byStateForm.get(words.join(' '));
  if (whole !== undefined) return whole;
  const last = words.at(-1) ?? '';
  const rest = byStateForm.get(
    words
      .slice(0, -1)
      .filter((word) => word !== 'federal' && word !== 's')
      .join(' '),
  );
  if (rest !== undefined && rest.use === 'state' && GOVERNMENTS.has(last)) return { state: rest.state, use: 'government' };
  if (rest !== undefined && rest.use === 'state' && PEOPLE.has(last)) return { state: rest.state, use: 'people' };
  if (words.length > 2 && GOVERNMENTS.has(words[0] ?? '') && words[1] === 'of') {
    const named = byStateForm.get(words.slice(words[2] === 'the' ? 3 : 2).join(' '));
    if (named?.use === 'state') return { state: named.state, use: 'government' };
  }
  return null;
}

function addStateForm(form: string, state: State, use: StateUse): string {
  const key = joinInitials(
    form
      .split(' ')
      .map(foldWord)
      .filter((word) => !ARTICLES.has(word)),
  ).join(' ');
  if (key !== '') byStateForm.set(key, { state, use });
  return key;
}

function plural(adjective: string): string {
  // "Chinese", "British", "Swiss" have no plural of their own and name the state ("the Chinese said")
  if (/(?:ese|sh|ch|ss)$/.test(adjective)) return '';
  return `${adjective.replace(/man$/, 'men')}s`;
}
