// Whether two descriptions mean the same somebody: "a spokeswoman for the ministry", later "the spokeswoman".
import type { Encoded } from '../text/encoded.ts';
import { headNoun, isIndefinite, modifiers, type Phrase } from './phrase.ts';

/** Whether `later` may name again whom `earlier` described. */
export function sameDescription(doc: Encoded, earlier: Phrase, later: Phrase): boolean {
  if (headNoun(doc, earlier) !== headNoun(doc, later)) return false;
  const before = [...modifiers(doc, earlier), ...complement(doc, earlier)];
  const after = [...modifiers(doc, later), ...complement(doc, later)];
  const isSame = before.join(' ') === after.join(' ');
  // "one official ... another official": somebody else, unless described in the same full words
  if (isIndefinite(doc, later)) return isSame && after.length > 0 && !/^(?:one|another)$/.test(doc.words[later.firstWord]?.lower ?? '');
  return isSame || after.every((word) => before.includes(word)) || before.length === 0;
}

/** The words after the head: "for the ministry". */
function complement(doc: Encoded, phrase: Phrase): string[] {
  return doc.words.slice(phrase.head + 1, phrase.lastOfName + 1).map((word) => word.lower);
}
