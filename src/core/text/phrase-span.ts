// From words back to a span. Stages decide in words; what leaves them are spans with the marks that belong to them.
import type { Span } from '../span.ts';
import type { TextDocument, WordSpan } from './encoded.ts';
import { quotedAround, type Quoted } from './quoted.ts';
import { gapAfter, holds } from './word-spans.ts';

const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
] as const;
const ABBREVIATED = new Set(['jr', 'sr', 'inc', 'co', 'corp', 'ltd', 'bros']);

/**
 * The span of a phrase, with the marks that belong to it: quotation marks of stretches that lie wholly in it, brackets that it opens
 * or closes, signs of money and per cent, the dot of an abbreviation. Never a comma or a full stop after it.
 */
export function phraseSpan(doc: TextDocument, words: WordSpan, quoted: readonly Quoted[] = []): Span {
  const first = doc.words[words.firstWord];
  const last = doc.words[words.lastWord];
  if (first === undefined || last === undefined) throw new RangeError(`no words ${words.firstWord} to ${words.lastWord}`);
  let { start } = first;
  let { end } = last;
  const before = gapAfter(doc, words.firstWord - 1);
  const after = gapAfter(doc, words.lastWord);
  start -= /[$£€¥#@]$/.exec(before)?.[0].length ?? 0;
  end += /^[%°]/.exec(after)?.[0].length ?? 0;
  if (after.startsWith('.') && isAbbreviated(doc, words)) end += 1;
  for (const [opening, closing] of BRACKETS) {
    const slice = doc.text.slice(start, end);
    const open = slice.split(opening).length - slice.split(closing).length;
    if (open > 0 && doc.text.charAt(end) === closing) end += 1;
    if (open < 0 && doc.text.charAt(start - 1) === opening) start -= 1;
  }
  for (const stretch of quotedAround(quoted, words)) {
    if (!holds(words, stretch)) continue;
    if (stretch.firstWord === words.firstWord) start = Math.min(start, stretch.start);
    if (stretch.lastWord === words.lastWord) end = Math.max(end, stretch.end);
  }
  return { start, end };
}

/** "the U.S.", "5 p.m.", "Martin Luther King Jr." */
function isAbbreviated(doc: TextDocument, words: WordSpan): boolean {
  const last = doc.words[words.lastWord];
  if (last === undefined) return false;
  const joined = words.lastWord > words.firstWord && gapAfter(doc, words.lastWord - 1) === '.' && last.lower.length === 1;
  return joined || (ABBREVIATED.has(last.lower) && doc.text.charAt(last.start) !== last.lower.charAt(0));
}
