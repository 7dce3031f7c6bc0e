// A Discord of our own on 127.0.0.1 for the real discord.js: REST, gateway and files, every body recorded, failures on demand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from './gateway.ts';
import { answerRest, type RestReply, type RestState } from './rest.ts';
import { bodyProblem } from './openapi.ts';
import { createWorld, type World } from './world.ts';

export const TOKEN = 'token-of-the-local-bot';
/** All intents that the bot may want. */
export const ALL_INTENTS = 37_377;
const CONTENT_FLAG = 1 << 18;

/** A request as it came. */
export interface Recorded {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Names of files that came with it, and what they hold. */
  readonly files: Readonly<Record<string, string>>;
  readonly status: number;
  /** When it came, in milliseconds of the process. */
  readonly at: number;
}

/** How a request fails. `after`: it is done, only the answer is lost. */
export type Failure =
  | { readonly status: number; readonly when?: 'before' | 'after'; readonly retryAfter?: number; readonly code?: number }
  | { readonly cut: true; readonly when: 'before' | 'after' };

export interface DiscordServer {
  readonly url: string;
  readonly world: World;
  readonly state: RestState;
  readonly gateway: Gateway;
  readonly requests: readonly Recorded[];
  /** Bodies that do not fit Discord's own description of its API, where that is at hand. */
  readonly problems: readonly string[];
  /** The next requests of this kind fail so, one after the other. */
  fail(method: string, path: RegExp, ...failures: Failure[]): void;
  /** Resolves as soon as it is true; looked at after every request. */
  until(isTrue: () => boolean): Promise<void>;
  /** From now on only this token is known. */
  setToken(token: string): void;
  /** What the developer portal allows. */
  allow(intents: number): void;
  close(): Promise<void>;
}

export async function startDiscord(now: () => number): Promise<DiscordServer> {
  const world = createWorld(now);
  const application = { id: world.self.id, flags: CONTENT_FLAG };
  const requests: Recorded[] = [];
  const problems: string[] = [];
  const failures: { method: string; path: RegExp; failure: Failure }[] = [];
  let watchers: { isTrue: () => boolean; resolve: () => void }[] = [];
  let url = '';
  const gatewayUrl = () => url.replace('http', 'ws');
  const rules = { token: TOKEN, allowed: ALL_INTENTS, application, url: gatewayUrl };
  const gateway = createGateway(world, rules);
  const state: RestState = {
    world,
    application,
    interactions: new Map(),
    commands: [],
    dispatch: (type, data) => gateway.dispatch(type, data),
    gatewayUrl,
    refusesComponents: false,
    forbidden: new Set(),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    if (pathname.startsWith('/files/')) return sendFile(pathname.slice('/files/'.length), response);
    const path = decodeURIComponent(pathname.replace(/^\/api\/v10/, ''));
    const method = request.method ?? '';
    const { body, files } = await readBody(request);
    const problem = bodyProblem(method, path, body);
    if (problem !== null) problems.push(problem);
    const index = failures.findIndex((planned) => planned.method === method && planned.path.test(path));
    const [planned] = index === -1 ? [] : failures.splice(index, 1);
    const isOpen = /^\/(?:interactions|webhooks)\//.test(path);
    const isAuthorized = isOpen || request.headers.authorization === `Bot ${rules.token}`;
    const isDone = planned === undefined || planned.failure.when === 'after';
    const done = isDone ? answerRest({ method, path, query: searchParams, body, isAuthorized }, state) : null;
    const reply = planned === undefined ? done : 'cut' in planned.failure ? null : failed(planned.failure);
    requests.push({ method, path, body, files, status: reply?.status ?? 0, at });
    if (reply === null) request.socket.destroy();
    else send(reply, response, planned !== undefined && 'retryAfter' in planned.failure ? (planned.failure.retryAfter ?? null) : null);
    watchers = watchers.filter(({ isTrue, resolve }) => {
      if (!isTrue()) return true;
      resolve();
      return false;
    });
  }

  function sendFile(id: string, response: ServerResponse): void {
    const file = world.files.get(id);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': file.type }).end(file.content);
  }

  const server = createServer((request, response) => void handle(request, response));
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    world,
    state,
    gateway,
    requests,
    problems,
    fail: (method, path, ...next) => failures.push(...next.map((failure) => ({ method, path, failure }))),
    until: (isTrue) => (isTrue() ? Promise.resolve() : new Promise((resolve) => watchers.push({ isTrue, resolve }))),
    setToken: (token) => (rules.token = token),
    allow: (intents) => {
      rules.allowed = intents;
      application.flags = (intents & 32_768) === 0 ? 0 : CONTENT_FLAG;
    },
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function failed(failure: Exclude<Failure, { cut: true }>): RestReply {
  const { status, retryAfter, code = 0 } = failure;
  return {
    status,
    body: { message: `failed with ${status}`, code, ...(retryAfter !== undefined && { retry_after: retryAfter, global: false }) },
  };
}

function send({ status, body }: RestReply, response: ServerResponse, retryAfter: number | null): void {
  const pause: Record<string, string> = retryAfter === null ? {} : { 'retry-after': String(retryAfter), via: '1.1 google' };
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json', ...pause }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Pick<Recorded, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (raw.length === 0) return { body: {}, files: {} };
  if (!type.startsWith('multipart/')) return { body: JSON.parse(raw.toString('utf8')) as Recorded['body'], files: {} };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: Record<string, string> = {};
  for (const [, value] of form) if (typeof value !== 'string') files[value.name] = await value.text();
  return { body: JSON.parse(String(form.get('payload_json'))) as Recorded['body'], files };
}
