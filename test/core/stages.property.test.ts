import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACTS, type Analysis, type Entity } from '../../src/core/analysis.ts';
import { findQuotations } from '../../src/core/quotations/find-quotations.ts';
import { findStances } from '../../src/core/stances/find-stances.ts';
import { summarize } from '../../src/core/summary/summarize.ts';
import type { CueReading, WordSpan } from '../../src/core/text/encoded.ts';
import type { Mentioned } from '../../src/core/text/mentioned.ts';
import { readableSentence } from '../../src/core/text/readable.ts';
import { annotated, stripped } from './annotated.ts';
import { brokenRules } from './contract.ts';

const FRAGMENTS = [
  'Ruiz said', 'the plan', 'U.S', '.', '. ', ', ', '"', '“', '”', "'", '‘', '’', '«', '»', '(', ')', '\n\n', '\n', '\r\n', '\u2028', ' ', '?', '$', '5%', '—',
  '🙂', 'é', 'e\u0301', 'İ', 'שלום', 'He', 'however', 'spokesman for Acme', 'and',
]; // prettier-ignore

/** Two numbers as a stretch of the words of a text. */
function stretch([a, b]: readonly [number, number], count: number): WordSpan {
  const firstWord = a % count;
  return { firstWord, lastWord: Math.min(count - 1, firstWord + (b % 12)) };
}

it('keeps the contract whatever the text and whatever the model says', () => {
  const pair = fc.tuple(fc.nat(1000), fc.nat(1000));
  const cue = fc.record({
    cue: pair,
    source: fc.option(pair),
    contents: fc.array(pair, { maxLength: 3 }),
    target: fc.option(pair),
    act: fc.constantFrom(...ACTS),
  });
  const texts = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('', ' '),
      fc.boolean(),
      fc.array(cue, { maxLength: 8 }),
      fc.array(pair, { maxLength: 4 }),
      (parts, blank, isStripped, drawn, mentions) => {
        const written = annotated(parts.join(blank).replaceAll('[', '').replaceAll(']', ''));
        const doc = isStripped ? stripped(written) : written;
        const count = doc.words.length;
        if (count === 0) {
          expect(findQuotations(doc)).toEqual([]);
          expect(summarize(doc, [], [])).toEqual([]);
          return;
        }
        const entities = mentions.map((mention, i): Entity => {
          const { firstWord, lastWord } = stretch(mention, count);
          const span = { start: doc.words[firstWord]!.start, end: doc.words[lastWord]!.end };
          return {
            id: `e${i}`,
            name: doc.words[firstWord]!.lower,
            kind: 'person',
            role: null,
            aliases: [],
            salience: 0.5,
            mentions: [{ ...span, form: 'name' }],
          };
        });
        const cues = drawn.map((draft, reference): CueReading => ({
          ...stretch(draft.cue, count),
          confidence: 0.9,
          sources: draft.source === null ? [] : [{ ...stretch(draft.source, count), reference, confidence: 0.9 }],
          contents: draft.contents.map((content) => ({ ...stretch(content, count), confidence: 0.9 })),
          stance: 0.9,
          act: draft.act,
          polarity: { favor: 0.3, against: 0.3, neutral: 0.4 },
          target: draft.target === null ? null : { ...stretch(draft.target, count), confidence: 0.9 },
        }));
        const mentioned: Mentioned = {
          ...doc,
          cues,
          entities,
          referents: drawn.map((_, i) => entities[i % (entities.length + 1)]?.id ?? null),
        };
        const quotations = findQuotations(mentioned);
        const stances = findStances(mentioned, quotations);
        const analysis: Analysis = {
          language: 'en',
          form: doc.form,
          text: doc.text,
          sentences: doc.sentences.map((sentence) => readableSentence(doc, sentence)),
          entities,
          actors: [],
          quotations,
          stances,
          summary: summarize(mentioned, [], stances),
        };
        expect(brokenRules(analysis, doc.text)).toEqual([]);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
}, 60_000);
