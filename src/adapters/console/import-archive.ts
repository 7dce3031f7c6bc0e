// `whosaid import`: JSON lines of an export into an archive. A paste that is there already is replaced by itself.
import { articleRows } from '../../bot/answers/article-rows.ts';
import type { Archive, SettingsStore } from '../../bot/ports.ts';
import { parseLine, type ArticleLine } from './archive-lines.ts';
import { splitLines } from './split-lines.ts';

export interface ImportOptions {
  readonly archive: Pick<Archive, 'add' | 'recordAnswer' | 'correct'>;
  readonly settings: Pick<SettingsStore, 'changeSettings'>;
  /** Told the number of each line, from 1, that is no line of an export: nothing of it is taken in. */
  readonly onBadLine: (line: number) => void;
}

/** What was taken in. */
export interface Imported {
  readonly articles: number;
  readonly badLines: number;
}

/** Reads to the end, bad lines or not. */
export async function importArchive(input: AsyncIterable<Uint8Array>, { archive, settings, onBadLine }: ImportOptions): Promise<Imported> {
  let number = 0;
  let articles = 0;
  let badLines = 0;
  for await (const json of splitLines(input)) {
    number += 1;
    if (json.trim() === '') continue;
    const line = parseLine(json);
    if (line === null) {
      badLines += 1;
      onBadLine(number);
      continue;
    }
    if (line.kind === 'settings') await settings.changeSettings(line.space, line.settings);
    else {
      await importArticle(line, archive);
      articles += 1;
    }
  }
  return { articles, badLines };
}

async function importArticle({ kind: _kind, answer, corrections, ...read }: ArticleLine, archive: ImportOptions['archive']): Promise<void> {
  const id = await archive.add(articleRows(read));
  if (answer !== null) await archive.recordAnswer(id, answer);
  for (const correction of corrections) await archive.correct(id, correction);
}
