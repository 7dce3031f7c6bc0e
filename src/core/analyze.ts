// The stages of the core in order: text -> Analysis. Read this first.
import type { Analysis } from './analysis.ts';
import { createEncoder } from './encoder/encoder.ts';
import { findEntities } from './entities/find-entities.ts';
import { rankActors } from './entities/rank-actors.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { findStances, isSure } from './stances/find-stances.ts';
import { summarize } from './summary/summarize.ts';
import { detectLanguage } from './text/language.ts';
import { readText } from './text/read-text.ts';
import { readableSentence } from './text/readable.ts';

export interface CoreOptions {
  readonly modelFolder: string;
  /** Threads inside the model's sessions. */
  readonly threads: number;
}

/** Analyses a text; `proceed` is called now and then, and what it throws breaks the analysis off. */
export type Analyze = (text: string, proceed?: () => void) => Promise<Analysis>;

/** Loads the model once, for all texts. */
export async function createCore({ modelFolder, threads }: CoreOptions): Promise<Analyze> {
  const encoder = await createEncoder({ modelFolder, threads });
  return async (text, proceed) => {
    const document = readText(text);
    const encoded = await encoder.encode(document, proceed);
    const mentioned = findEntities(encoded);
    const actors = rankActors(mentioned.entities);
    const quotations = findQuotations(mentioned);
    const stances = findStances(mentioned, quotations);
    return {
      language: detectLanguage(document.words),
      form: document.form,
      text,
      sentences: encoded.sentences.map((sentence) => readableSentence(encoded, sentence)),
      entities: mentioned.entities,
      actors,
      quotations,
      stances: stances.filter(isSure),
      summary: summarize(mentioned, actors, stances),
    };
  };
}
