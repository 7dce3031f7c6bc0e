// Styled words -> lines no wider than the terminal. Widths are counted before colours are added, so that colours take no room.
import { columns } from './terminal-text.ts';

/** A stretch of a line and how it looks. */
export interface Styled {
  readonly text: string;
  readonly style: Style;
}

export type Style = 'plain' | 'bold' | 'dim' | 'favor' | 'against' | 'neutral' | 'marked';

// SGR codes; `marked` is shown inverted, which every terminal can.
const CODES: { readonly [S in Style]: string } = { plain: '', bold: '1', dim: '2', favor: '32', against: '31', neutral: '33', marked: '7' };

export interface WrapOptions {
  readonly width: number;
  /** What the first line begins with. */
  readonly indent: string;
  /** What every further line begins with. */
  readonly hang: string;
  readonly color: boolean;
}

/** Breaks at blanks; a word wider than a line is broken where the line ends. */
export function wrap(parts: readonly Styled[], { width, indent, hang, color }: WrapOptions): string {
  const room = Math.max(width, columns(hang) + 10);
  const lines: Styled[][] = [];
  let used = 0;
  const add = (text: string, style: Style) => {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (last?.style === style) line?.splice(-1, 1, { text: last.text + text, style });
    else line?.push({ text, style });
    used += columns(text);
  };
  const startLine = (start: string) => {
    lines.push([]);
    used = 0;
    add(start, 'plain');
  };
  startLine(indent);
  for (const [index, word] of splitWords(parts).entries()) {
    if (index > 0) {
      const wordWidth = word.pieces.reduce((sum, { text }) => sum + columns(text), 0);
      if (used + 1 + wordWidth > room) startLine(hang);
      else add(' ', word.blank);
    }
    for (const { text, style } of word.pieces) {
      for (const part of used + columns(text) <= room ? [text] : text) {
        if (used + columns(part) > room) startLine(hang);
        add(part, style);
      }
    }
  }
  return lines.map((line) => line.map((run) => paint(run, color)).join('')).join('\n');
}

/** What stands between two blanks, possibly in several styles. */
interface StyledWord {
  readonly pieces: Styled[];
  /** Style of the blank before it. */
  readonly blank: Style;
}

function splitWords(parts: readonly Styled[]): StyledWord[] {
  const words: StyledWord[] = [];
  let blank: Style = 'plain';
  let isOpen = false;
  for (const { text, style } of parts) {
    for (const piece of text.match(/ +|[^ ]+/g) ?? []) {
      if (piece.startsWith(' ')) {
        blank = style;
        isOpen = false;
        continue;
      }
      if (isOpen) words.at(-1)?.pieces.push({ text: piece, style });
      else words.push({ pieces: [{ text: piece, style }], blank });
      isOpen = true;
      blank = 'plain';
    }
  }
  return words;
}

function paint({ text, style }: Styled, color: boolean): string {
  return color && style !== 'plain' ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;
}
