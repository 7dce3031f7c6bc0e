// Whether a sentence hangs on the one before it: "He denied it.", "But the plan failed."
import { COUNTING, LOOSE_PHRASES, LOOSE_WORDS, POINTING, TIMES } from '../english/loose-openings.ts';
import type { TextDocument, WordSpan } from '../text/encoded.ts';

/** "On Monday he said": so far from its start a sentence still opens. */
const OPENING_WORDS = 8;
const SUBJECTS = new Set(['he', 'she', 'they']);

/**
 * Whether the words open in a way that only the sentence before explains. The first sentence of a text has none before it: there
 * "both" and "these" only count what follows.
 */
export function opensLoose(doc: TextDocument, { firstWord, lastWord }: WordSpan, isFirst: boolean): boolean {
  const words = doc.words.slice(firstWord, Math.min(lastWord + 1, firstWord + OPENING_WORDS)).map(({ lower }) => lower);
  const [first = '', second = ''] = words;
  if (LOOSE_WORDS.has(first)) return !(isFirst && COUNTING.has(first));
  if (POINTING.has(first)) return !TIMES.has(second);
  const opening = `${words.join(' ')} `;
  return LOOSE_PHRASES.some((phrase) => opening.startsWith(`${phrase} `));
}

/**
 * Whether "he", "she" or "they" stands in the opening before any name it could mean: "On Monday she resigned". `isNamed` tells
 * whether a word belongs to a mention of somebody.
 */
export function opensUnnamed(doc: TextDocument, { firstWord, lastWord }: WordSpan, isNamed: (wordIndex: number) => boolean): boolean {
  for (let i = firstWord; i <= Math.min(lastWord, firstWord + OPENING_WORDS - 1); i++) {
    if (isNamed(i)) return false;
    if (SUBJECTS.has(doc.words[i]?.lower ?? '')) return true;
  }
  return false;
}
