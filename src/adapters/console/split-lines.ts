// Bytes -> lines of UTF-8 text. Only LF ends a line: other line separators (U+2028, a lone CR) may stand inside of JSON strings.

const LF = 0x0a;

/** The lines without their LF; a last line without one counts, too. */
export async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // a chunk may end inside of a character, so lines are joined as bytes
  let pending: Uint8Array[] = [];
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      yield decode([...pending, chunk.subarray(start, end)]);
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length > 0) yield decode(pending);
}

function decode(parts: readonly Uint8Array[]): string {
  return new TextDecoder().decode(Buffer.concat(parts));
}
