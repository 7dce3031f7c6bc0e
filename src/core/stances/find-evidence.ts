// The words that show a stance: from the source over the cue to the target, inside their sentence.
import type { Span } from '../span.ts';
import type { CueReading, WordSpan } from '../text/encoded.ts';
import type { Mentioned } from '../text/mentioned.ts';
import type { Quoted } from '../text/quoted.ts';
import { phraseSpan } from '../text/phrase-span.ts';
import { holds, sentenceAt } from '../text/word-spans.ts';

/** Words. A longer sentence shows its stance in the part between its source and its target. */
const LONGEST_EVIDENCE = 50;

/** One span, or a second one where the target stands in another sentence. */
export function findEvidence(doc: Mentioned, cue: CueReading, target: WordSpan, quoted: readonly Quoted[]): Span[] {
  const sentence = sentenceAt(doc, cue.firstWord) ?? cue;
  const parts = [cue, ...cue.sources, ...cue.contents].flatMap((part) => within(part, sentence));
  const inside = holds(sentence, target);
  let evidence = hull(inside ? [...parts, target] : parts);
  if (evidence.lastWord - evidence.firstWord >= LONGEST_EVIDENCE) {
    evidence = hull([cue, ...cue.sources, ...(inside ? [target] : [])].flatMap((part) => within(part, sentence)));
  }
  const spans = [phraseSpan(doc, evidence, quoted)];
  if (!inside) spans.push(phraseSpan(doc, target, quoted));
  return spans.toSorted((a, b) => a.start - b.start);
}

function within(part: WordSpan, sentence: WordSpan): WordSpan[] {
  const firstWord = Math.max(part.firstWord, sentence.firstWord);
  const lastWord = Math.min(part.lastWord, sentence.lastWord);
  return firstWord <= lastWord ? [{ firstWord, lastWord }] : [];
}

function hull(parts: readonly WordSpan[]): WordSpan {
  return {
    firstWord: Math.min(...parts.map((part) => part.firstWord)),
    lastWord: Math.max(...parts.map((part) => part.lastWord)),
  };
}
