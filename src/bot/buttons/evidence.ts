// The button "Evidence": the words of the article behind every row of the stance table; who may correct it says there what is not right.
import type { Passage } from '../card/card.ts';
import { buildPassage } from '../card/passage.ts';
import { stanceLine, stanceRows } from '../card/stance-rows.ts';
import { articleNumbered } from '../commands/find-article.ts';
import { sentences, SHOWN_TO_ALL, type Command } from '../commands/command.ts';
import { isOwn } from '../commands/forget.ts';
import { day } from '../commands/words-shown.ts';
import type { ArchivedArticle } from '../ports.ts';
import { numberIn } from './press.ts';

// Five passages of up to 600 characters stay inside of the 4,000 of a message.
const PAGE = 5;

/** Asked for by the button only; it has pages as commands have. */
export const evidence: Command = {
  name: 'evidence',
  summary: 'the words behind every row of the stance table',
  options: [],
  run: async (request) => {
    const article = await articleNumbered(request, numberIn(request.options['article']));
    const passages = stanceRows(article.analysis, article.corrections).map((row): Passage => {
      const passage = buildPassage(article.analysis, `${row.number} · ${stanceLine(row)}`, row.evidence);
      return { ...passage, button: { label: `Not right: ${row.number}`, action: `wrong:${article.id}:${row.number - 1}` } };
    });
    const isForAll = request.options[SHOWN_TO_ALL] !== undefined;
    if (!isForAll && article.corrections.length > 0 && (await isOwn(request, article))) passages.push(...correctedRows(article));
    if (passages.length === 0) return sentences('No row of the stance table stands, so there is no evidence to show.');
    const first = request.after ?? 0;
    return { blocks: passages.slice(first, first + PAGE), ...(first + PAGE < passages.length && { next: first + PAGE }) };
  },
};

/** Who may correct sees what was corrected, to bring it back. */
function correctedRows({ id, analysis, corrections }: ArchivedArticle): Passage[] {
  const rows = stanceRows(analysis);
  return corrections.flatMap(({ stance, person, at }): Passage[] => {
    const row = rows[stance];
    if (row === undefined) return [];
    return [
      {
        kind: 'passage',
        title: `${row.number} · called not right by ${person.name} on ${day(at)}`,
        runs: [{ text: stanceLine(row), marked: false }],
        button: { label: `Bring back: ${row.number}`, action: `right:${id}:${stance}` },
      },
    ];
  });
}
