// Tells line ends that end a paragraph (or a headline, or an item of a list) from those where a program merely
// wrapped a long line. Used by the sentence rules.
import type { TextDocument } from './encoded.ts';

/** What the line end after a word is: none there, merely wrapped, or an end of its own. */
export type LineEnd = 'none' | 'wrapped' | 'hard';

interface Line {
  /** The word after which the line ends. */
  readonly lastWord: number;
  readonly length: number;
  readonly endsInMark: boolean;
  /** The characters up to the next blank, all of which would have to fit in. */
  readonly nextLength: number;
  readonly nextIsSmall: boolean;
  readonly nextIsItem: boolean;
  readonly blankFollows: boolean;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const BLANK_LINE = /(?:\r\n|[\n\r\u2028\u2029])(?:.|[\r\n\u2028\u2029])*?[\n\r\u2028\u2029]/;
const END_MARK = /[.!?…:]["'”’»)\]]*$/;
const SMALL = /^\p{Ll}/u;
const ITEM = /^\s*(?:[-*•·–—▪◦]|\(?(?:\d{1,2}|[a-z])[.)])\s/iu;
/** Mail programs wrap at 72, PDF columns from about 30; a longer "line" is a paragraph. */
const WRAP_WIDTH = { least: 30, most: 140 };
/** Fewer wrapped lines than this prove nothing. */
const LEAST_LINES = 3;
/** Of wrapped prose nearly all lines are long and end inside a sentence, and about four of five next lines begin with a small letter. */
const WRAPPED = { long: 0.6, unended: 0.6, small: 0.4 };
/** A line is short when the next word would have fitted, with some room for a ragged edge or a proportional font. */
const FULL_LINE = 0.8;
/** A shorter line before a small letter is an item of a list rather than a stray wrap. */
const STRAY_WRAP = 40;

/** One for each word: the line end in the gap after it. */
export function readLineEnds(doc: TextDocument): LineEnd[] {
  const ends = doc.words.map((): LineEnd => 'none');
  const lines = readLines(doc);
  const width = wrapWidth(lines, doc.hasCase);
  for (const line of lines) ends[line.lastWord] = isWrapped(line, width, doc.hasCase) ? 'wrapped' : 'hard';
  return ends;
}

function readLines(doc: TextDocument): Line[] {
  const { text, words } = doc;
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const from = words[i]!.end;
    const next = words[i + 1]!.start;
    if (next - from === 1 && text[from] === ' ') continue;
    const gap = text.slice(from, next);
    const at = gap.search(LINE_END);
    if (at < 0) continue;
    const line = text.slice(start, from + at).trim();
    start = from + Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'), gap.lastIndexOf('\u2028'), gap.lastIndexOf('\u2029')) + 1;
    const rest = text.slice(start, start + WRAP_WIDTH.most);
    lines.push({
      lastWord: i,
      length: line.length,
      endsInMark: END_MARK.test(line.slice(-8)),
      nextLength: rest.trimStart().search(/\s|$/),
      nextIsSmall: SMALL.test(text.slice(next, next + 2)),
      nextIsItem: ITEM.test(rest),
      blankFollows: BLANK_LINE.test(gap.replace('\r\n', '\n')),
    });
  }
  return lines;
}

/** Width to which the text was wrapped, 0 when it was not. */
function wrapWidth(lines: readonly Line[], hasCase: boolean): number {
  const joints = lines.filter((line) => !line.blankFollows);
  if (joints.length < LEAST_LINES) return 0;
  const lengths = joints.map((line) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width < WRAP_WIDTH.least || width > WRAP_WIDTH.most) return 0;
  const share = (test: (line: Line) => boolean): number => joints.filter(test).length / joints.length;
  const isLikely =
    share((line) => line.length >= FULL_LINE * width) >= WRAPPED.long &&
    share((line) => !line.endsInMark) >= WRAPPED.unended &&
    (!hasCase || share((line) => line.nextIsSmall) >= WRAPPED.small);
  return isLikely ? width : 0;
}

function isWrapped(line: Line, width: number, hasCase: boolean): boolean {
  if (line.blankFollows) return false;
  // a wrapped line may begin with a dash or with "13." by chance
  if (line.nextIsItem && (line.endsInMark || width === 0)) return false;
  if (hasCase && line.nextIsSmall && !line.endsInMark && (width > 0 || line.length >= STRAY_WRAP)) return true;
  return width > 0 && line.length + 1 + line.nextLength > FULL_LINE * width;
}
