import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, play, shown, type Played } from '../played.ts';
import { saying } from '../said.ts';

const LONG = saying(
  ...Array.from({ length: 12 }, (_, index) => ({
    who: 'Ingrid Sel',
    says: `the number ${index + 1} is bad`,
    stance: ['criticizes', 'against', `number ${index + 1} is`] as const,
  })),
);

let played: Played;
beforeEach(async () => {
  played = await play([LONG]);
  played.be('Ben');
  await played.paste(LONG);
});
afterEach(() => played.close());

describe('the buttons of an article’s card', () => {
  it('show all statements in pages', async () => {
    const first = await played.press(played.posts('All statements 12'));
    expect(shown(first)).toContain('Statements 1 to 10 of 12\n  Ingrid Sel: the number 1 is bad\n');
    const second = await played.press(action(first, 'More'));
    expect(shown(second)).toContain('Statements 11 to 12 of 12\n  Ingrid Sel: the number 11 is bad\n');
    expect((await played.press(action(second, 'Show here'))).card.blocks).toEqual(second.card.blocks);
  });

  it('show the evidence in pages, each row with its button', async () => {
    let answer = await played.press(played.posts('Evidence'));
    const labels: string[] = [];
    for (;;) {
      labels.push(
        ...answer.card.blocks.flatMap((block) => (block.kind === 'passage' && block.button !== null ? [block.button.label] : [])),
      );
      if (!answer.card.buttons.some(({ label }) => label === 'More')) break;
      answer = await played.press(action(answer, 'More'));
    }
    expect(labels).toEqual(Array.from({ length: 12 }, (_, index) => `Not right: ${index + 1}`));
  });

  it('remove the article for who pasted it, after asking', async () => {
    const remove = played.posts('Remove');
    played.be('Cem');
    expect(shown(await played.press(remove))).toContain('Only Ben, who pasted it, or an administrator');
    played.be('Ben');
    const asked = await played.press(remove);
    expect(shown(asked)).toContain('This removes 12 statements and the cards for good.');
    await played.press(action(asked, 'Remove'));
    await played.bot.idle();
    expect(played.posted.join('')).toContain('a card was removed from #news');
    expect(shown(await played.press(remove))).toMatch(/No article called|not in the archive/);
  });

  it('mean nothing in another channel that may not show the article', async () => {
    played.be('Ben', '!board');
    await played.paste(LONG);
    const [statements, evidence, remove] = ['All statements', 'Evidence', 'Remove'].map((label) => played.posts(label));
    played.be('Ben', '#news');
    for (const press of [statements, evidence, remove])
      expect(shown(await played.press(press ?? ''))).toMatch(/not in the archive any more|No article called/);
  });

  it('show a public answer’s next page to anybody there', async () => {
    const first = await played.press(played.posts('All statements'));
    const publicly = await played.press(action(first, 'Show here'));
    played.be('Cem');
    expect(shown(await played.press(action(first, 'More')))).toContain('meant for somebody else');
    const next = await played.press(action(publicly, 'More'));
    expect(next.audience).toBe('person');
    expect(shown(next)).toContain('Statements 11 to 12');
  });
});
