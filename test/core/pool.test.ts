import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { MODEL_FOLDER } from '../../src/core/model-folder.ts';
import { createPool } from '../../src/core/pool.ts';

// the first answer waits for the model to load, however busy the machine is
vi.setConfig({ testTimeout: 60_000 });

const pool = createPool({ modelFolder: MODEL_FOLDER, threads: 2 });
afterAll(() => pool.close());

describe('a pool', () => {
  it('gives the same analysis for the same text, whatever came before', async () => {
    const text = 'The harbor will close, Mayor Helena Brandt said. “It is time,” she added.';
    const first = await pool.analyze(text);
    await pool.analyze('Something else was said by nobody.');
    expect(await pool.analyze(text)).toEqual(first);
    expect(first).toMatchObject({ language: 'en', form: 'written', text });
  });

  it.each(['', '\0', '\uD800 half', 'line\u2028end\r\n'])('hands the text %j over as it is', async (text) => {
    expect((await pool.analyze(text)).text).toBe(text);
  });

  it('stops at the signal and reads the next text', async () => {
    await expect(pool.analyze('The harbor will close, she said. '.repeat(500), AbortSignal.timeout(1))).rejects.toThrow(/abort/i);
    expect((await pool.analyze('She said no.')).text).toBe('She said no.');
  });

  it('does not hold up its caller', async () => {
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 1);
    await pool.analyze('The harbor will close, Mayor Helena Brandt said. '.repeat(300));
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(1);
  });

  it('can be closed before the model is loaded', () => {
    // in a process of its own, which a fault here would end
    const script = `
      import { createPool } from './dist/core/pool.js';
      await createPool({ modelFolder: ${JSON.stringify(MODEL_FOLDER)}, threads: 2 }).close();
    `;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
