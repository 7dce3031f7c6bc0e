// Analyzers for tests of what stands around the analysis.
import type { Analyzer } from '../../src/bot/ports.ts';
import type { Analysis } from '../../src/core/analysis.ts';
import { readForm } from '../../src/core/text/form.ts';
import { detectLanguage } from '../../src/core/text/language.ts';
import { findWords } from '../../src/core/text/words.ts';

/** Tells language and form of a text and finds nothing in it. */
export const quickAnalyzer: Analyzer = {
  analyze: async (text) => {
    const words = findWords(text);
    const { form } = readForm(text, words);
    return {
      language: detectLanguage(words),
      form,
      text,
      sentences: [],
      entities: [],
      actors: [],
      quotations: [],
      stances: [],
      summary: [],
    };
  },
  close: async () => {},
};

/** Knows one text. */
export function analyzerOf(analysis: Analysis): Analyzer {
  return { ...quickAnalyzer, analyze: async (text) => (text === analysis.text ? analysis : quickAnalyzer.analyze(text)) };
}

/** Never answers before it is told to stop. */
export const endlessAnalyzer: Analyzer = {
  analyze: (_text, signal) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped')))),
  close: async () => {},
};

/** Fails as a bug would. */
export const brokenAnalyzer: Analyzer = {
  analyze: async () => {
    throw new TypeError('a bug');
  },
  close: async () => {},
};
