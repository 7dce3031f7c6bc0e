import { describe, expect, it } from 'vitest';
import { readLineEnds } from '../../../src/core/text/line-ends.ts';
import { readText } from '../../../src/core/text/read-text.ts';

/** The text with every line end shown: `¶` ends something, `~` is a wrapped line. */
function shown(text: string): string {
  const doc = readText(text);
  const marks = { none: '', wrapped: ' ~', hard: ' ¶' };
  return readLineEnds(doc)
    .map((end, i) => text.slice(doc.words[i]!.start, doc.words[i]!.end) + marks[end])
    .join(' ');
}

const WRAPPED = `The harbour of Port Ellis will close in autumn because the council
could not agree on a budget for its walls, which were built in the
nineteenth century and have leaked ever since. Three bids came in and
none of them was accepted.
Mayor Adeline Foss said on Tuesday that the town would try again when
the province has decided about its own share of the costs.

Fishermen said that they would leave.`;

describe('readLineEnds', () => {
  it('tells wrapped lines from the short last line of a paragraph', () => {
    expect(shown(WRAPPED)).toContain('council ~ could');
    expect(shown(WRAPPED)).toContain('and ~ none of them was accepted ¶ Mayor');
    expect(shown(WRAPPED)).toContain('costs ¶ Fishermen');
  });

  it('tells them in lower case, too', () => {
    expect(shown(WRAPPED.toLowerCase())).toContain('council ~ could');
    expect(shown(WRAPPED.toLowerCase())).toContain('accepted ¶ mayor');
  });

  it('takes a dash or a number at the start of a wrapped line for nothing', () => {
    const dashed = WRAPPED.replace('nineteenth century', '– as old as the town –').replace('none of them', '13. of them');
    expect(shown(dashed)).toContain('the ~ as old');
    expect(shown(dashed)).toContain('and ~ 13');
  });

  it('ends a paragraph at every line end of a text with a paragraph a line', () => {
    expect(shown('Harbour closes\nThe council voted on Monday.\nFishermen protested.\nMore soon.')).toBe(
      'Harbour closes ¶ The council voted on Monday ¶ Fishermen protested ¶ More soon',
    );
  });

  it('does not take a list of headlines of equal length for wrapped lines', () => {
    const text =
      'Harbour of Port Ellis to close in autumn\nCouncil of Port Ellis gives up its walls\nFishermen of Port Ellis plan to move\nMayor of Port Ellis will not resign';
    expect(shown(text).match(/¶/g)).toHaveLength(3);
  });

  it.each([
    [
      'a stray wrap before a small letter',
      'The council of the town of Port Ellis voted on\nMonday to close it. The vote in the council was so\nnarrow.',
      'so ~ narrow',
    ],
    ['no stray wrap in a list of small words', 'We need:\napples\npears\nPlease.', 'apples ¶ pears ¶'],
    ['an item of a list', 'The council decided to do all of these things today\n- close the harbour\n- sell the walls', 'today ¶ close'],
    ['a carriage return', 'Harbour closes\r\nThe council voted.', 'closes ¶ The'],
    ['a blank line of Windows', 'Harbour closes\r\n\r\nThe council voted.', 'closes ¶ The'],
    ['a line separator', 'Harbour closes\u2028The council voted.', 'closes ¶ The'],
    ['a ruler', 'Harbour closes.\n* * *\nthe council voted.', 'closes ¶ the'],
  ])('sees %s', (_, text, part) => {
    expect(shown(text)).toContain(part);
  });

  it.each(['', 'one line', 'a\n', '\n\na'])('sees no line end between the words of %j', (text) => {
    expect(readLineEnds(readText(text)).every((end) => end === 'none')).toBe(true);
  });
});
