// Articles for tests, with what the model would say written into them: '[Ortega](source e1) [said](cue) [no](content)'.
import type { Act, Entity, EntityKind, Polarity } from '../../src/core/analysis.ts';
import type { Span } from '../../src/core/span.ts';
import { caseOf } from '../../src/core/text/letters.ts';
import type { CueReading, WordReading, WordSpan } from '../../src/core/text/encoded.ts';
import { readMarkedBreaks } from '../../src/core/text/marked-breaks.ts';
import { readGap, readQuotationMarks } from '../../src/core/text/marked-gaps.ts';
import type { Mentioned } from '../../src/core/text/mentioned.ts';
import { readText } from '../../src/core/text/read-text.ts';
import { findSentences } from '../../src/core/text/sentences.ts';
import { wordsIn } from '../../src/core/text/word-spans.ts';

/** A part of a test's text and what it is. */
export interface Label extends Span {
  readonly label: string;
}

/** What a test says of an entity beyond its mentions. */
export interface EntityNotes {
  readonly name?: string;
  readonly kind?: EntityKind;
  readonly role?: string;
  readonly salience?: number;
}

/** What a test says of the stance of a cue. */
export interface StanceNotes {
  readonly act?: Act;
  readonly polarity?: Polarity;
  readonly stance?: number;
}

/** Text and labels of '[Ortega](source) [said](cue) “[No.](content)”'; labels may nest. */
export function labelled(marked: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  const open: number[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    const label = /^\]\(([^)]*)\)/.exec(marked.slice(i));
    if (marked[i] === '[') open.push(text.length);
    else if (label === null) text += marked[i];
    else {
      labels.push({ start: open.pop()!, end: text.length, label: label[1]! });
      i += label[0].length - 1;
    }
  }
  return { text, labels: labels.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/**
 * The text as if the model had read it as labelled. `cue`, `source`, `content` and `target` with the same number belong together
 * ("cue2"); `source e1` resolves the source to the entity e1; `e1`, `e1 nominal` and `e1 pronoun` are its mentions.
 */
export function annotated(
  marked: string,
  notes: { entities?: Record<string, EntityNotes>; stances?: Record<string, StanceNotes>; summary?: readonly number[] } = {},
): Mentioned {
  const { text, labels } = labelled(marked);
  const document = readText(text);
  const breaks = readMarkedBreaks(document);
  const quotationMarks = readQuotationMarks(document);
  const readings = document.words.map(({ start, end }, i): WordReading => {
    const ends = breaks[i] === 'sentence' || breaks[i] === 'paragraph';
    return {
      wordCase: caseOf(text.slice(start, end)) ?? 'lower',
      break: breaks[i]!,
      gap: readGap(text.slice(end, document.words[i + 1]?.start), ends),
      opensQuotation: quotationMarks[i]!.opens,
      closesQuotation: quotationMarks[i]!.closes,
    };
  });
  const wordsOf = (span: Span): WordSpan => wordsIn(document, span)!;
  const entities = entitiesOf(text, labels, notes.entities ?? {});
  const sources = labels.filter(({ label }) => label.startsWith('source'));
  const pronouns = labels.filter(({ label }) => label.endsWith(' pronoun'));
  const asked = [...sources, ...pronouns];
  const cues = labels
    .filter(({ label }) => label.startsWith('cue'))
    .map((cue): CueReading => {
      const number = cue.label.slice('cue'.length);
      const part = (kind: string): Label[] => labels.filter(({ label }) => label.split(' ')[0] === `${kind}${number}`);
      const { act = 'supports', polarity = 'favor', stance = 1 } = notes.stances?.[cue.label] ?? {};
      const target = part('target')[0];
      return {
        ...wordsOf(cue),
        confidence: 0.9,
        sources: part('source').map((source) => ({ ...wordsOf(source), reference: asked.indexOf(source), confidence: 0.9 })),
        contents: part('content').map((content) => ({ ...wordsOf(content), confidence: 0.9 })),
        stance,
        act,
        polarity: { favor: 0, against: 0, neutral: 0, [polarity]: 1 },
        target: target === undefined ? null : { ...wordsOf(target), confidence: 0.9 },
      };
    });
  return {
    ...document,
    readings,
    sentences: findSentences(document, breaks, () => 0).map((sentence, i) => ({
      ...sentence,
      endsParagraph: readings[sentence.lastWord]!.break === 'paragraph',
      summary: notes.summary?.[i] ?? 0.5,
    })),
    names: [],
    references: asked.map((span) => ({ ...wordsOf(span), antecedents: [], none: 0 })),
    referents: asked.map(({ label }) => entities.find(({ id }) => label.split(' ').includes(id))?.id ?? null),
    cues,
    entities,
  };
}

/** The same words and readings in stripped text, where only the model tells case and marks. */
export function stripped(doc: Mentioned): Mentioned {
  let text = '';
  const words = doc.words.map(({ lower }) => {
    text += ' ';
    const start = text.length;
    text += lower;
    return { start, end: text.length, lower };
  });
  const moved = (span: Span): Span => {
    const { firstWord, lastWord } = wordsIn(doc, span)!;
    return { start: words[firstWord]!.start, end: words[lastWord]!.end };
  };
  const entities = doc.entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map((mention) => ({ ...mention, ...moved(mention) })),
  }));
  return { ...doc, text: `${text} `, form: 'stripped', hasCase: false, hasMarks: false, words, entities };
}

/** The slices of spans, for expectations that can be read. */
export function slices(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

function entitiesOf(text: string, labels: readonly Label[], notes: Record<string, EntityNotes>): Entity[] {
  const entities = new Map<string, Entity>();
  for (const [id, note] of Object.entries(notes)) entities.set(id, entityOf(id, id, note));
  for (const { start, end, label } of labels) {
    const [, id, form = 'name'] = /^(e\d+)(?: (nominal|pronoun))?$/.exec(label) ?? [];
    if (id === undefined) continue;
    const entity = entities.get(id) ?? entityOf(id, id, {});
    const name = entity.name === id && form === 'name' ? text.slice(start, end) : entity.name;
    entities.set(id, { ...entity, name, mentions: [...entity.mentions, { start, end, form: form as 'name' | 'nominal' | 'pronoun' }] });
  }
  return [...entities.values()];
}

function entityOf(id: string, name: string, note: EntityNotes): Entity {
  const { kind = 'person', role = null, salience = 0.5 } = note;
  return { id, name: note.name ?? name, kind, role, aliases: [], salience, mentions: [] };
}
