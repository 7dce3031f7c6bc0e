// What the marks of a written text say about quotations: which stretches are quoted, where sentences and paragraphs end.
import type { Encoded } from '../text/encoded.ts';
import { findQuoted, type Quoted } from '../text/quoted.ts';
import { sentenceIndices } from '../text/word-spans.ts';

/** Everything the rules of this stage ask of the marks. */
export interface Marks {
  readonly quoted: readonly Quoted[];
  /** For each word the index of its sentence. */
  readonly sentences: readonly number[];
  /** For each word the index of its paragraph. */
  readonly paragraphs: readonly number[];
}

/** Reads the marks of a text once for all cues. */
export function readMarks(doc: Encoded): Marks {
  let paragraph = 0;
  const paragraphs = doc.readings.map((reading) => (reading.break === 'paragraph' ? paragraph++ : paragraph));
  return { quoted: findQuoted(doc), sentences: sentenceIndices(doc), paragraphs };
}
