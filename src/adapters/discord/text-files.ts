// Attachments -> text. They are fetched at once from the address in Discord's own event: it expires, and uploads to commands are removed.
import type { APIAttachment } from 'discord.js';

/** More text than anybody reads; what stands behind it is cut off, as the card then says. */
const MOST_BYTES = 2 * 1024 * 1024;
const TIME_LIMIT_MS = 15_000;
const TEXT_NAME = /\.(?:txt|text|md|markdown)$/i;

/** The text of the files in their order. */
export interface FileTexts {
  readonly texts: readonly string[];
  /** How many text files could not be fetched. */
  readonly missing: number;
}

export type AttachedFile = Pick<APIAttachment, 'filename' | 'content_type' | 'url'>;

/** Whether it is read as text. */
export function isTextFile({ filename, content_type: type }: AttachedFile): boolean {
  return TEXT_NAME.test(filename) || /^text\/(?:plain|markdown)\b/i.test(type ?? '');
}

/** Fetches those that are text, all at once. */
export async function readTextFiles(files: readonly AttachedFile[]): Promise<FileTexts> {
  const read = await Promise.all(files.filter(isTextFile).map((file) => fetchText(file.url).catch(() => null)));
  const texts = read.filter((text) => text !== null);
  return { texts, missing: read.length - texts.length };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS), redirect: 'error' });
  if (!response.ok || response.body === null) throw new RangeError(`the file server answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes >= MOST_BYTES) break;
  }
  return decode(Buffer.concat(chunks).subarray(0, MOST_BYTES));
}

/** UTF-8 unless a byte order mark says UTF-16. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
