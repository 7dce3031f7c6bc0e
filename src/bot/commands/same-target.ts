// Whether two stance rows are about the same thing: then they stand in one history, where a change is visible.
import { findWords } from '../../core/text/words.ts';

// Words that tell nothing about what a phrase is about.
const EMPTY = new Set(
  'a an the this that these those of on in to for with by at from as its his her their our it he she they we be is are was were will would should could can may might not no and or any all such own new'.split(
    ' ',
  ),
);
// Half of all words in common: "a ban on cruise ships" and "the general ban on large cruise ships", but not "cruise lines".
const LEAST_COMMON = 0.5;

/** Whether most of the words that carry meaning are the same; a plural counts as its singular. */
export function isSameTarget(a: string, b: string): boolean {
  const [first, second] = [carryingWords(a), carryingWords(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - common;
  return all === 0 ? a === b : common / all >= LEAST_COMMON;
}

function carryingWords(text: string): Set<string> {
  const words = findWords(text).map(({ lower }) => lower.replace(/(?<=\p{L}{3})s$/u, ''));
  return new Set(words.filter((word) => !EMPTY.has(word)));
}
