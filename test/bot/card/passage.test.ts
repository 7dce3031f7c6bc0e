import { describe, expect, it } from 'vitest';
import { buildPassage } from '../../../src/bot/card/passage.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import { emptyAnalysis, HARBOR, spanOf } from '../article.ts';

/** The passage with its marks as brackets. */
function shown(analysis: Analysis, ...marked: string[]): string {
  const { runs } = buildPassage(
    analysis,
    'title',
    marked.map((words) => spanOf(analysis.text, words)),
  );
  return runs.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');
}

const written = (...sentences: string[]) =>
  emptyAnalysis(
    sentences.join('\n'),
    sentences.map((sentence) => ({ words: sentence, text: sentence })),
  );

describe('buildPassage', () => {
  it('marks the span in its sentence, with the sentences beside it', () => {
    expect(shown(HARBOR, 'rejected the plan')).toBe(
      'The port of Velmouth will close to cruise ships, Mayor Helena Brandt said. Lars Vind, a spokesman for the Transport Ministry, ' +
        '[rejected the plan]. “We doubt that it helps,” he said.',
    );
  });

  it('leaves out what is farther off and shows the gap', () => {
    const analysis = written('One.', 'Two.', 'Three yes.', 'Four.', 'Five.', 'Six.', 'Seven.', 'Eight yes now.');
    expect(shown(analysis, 'yes', 'yes now')).toBe('Two. Three [yes]. Four. … Seven. Eight [yes now].');
  });

  it('marks a span over two sentences as one', () => {
    expect(shown(written('He left.', 'She stayed.'), 'left.\nShe')).toBe('He [left. She] stayed.');
  });

  it('marks the same words in restored text', () => {
    const analysis = emptyAnalysis('brandt won t pay he said', [{ words: 'brandt won t pay he said', text: 'Brandt won’t pay, he said.' }]);
    expect(shown(analysis, 'won t pay')).toBe('Brandt [won’t pay], he said.');
  });

  it('joins marks that overlap', () => {
    expect(shown(written('He left the old town.'), 'left the', 'the old')).toBe('He [left the old] town.');
  });

  it('shortens a giant sentence around the mark', () => {
    const passage = shown(written(`${'before '.repeat(500)}here ${'after '.repeat(500)}.`), 'here');
    expect(passage).toMatch(/^….*before \[here\] after .*…$/);
    expect(passage.length).toBeLessThan(600);
  });

  it('shows the words alone where there are no sentences', () => {
    expect(shown(emptyAnalysis('brandt said no', []), 'said no')).toBe('[said no]');
  });
});
