// The gateway of the local Discord: hello, identify, resume, heartbeats and events in order.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { shownGuild, type World } from './world.ts';

const MESSAGE_CONTENT = 1 << 15;
const DIRECT_MESSAGES = 1 << 12;

export interface GatewayRules {
  token: string;
  /** Intents that the developer portal allows. */
  allowed: number;
  readonly application: { readonly id: string };
  readonly url: () => string;
}

export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an event to every session, or keeps it for a resume. */
  dispatch(type: string, data: object): void;
  /** Resolves when the client has seen all that was sent. */
  seen(): Promise<void>;
  /** Ends connections: with a close code, or without a word. */
  cut(code?: number): void;
  /** Forgets what could be resumed. */
  forgetSessions(): void;
  /** Kinds of beginnings so far. */
  readonly begun: ('identify' | 'resume')[];
  /** Intents of the last identify. */
  intents(): number;
  close(): void;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly events: { readonly s: number; readonly t: string; readonly d: object }[];
  socket: WebSocket | null;
}

export function createGateway(world: World, rules: GatewayRules): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const begun: ('identify' | 'resume')[] = [];
  /** Who waits until the newest session has come to an event. */
  let waiting: { readonly session: Session | undefined; readonly sent: number; readonly resolve: () => void }[] = [];
  let intents = 0;
  let count = 0;

  function send(session: Session, t: string, d: object): void {
    const event = { op: 0, s: session.events.length + 1, t, d };
    session.events.push(event);
    session.socket?.send(JSON.stringify(event));
  }

  function identify(socket: WebSocket, data: { token: string; intents: number }): void {
    begun.push('identify');
    intents = data.intents;
    if (data.token !== rules.token) return socket.close(4004, 'Authentication failed.');
    if ((data.intents & ~rules.allowed) !== 0) return socket.close(4014, 'Disallowed intent(s).');
    const session: Session = { id: `session${++count}`, intents: data.intents, events: [], socket };
    sessions.set(session.id, session);
    send(session, 'READY', {
      v: 10,
      user: world.self,
      guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: rules.url(),
      application: { id: rules.application.id, flags: 0 },
      shard: [0, 1],
    });
    for (const guild of world.guilds.values()) send(session, 'GUILD_CREATE', shownGuild(guild, world));
  }

  function resume(socket: WebSocket, data: { session_id: string; seq: number }): void {
    begun.push('resume');
    const session = sessions.get(data.session_id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    session.socket = socket;
    for (const event of session.events) if (event.s > data.seq) socket.send(JSON.stringify(event));
    send(session, 'RESUMED', {});
    if (waiting.length > 0) socket.send(JSON.stringify({ op: 1, d: null }));
  }

  server.on('connection', (socket: WebSocket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', (raw: Buffer) => {
      const { op, d } = JSON.parse(raw.toString('utf8')) as { op: number; d: never };
      if (op === 1) {
        socket.send(JSON.stringify({ op: 11 }));
        // a heartbeat says up to which event the client has come; it also beats by itself
        const heard = Number(d ?? 0);
        const isHeard = ({ session, sent }: (typeof waiting)[number]) => session?.socket === socket && heard >= sent;
        for (const waiter of waiting) if (isHeard(waiter)) waiter.resolve();
        waiting = waiting.filter((waiter) => !isHeard(waiter));
        // the client counts an event a moment after it has passed it on
        if (waiting.some(({ session }) => session?.socket === socket)) socket.send(JSON.stringify({ op: 1, d: null }));
      }
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
    socket.on('close', () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = null;
    });
    socket.on('error', () => {});
  });

  return {
    begun,
    intents: () => intents,
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, (webSocket) => server.emit('connection', webSocket)),
    dispatch: (type, data) => {
      for (const session of sessions.values()) send(session, type, visible(type, data, session.intents, world));
    },
    seen: () =>
      new Promise((resolve) => {
        const session = [...sessions.values()].at(-1);
        waiting.push({ session, sent: session?.events.length ?? 0, resolve });
        session?.socket?.send(JSON.stringify({ op: 1, d: null }));
      }),
    cut: (code) => {
      for (const socket of server.clients) {
        if (code === undefined) socket.terminate();
        else socket.close(code);
      }
    },
    forgetSessions: () => sessions.clear(),
    close: () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/** Without the intent for it, the words of what nobody said to the bot are left out. */
function visible(type: string, data: object, intents: number, { self }: World): object {
  if (!/^MESSAGE_(?:CREATE|UPDATE)$/.test(type) || (intents & MESSAGE_CONTENT) !== 0) return data;
  const { guild_id: guild, content = '', author } = data as { guild_id?: string; content?: string; author?: { id: string } };
  if ((guild === undefined && (intents & DIRECT_MESSAGES) !== 0) || content.includes(`<@${self.id}>`) || author?.id === self.id)
    return data;
  return { ...data, content: '', attachments: [], embeds: [], components: [] };
}
