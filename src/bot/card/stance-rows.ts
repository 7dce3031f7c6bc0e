// The rows of "Who stands where", numbered as `/why` takes them.
import type { Act, Analysis, Entity, Stance } from '../../core/analysis.ts';
import { compareSpans, overlaps } from '../../core/span.ts';
import type { StanceRow } from './card.ts';
import type { Corrected } from './corrected.ts';

// The other acts are verbs as they are.
const VERBS: { readonly [A in Act]?: string } = { 'acts-for': 'acts for', 'acts-against': 'acts against' };

/** A row for each stance of the analysis, strongest first; a corrected one is left out and the others keep their numbers. */
export function stanceRows(analysis: Analysis, corrections: readonly Corrected[] = []): StanceRow[] {
  const wrong = new Set(corrections.map(({ stance }) => stance + 1));
  return numberedRows(analysis).filter(({ number }) => !wrong.has(number));
}

function numberedRows(analysis: Analysis): StanceRow[] {
  const names = new Map(analysis.entities.map((entity) => [entity.id, entity.name]));
  return analysis.stances.map((stance, index) => ({
    number: index + 1,
    holder: names.get(stance.holder) ?? analysis.text.slice(stance.holderSpan.start, stance.holderSpan.end),
    speaker: speakerOf(stance, analysis)?.name ?? null,
    verb: verbOf(stance.act),
    polarity: stance.polarity,
    target: stance.target.text.replace(/\s+/g, ' '),
    evidence: stance.evidence,
    quotation: stance.quotation,
  }));
}

/** What the holder does, third person. */
export function verbOf(act: Act): string {
  return VERBS[act] ?? act;
}

/** The row in one line: `China (Hua Chunying) · opposes · all forms of cyberattacks`. */
export function stanceLine(row: StanceRow): string {
  const holder = row.speaker === null ? row.holder : `${row.holder} (${row.speaker})`;
  return `${holder} · ${row.verb} · ${row.target}`;
}

/** Who says it for the holder: the quotation's source, else whom the article's words for the source name first. */
function speakerOf(stance: Stance, analysis: Analysis): Entity | null {
  const quotation = analysis.quotations.find(({ id }) => id === stance.quotation);
  const speaker = quotation?.sourceEntity ?? firstNamed(stance, analysis);
  if (speaker === null || speaker === stance.holder) return null;
  return analysis.entities.find(({ id }) => id === speaker) ?? null;
}

function firstNamed({ holderSpan }: Stance, { entities }: Analysis): string | null {
  const named = entities
    .flatMap((entity) => entity.mentions.filter((mention) => overlaps(mention, holderSpan)).map((mention) => ({ mention, id: entity.id })))
    .toSorted((a, b) => compareSpans(a.mention, b.mention));
  return named[0]?.id ?? null;
}
