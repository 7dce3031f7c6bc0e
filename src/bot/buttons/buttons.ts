// All buttons of cards: the action of each and what it shows.
import type { Article } from '../answers/article.ts';
import type { Card } from '../card/card.ts';
import { showEvidence } from './evidence.ts';
import { showStatements } from './statements.ts';

/** What a press on a button of an article's card shows, by action. */
export const BUTTONS: ReadonlyMap<string, (article: Article) => Card> = new Map([
  ['statements', showStatements],
  ['evidence', showEvidence],
]);
