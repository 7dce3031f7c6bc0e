// Lines -> a file that is there whole or not at all.
import { open, rename, rm } from 'node:fs/promises';
import { UserError } from '../../errors.ts';

/** Writes beside the file and puts the result in its place; only the owner may read it, since it holds what people pasted. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w', 0o600);
    try {
      for await (const line of lines) await handle.write(line);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new UserError(
      'not-written',
      `${JSON.stringify(file)} cannot be written (${code}): name a file in a folder that you may write to.`,
      { cause: error },
    );
  }
}
