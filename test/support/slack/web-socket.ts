// The server's side of a web socket, as far as Slack's Socket Mode needs it: text, ping, pong and close frames (RFC 6455).
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** A socket to one client. */
export interface ServerSocket {
  send(text: string): void;
  /** A ping with a payload, to which the client answers by itself. */
  ping(): void;
  /** Ends it as a server does that goes away in order. */
  close(): void;
  /** Cuts it, as a broken network does. */
  cut(): void;
}

/** Takes over a connection that asks for an upgrade. */
export function acceptSocket(
  request: IncomingMessage,
  stream: Duplex,
  handlers: { readonly onText: (text: string) => void; readonly onEnd: () => void },
): ServerSocket {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}${MAGIC}`).digest('base64');
  stream.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  const write = (kind: number, payload: Buffer) => {
    if (stream.writable) stream.write(frame(kind, payload));
  };
  let waiting: Buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (let next = readFrame(waiting); next !== null; next = readFrame(waiting)) {
      waiting = waiting.subarray(next.size);
      if (next.kind === TEXT) handlers.onText(next.payload.toString('utf8'));
      if (next.kind === PING) write(PONG, next.payload);
      if (next.kind === CLOSE) {
        write(CLOSE, next.payload);
        stream.end();
      }
    }
  });
  stream.on('error', () => {});
  stream.on('close', handlers.onEnd);
  return {
    send: (text) => write(TEXT, Buffer.from(text)),
    ping: () => write(PING, Buffer.from('ping from the server')),
    close: () => write(CLOSE, Buffer.from([3, 232])),
    cut: () => stream.destroy(),
  };
}

function frame(kind: number, payload: Buffer): Buffer {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x80 | kind, length]), payload]);
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = 0x80 | kind;
  header[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, payload]);
}

/** The first whole frame; clients mask theirs. */
function readFrame(bytes: Buffer): { kind: number; payload: Buffer; size: number } | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 127;
  const sizeBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + sizeBytes + 4;
  if (bytes.length < start) return null;
  const length = sizeBytes === 2 ? bytes.readUInt16BE(2) : sizeBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + length) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + length));
  for (const [index, byte] of payload.entries()) payload[index] = byte ^ (mask[index % 4] ?? 0);
  return { kind: (bytes[0] ?? 0) & 15, payload, size: start + length };
}
