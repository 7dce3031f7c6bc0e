// Standard input -> lines and ends. At a terminal Ctrl-D ends what is being given and more may follow; Ctrl-C ends it all.
import { createInterface, type Interface, type Key } from 'node:readline';
import type { ReadStream } from 'node:tty';

/** A finished line, or the end of what is being given. */
export type Input = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'end' };

/** Reads lines until the input ends or Ctrl-C; a terminal echoes what is typed to `output`. */
export async function* readInput(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): AsyncGenerator<Input> {
  const isTerminal = (input as Partial<ReadStream>).isTTY === true;
  for (;;) {
    const lines = createInterface({ input, output: isTerminal ? output : undefined, historySize: 0 });
    let isInterrupted = false;
    lines.on('SIGINT', () => {
      isInterrupted = true;
      lines.close();
    });
    const stopEnding = isTerminal ? endLineOnCtrlD(input, lines) : () => {};
    for await (const text of lines) yield { kind: 'line', text };
    stopEnding();
    if (isInterrupted) return;
    yield { kind: 'end' };
    if (!isTerminal) return;
  }
}

/** The bytes of what is given until its end; at a terminal it says first what is waited for. */
export async function* readUntilEnd(input: NodeJS.ReadStream, output: NodeJS.WritableStream): AsyncGenerator<Uint8Array> {
  if (!input.isTTY) return yield* input;
  output.write('Paste the article and end it with Ctrl-D.\n');
  for await (const event of readInput(input, output)) {
    if (event.kind === 'end') return;
    yield Buffer.from(`${event.text}\n`);
  }
}

/** readline ignores Ctrl-D behind text, where a paste without a last line break leaves the cursor. */
function endLineOnCtrlD(input: NodeJS.ReadableStream, lines: Interface): () => void {
  const onKey = (_text: string | undefined, key: Key) => {
    if (key.ctrl !== true || key.name !== 'd' || lines.line === '') return;
    lines.write(null, { name: 'return' });
    lines.close();
  };
  input.on('keypress', onKey);
  return () => input.off('keypress', onKey);
}
