// Contents as the model sees them become contents as the marks have them. Written text only: there the marks are exact.
import type { WordSpan } from '../text/encoded.ts';
import { quotedAround, type Quoted } from '../text/quoted.ts';
import { holds, sharedWords, wordCount } from '../text/word-spans.ts';
import type { Marks } from './marks.ts';

/** A content with less of a stretch than this, and which is mostly something else, has only strayed into it. */
const STRAYED = 0.5;
/** Words. So few are sooner missing from a content than one too many. */
const FEW = 3;
/** Of a content that keeps less than this in the sentence of its cue, the other sentence is what is meant. */
const ELSEWHERE = 0.2;

/** The contents of a cue with edges at quotation marks and sentence ends, in order and without overlaps. */
export function snapContents(contents: readonly WordSpan[], cue: WordSpan, marks: Marks): WordSpan[] {
  const around = quotedAround(marks.quoted, cue).findLast((stretch) => holds(stretch, cue));
  const depth = around === undefined ? 0 : around.depth + 1;
  const stretchesIn = (content: WordSpan): Quoted[] => quotedAround(marks.quoted, content).filter((stretch) => stretch.depth === depth);
  const snapped = contents
    .flatMap((content) => clipTo(content, around))
    .map((content) => clipToSentence(content, cue, stretchesIn(content), marks.sentences))
    .flatMap((content) => snap(content, stretchesIn(content), cue));
  return joined(snapped);
}

/** "I think we should," she said: what "think" takes lies inside the marks around it. */
function clipTo(content: WordSpan, around: WordSpan | undefined): WordSpan[] {
  if (around === undefined || sharedWords(content, around) === 0) return [content];
  return [{ firstWord: Math.max(content.firstWord, around.firstWord), lastWord: Math.min(content.lastWord, around.lastWord) }];
}

/** Speech without marks ends with the sentence of its cue. */
function clipToSentence(content: WordSpan, cue: WordSpan, stretches: readonly Quoted[], sentences: readonly number[]): WordSpan {
  const sentence = sentences[cue.firstWord];
  const mayHold = (word: number): boolean =>
    sentences[word] === sentence || stretches.some((stretch) => stretch.firstWord <= word && word <= stretch.lastWord);
  let { firstWord, lastWord } = content;
  while (firstWord <= lastWord && !mayHold(firstWord)) firstWord++;
  while (lastWord > firstWord && !mayHold(lastWord)) lastWord--;
  const kept = lastWord - firstWord + 1;
  return kept < ELSEWHERE * wordCount(content) || kept < 1 ? content : { firstWord, lastWord };
}

/** Takes in the whole of a stretch that the content mostly lies in or mostly holds, gives up one it has strayed into. */
function snap(content: WordSpan, stretches: readonly Quoted[], cue: WordSpan): WordSpan[] {
  let { firstWord, lastWord } = content;
  for (const stretch of stretches) {
    const whole = besideCue(stretch, cue);
    const shared = sharedWords(whole, { firstWord, lastWord });
    if (shared === 0 || holds({ firstWord, lastWord }, whole)) continue;
    const isMeant = shared >= STRAYED * wordCount(whole) || shared >= STRAYED * (lastWord - firstWord + 1);
    if (isMeant || wordCount(whole) - shared <= FEW) {
      firstWord = Math.min(firstWord, whole.firstWord);
      lastWord = Math.max(lastWord, whole.lastWord);
    } else if (whole.firstWord > firstWord) lastWord = whole.firstWord - 1;
    else firstWord = whole.lastWord + 1;
  }
  return firstWord > lastWord ? [] : [{ firstWord, lastWord }];
}

/** was "annoyed at having been beaten": of a stretch that holds an end of the cue, what is left. */
function besideCue(stretch: WordSpan, cue: WordSpan): WordSpan {
  if (sharedWords(stretch, cue) === 0) return stretch;
  return cue.firstWord < stretch.firstWord
    ? { firstWord: cue.lastWord + 1, lastWord: stretch.lastWord }
    : { firstWord: stretch.firstWord, lastWord: cue.firstWord - 1 };
}

function joined(contents: readonly WordSpan[]): WordSpan[] {
  const out: WordSpan[] = [];
  for (const content of contents.toSorted((a, b) => a.firstWord - b.firstWord || b.lastWord - a.lastWord)) {
    const last = out.at(-1);
    if (last === undefined || content.firstWord > last.lastWord + 1) out.push(content);
    else out[out.length - 1] = { firstWord: last.firstWord, lastWord: Math.max(last.lastWord, content.lastWord) };
  }
  return out;
}
