// `whosaid export`: an archive as JSON lines, as it is read, so that an archive of any size takes little memory.
import type { Archive, SettingsStore } from '../../bot/ports.ts';
import { articleLine, settingsLine } from './archive-lines.ts';

export interface ExportOptions {
  readonly archive: Pick<Archive, 'everything'>;
  readonly settings: Pick<SettingsStore, 'settings' | 'spaces'>;
  /** Null for all. */
  readonly space: string | null;
}

/** The lines, each with its end: settings first, then the articles, oldest first. */
export async function* exportArchive({ archive, settings, space }: ExportOptions): AsyncGenerator<string> {
  const spaces = space === null ? await settings.spaces() : [space];
  for (const known of spaces) {
    const values = await settings.settings(known);
    if (Object.keys(values).length > 0) yield `${settingsLine(known, values)}\n`;
  }
  for await (const article of archive.everything(space)) yield `${articleLine(article)}\n`;
}
