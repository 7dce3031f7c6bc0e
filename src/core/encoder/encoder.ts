// The second stage: the trained model reads a text. Read this first in this folder; the other files are its steps.
import { join } from 'node:path';
import type { Encoded, TextDocument } from '../text/encoded.ts';
import { readMarkedBreaks } from '../text/marked-breaks.ts';
import { findSentences } from '../text/sentences.ts';
import { readArguments } from './arguments.ts';
import { readPieces } from './document-pieces.ts';
import { encodeWords } from './encode-words.ts';
import { loadGraphs, type Graph, type Graphs } from './graphs.ts';
import { createPieceReader, loadVocabulary, type PieceReader } from './pieces.ts';
import { findReferences, readReferences } from './references.ts';
import { readRoles } from './roles.ts';
import { scoreSentences } from './summary-scores.ts';
import { breakProbabilities, endProbability, findCues, findNames, readWords } from './token-heads.ts';

export interface EncoderOptions {
  /** Folder of the graphs and of `vocabulary.txt`. */
  readonly modelFolder: string;
  /** Threads each graph runs on. */
  readonly threads: number;
}

/** The loaded model. */
export interface Encoder {
  /** `proceed` is called before every run of a graph; what it throws breaks the encoding off. */
  readonly encode: (doc: TextDocument, proceed?: () => void) => Promise<Encoded>;
  /** Frees the model's memory; nothing can be encoded after it. */
  readonly close: () => Promise<void>;
}

/** Loads the model; takes about a second and is meant to happen once. */
export async function createEncoder({ modelFolder, threads }: EncoderOptions): Promise<Encoder> {
  const [vocabulary, graphs] = await Promise.all([loadVocabulary(join(modelFolder, 'vocabulary.txt')), loadGraphs(modelFolder, threads)]);
  const reader = createPieceReader(vocabulary);
  return {
    encode: (doc, proceed) => encode(doc, reader, proceed === undefined ? graphs : guarded(graphs, proceed)),
    close: async () => {
      await Promise.all(Object.values(graphs).map((graph) => graph.release()));
    },
  };
}

function guarded(graphs: Graphs, proceed: () => void): Graphs {
  const guard = (graph: Graph): Graph => ({
    ...graph,
    run: (inputs) => {
      proceed();
      return graph.run(inputs);
    },
  });
  return Object.fromEntries(Object.entries(graphs).map(([name, graph]) => [name, guard(graph)])) as unknown as Graphs;
}

async function encode(doc: TextDocument, reader: PieceReader, graphs: Graphs): Promise<Encoded> {
  if (doc.words.length === 0) return { ...doc, readings: [], sentences: [], names: [], references: [], cues: [] };
  const outputs = await encodeWords(readPieces(doc, reader), graphs.encoder);
  const probabilities = breakProbabilities(outputs);
  const endsAt = (word: number): number => endProbability(probabilities, word);
  const markedBreaks = doc.hasMarks ? readMarkedBreaks(doc) : null;
  const spans = findSentences(doc, markedBreaks, endsAt);
  const foundNames = findNames(outputs);
  const readings = readWords(doc, outputs, markedBreaks, probabilities, spans, foundNames);
  // what the pair heads take for a sentence end between two words: a fact of the marks, else a probability
  const breaks = Float32Array.from(doc.words, (_, i) =>
    markedBreaks === null ? endsAt(i) : Number(markedBreaks[i] === 'sentence' || markedBreaks[i] === 'paragraph'),
  );

  const names = await readRoles(doc, foundNames, outputs, breaks, graphs.roles);
  const found = await readArguments(findCues(outputs), outputs, breaks, graphs.arguments);
  const asked = findReferences(
    doc,
    found.flatMap(({ source }) => (source === null ? [] : [source])),
  );
  const references = await readReferences(asked, names, outputs, breaks, graphs.references);
  const scores = await scoreSentences(spans, outputs, graphs.sentences);

  const referenceAt = new Map(asked.map(({ firstWord, lastWord }, index) => [`${firstWord}-${lastWord}`, index]));
  return {
    ...doc,
    readings,
    names,
    references,
    sentences: spans.map((span, i) => ({
      ...span,
      endsParagraph: readings[span.lastWord]!.break === 'paragraph',
      summary: scores[i]!,
    })),
    cues: found.map(({ source, ...cue }) => ({
      ...cue,
      sources: source === null ? [] : [{ ...source, reference: referenceAt.get(`${source.firstWord}-${source.lastWord}`)! }],
    })),
  };
}
