// An analysis as it lies in the database: JSON, deflated. JSON keeps every text exactly, also one that is no valid Unicode.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, deflate, inflate } from 'node:zlib';
import type { Analysis } from '../../core/analysis.ts';
import { StoreError } from '../../errors.ts';
import { foldWords } from '../fold.ts';

const deflateAside = promisify(deflate);
const inflateAside = promisify(inflate);

/** An analysis as stored. */
export interface AnalysisData {
  readonly text_hash: string;
  readonly data: Uint8Array;
}

/** Packs an analysis off the event loop. */
export async function packAnalysis(analysis: Analysis): Promise<AnalysisData> {
  const data = await deflateAside(JSON.stringify(analysis), { level: constants.Z_BEST_SPEED });
  return { text_hash: hashOf(analysis.text), data };
}

/** Gives it back, or a StoreError when its text is not what was stored. */
export async function unpackAnalysis(article: number, { text_hash, data }: AnalysisData): Promise<Analysis> {
  let analysis: Analysis | null = null;
  let cause: unknown;
  try {
    analysis = JSON.parse((await inflateAside(data)).toString()) as Analysis;
  } catch (error) {
    cause = error;
  }
  if (analysis !== null && hashOf(analysis.text) === text_hash) return analysis;
  throw new StoreError('corrupt', `Article ${article} is damaged in the database: forget it and paste it again.`, { cause });
}

/** Equal for texts with the same words, whatever stands between them and however they are cased. */
export function hashOfWords(text: string): string {
  return hashOf(foldWords(text).join(' '));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf16le').digest('base64url');
}
