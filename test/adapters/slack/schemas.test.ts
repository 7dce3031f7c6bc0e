// Blocks, modals and the manifest against Slack's own schemas, where those are at hand: they are other people's and not part of the project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeModal } from '../../../src/adapters/slack/analyze-modal.ts';
import { cardBlocks } from '../../../src/adapters/slack/card-blocks.ts';
import { slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { buildCard } from '../../../src/bot/card/build-card.ts';
import { articleOf, HARBOR } from '../../bot/article.ts';
import { anyCard } from './any-card.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/platform/specs');
const FILES = ['slack-blocks.schema.json', 'slack-block-limits.json', 'slack-manifest.schema.json'];
const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as object;

describe.skipIf(FILES.some((file) => !existsSync(join(FOLDER, file))))("Slack's schemas (skipped where their files are absent)", () => {
  const ajv = () => new Ajv({ strict: false, allErrors: false, validateFormats: false });
  const isBlocks = () => ajv().addSchema(read('slack-blocks.schema.json'), 'slack').getSchema('slack#/definitions/Blocks');

  it('take the blocks of an article, and refuse broken ones', () => {
    const validate = isBlocks();
    expect(validate?.(cardBlocks(buildCard(articleOf(HARBOR)), 'message')), JSON.stringify(validate?.errors)).toBe(true);
    expect(validate?.([{ type: 'section', txt: 'broken' }])).toBe(false);
  });

  it('take the blocks of any card, inside of the limits of its texts', () => {
    const validate = isBlocks();
    const limits = read('slack-block-limits.json') as Record<string, Record<string, { max_length: number }>>;
    fc.assert(
      fc.property(anyCard, fc.constantFrom('message' as const, 'modal' as const), (card, surface) => {
        const blocks = cardBlocks(card, surface);
        expect(validate?.(blocks), JSON.stringify(validate?.errors)).toBe(true);
        for (const block of blocks) {
          if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(limits['header']?.['text']?.max_length ?? 0);
          if (block.type !== 'actions') continue;
          for (const element of block.elements) {
            if (element.type !== 'button') throw new RangeError('no button');
            expect(element.text.text.length).toBeLessThanOrEqual(limits['button']?.['text']?.max_length ?? 0);
            expect(element.value?.length).toBeLessThanOrEqual(limits['button']?.['value']?.max_length ?? 0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('take the modal', () => {
    const validate = ajv().addSchema(read('slack-blocks.schema.json'), 'slack').getSchema('slack#/definitions/ModalView');
    for (const channel of ['CNEWS', null]) expect(validate?.(analyzeModal(channel)), JSON.stringify(validate?.errors)).toBe(true);
    const { title, submit, close } = analyzeModal(null);
    for (const text of [title, submit, close]) expect(text?.text.length).toBeLessThanOrEqual(24);
  });

  it.each([null, 'https://bot.example.org'])('take the manifest for %s', (url) => {
    const validate = ajv().compile(read('slack-manifest.schema.json'));
    expect(validate(JSON.parse(slackManifest(url))), JSON.stringify(validate.errors)).toBe(true);
  });
});
