// The first stage: a text becomes words in a known form.
import type { TextDocument } from './encoded.ts';
import { readForm } from './form.ts';
import { findWords } from './words.ts';

/** Cuts a text into words and tells whether its case and its marks mean anything. */
export function readText(text: string): TextDocument {
  const words = findWords(text);
  return { text, words, ...readForm(text, words) };
}
