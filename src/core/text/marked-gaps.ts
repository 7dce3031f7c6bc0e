// What the gaps of a written text say: which mark stands between two words, and where double quotation marks
// open and close. (Pairing the marks is another matter; here each stands for itself.)
import type { Gap, TextDocument } from './encoded.ts';

const OPENING = /[“„«]/;
const CLOSING = /[”»]/;
const STRAIGHT = /["″]/;
/** An opening mark stands after one of these, a closing one before. */
const BEFORE_OPENING = /[\s([{—–\-/'‘]/;

/** The mark between two words; a dot that ends a sentence is told by the break and leaves a space. */
export function readGap(gap: string, endsSentence: boolean): Gap {
  if (gap === ' ') return 'space';
  if (/[?!]/.test(gap)) return 'question';
  if (endsSentence || gap.trim() === '') return 'space';
  if (/^['’‘ʼ]$/.test(gap)) return 'apostrophe';
  if (/^[-‐‑]$/.test(gap)) return 'hyphen';
  if (gap === '.') return 'dot';
  if (/^\.\s$/.test(gap)) return 'abbreviation';
  return /^["”’')]*,/.test(gap) ? 'comma' : 'other';
}

/** Whether a double quotation mark opens before, or closes after, a word. */
export interface QuotationMarks {
  opens: boolean;
  closes: boolean;
}

/** One for each word. */
export function readQuotationMarks(doc: TextDocument): QuotationMarks[] {
  const { text, words } = doc;
  const marks = words.map((): QuotationMarks => ({ opens: false, closes: false }));
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    const to = words[i]?.start ?? text.length;
    for (let at = from; at < to; at++) {
      if (text[at] === ' ') continue;
      const side = sideOf(text, at);
      const word = marks[side === 'open' ? i : i - 1];
      if (side === 'open' && word) word.opens = true;
      if (side === 'close' && word) word.closes = true;
    }
    from = words[i]?.end ?? text.length;
  }
  return marks;
}

function sideOf(text: string, at: number): 'open' | 'close' | null {
  const mark = text.charAt(at);
  if (OPENING.test(mark)) return 'open';
  if (CLOSING.test(mark)) return 'close';
  if (!STRAIGHT.test(mark)) return null;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (after === '' || /\s/.test(after)) return before === '' || /\s/.test(before) ? null : 'close';
  return before === '' || BEFORE_OPENING.test(before) ? 'open' : 'close';
}
