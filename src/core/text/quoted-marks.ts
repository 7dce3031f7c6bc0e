// Reads the quotation marks of a written text: which opens, which closes, which is an apostrophe or an inch mark.
// Pairing them is the work of findQuoted.
import type { Span } from '../span.ts';
import type { Encoded } from './encoded.ts';

/** A quotation mark. */
export interface Mark extends Span {
  /** `either` when what stands around it does not tell. */
  readonly kind: 'open' | 'close' | 'either';
  /** A mark closes what a mark of its own family opened. */
  readonly family: 'straight' | 'curly' | 'guillemet' | 'single';
  /** Which paragraph it stands in, counted from 0. */
  readonly paragraph: number;
  /** Whether no word stands before it in its paragraph. */
  readonly opensParagraph: boolean;
  /** Where the paragraph before ends, 0 in the first one. */
  readonly previousParagraphEnd: number;
}

const MARKS = /``|''|’’|‘‘|["“”„‟«»‹›‘’‚'`]/g;
const WORD = /[\p{L}\p{N}]/u;
/** What may stand before an opening mark and after a closing one, beside a blank or an edge of the text. */
const BEFORE_OPENING = /[\s([{<—–\-/:"“«‘'„`…]/;
const AFTER_CLOSING = /[^\p{L}\p{N}]/u;
/** “... and a stretch may open with dots. */
const AFTER_OPENING = /^(?:\.\.|[^\s,.;:?!)\]])/;
/** ’90s, ’tis, rock ’n’ roll: an apostrophe before a word. */
const ELISION = /^(?:\d\d(?:s|\b)|(?:tis|twas|til|em|n|cause|bout)\b)/i;
const GUILLEMETS = /[«»‹›]/;
/** Units of a long gap that may hold marks of the words beside it. */
const LONGEST_EDGE = 32;
const LINE_END = /[\r\n\u2028\u2029]/;
const SINGLES = /['‘’‚`]/;

/** The marks of the text in order; apostrophes are left out. */
export function readMarks(doc: Encoded): Mark[] {
  const { text } = doc;
  // »Wort« opens with the mark that closes « mot ».
  const reversed = GUILLEMETS.exec(text)?.[0];
  const opensReversed = reversed === '»' || reversed === '›';
  const paragraphs = findParagraphs(doc);
  const marks: Mark[] = [];
  let paragraph = 0;
  for (const { mark, start } of marksOf(doc)) {
    while ((paragraphs[paragraph]?.end ?? Infinity) <= start) paragraph++;
    const end = start + mark.length;
    const opensParagraph = start < (paragraphs[paragraph]?.firstWord ?? 0);
    const previousParagraphEnd = paragraphs[paragraph - 1]?.end ?? 0;
    const family = familyOf(mark);
    const kind = family === 'single' ? singleKind(mark, text, start, end) : doubleKind(mark, text, start, end, opensReversed);
    if (kind !== null) marks.push({ kind, start, end, family, paragraph, opensParagraph, previousParagraphEnd });
  }
  return marks.filter((mark, i) => !isPlural(mark, marks[i + 1], text));
}

/** Every mark between the words; of a gap that is a rule or a picture of marks only its ends. */
function* marksOf({ text, words }: Encoded): Generator<{ mark: string; start: number }> {
  for (let i = 0; i <= words.length; i++) {
    const from = words[i - 1]?.end ?? 0;
    const to = words[i]?.start ?? text.length;
    const parts =
      to - from <= 2 * LONGEST_EDGE
        ? [[from, to] as const]
        : ([
            [from, from + LONGEST_EDGE],
            [to - LONGEST_EDGE, to],
          ] as const);
    for (const [start, end] of parts) {
      for (const match of text.slice(start, end).matchAll(MARKS)) yield { mark: match[0], start: start + match.index };
    }
  }
}

/** Where paragraphs begin with a word and end with a line break. */
function findParagraphs(doc: Encoded): { firstWord: number; end: number }[] {
  const paragraphs: { firstWord: number; end: number }[] = [];
  let firstWord = doc.words[0]?.start ?? 0;
  for (const [i, reading] of doc.readings.entries()) {
    const next = doc.words[i + 1];
    if (reading.break !== 'paragraph' || next === undefined) continue;
    const end = doc.words[i]?.end ?? 0;
    const line = doc.text.slice(end, next.start).search(LINE_END);
    if (line < 0) continue;
    paragraphs.push({ firstWord, end: end + line });
    firstWord = next.start;
  }
  paragraphs.push({ firstWord, end: Infinity });
  return paragraphs;
}

function familyOf(mark: string): Mark['family'] {
  if (mark === '"' || mark.length === 2) return 'straight';
  if (GUILLEMETS.test(mark)) return 'guillemet';
  return SINGLES.test(mark) ? 'single' : 'curly';
}

function doubleKind(mark: string, text: string, start: number, end: number, opensReversed: boolean): Mark['kind'] {
  if (mark === '„' || mark === '‟' || mark === '``' || mark === '‘‘') return 'open';
  if (GUILLEMETS.test(mark)) return (mark === '«' || mark === '‹') !== opensReversed ? 'open' : 'close';
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const mayOpen = (before === '' || BEFORE_OPENING.test(before)) && AFTER_OPENING.test(text.slice(end, end + 2));
  const mayClose = before !== '' && !/\s/.test(before) && (after === '' || AFTER_CLOSING.test(after));
  // ”Ord” opens with a closing mark, „Wort“ closes with an opening one.
  if (mark === '“') return mayClose && !mayOpen ? 'either' : 'open';
  if (mark === '”') return mayOpen && !mayClose ? 'either' : 'close';
  if (mayOpen !== mayClose) return mayOpen ? 'open' : 'close';
  return 'either';
}

function singleKind(mark: string, text: string, start: number, end: number): Mark['kind'] | null {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const mayOpen = (before === '' || BEFORE_OPENING.test(before)) && (WORD.test(after) || /[[("“$£€.…]/.test(after));
  const mayClose = before !== '' && !/\s/.test(before) && (after === '' || AFTER_CLOSING.test(after));
  const opens = mayOpen && !ELISION.test(text.slice(end, end + 6));
  if (mark === '’' || (mark === "'" && !opens)) return mayClose ? 'close' : null;
  return opens ? 'open' : null;
}

/** ‘the workers’ rights’: the mark after a plural closes nothing when another one follows in its paragraph. */
function isPlural(mark: Mark, next: Mark | undefined, text: string): boolean {
  if (mark.family !== 'single' || mark.kind !== 'close' || !/s/i.test(text.charAt(mark.start - 1))) return false;
  return next?.family === 'single' && next.kind === 'close' && next.paragraph === mark.paragraph;
}
