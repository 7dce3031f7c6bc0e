// Descriptions once known: "police" and "the protesters" count wherever they stand, not only where they are a source.
import type { Encoded } from '../text/encoded.ts';
import type { Draft } from './drafts.ts';
import { headNoun, modifiers } from './phrase.ts';

/** Adds to each described group or body the other places where its noun stands. */
export function addRepeatedDescriptions(doc: Encoded, drafts: readonly Draft[]): void {
  const taken = new Set<number>();
  for (const { names, nominals } of drafts) {
    for (const { firstWord, lastWord } of [...names, ...nominals]) for (let i = firstWord; i <= lastWord; i++) taken.add(i);
  }
  const nouns = new Map<string, Draft | null>();
  for (const draft of drafts) {
    if (draft.description === null || draft.kind === 'person') continue;
    const noun = headNoun(doc, draft.description);
    // two of one noun ("Polish police", "Danish police"): which one is meant is open
    nouns.set(noun, nouns.has(noun) ? null : draft);
  }
  for (const [i, word] of doc.words.entries()) {
    const draft = nouns.get(word.lower);
    if (draft == null || taken.has(i) || !isBare(doc, i, draft)) continue;
    draft.nominals.push({ firstWord: i, lastWord: i });
  }
}

/** Whether the noun stands alone or with the words it was first described by. */
function isBare(doc: Encoded, i: number, draft: Draft): boolean {
  if (draft.description === null) return false;
  const before = doc.words[i - 1]?.lower ?? '';
  const own = modifiers(doc, draft.description);
  // "riot police" of "police" is a part of it; "police officers" is somebody else
  return own.length === 0 || own.includes(before) || BEFORE.has(before);
}

const BEFORE = new Set('the these those that by to of with from for and said as among some many most all against'.split(' '));
