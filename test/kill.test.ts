// Some rounds of `npm run kill`: the built bot is killed at random moments while pastes arrive.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../bench/kill.mjs');

it.each([
  ['one process', 6, 1],
  ['two processes on one file', 4, 2],
])('every accepted paste is answered exactly once by %s', { timeout: 600_000 }, async (_what, rounds, processes) => {
  const script = spawn(process.execPath, [SCRIPT, '--rounds', `${rounds}`, '--processes', `${processes}`]);
  let output = '';
  for (const stream of [script.stdout, script.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [status] = await once(script, 'close');
  expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('each answered once') });
});
