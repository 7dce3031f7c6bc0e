// The same article again: whoever pasted it learns who was first, and where its card is.
import { day } from '../commands/words-shown.ts';
import type { Card } from '../card/card.ts';
import type { ArticleFacts } from '../ports.ts';

/** The line that says so; people write their names themselves, so it is one line whatever a name holds. */
export function alreadyPosted({ person, postedAt }: ArticleFacts): string {
  return `Already posted by ${person.name.replace(/\s+/g, ' ').trim() || 'somebody'} on ${day(postedAt)}.`;
}

/** The short answer in the channel where its card stands. */
export function alreadyPostedCard(earlier: ArticleFacts): Card {
  const { id, title, postedAt, site, link } = earlier;
  const row = { id, title, date: day(postedAt), site, link };
  return { blocks: [{ kind: 'articles', title: alreadyPosted(earlier), rows: [row], more: 0 }], buttons: [] };
}
