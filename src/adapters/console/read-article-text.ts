// A file or standard input -> the text of an article, or one sentence saying why it is none.
import { createReadStream } from 'node:fs';
import { UserError } from '../../errors.ts';

// An article of a million words; what is longer is no article and would only fill the memory.
const MOST_BYTES = 16 * 1024 * 1024;
// Text has line breaks and tabs; a few stray control characters come from copying.
const MOST_CONTROL_SHARE = 0.02;
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0085]/gu;

/** Reads a file (`-`: `stdin`) as UTF-8 with or without a byte order mark; line ends stay as they are. */
export async function readArticleText(file: string, stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const name = file === '-' ? 'standard input' : JSON.stringify(file);
  const bytes = await readBytes(file === '-' ? stdin : createReadStream(file), name);
  const text = decode(bytes, name);
  if (text.trim() === '') throw new UserError('empty-text', `${capital(name)} is empty: give the text of an article.`);
  return text;
}

async function readBytes(stream: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) break;
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  if (size > MOST_BYTES) {
    throw new UserError('too-large', `${capital(name)} holds more than 16 MB, which is no article: give a smaller file.`);
  }
  return Buffer.concat(chunks);
}

/** The error for a file that the system does not let us read. */
export function unreadable(name: string, error: unknown): UserError {
  return new UserError('unreadable-file', `${capital(name)} cannot be read: ${reason(error)}.`, { cause: error });
}

function decode(bytes: Uint8Array, name: string): string {
  const notText = `${capital(name)} is not plain text in UTF-8: save the article as a text file and give that.`;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError('not-text', notText, { cause: error });
  }
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || controls > MOST_CONTROL_SHARE * text.length) throw new UserError('not-text', notText);
  return text;
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file; check the name';
  if (code === 'EISDIR') return 'it is a folder; name a file in it';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it; change its permissions or copy it';
  return `${(error as Error).message}; try another file`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
