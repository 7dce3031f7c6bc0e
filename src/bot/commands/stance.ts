// `/stance who toward`: how people stood when, so that a change is visible.
import type { Block, HistoryRow } from '../card/card.ts';
import { verbOf } from '../card/stance-rows.ts';
import type { ArchivedStance } from '../ports.ts';
import { articleRow } from './article-row.ts';
import { given, type Command, type CommandOption } from './command.ts';
import { findPeople } from './find-people.ts';
import { nothingFound, searchWords } from './nothing-found.ts';
import { completePeople, TOPIC } from './options.ts';
import { peopleButtons } from './people-buttons.ts';
import { isSameTarget } from './same-target.ts';
import { counted, day, listed, shorten } from './words-shown.ts';

// Histories reach over pages, so all rows are grouped first; more than this nobody reads.
const MOST_ROWS = 400;
const GROUPS = 6;
const ROWS_OF_GROUP = 4;
const MOST_TARGET = 120;

const WHO: CommandOption = { name: 'who', summary: 'who stands', complete: completePeople };
const TOWARD: CommandOption = { ...TOPIC, name: 'toward', summary: 'words of what it is about, or a name' };

/** The command `/stance`. */
export const stance: Command = {
  name: 'stance',
  summary: 'who stood how toward what, and when that changed',
  options: [WHO, TOWARD],
  run: async (request) => {
    const who = given(request, 'who');
    const toward = given(request, 'toward');
    const people = await findPeople(request, 'who');
    const query = { topic: toward ?? undefined, people: people?.map(({ key }) => key), limit: MOST_ROWS };
    const { rows, total, isMore } = await request.bot.archive.stances(await request.view(), query);
    const asked = `${who === null ? '' : ` of ${searchWords({ about: ['', who] }).trim()}`}${searchWords({ about: ['toward', toward] })}`;
    if (rows.length === 0) {
      const names = [who, toward].filter((name) => name !== null);
      return nothingFound(request, {
        sentence: `No stance${asked} is in the articles that may be shown here.`,
        names,
        command: 'stance',
        topic: toward,
      });
    }
    const groups = grouped(rows);
    const first = request.after ?? 0;
    const page = groups.slice(first, first + GROUPS);
    const names = [...new Set(page.map(([row]) => row?.name ?? ''))];
    const lines = [`${listed(names)}: ${isMore ? 'more than ' : ''}${counted(total, 'stance')}${asked}${first === 0 ? '' : ', continued'}`];
    const blocks: Block[] = [{ kind: 'lines', lines }, ...page.map(historyBlock)];
    if (rows.length < total)
      blocks.push({ kind: 'note', text: `Only the newest ${rows.length} were looked at: name who and toward for older ones.` });
    const buttons = await peopleButtons(request, { command: 'stance', option: 'who', people: people ?? [] });
    return { blocks, buttons, ...(first + GROUPS < groups.length && { next: first + GROUPS }) };
  },
};

/** Rows of one holder toward one thing, in the order of the newest of each. */
function grouped(rows: readonly ArchivedStance[]): ArchivedStance[][] {
  const groups: ArchivedStance[][] = [];
  const byHolder = new Map<string, ArchivedStance[][]>();
  for (const row of rows) {
    const ofHolder = byHolder.get(row.holder) ?? [];
    byHolder.set(row.holder, ofHolder);
    const group = ofHolder.find(([first]) => first !== undefined && isSameTarget(first.target, row.target));
    if (group !== undefined) {
      group.push(row);
      continue;
    }
    const started = [row];
    ofHolder.push(started);
    groups.push(started);
  }
  return groups;
}

function historyBlock(newestFirst: readonly ArchivedStance[]): Block {
  const rows = newestFirst.toReversed();
  const newest = newestFirst[0];
  const title = `${newest?.name ?? ''} · ${shorten(newest?.target ?? '', MOST_TARGET)}`;
  const change = changeOf(rows);
  return {
    kind: 'history',
    title: change === null ? title : `${title} · ${change}`,
    rows: rows.slice(-ROWS_OF_GROUP).map(historyRow),
    more: Math.max(0, rows.length - ROWS_OF_GROUP),
  };
}

function historyRow({ act, polarity, target, speaker, name, article }: ArchivedStance): HistoryRow {
  return {
    verb: verbOf(act),
    polarity,
    target: shorten(target, MOST_TARGET),
    speaker: speaker === name ? null : speaker,
    from: articleRow(article),
  };
}

/** "2026-11-01 opposes → 2026-11-20 supports" when somebody changed sides; null otherwise. */
function changeOf(oldestFirst: readonly ArchivedStance[]): string | null {
  const steps = oldestFirst.filter(({ polarity }, index) => polarity !== oldestFirst[index - 1]?.polarity);
  if (steps.length < 2) return null;
  return steps.map(({ article, act }) => `${day(article.date)} ${verbOf(act)}`).join(' → ');
}
