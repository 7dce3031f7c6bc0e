// Phrases of lines around an article that are not part of it. Written for this project from general knowledge of news pages; free to use.

/** Words as in stripped text. */
export const CREDIT_PHRASES: readonly string[] = [
  'contributed to this report',
  'contributed to this story',
  'contributed to this article',
  'contributed reporting',
  'additional reporting by',
  'reporting by',
  'editing by',
  'photo by',
  'photograph by',
  'image by',
  'all rights reserved',
  'read more',
  'click here',
  'sign up for',
  'subscribe to',
  'follow us',
  'this article was',
  'this story was',
  'this story has been',
  'this article has been',
  'associated press writer',
  'staff writer',
];
