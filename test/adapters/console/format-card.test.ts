import { describe, expect, it } from 'vitest';
import { formatCard } from '../../../src/adapters/console/format-card.ts';
import { showEvidence } from '../../../src/bot/buttons/evidence.ts';
import { showStatements } from '../../../src/bot/buttons/statements.ts';
import { buildCard } from '../../../src/bot/card/build-card.ts';
import { articleOf, HARBOR } from '../../bot/article.ts';

const PLAIN = { width: 80, color: false, buttons: false };
const article = articleOf(HARBOR);

describe('formatCard', () => {
  it('shows the card of an article', () => {
    expect(formatCard(buildCard(article, { actors: 2 }), { ...PLAIN, buttons: true })).toBe(
      `The port of Velmouth will close to cruise ships, Mayor Helena Brandt said.

Who matters
  Transport Ministry
  Helena Brandt, Mayor (1 statement)
  1 more

Who stands where
  1 Transport Ministry (Lars Vind) · rejects · the plan
  2 Helena Brandt · acts for · close to cruise ships

31 words, 1 min read

[1] All statements 3 · [2] Evidence
`,
    );
  });

  it('keeps every line within the width of a narrow terminal', () => {
    const text = formatCard(buildCard(article), { ...PLAIN, width: 40, buttons: true });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(text).toContain('  Lars Vind, a spokesman for the\n      Transport Ministry (2 statements)\n');
  });

  it('colours the verb by the side it takes', () => {
    const text = formatCard(buildCard(article), { ...PLAIN, color: true });
    expect(text).toContain('\u001B[31mrejects\u001B[0m');
    expect(text).toContain('\u001B[32macts for\u001B[0m');
  });

  it('keeps small print together', () => {
    const cut = { ...article, words: 40_000 };
    expect(formatCard(buildCard(cut), PLAIN)).toMatch(/40,000 words, 168 min read\nOnly the first 31 of 40,000 words were read\.\n$/);
  });

  it('lists all statements', () => {
    expect(formatCard(showStatements(article), PLAIN)).toBe(`All statements
  Helena Brandt: The port of Velmouth will close to cruise ships
  Lars Vind: the plan
  Lars Vind: “We doubt that it helps,”
`);
  });

  it('marks the evidence of every row', () => {
    const text = formatCard(showEvidence(article), { ...PLAIN, color: true, width: 200 });
    expect(text).toContain('\u001B[7mrejected the plan\u001B[0m');
    expect(text).toContain('\u001B[1m2 · Helena Brandt · acts for · close to cruise ships\u001B[0m');
  });

  it('never lets the text of an article steer the terminal', () => {
    const evil = { ...HARBOR, summary: [{ start: 0, end: 3, text: 'The \u001B]0;owned\u0007port' }] };
    expect(formatCard(buildCard(articleOf(evil)), PLAIN)).toMatch(/^The \]0;ownedport\n/);
  });
});
