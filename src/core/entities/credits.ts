// Bylines, datelines, picture and credit lines: their names belong to nobody in the story.
import { MEDIA } from '../english/media.ts';
import type { Encoded, NameReading } from '../text/encoded.ts';

/** A byline or dateline stands within so many words of the start. */
const OPENING_WORDS = 60;
/** Names of one credit stand this close together: "X in Beijing and Y in Washington contributed". */
const CREDIT_GAP = 4;
const LINKS = new Set([
  'and',
  'in',
  'at',
  'from',
  'of',
  'for',
  'the',
  'with',
  'by',
  'reuters',
  'ap',
  'afp',
  'writer',
  'staff',
  'correspondent',
  'reporter',
]);
const CREDIT_VERBS = new Set([
  'reporting',
  'writing',
  'editing',
  'edited',
  'photo',
  'photograph',
  'photos',
  'image',
  'picture',
  'graphic',
  'illustration',
  'video',
  'compiled',
  'written',
]);

/** Words that stand in a credit. */
export function creditWords(doc: Encoded): ReadonlySet<number> {
  const credits = new Set<number>();
  const nameAt = new Map(doc.names.map((name): [number, NameReading] => [name.firstWord, name]));
  markBylines(doc, nameAt, credits);
  markDateline(doc, nameAt, credits);
  markCredits(doc, nameAt, credits);
  markContributors(doc, credits);
  return credits;
}

/** `By Ann Lee and Tom Ray` at the start of the text, or in a short line of its own near it. */
function markBylines(doc: Encoded, nameAt: ReadonlyMap<number, NameReading>, credits: Set<number>): void {
  for (let i = 0; i < Math.min(OPENING_WORDS, doc.words.length); i++) {
    if (lower(doc, i) !== 'by' || !startsLine(doc, i)) continue;
    const name = nameAt.get(i + 1);
    if (name?.kind !== 'person') continue;
    const end = chainEnd(doc, nameAt, i + 1);
    // "By Thursday, ..." and "By Obama's account" run on in their line
    if (!doc.hasMarks || endsLine(doc, end) || doc.readings[end]?.break === 'sentence') mark(credits, i, end);
  }
}

/** `BEIJING (Reuters) —`, `WASHINGTON, Jan. 5 (AP) -`; in stripped text a town followed at once by the first name of the sentence. */
function markDateline(doc: Encoded, nameAt: ReadonlyMap<number, NameReading>, credits: Set<number>): void {
  for (let i = 0; i < Math.min(OPENING_WORDS, doc.words.length); i++) {
    const place = nameAt.get(i);
    if (place === undefined || place.kind === 'person' || !startsLine(doc, i)) continue;
    const end = datelineEnd(doc, place.lastWord);
    const isFirst = i === 0 || credits.has(i - 1);
    if (end > place.lastWord) mark(credits, i, end);
    else if (doc.hasMarks && /^[\s,]*[—–-]+\s/.test(gapAfter(doc, end))) mark(credits, i, end);
    // " beijing china said tuesday": a town before the first name of the sentence
    else if (!doc.hasMarks && isFirst && place.kind === 'place' && nameAt.has(end + 1)) mark(credits, i, end);
  }
}

/** Last word of the date and agency after a dateline's town; the town's own last word when there is no agency. */
function datelineEnd(doc: Encoded, townEnd: number): number {
  for (let i = townEnd + 1; i <= townEnd + 7 && i < doc.words.length; i++) {
    const isBracketed = gapAfter(doc, i - 1).includes('(') && gapAfter(doc, i).includes(')');
    const isDash = /[—–]|\s-+\s/.test(gapAfter(doc, i));
    if (MEDIA.has(lower(doc, i)) && (!doc.hasMarks || (isBracketed && isDash))) return i;
  }
  return townEnd;
}

/** `Reporting by X; Editing by Y`, `Photo: X`, `Image: X`, `Follow X on Twitter`. */
function markCredits(doc: Encoded, nameAt: ReadonlyMap<number, NameReading>, credits: Set<number>): void {
  for (let i = 0; i < doc.words.length; i++) {
    const word = lower(doc, i);
    const next = lower(doc, i + 1);
    const isColon = /^\s*[:©/]/.test(gapAfter(doc, i));
    if (CREDIT_VERBS.has(word) && (next === 'by' || (isColon && doc.hasMarks)) && nameAt.has(next === 'by' ? i + 2 : i + 1)) {
      mark(credits, i, chainEnd(doc, nameAt, next === 'by' ? i + 2 : i + 1));
    }
    const followed = word === 'follow' ? nameAt.get(i + 1) : undefined;
    if (followed !== undefined && lower(doc, followed.lastWord + 1) === 'on' && lower(doc, followed.lastWord + 2) === 'twitter') {
      mark(credits, i, followed.lastWord + 2);
    }
  }
}

/** `X in Beijing and Y in Washington contributed to this report`: back to the start of the line, or over the names before the verb. */
function markContributors(doc: Encoded, credits: Set<number>): void {
  for (let i = 0; i < doc.words.length; i++) {
    if (!/^contribut(?:ed|ing)$/.test(lower(doc, i))) continue;
    const to = [1, 2, 3, 4].map((step) => lower(doc, i + step));
    const end = to.findIndex((word) => /^(?:report|reporting|story|article|research)$/.test(word));
    if (end < 0 || (end > 0 && !/^(?:to|this|the|additional)$/.test(to[end - 1] ?? ''))) continue;
    let first = i;
    for (const name of [...doc.names].reverse()) {
      if (name.firstWord >= first) continue;
      if (!isLinked(doc, name.lastWord + 1, first)) break;
      first = name.firstWord;
    }
    mark(credits, first, Math.min(i + end + 1, doc.words.length - 1));
  }
}

/** Whether only words of a credit stand in [from, to). */
function isLinked(doc: Encoded, from: number, to: number): boolean {
  if (to - from > CREDIT_GAP) return false;
  for (let i = from; i < to; i++) if (!LINKS.has(lower(doc, i))) return false;
  return true;
}

/** Last word of a run of names with the words of a credit between them. */
function chainEnd(doc: Encoded, nameAt: ReadonlyMap<number, NameReading>, from: number): number {
  let end = from;
  for (let i = from; i < doc.words.length && i - end <= CREDIT_GAP; i++) {
    const name = nameAt.get(i);
    if (name !== undefined) {
      end = name.lastWord;
      i = end;
    } else if (!LINKS.has(lower(doc, i)) && !CREDIT_VERBS.has(lower(doc, i)) && i > end) break;
    if (doc.hasMarks && endsLine(doc, end)) break;
  }
  return end;
}

function startsLine(doc: Encoded, i: number): boolean {
  return i === 0 || /[\n\r]/.test(gapAfter(doc, i - 1)) || (!doc.hasMarks && isBreak(doc, i - 1)) || /\.\s+$/.test(gapAfter(doc, i - 1));
}

function endsLine(doc: Encoded, i: number): boolean {
  return i === doc.words.length - 1 || /[\n\r]/.test(gapAfter(doc, i));
}

function isBreak(doc: Encoded, i: number): boolean {
  const found = doc.readings[i]?.break;
  return found === 'sentence' || found === 'paragraph';
}

function gapAfter(doc: Encoded, i: number): string {
  return doc.text.slice(doc.words[i]?.end ?? 0, doc.words[i + 1]?.start ?? doc.text.length);
}

function lower(doc: Encoded, i: number): string {
  return doc.words[i]?.lower ?? '';
}

function mark(credits: Set<number>, first: number, last: number): void {
  for (let i = first; i <= last; i++) credits.add(i);
}
