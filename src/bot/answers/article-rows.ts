// ReadArticle -> the rows that the archive searches: who said what, who stands how.
import type { Analysis } from '../../core/analysis.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { readableText } from '../card/readable.ts';
import { stanceRows } from '../card/stance-rows.ts';
import type { NewArticle, NewStance, NewStatement, ReadArticle } from '../ports.ts';

/** The article with a row for each of its quotations and stances. */
export function articleRows(article: ReadArticle): NewArticle {
  return { ...article, statements: statements(article.analysis), stances: stances(article.analysis) };
}

function statements(analysis: Analysis): NewStatement[] {
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  return analysis.quotations.map((quotation) => {
    const speaker = quotation.sourceEntity === null ? undefined : entities.get(quotation.sourceEntity);
    const [source] = quotation.sources;
    const [cue] = quotation.cues;
    return {
      quotation: quotation.id,
      speaker: speaker?.id ?? null,
      name: speaker?.name ?? (source === undefined ? '' : readableText(analysis, source)),
      role: speaker?.role ?? null,
      cue: cue === undefined ? '' : readableText(analysis, cue),
      contents: quotation.contents.map((content) => readableText(analysis, content)),
      mentioned: mentionedIn(analysis, quotation.contents),
    };
  });
}

function stances(analysis: Analysis): NewStance[] {
  const rows = stanceRows(analysis);
  return analysis.stances.map((stance, index) => {
    const { entity } = stance.target;
    const mentioned = mentionedIn(analysis, [stance.target]);
    return {
      stance: index,
      quotation: stance.quotation,
      holder: stance.holder,
      name: rows[index]?.holder ?? '',
      speaker: rows[index]?.speaker ?? null,
      act: stance.act,
      polarity: stance.polarity,
      target: rows[index]?.target ?? '',
      mentioned: entity === null || mentioned.includes(entity) ? mentioned : [entity, ...mentioned],
    };
  });
}

/** Entities with a name, a description or a pronoun in the spans. */
function mentionedIn({ entities }: Analysis, spans: readonly Span[]): string[] {
  const isMentioned = ({ mentions }: Analysis['entities'][number]) =>
    mentions.some((mention) => spans.some((span) => overlaps(mention, span)));
  return entities.filter(isMentioned).map(({ id }) => id);
}
