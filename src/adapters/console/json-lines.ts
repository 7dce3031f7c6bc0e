// The measuring protocol: lines {id, text} in, lines {id, ms, analysis} or {id, error} out, same order, each as soon as it is done.
import { readArticle } from '../../bot/answers/read-article.ts';
import type { Analyzer } from '../../bot/ports.ts';
import { UserError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { splitLines } from './split-lines.ts';

export interface JsonLinesOptions {
  readonly analyzer: Analyzer;
  readonly maxWords: number;
  readonly logger: Logger;
}

/** Answers every line, whatever it holds. */
export async function* answerJsonLines(input: AsyncIterable<Uint8Array>, options: JsonLinesOptions): AsyncGenerator<string> {
  for await (const line of splitLines(input)) yield `${JSON.stringify(await answerLine(line, options))}\n`;
}

async function answerLine(line: string, { analyzer, maxWords, logger }: JsonLinesOptions): Promise<object> {
  const { id, text } = parseLine(line);
  if (text === null) return { id, error: 'This line is no JSON object {"id": string, "text": string}.' };
  const started = performance.now();
  try {
    const { analysis } = await readArticle(analyzer, text, { maxWords });
    return { id, ms: Math.round(10 * (performance.now() - started)) / 10, analysis };
  } catch (error) {
    if (error instanceof UserError) return { id, error: error.message };
    logger.error({ err: error, id }, 'analysis failed');
    return { id, error: 'The analysis failed; the log on standard error says more.' };
  }
}

/** `text` is null when the line is no such object; `id` is kept when there is one. */
function parseLine(line: string): { id: string | number | null; text: string | null } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, text: null };
  }
  const { id, text } = { ...(value as { id?: unknown; text?: unknown } | null) };
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, text: null };
  return { id, text: typeof text === 'string' ? text : null };
}
