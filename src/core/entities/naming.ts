// What an entity is called: its fullest proper form, and the other forms.
import { nameForm } from './name-form.ts';
import { lowerWords, type NameMention } from './name-mentions.ts';
import type { Encoded, WordSpan } from '../text/encoded.ts';
import { readableText } from '../text/readable.ts';
import type { Draft } from './drafts.ts';

/** How an entity shows. */
export interface Naming {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** More forms than this tell a reader nothing. */
const MOST_ALIASES = 12;

/** Name and aliases of a draft. */
export function nameOf(doc: Encoded, draft: Draft): Naming {
  const forms = new Map<string, string>();
  const names = [...draft.names, ...draft.nationalities];
  for (const mention of bestFirst(names)) {
    const text = spelling(
      doc,
      names.filter((name) => name.form.key === mention.form.key),
    );
    if (!forms.has(text.toLowerCase())) forms.set(text.toLowerCase(), text);
  }
  const [name, ...aliases] = forms.values();
  if (name !== undefined) return { name, aliases: aliases.slice(0, MOST_ALIASES) };
  const words = draft.description;
  return { name: words === null ? '' : readableText(doc, words.firstWord, words.lastOfName), aliases: [] };
}

/** How one form is written most often: the model's capitals differ from place to place. */
function spelling(doc: Encoded, mentions: readonly NameMention[]): string {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const { firstWord, lastWord } = withoutTitle(doc, mention);
    const text = readableText(doc, firstWord, lastWord);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)[0];
}

/** One mention of each form, the fullest form first. */
function bestFirst(names: readonly NameMention[]): NameMention[] {
  const counts = new Map<string, number>();
  for (const { form } of names) counts.set(form.key, (counts.get(form.key) ?? 0) + 1);
  const firsts = names.filter((name, i) => names.findIndex((other) => other.form.key === name.form.key) === i);
  return firsts.sort((a, b) => fullness(b) - fullness(a) || (counts.get(b.form.key) ?? 0) - (counts.get(a.form.key) ?? 0));
}

/** A state is best called by its name; anybody else by the most words that tell. */
function fullness({ form }: NameMention): number {
  if (form.state === null) return form.core.length + (form.core.length === 1 ? (form.core[0]?.length ?? 0) / 100 : 0);
  if (form.key === form.state.name) return 100;
  if (form.stateUse === 'state') return form.state.names.includes(form.key) ? 50 + form.key.length / 100 : 10;
  return form.stateUse === 'government' ? 40 : 30;
}

/** `president hugo chavez` without the office. */
function withoutTitle(doc: Encoded, mention: NameMention): WordSpan {
  const core = mention.form.core.join(' ');
  let { firstWord } = mention;
  for (let i = mention.firstWord + 1; i <= mention.lastWord; i++) {
    if (nameForm(lowerWords(doc, { firstWord: i, lastWord: mention.lastWord }), mention.kind).core.join(' ') !== core) break;
    firstWord = i;
  }
  return { firstWord, lastWord: mention.lastWord };
}
