import { describe, expect, it } from 'vitest';
import { articleRows } from '../../../src/bot/answers/article-rows.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import { emptyAnalysis, HARBOR, spanOf } from '../article.ts';
import { pasteOf } from '../pastes/paste.ts';

function rowsOf(analysis: Analysis) {
  const { place, person, link } = pasteOf();
  const facts = { postedAt: 0, publishedAt: null, site: null, title: 'A title', words: 9, wordsRead: 9 };
  return articleRows({ paste: 'key', place, person, link, messages: [], analysis, ...facts });
}

describe('statements', () => {
  it('name who said what, in which role, about whom', () => {
    expect(rowsOf(HARBOR).statements).toMatchObject([
      {
        quotation: 'q1',
        speaker: 'e1',
        name: 'Helena Brandt',
        role: 'Mayor',
        cue: 'said',
        contents: ['The port of Velmouth will close to cruise ships'],
        mentioned: [],
      },
      { quotation: 'q2', speaker: 'e3', name: 'Lars Vind', cue: 'rejected' },
      { quotation: 'q3', speaker: 'e3', name: 'Lars Vind', contents: ['“We doubt that it helps,”'] },
    ]);
  });

  it('mention entities by pronoun, too', () => {
    const text = 'Brandt arrived. Vind said she was late.';
    const at = (words: string) => spanOf(text, words);
    const entity = (id: string, name: string, pronoun?: string) => ({
      ...HARBOR.entities[0]!,
      id,
      name,
      mentions: [{ ...at(name), form: 'name' as const }, ...(pronoun === undefined ? [] : [{ ...at(pronoun), form: 'pronoun' as const }])],
    });
    const [first] = HARBOR.quotations;
    const said = { ...first!, sourceEntity: 'e2', sources: [at('Vind')], cues: [at('said')], contents: [at('she was late')] };
    const analysis = { ...emptyAnalysis(text, []), entities: [entity('e1', 'Brandt', 'she'), entity('e2', 'Vind')], quotations: [said] };
    expect(rowsOf(analysis).statements).toMatchObject([{ mentioned: ['e1'] }]);
  });

  it('have the words of the article for a source that is no entity, readable', () => {
    const text = 'officials at the port said it was late';
    const at = (words: string) => spanOf(text, words);
    const [first] = HARBOR.quotations;
    const said = {
      ...first!,
      sourceEntity: null,
      sources: [at('officials at the port')],
      cues: [at('said')],
      contents: [at('it was late')],
    };
    const sentences = [{ words: text, text: 'Officials at the port said it was late.' }];
    expect(rowsOf({ ...emptyAnalysis(text, sentences), quotations: [said] }).statements).toMatchObject([
      { speaker: null, name: 'Officials at the port', role: null, cue: 'said' },
    ]);
  });

  it('may lack a source and a cue', () => {
    const bare = { ...HARBOR.quotations[0]!, sourceEntity: null, sources: [], cues: [] };
    expect(rowsOf({ ...HARBOR, quotations: [bare] }).statements).toMatchObject([{ speaker: null, name: '', cue: '' }]);
  });
});

describe('stances', () => {
  it('name who stands how toward what, and who said it for them', () => {
    expect(rowsOf(HARBOR).stances).toEqual([
      {
        stance: 0,
        quotation: 'q2',
        holder: 'e2',
        name: 'Transport Ministry',
        speaker: 'Lars Vind',
        act: 'rejects',
        polarity: 'against',
        target: 'the plan',
        mentioned: [],
      },
      expect.objectContaining({ stance: 1, quotation: null, holder: 'e1', name: 'Helena Brandt', speaker: null }),
    ]);
  });

  it('mention the entity that the target is', () => {
    const [first] = HARBOR.stances;
    const stances = [{ ...first!, target: { ...first!.target, entity: 'e1' } }];
    expect(rowsOf({ ...HARBOR, stances }).stances).toMatchObject([{ mentioned: ['e1'] }]);
  });
});
