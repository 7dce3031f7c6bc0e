// Two forms of names, with the places where they stand: whether they agree.
import type { Encoded } from '../text/encoded.ts';
import { bodiesAgree, personsAgree } from './agreement.ts';
import type { NameForm } from './name-form.ts';
import type { NameMention } from './name-mentions.ts';

/** All occurrences of one form. */
export interface Form {
  readonly form: NameForm;
  readonly kind: NameMention['kind'];
  readonly mentions: NameMention[];
}

const LONGEST_ACRONYM = 8;

/** How surely two forms mean the same, 0 to 1. */
export function formsAgree(a: Form, b: Form, doc: Encoded): number {
  if (a.kind === 'person' && b.kind === 'person') return personsAgree(a.form, b.form);
  if (a.kind === 'person' || b.kind === 'person') return 0;
  if (isBracketedAcronym(a, b, doc)) return 1;
  return bodiesAgree(a.form, b.form, { places: a.kind === 'place' && b.kind === 'place', same: a.kind === b.kind });
}

/** `Brazilian Bar of Lawyers (OAB)`: whatever the letters, the bracket says that it is the same; in stripped text the capitals do. */
function isBracketedAcronym(acronym: Form, full: Form, doc: Encoded): boolean {
  const word = acronym.form.words[0] ?? '';
  if (acronym.form.words.length !== 1 || full.form.words.length < 2 || word.length > LONGEST_ACRONYM) return false;
  return acronym.mentions.some((mention) => {
    if (!full.mentions.some((name) => name.lastWord === mention.firstWord - 1)) return false;
    if (!doc.hasMarks) {
      // "world bank ifad" is a list more often than a bracket
      const between = doc.readings[mention.firstWord - 1];
      const isBracket = between?.gap !== 'comma' && (between?.break === 'none' || between?.break === 'comma');
      return isBracket && doc.readings[mention.firstWord]?.wordCase === 'upper';
    }
    const start = doc.words[mention.firstWord]?.start ?? 0;
    const end = doc.words[mention.lastWord]?.end ?? 0;
    return /\(\s*$/.test(doc.text.slice(Math.max(0, start - 3), start)) && doc.text.charAt(end) === ')';
  });
}
