// Where a row of the archive comes from, as cards show it.
import type { ArticleRow } from '../card/card.ts';
import type { ArchivedArticle, ArticleFacts } from '../ports.ts';
import { day, shorten } from './words-shown.ts';

// Long enough to know the article by; a phone shows it in two lines.
const MOST_TITLE = 90;

/** The row of an article. */
export function articleRow({ id, title, site, link, date }: ArticleFacts): ArticleRow {
  return { id, title: shorten(title, MOST_TITLE), date: day(date), site, link };
}

/** The row of an article that was read whole. */
export function rowOf(article: ArchivedArticle): ArticleRow {
  const { id, title, site, postedAt, publishedAt, link, answer } = article;
  return { id, title: shorten(title, MOST_TITLE), date: day(publishedAt ?? postedAt), site, link: answer?.link ?? link };
}
