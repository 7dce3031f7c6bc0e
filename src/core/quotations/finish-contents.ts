// Contents of stripped text that the model cut short: "the interview to", "on trust and". Only there: marks say it better.
import { NEVER_LAST } from '../english/phrase-ends.ts';
import type { Encoded, WordSpan } from '../text/encoded.ts';
import type { Marks } from './marks.ts';

/** Words to the next break. Farther away the content is sooner too long than too short. */
const MOST_MISSING = 12;

/** The contents, those that end with a word like "the" or "and" taken on to the next break, where one is near. */
export function finishContents(contents: readonly WordSpan[], doc: Encoded, { sentences }: Marks): WordSpan[] {
  return contents.map(({ firstWord, lastWord }) => {
    if (!NEVER_LAST.has(doc.words[lastWord]?.lower ?? '')) return { firstWord, lastWord };
    for (let end = lastWord; end - lastWord <= MOST_MISSING; end++) {
      if (doc.readings[end]?.break !== 'none' || sentences[end + 1] !== sentences[end]) return { firstWord, lastWord: end };
    }
    return { firstWord, lastWord };
  });
}
