// A snippet or a text file of a message -> its text, fetched with the bot's token.
import { PlatformError, UserError } from '../../errors.ts';
import type { SlackFile } from './payloads.ts';
import { asPlatformError, slackError } from './slack-errors.ts';
import type { Workspace } from './workspace.ts';

/** Slack waits 3 s for an answer to the message that has the file. */
const TIME_LIMIT_MS = 2_500;
/** An article of half a million words. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const TEXT_NAME = /\.(?:txt|text|md|markdown)$/i;
const MOST_NAME = 60;

/**
 * Throws a UserError with a sentence for whoever posted a file that cannot be read, and a PlatformError for one that Slack does not hand
 * over at this moment.
 */
export async function readFile(stub: SlackFile, workspace: Workspace): Promise<string> {
  const file = stub.file_access === 'check_file_info' ? await fullFile(stub, workspace) : stub;
  const name = fileName(file);
  if (!isText(file)) throw unusable(name, 'is no text file', 'Paste its text, or give it as a snippet or a .txt file.');
  if ((file.size ?? 0) > MOST_BYTES) throw unusable(name, 'holds more than 4 MB, which is no article', 'Give a smaller file.');
  const address = file.url_private_download ?? file.url_private;
  if (address === undefined || file.is_external === true || !isSlackHost(new URL(address), workspace.apiUrl)) {
    throw unusable(name, 'is kept outside of Slack', 'Paste its text.');
  }
  return decode(await download(address, file, workspace), name);
}

/** Whether the token may go there: to hosts of Slack over HTTPS, and to the host of the Web API. */
export function isSlackHost(url: URL, apiUrl: string): boolean {
  if (url.origin === new URL(apiUrl).origin) return true;
  return url.protocol === 'https:' && (url.hostname === 'slack.com' || url.hostname.endsWith('.slack.com'));
}

async function fullFile({ id = '', ...stub }: SlackFile, { client }: Workspace): Promise<SlackFile> {
  try {
    const { file } = await client.files.info({ file: id });
    return { ...stub, id, file_access: 'visible', ...file };
  } catch (error) {
    if (slackError(error) === null) throw asPlatformError(error);
    throw unusable(fileName(stub), 'is not open to the bot', 'Paste its text.', error);
  }
}

function isText({ mimetype = '', mode, name = '' }: SlackFile): boolean {
  if (mimetype === 'text/html') return false;
  return mode === 'snippet' || mimetype.startsWith('text/') || TEXT_NAME.test(name);
}

async function download(address: string, file: SlackFile, workspace: Workspace): Promise<Buffer> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  try {
    const response = await follow(address, workspace, signal);
    if (response.headers.get('content-type')?.startsWith('text/html') === true) {
      throw unusable(fileName(file), 'is not open to the bot', 'Paste its text; whoever runs the bot checks the scope files:read.');
    }
    if (response.status === 429 || response.status >= 500) throw unavailable(`status ${response.status}`);
    if (!response.ok) throw unusable(fileName(file), 'is not there any more', 'Post it again.');
    return await readBody(response, fileName(file));
  } catch (error) {
    if (error instanceof UserError || error instanceof PlatformError) throw error;
    throw unavailable('no answer', error);
  }
}

/** Follows redirections by hand, so that the token goes nowhere else. */
async function follow(address: string, { token, apiUrl }: Workspace, signal: AbortSignal): Promise<Response> {
  let url = new URL(address);
  for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
    const headers: Record<string, string> = isSlackHost(url, apiUrl) ? { Authorization: `Bearer ${token}` } : {};
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) return response;
    url = new URL(next, url);
    if (!isSlackHost(url, apiUrl)) break;
  }
  throw unavailable('redirected');
}

async function readBody(response: Response, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > MOST_BYTES) throw unusable(name, 'holds more than 4 MB, which is no article', 'Give a smaller file.');
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, name: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw unusable(name, 'is no plain text in UTF-8', 'Save it as text and give that, or paste it.');
}

function fileName({ name = '' }: SlackFile): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line === '' ? 'The file' : `“${line.slice(0, MOST_NAME).toWellFormed()}”`;
}

function unusable(name: string, problem: string, next: string, cause?: unknown): UserError {
  return new UserError('unusable-file', `${name} ${problem}. ${next}`, { cause });
}

function unavailable(reason: string, cause?: unknown): PlatformError {
  return new PlatformError('unavailable', `Slack did not hand over a file (${reason}): try again.`, { platform: 'slack', cause });
}
