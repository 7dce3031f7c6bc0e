// The rules of who may import whom, checked on the real import graph.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../src');
const STAGES = new Set(['encoder', 'quotations', 'entities', 'stances', 'summary']);
/** What an analysis is made of: its types, spans and words. Everybody may read it. */
const RESULT = /^core\/(analysis|span|text\/words)\.ts$/;
const ERRORS = /^(errors|logger)\.ts$/;

/** Files of the sources with what they import of the project, type-only imports included; paths from `src`. */
function importGraph(): Map<string, string[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(SOURCE, file), 'utf8'), true, true);
      const relatives = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
      return [file, relatives.map((name) => normalize(join(dirname(file), name)))];
    }),
  );
}

function mayImport(from: string, to: string): boolean {
  const [area = '', folder = ''] = from.split('/');
  const isNear = (...folders: string[]) => folders.some((near) => to.startsWith(`${near}/`));
  switch (area) {
    case 'main.ts':
      return true;
    case 'config.ts':
      return ERRORS.test(to);
    case 'core':
      if (STAGES.has(folder)) return isNear(`core/${folder}`, 'core/text', 'core/english') || /^core\/(analysis|span)\.ts$/.test(to);
      if (folder === 'text' || folder === 'english') return isNear('core/text', 'core/english') || /^core\/(analysis|span)\.ts$/.test(to);
      return isNear('core');
    case 'bot':
      return isNear('bot') || RESULT.test(to) || ERRORS.test(to);
    case 'adapters':
      return isNear(`adapters/${folder}`, 'bot') || RESULT.test(to) || ERRORS.test(to);
    case 'store':
    case 'documents':
      return isNear(area) || to === 'bot/ports.ts' || RESULT.test(to) || ERRORS.test(to);
    default:
      return false;
  }
}

/** The files of one cycle, or null. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return null;
    path.push(file);
    for (const imported of graph.get(file) ?? []) {
      const cycle = visit(imported);
      if (cycle) return cycle;
    }
    path.pop();
    finished.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return null;
}

describe('the rules', () => {
  it.each([
    ['main.ts', 'core/pool.ts'],
    ['core/analyze.ts', 'core/encoder/encode.ts'],
    ['core/stances/stances.ts', 'core/text/encoded.ts'],
    ['bot/card/build-card.ts', 'core/analysis.ts'],
    ['adapters/console/channel.ts', 'bot/bot.ts'],
    ['store/sqlite/archive.ts', 'bot/ports.ts'],
  ])('let %s import %s', (from, to) => expect(mayImport(from, to)).toBe(true));

  it.each([
    ['core/analyze.ts', 'errors.ts'],
    ['core/stances/stances.ts', 'core/quotations/quotations.ts'],
    ['core/summary/summary.ts', 'core/analyze.ts'],
    ['core/text/words.ts', 'core/encoder/encode.ts'],
    ['bot/bot.ts', 'core/analyze.ts'],
    ['bot/bot.ts', 'adapters/console/channel.ts'],
    ['bot/bot.ts', 'config.ts'],
    ['adapters/console/channel.ts', 'adapters/slack/blocks.ts'],
    ['adapters/console/channel.ts', 'core/pool.ts'],
    ['adapters/console/channel.ts', 'store/archive.ts'],
    ['store/archive.ts', 'bot/bot.ts'],
    ['documents/html.ts', 'store/archive.ts'],
    ['errors.ts', 'logger.ts'],
  ])('keep %s from importing %s', (from, to) => expect(mayImport(from, to)).toBe(false));

  it('see a cycle', () => {
    const graph = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['b.ts']],
    ]);
    expect(findCycle(graph)).toEqual(['b.ts', 'c.ts', 'b.ts']);
  });
});

describe('the sources', () => {
  const graph = importGraph();

  it('import only what the rules let them', () => {
    const broken = [...graph].flatMap(([from, imports]) => imports.filter((to) => !mayImport(from, to)).map((to) => `${from} -> ${to}`));
    expect(broken).toEqual([]);
  });

  it('import files that exist, by their whole name', () => {
    const missing = [...graph].flatMap(([from, imports]) => imports.filter((to) => !graph.has(to)).map((to) => `${from} -> ${to}`));
    expect(missing).toEqual([]);
  });

  it('have no cycles', () => {
    expect(findCycle(graph)).toBeNull();
  });

  it('export by name only', () => {
    const unnamed = [...graph.keys()].filter((file) => /^export default/m.test(readFileSync(join(SOURCE, file), 'utf8')));
    expect(unnamed).toEqual([]);
  });
});
