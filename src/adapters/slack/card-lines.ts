// The rows of a card as pieces of text, the same for every layout: rich text, cells of a table, plain text.
import type { ActorRow, ArticleRow, HistoryRow, Run, StanceRow, StatementRow } from '../../bot/card/card.ts';
import { linked, say, type Rich } from './rich.ts';

type Pieces = readonly (Rich | null)[];

/** "Helena Brandt, Mayor (2 statements)" */
export function actorLine({ name, role, quotations: { length } }: ActorRow): Pieces {
  return [
    say(name, { bold: true }),
    role === null ? null : say(`, ${role}`),
    length === 0 ? null : say(` (${length} ${length === 1 ? 'statement' : 'statements'})`),
  ];
}

/** "China" or "China (Hua Chunying)" */
export function holder({ holder: name, speaker }: StanceRow): string {
  return speaker === null ? name : `${name} (${speaker})`;
}

/** "1 · China · rejects · speculation" */
export function stanceLine(row: StanceRow): Pieces {
  return [say(`${row.number} · `), say(holder(row), { bold: true }), say(' · '), say(row.verb, { italic: true }), say(` · ${row.target}`)];
}

/** "Brandt denied: the plan", and below it where that stands. */
export function statementLine({ source, cue, contents, from }: StatementRow): Pieces {
  return [
    source === null ? null : say(source, { bold: true }),
    cue === null ? null : say(`${source === null ? '' : ' '}${cue}`, { italic: true }),
    say(`${source === null && cue === null ? '' : ': '}${contents.join(' … ')}`),
    ...(from === null ? [] : [say('\n'), ...fromLine(from)]),
  ];
}

/** "2026-11-20 · rejects · the plan (Lars Vind)", and below it where that stands. */
export function historyLine({ verb, target, speaker, from }: HistoryRow): Pieces {
  return [
    say(`${from.date} · `),
    say(verb, { italic: true }),
    say(` · ${target}${speaker === null ? '' : ` (${speaker})`}`),
    say('\n'),
    ...fromLine(from),
  ];
}

/** "12 · Port closes to cruise ships · 2026-11-20 · example.org" */
export function articleLine(row: ArticleRow): Pieces {
  return [say(`${row.id} · `), ...fromLine(row)];
}

/** Words of the article; what is looked for is bold. */
export function passageLine(runs: readonly Run[]): Pieces {
  return runs.map(({ text, marked }) => say(text, marked ? { bold: true } : undefined));
}

function fromLine({ title, date, site, link }: ArticleRow): Pieces {
  return [linked(title, link), say([date, site].map((part) => (part === null ? '' : ` · ${part}`)).join(''))];
}
