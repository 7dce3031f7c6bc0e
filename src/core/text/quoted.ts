// Quoted stretches: what stands between quotation marks, by the marks of a written text or by the model's in a stripped one.
// Quotations snap to them, their kind follows from them, and the summary avoids sentences that break one open.
import type { Span } from '../span.ts';
import type { Encoded, WordSpan } from './encoded.ts';
import { readMarks, type Mark } from './quoted-marks.ts';
import { sharedWords, wordsIn } from './word-spans.ts';

/** A stretch between quotation marks; the span includes the marks (in stripped text there are none to include). */
export interface Quoted extends Span, WordSpan {
  /** The units between the marks, blanks included. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** 0 for an outermost stretch, 1 for a stretch inside another. */
  readonly depth: number;
  /** Whether it has no closing mark because the next paragraph opens with a mark again. */
  readonly continues: boolean;
}

/** A quotation may run over this many paragraphs without being opened again; a mark missing for longer is a mistake of the text. */
const OPEN_PARAGRAPHS = 3;
const MARK = /["“”„«»]/;

/** Every balanced stretch in the order of its opening mark. A mark without its partner is ignored. */
export function findQuoted(doc: Encoded): readonly Quoted[] {
  if (doc.words.length === 0) return [];
  const stretches = doc.hasMarks || MARK.test(doc.text) ? pairMarks(readMarks(doc)) : fromModel(doc);
  const quoted: Omit<Quoted, 'depth'>[] = [];
  for (const stretch of stretches) {
    const words = wordsIn(doc, { start: stretch.innerStart, end: stretch.innerEnd });
    if (words !== null) quoted.push({ ...stretch, ...words });
  }
  quoted.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Span[] = [];
  return quoted.map((stretch) => {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= stretch.start) open.pop();
    open.push(stretch);
    return { ...stretch, depth: open.length - 1 };
  });
}

/** The stretches that share a word with `words`, in order. */
export function quotedAround(quoted: readonly Quoted[], words: WordSpan): Quoted[] {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.firstWord ?? 0) <= words.lastWord) low = middle + 1;
    else high = middle;
  }
  const found: Quoted[] = [];
  for (let i = low - 1; i >= 0; i--) {
    const stretch = quoted[i];
    if (stretch === undefined) break;
    if (sharedWords(stretch, words) > 0) found.push(stretch);
    // outermost stretches do not overlap: before this one there is nothing more
    else if (stretch.depth === 0) break;
  }
  return found.toReversed();
}

type Stretch = Omit<Quoted, 'depth' | keyof WordSpan>;

function pairMarks(marks: readonly Mark[]): Stretch[] {
  const found: Stretch[] = [];
  const stack: Mark[] = [];
  for (const mark of marks) {
    while (isLost(stack.at(-1), mark)) stack.pop();
    const at = partnerOf(mark, stack);
    const open = stack[at];
    const closes = mark.kind === 'close' || (mark.kind === 'either' && open !== undefined);
    if (open !== undefined) {
      stack.length = at;
      const { start, end: innerStart } = open;
      if (closes) found.push({ start, end: mark.end, innerStart, innerEnd: mark.start, continues: false });
      // “First paragraph.¶ “Second paragraph,” she said: the first stretch ends with its paragraph.
      else if (mark.opensParagraph && open.paragraph === mark.paragraph - 1) {
        found.push({ start, end: mark.previousParagraphEnd, innerStart, innerEnd: mark.previousParagraphEnd, continues: true });
      }
    }
    if (!closes) stack.push(mark);
  }
  return found;
}

/** Where in the stack the mark's partner stands, -1 when there is none; “a curly mark may be closed by a straight one". */
function partnerOf(mark: Mark, stack: readonly Mark[]): number {
  const at = stack.findLastIndex((open) => open.family === mark.family);
  if (at >= 0 || mark.kind !== 'close' || mark.family === 'single') return at;
  return stack.findLastIndex((open) => open.family !== 'single');
}

/** Whether an open mark is too far back for `mark` to have anything to do with it. */
function isLost(open: Mark | undefined, mark: Mark): boolean {
  if (open === undefined) return false;
  return mark.paragraph - open.paragraph > (open.family === 'single' ? 0 : OPEN_PARAGRAPHS);
}

function fromModel(doc: Encoded): Stretch[] {
  const found: Stretch[] = [];
  let start: number | null = null;
  for (const [i, word] of doc.words.entries()) {
    const reading = doc.readings[i];
    if (reading?.opensQuotation) start = word.start;
    if (!reading?.closesQuotation || start === null) continue;
    found.push({ start, end: word.end, innerStart: start, innerEnd: word.end, continues: false });
    start = null;
  }
  return found;
}
