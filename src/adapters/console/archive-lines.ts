// The form of an exported archive: one JSON object a line, the settings of a space or an article with all that was found in it.
import { z } from 'zod';
import { ACTS } from '../../core/analysis.ts';
import type { ArchivedArticle, Settings } from '../../bot/ports.ts';

const time = z.number().int();
const text = z.string();
const count = z.number().int().nonnegative();
const person = z.object({ id: text, name: text });
const span = z.object({ start: count, end: count }).refine(({ start, end }) => start < end, 'a span ends before it begins');
const readable = span.and(z.object({ text }));
const probability = z.number().min(0).max(1);

const analysis = z.object({
  language: text,
  form: z.enum(['written', 'stripped']),
  text,
  sentences: z.array(readable),
  entities: z.array(
    z.object({
      id: text,
      name: text,
      kind: z.enum(['person', 'organization', 'place', 'group', 'other']),
      role: text.nullable(),
      aliases: z.array(text),
      salience: probability,
      mentions: z.array(span.and(z.object({ form: z.enum(['name', 'nominal', 'pronoun']) }))),
    }),
  ),
  actors: z.array(text),
  quotations: z.array(
    z.object({
      id: text,
      kind: z.enum(['direct', 'indirect', 'mixed']),
      sources: z.array(span),
      sourceEntity: text.nullable(),
      cues: z.array(span),
      contents: z.array(span),
      confidence: probability,
      rule: text,
    }),
  ),
  stances: z.array(
    z.object({
      holder: text,
      holderSpan: span,
      target: readable.and(z.object({ entity: text.nullable() })),
      polarity: z.enum(['favor', 'against', 'neutral']),
      act: z.enum(ACTS),
      evidence: z.array(span),
      quotation: text.nullable(),
      confidence: probability,
      rule: text,
    }),
  ),
  summary: z.array(readable),
});

const article = z.strictObject({
  kind: z.literal('article'),
  paste: text.min(1),
  place: z.object({ space: text.min(1), channel: text.min(1), thread: text.nullable() }),
  person,
  messages: z.array(text),
  link: text.nullable(),
  postedAt: time,
  publishedAt: time.nullable(),
  site: text.nullable(),
  title: text,
  words: count,
  wordsRead: count,
  answer: z.object({ message: text, link: text.nullable() }).nullable(),
  corrections: z.array(z.object({ stance: count, person, at: time })),
  analysis,
});

const settings = z.strictObject({
  kind: z.literal('settings'),
  space: text.min(1),
  settings: z
    .strictObject({
      watched: z.array(text),
      answerIn: z.enum(['thread', 'channel']),
      minWords: count,
      retentionDays: z.number().int().positive().nullable(),
    })
    .partial(),
});

const line = z.discriminatedUnion('kind', [settings, article]).superRefine((value, context) => {
  if (value.kind === 'article' && !isInside(value))
    context.addIssue({ code: 'custom', message: 'a span or a row points outside of the text' });
});

/** An article as a line has it; it gets a new id where it is read. */
export type ArticleLine = Omit<ArchivedArticle, 'id'> & { readonly kind: 'article' };
export type SettingsLine = { readonly kind: 'settings'; readonly space: string; readonly settings: Partial<Settings> };

/** The line of an article. */
export function articleLine({ id: _id, ...fields }: ArchivedArticle): string {
  return JSON.stringify({ kind: 'article', ...fields } satisfies ArticleLine);
}

/** The line of a space's settings. */
export function settingsLine(space: string, values: Partial<Settings>): string {
  return JSON.stringify({ kind: 'settings', space, settings: values } satisfies SettingsLine);
}

/** What a line holds; null when it is no line of an export. */
export function parseLine(json: string): ArticleLine | SettingsLine | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  // as it was written, so that the same archive always gives the same lines
  return line.safeParse(value).success ? (value as ArticleLine | SettingsLine) : null;
}

/** Spans lie in the text, and corrections name rows that there are. */
function isInside({
  analysis: { text: whole, quotations, stances, sentences, entities, summary },
  corrections,
}: z.infer<typeof article>): boolean {
  const spans = [
    ...sentences,
    ...summary,
    ...entities.flatMap(({ mentions }) => mentions),
    ...quotations.flatMap(({ sources, cues, contents }) => [...sources, ...cues, ...contents]),
    ...stances.flatMap(({ holderSpan, target, evidence }) => [holderSpan, target, ...evidence]),
  ];
  return spans.every(({ end }) => end <= whole.length) && corrections.every(({ stance }) => stance < stances.length);
}
