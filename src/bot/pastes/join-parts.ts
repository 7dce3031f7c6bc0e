// The parts of a paste -> the one text that is read.
import type { Paste } from '../ports.ts';

const SENTENCE_END = /[.!?…]["”’')\]]*$/;

/** In the order in which they were sent. A part that ends with a sentence ends a paragraph; one that was cut in the middle of a sentence goes on in the next line. */
export function joinParts(parts: readonly Paste[]): string {
  let text = '';
  for (const part of parts.toSorted((a, b) => a.sentAt - b.sentAt)) {
    if (text !== '') text += SENTENCE_END.test(text.trimEnd()) ? '\n\n' : '\n';
    text += part.text;
  }
  return text;
}
