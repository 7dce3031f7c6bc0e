import { describe, expect, it } from 'vitest';
import { buildCard } from '../../../src/bot/card/build-card.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import { articleOf, emptyAnalysis, HARBOR } from '../article.ts';

describe('buildCard', () => {
  it('begins with the summary, then shows actors, stances and small print', () => {
    const { blocks, buttons } = buildCard(articleOf(HARBOR));
    expect(blocks.map(({ kind }) => kind)).toEqual(['lines', 'actors', 'stances', 'note']);
    expect(blocks[0]).toEqual({ kind: 'lines', lines: ['The port of Velmouth will close to cruise ships, Mayor Helena Brandt said.'] });
    expect(buttons).toEqual([
      { label: 'All statements 3', action: 'statements:12' },
      { label: 'Evidence', action: 'evidence:12' },
      { label: 'Remove', action: 'remove:12', isDanger: true },
    ]);
  });

  it('counts words and minutes', () => {
    const text = 'word '.repeat(933);
    const analysis = emptyAnalysis(text, []);
    expect(buildCard(articleOf(analysis)).blocks.at(-1)).toEqual({
      kind: 'note',
      text: '933 words, 4 min read · case and punctuation restored',
    });
  });

  it('says how many rows it leaves out', () => {
    const card = buildCard(articleOf(HARBOR), { actors: 2, stances: 1 });
    expect(card.blocks).toContainEqual(expect.objectContaining({ kind: 'actors', more: 1 }));
    expect(card.blocks).toContainEqual(expect.objectContaining({ kind: 'stances', more: 1 }));
  });

  it('shows at most ten actors and eight stances by default', () => {
    const many: Analysis = {
      ...HARBOR,
      entities: Array.from({ length: 12 }, (_, index) => ({ ...HARBOR.entities[0]!, id: `e${index + 1}` })),
      actors: Array.from({ length: 12 }, (_, index) => `e${index + 1}`),
      stances: Array.from({ length: 12 }, () => HARBOR.stances[1]!),
    };
    const { blocks } = buildCard(articleOf(many));
    const rows = blocks.flatMap((block) => (block.kind === 'actors' || block.kind === 'stances' ? [[block.rows.length, block.more]] : []));
    expect(rows).toEqual([
      [10, 2],
      [8, 4],
    ]);
  });

  it('says when only the beginning was read', () => {
    const { blocks } = buildCard({ ...articleOf(HARBOR), words: 31_204, wordsRead: 25_000 });
    expect(blocks.at(-1)).toEqual({ kind: 'note', text: 'Only the first 25,000 of 31,204 words were read.' });
  });

  it('answers a text without anything to show with a sentence and its length', () => {
    const { blocks, buttons } = buildCard(articleOf(emptyAnalysis('Hello.', [])));
    expect(blocks).toEqual([
      { kind: 'lines', lines: ['Nobody says or does anything in this text that a card could show.'] },
      { kind: 'note', text: '1 word, 1 min read' },
    ]);
    expect(buttons).toEqual([{ label: 'Remove', action: 'remove:12', isDanger: true }]);
  });

  it('has no buttons for an article that is not kept', () => {
    expect(buildCard({ ...articleOf(HARBOR), id: null }).buttons).toEqual([]);
  });

  it('shows notes before the facts of the article', () => {
    const notes = buildCard(articleOf(HARBOR), { notes: ['Already posted by Ana.'] }).blocks.filter(({ kind }) => kind === 'note');
    expect(notes).toEqual([
      { kind: 'note', text: 'Already posted by Ana.' },
      { kind: 'note', text: '31 words, 1 min read' },
    ]);
  });

  it('leaves out what was called not right, with the statement under it, and keeps the numbers of the others', () => {
    const { blocks, buttons } = buildCard({ ...articleOf(HARBOR), corrections: [{ stance: 0 }] });
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'stances', rows: [expect.objectContaining({ number: 2 })], more: 0 }));
    const actors = blocks.flatMap((block) => (block.kind === 'actors' ? block.rows : []));
    expect(actors.find(({ name }) => name === 'Lars Vind')?.quotations).toEqual(['q3']);
    expect(buttons[0]?.label).toBe('All statements 2');
  });

  it('keeps the way to bring rows back when all were called not right', () => {
    const { blocks, buttons } = buildCard({ ...articleOf(HARBOR), corrections: [{ stance: 0 }, { stance: 1 }] });
    expect(blocks.some(({ kind }) => kind === 'stances')).toBe(false);
    expect(buttons.map(({ label }) => label)).toContain('Evidence');
  });
});
