// "NORTON (Reuters) — Norland said": a summary begins with the story, not with where it was filed.
import { SPEECH_VERBS } from '../english/sentence-openers.ts';
import type { Encoded, WordSpan } from '../text/encoded.ts';
import { gapAfter } from '../text/word-spans.ts';

/** Words. A dateline is a town, perhaps its state, a date and an agency. */
const LONGEST_DATELINE = 10;
const AGENCIES = new Set('ap afp ani bbc cnn dpa efe ians itar kyodo npr pti reuters rfe tass upi vnr voa xinhua'.split(' '));
const DASH = /^[\s,.)]*(?:[—–]|--|-(?=\s))\s*$/;
/** (CNN)Text, (AP) - Text; not "the network (CNN) said" */
const AFTER_AGENCY = /^\)(?:$|\s*(?:[—–]|-))/;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** The sentence without a dateline at its start. */
export function skipDateline(doc: Encoded, words: WordSpan): WordSpan {
  const end = doc.hasMarks ? markedEnd(doc, words) : strippedEnd(doc, words);
  return end === null || end >= words.lastWord ? words : { firstWord: end + 1, lastWord: words.lastWord };
}

/** After an agency in brackets, or a dash after a place in capitals. */
function markedEnd(doc: Encoded, { firstWord, lastWord }: WordSpan): number | null {
  const first = doc.words[firstWord];
  const isTown = first !== undefined && doc.hasCase && first.end - first.start > 1 && CAPITALS.test(doc.text.slice(first.start, first.end));
  for (let i = firstWord; i < Math.min(lastWord, firstWord + LONGEST_DATELINE); i++) {
    const gap = gapAfter(doc, i);
    if (AGENCIES.has(doc.words[i]?.lower ?? '') && gapAfter(doc, i - 1).endsWith('(') && AFTER_AGENCY.test(gap)) return i;
    if (DASH.test(gap)) return isTown ? i : null;
  }
  return null;
}

/** " norton norland said", " london reuters a judge ruled": at the very start of a text a town or an agency right before the story. */
function strippedEnd(doc: Encoded, { firstWord }: WordSpan): number | null {
  if (firstWord !== 0) return null;
  const town = doc.names.find((name) => name.firstWord === 0 && name.kind === 'place');
  const next = town === undefined ? 0 : town.lastWord + 1;
  if (AGENCIES.has(doc.words[next]?.lower ?? '') && !SPEECH_VERBS.has(doc.words[next + 1]?.lower ?? '')) return next;
  return town !== undefined && doc.names.some((name) => name.firstWord === next) ? town.lastWord : null;
}
