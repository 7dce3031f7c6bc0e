// A real article as people paste it, stripped of case and marks, in a `message.txt`, read by the real core. The article is other people's and
// not part of the project: skipped where it is absent.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { MODEL_FOLDER } from '../../../src/core/model-folder.ts';
import { createPool } from '../../../src/core/pool.ts';
import { buttonsOf, playDiscord, textOf } from '../../support/discord/play.ts';

const ARTICLE = join(import.meta.dirname, '../../../../shared/seed/article.txt');
const SAMPLE = join(import.meta.dirname, '../../../examples/harbor-stripped.txt');

// the first answer waits for the model to load, however busy the machine is
vi.setConfig({ testTimeout: 120_000 });

const pool = createPool({ modelFolder: MODEL_FOLDER, threads: 2 });
afterAll(() => pool.close());

it('the sample is answered with a card in readable words', () => answered(SAMPLE, ['Helena Brandt']));

it.skipIf(!existsSync(ARTICLE))('the seed article, too (skipped where it is absent)', () =>
  answered(ARTICLE, ['China', 'Hua Chun Ying', 'Liu Deliang', 'North Korea']),
);

async function answered(path: string, names: readonly string[]): Promise<void> {
  const played = await playDiscord({ analyzer: pool });
  const { id } = played.post({ content: '', attachments: [played.file('message.txt', readFileSync(path, 'utf8'))] });
  await played.settle();
  const [card, ...more] = played.said(id);
  expect(more).toEqual([]);
  for (const name of names) expect(textOf(card)).toContain(`**${name}**`);
  expect(textOf(card)).toContain('case and punctuation restored');
  const [statements] = (await played.press(card!, Object.values(buttonsOf(card))[0] ?? '')).followUps;
  expect(textOf(statements)).toMatch(/^\*\*(?:Statements 1 to|All statements)/);
  await played.close();
}
