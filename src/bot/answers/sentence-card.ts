// A card that says one sentence, for what no article can be shown for.
import type { Card } from '../card/card.ts';

/** Nothing but the sentence. */
export function sentenceCard(sentence: string): Card {
  return { blocks: [{ kind: 'lines', lines: [sentence] }], buttons: [] };
}
