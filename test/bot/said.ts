// Articles made of what people say in them, for tests of the archive's commands.
import type { Act, Analysis, Entity, Polarity, Quotation, ReadableSpan, Stance } from '../../src/core/analysis.ts';
import type { Analyzer } from '../../src/bot/ports.ts';
import { quickAnalyzer } from './analyzers.ts';

/** One sentence of an article. */
export interface Said {
  readonly who: string;
  readonly role?: string;
  readonly says: string;
  /** What the speaker does toward something that is part of `says`. */
  readonly stance?: readonly [Act, Polarity, string];
  /** Names of others that `says` holds. */
  readonly about?: readonly string[];
}

/** An article in which these things are said, one after the other; its first sentence is its summary. */
export function saying(...all: readonly Said[]): Analysis {
  let text = '';
  const sentences: ReadableSpan[] = [];
  const entities = new Map<string, { -readonly [Name in keyof Entity]: Entity[Name] }>();
  const quotations: Quotation[] = [];
  const stances: Stance[] = [];
  const mention = (name: string, start: number, role: string | null) => {
    const known = entities.get(name);
    const mentions = [...(known?.mentions ?? []), { start, end: start + name.length, form: 'name' as const }];
    const id = known?.id ?? `e${entities.size + 1}`;
    entities.set(name, { id, name, kind: 'person', role: role ?? known?.role ?? null, aliases: [], salience: 0.5, mentions });
    return id;
  };
  for (const { who, role = null, says, stance, about = [] } of all) {
    if (text !== '') text += ' ';
    const start = text.length;
    const sentence = `${who} said that ${says}.`;
    text += sentence;
    sentences.push({ start, end: text.length, text: sentence });
    const id = mention(who, start, role);
    const source = { start, end: start + who.length };
    const cue = { start: source.end + 1, end: source.end + 5 };
    const content = { start: source.end + ' said that '.length, end: text.length - 1 };
    for (const name of about) mention(name, content.start + says.indexOf(name), null);
    const quotation = `q${quotations.length + 1}`;
    const common = { confidence: 0.9, rule: 'cue' };
    quotations.push({ id: quotation, kind: 'indirect', sources: [source], sourceEntity: id, cues: [cue], contents: [content], ...common });
    if (stance === undefined) continue;
    const [act, polarity, toward] = stance;
    const target = { start: content.start + says.indexOf(toward), end: content.start + says.indexOf(toward) + toward.length };
    stances.push({
      holder: id,
      holderSpan: source,
      target: { ...target, text: toward, entity: null },
      polarity,
      act,
      evidence: [content],
      quotation,
      ...common,
    });
  }
  return {
    language: 'en',
    form: 'written',
    text,
    sentences,
    entities: [...entities.values()],
    actors: [...entities.values()].map(({ id }) => id),
    quotations,
    stances,
    summary: sentences.slice(0, 1),
  };
}

/** Knows these texts and finds nothing in others. */
export function analyzerKnowing(analyses: readonly Analysis[]): Analyzer {
  const known = new Map(analyses.map((analysis) => [analysis.text, analysis]));
  return { ...quickAnalyzer, analyze: async (text) => known.get(text) ?? quickAnalyzer.analyze(text) };
}
