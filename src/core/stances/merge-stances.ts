// One row for each holder and target: what says the same becomes one, with the evidence of all.
import type { Stance } from '../analysis.ts';
import { compareSpans } from '../span.ts';

/** Targets that share this much of their words are one. */
const SAME_WORDS = 0.5;
/** Spans. More show nothing new. */
const MOST_EVIDENCE = 4;

/**
 * Merges rows with one holder and target, strongest first. Of 9,857 pairs in annotated news 36 have a second row, so a weaker one
 * that takes another side is sooner a mistake than a change of mind, and goes.
 */
export function mergeStances(stances: readonly Stance[]): Stance[] {
  const rows: Stance[] = [];
  const known: { row: number; words: ReadonlySet<string> }[] = [];
  for (const stance of stances.toSorted((a, b) => b.confidence - a.confidence)) {
    const words = contentWords(stance.target.text);
    const same = known.find(({ row, words: others }) => rows[row]?.holder === stance.holder && saysSame(rows[row], stance, others, words));
    const row = same === undefined ? undefined : rows[same.row];
    if (same === undefined || row === undefined) {
      known.push({ row: rows.length, words });
      rows.push(stance);
      continue;
    }
    if (row.polarity !== stance.polarity) continue;
    const evidence = [...row.evidence, ...stance.evidence.filter((span) => !row.evidence.some((other) => compareSpans(other, span) === 0))];
    rows[same.row] = { ...row, evidence: evidence.slice(0, MOST_EVIDENCE) };
  }
  return rows;
}

function saysSame(row: Stance | undefined, stance: Stance, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (stance.target.entity !== null && stance.target.entity === row?.target.entity) return true;
  if (a.size === 0 || b.size === 0) return row?.target.text === stance.target.text;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= SAME_WORDS * (a.size + b.size - shared);
}

const FUNCTION_WORDS = new Set(
  'the a an of to in on for and or that this these those his her its their our s by with at from as is was be been it'.split(' '),
);

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)));
}
