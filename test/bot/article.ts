// Articles for tests of the bot: spans are given by the words that they cover, so that a test shows what it expects.
import type { CardArticle } from '../../src/bot/card/build-card.ts';
import type { Analysis, Entity, Quotation, Stance } from '../../src/core/analysis.ts';
import type { Span } from '../../src/core/span.ts';
import { findWords } from '../../src/core/text/words.ts';

/** The first place of `words` in `text`. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new RangeError(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

/** An analysis of `text` that found nothing but its sentences, given in readable form. */
export function emptyAnalysis(text: string, sentences: readonly { words: string; text: string }[]): Analysis {
  return {
    language: 'en',
    form: /[A-Z.]/.test(text) ? 'written' : 'stripped',
    text,
    sentences: sentences.map((sentence) => ({ ...spanOf(text, sentence.words), text: sentence.text })),
    entities: [],
    actors: [],
    quotations: [],
    stances: [],
    summary: [],
  };
}

/** An article of the archive that was read to its end. */
export function articleOf(analysis: Analysis): CardArticle {
  const words = findWords(analysis.text).length;
  return { id: 12, analysis, words, wordsRead: words, corrections: [] };
}

const SENTENCES = [
  'The port of Velmouth will close to cruise ships, Mayor Helena Brandt said.',
  'Lars Vind, a spokesman for the Transport Ministry, rejected the plan.',
  '“We doubt that it helps,” he said.',
];
const TEXT = `${SENTENCES[0]}\n\n${SENTENCES[1]} ${SENTENCES[2]}`;

const at = (words: string) => spanOf(TEXT, words);
const name = (words: string) => ({ ...at(words), form: 'name' as const });
const entity = (id: string, words: string, kind: Entity['kind'], role: string | null): Entity => ({
  id,
  name: words,
  kind,
  role,
  aliases: [],
  salience: 0.5,
  mentions: [name(words)],
});
const quotation = (id: string, source: string, sourceEntity: string, cue: string, content: string): Quotation => ({
  id,
  kind: 'indirect',
  sources: [at(source)],
  sourceEntity,
  cues: [at(cue)],
  contents: [at(content)],
  confidence: 0.9,
  rule: 'cue',
});
const stance = (
  fields: Pick<Stance, 'holder' | 'polarity' | 'act' | 'quotation'>,
  holder: string,
  target: string,
  evidence: string,
): Stance => ({
  ...fields,
  holderSpan: at(holder),
  target: { ...at(target), text: target, entity: null },
  evidence: [at(evidence)],
  confidence: 0.8,
  rule: 'cue',
});

/** A short article with three actors, three statements and two stance rows; the ministry's words come from its spokesman. */
export const HARBOR: Analysis = {
  ...emptyAnalysis(
    TEXT,
    SENTENCES.map((sentence) => ({ words: sentence, text: sentence })),
  ),
  entities: [
    entity('e1', 'Helena Brandt', 'person', 'Mayor'),
    entity('e2', 'Transport Ministry', 'organization', null),
    {
      ...entity('e3', 'Lars Vind', 'person', 'a spokesman for the Transport Ministry'),
      mentions: [name('Lars Vind'), { ...at('he said'), form: 'pronoun' }],
    },
  ],
  actors: ['e2', 'e1', 'e3'],
  quotations: [
    quotation('q1', 'Helena Brandt', 'e1', 'said', 'The port of Velmouth will close to cruise ships'),
    quotation('q2', 'Lars Vind', 'e3', 'rejected', 'the plan'),
    quotation('q3', 'he', 'e3', 'said.', '“We doubt that it helps,”'),
  ],
  stances: [
    stance({ holder: 'e2', polarity: 'against', act: 'rejects', quotation: 'q2' }, 'Lars Vind', 'the plan', 'rejected the plan'),
    stance(
      { holder: 'e1', polarity: 'favor', act: 'acts-for', quotation: null },
      'Mayor Helena Brandt',
      'close to cruise ships',
      'will close to cruise ships',
    ),
  ],
  summary: [{ ...at(SENTENCES[0]!), text: SENTENCES[0]! }],
};
