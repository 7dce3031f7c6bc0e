// A Slack of our own on 127.0.0.1 for the real bolt: Web API, files, response addresses, Socket Mode, and signed requests as Slack sends
// them. It records everything that it is told, and fails when it is asked to.
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { APP_TOKEN, BOT_TOKEN, createTeam, SIGNING_SECRET, type Team } from './slack-team.ts';
import { acceptSocket, type ServerSocket } from './web-socket.ts';
import { fileFields, webApi, type Arguments } from './web-api.ts';

/** A call of the Web API, or (`respond`) something sent to a response address. */
export interface Call {
  readonly method: string;
  readonly body: Arguments;
}

/** How a call fails: before anything happens, or after it was done and only the answer was lost. */
export interface Failure {
  /** An error of Slack's own, such as `invalid_blocks`. */
  readonly error?: string;
  /** An HTTP status. */
  readonly status?: number;
  /** Seconds of the header Retry-After. */
  readonly retryAfter?: number;
  /** The connection is cut. */
  readonly cut?: boolean;
  readonly when?: 'before' | 'after';
}

export interface SlackServer {
  readonly team: Team;
  /** Ends in `/api/`. */
  readonly apiUrl: string;
  /** Everything that was asked of it so far. */
  readonly calls: readonly Call[];
  callsOf(method: string): Arguments[];
  /** The next calls of a method fail so, one after the other; `download` stands for files. */
  fail(method: string, ...failures: Failure[]): void;
  /** A new response address. */
  responseUrl(): string;
  /** A file as a message carries it. */
  file(id: string): Record<string, unknown>;
  /** Sockets that are open. */
  readonly sockets: readonly ServerSocket[];
  /** Sends an envelope over a socket; resolves with what was acknowledged. */
  envelope(type: 'events_api' | 'slash_commands' | 'interactive', payload: unknown, retry?: number): Promise<unknown>;
  /** Sends a signed request to an address of the bot, as Slack does without Socket Mode. */
  request(
    url: string,
    payload: unknown,
    options?: { readonly secret?: string; readonly at?: number },
  ): Promise<{ status: number; body: string }>;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startSlackServer(): Promise<SlackServer> {
  const team = createTeam();
  const calls: Call[] = [];
  const failures = new Map<string, Failure[]>();
  const sockets = new Set<ServerSocket>();
  const connections = new Set<Socket>();
  const unacknowledged = new Map<string, (payload: unknown) => void>();
  let address = '';
  const methods = webApi(team, () => address);

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  server.on('upgrade', (request, stream) => {
    const socket = acceptSocket(request, stream, {
      onText: (text) => {
        const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id: string; payload: unknown };
        unacknowledged.get(id)?.(payload);
        unacknowledged.delete(id);
      },
      onEnd: () => sockets.delete(socket),
    });
    sockets.add(socket);
    socket.ping();
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', address).pathname;
    const bytes = await readAll(request);
    const [, area = '', name = ''] = path.split('/');
    if (area === 'files') return run('download', response, () => download(name, request, response));
    if (area === 'upload') {
      const file = team.files.get(name);
      if (file !== undefined) team.files.set(name, { ...file, content: uploaded(bytes.toString('utf8')) });
      return void response.end('OK');
    }
    if (area === 'respond') {
      return run('respond', response, () => {
        calls.push({ method: 'respond', body: { ...(JSON.parse(bytes.toString('utf8')) as Arguments), url: path } });
        response.end('ok');
      });
    }
    const given = parseForm(bytes.toString('utf8'));
    return run(name, response, () => {
      calls.push({ method: name, body: given });
      const isKnown = request.headers.authorization === `Bearer ${name === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN}`;
      const result = isKnown ? (methods[name]?.(given) ?? { ok: false, error: 'unknown_method' }) : { ok: false, error: 'invalid_auth' };
      json(response, 200, result);
    });
  }

  /** Does it, unless it is to fail. */
  function run(method: string, response: ServerResponse, act: () => void): void {
    const failure = failures.get(method)?.shift();
    if (failure === undefined) return act();
    if (failure.when === 'after') {
      const written = response.end.bind(response);
      response.end = (() => response) as typeof response.end;
      act();
      response.end = written;
    } else calls.push({ method, body: { failed: true } });
    if (failure.cut === true) return void response.destroy();
    if (failure.retryAfter !== undefined) response.setHeader('Retry-After', String(failure.retryAfter));
    if (response.headersSent) return void response.destroy();
    json(response, failure.status ?? 200, failure.error === undefined ? {} : { ok: false, error: failure.error });
  }

  function download(id: string, request: IncomingMessage, response: ServerResponse): void {
    const file = team.files.get(id);
    calls.push({ method: 'download', body: { id, authorization: request.headers.authorization } });
    if (file === undefined || request.headers.authorization !== `Bearer ${BOT_TOKEN}`) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><html><head><title>Sign in to Acme | Slack</title></head></html>');
      return;
    }
    response.setHeader('Content-Type', file.mimetype);
    response.end(file.content);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    team,
    apiUrl: `${address}/api/`,
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method && call.body['failed'] !== true).map(({ body }) => body),
    fail: (method, ...next) => void failures.set(method, [...(failures.get(method) ?? []), ...next]),
    responseUrl: () => `${address}/respond/${randomUUID()}`,
    file: (id) => fileFields(id, team, address),
    get sockets() {
      return [...sockets];
    },
    envelope: (type, payload, retry) => {
      const [socket] = sockets;
      if (socket === undefined) throw new RangeError('no socket is open');
      const id = randomUUID();
      const acknowledged = new Promise<unknown>((resolve) => unacknowledged.set(id, resolve));
      const again = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
      socket.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true, ...again }));
      return acknowledged;
    },
    request: async (url, payload, { secret = SIGNING_SECRET, at = Math.floor(Date.now() / 1000) } = {}) => {
      const isEvent = typeof (payload as { event?: unknown }).event === 'object' || 'challenge' in (payload as object);
      const isCommand = 'command' in (payload as object);
      const form = isCommand ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
      const body = isEvent ? JSON.stringify(payload) : new URLSearchParams(form).toString();
      const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
      const type = isEvent ? 'application/json' : 'application/x-www-form-urlencoded';
      const headers = { 'Content-Type': type, 'X-Slack-Request-Timestamp': String(at), 'X-Slack-Signature': signature };
      const response = await fetch(url, { method: 'POST', headers, body });
      return { status: response.status, body: await response.text() };
    },
    close: async () => {
      for (const connection of connections) connection.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What the Web API is sent: a form whose lists and objects are JSON. */
function parseForm(body: string): Arguments {
  const given: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    given[name] = /^(?:[[{].*[\]}]|true|false)$/s.test(value) && name !== 'text' ? JSON.parse(value) : value;
  }
  return given;
}

/** The content of a file inside of a form with one part. */
function uploaded(body: string): string {
  const [, content] = /\r\n\r\n(.*)\r\n--/s.exec(body) ?? [];
  return content ?? body;
}
