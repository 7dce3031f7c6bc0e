// Openings that tie a sentence to the one before it: alone it cannot be understood.
// Written for this project from general knowledge of English; free to use.

/** First words that always do: connectives, third-person subjects, words for "the other one". */
export const LOOSE_WORDS: ReadonlySet<string> = new Set(
  (
    'he she they it him her them his hers its their theirs and but or nor so yet however meanwhile also then still instead therefore moreover furthermore nevertheless ' +
    'nonetheless notwithstanding thus hence thereby thereafter consequently accordingly otherwise similarly likewise besides additionally conversely alternatively afterwards ' +
    'afterward subsequently rather indeed further again too plus because which who whom whose where such another others neither either both those these elsewhere ' +
    'overall finally secondly thirdly lastly eventually though anyway'
  ).split(' '),
);

/** Those of them that may as well count what follows. */
export const COUNTING: ReadonlySet<string> = new Set('both these those another others such either neither'.split(' '));

/** "Asked about the vote, Ruiz said", "while rejecting the plan": what they hang on comes after them, or came before. */
export const HANGING: ReadonlySet<string> = new Set(
  'asked pressed questioned quizzed speaking responding replying commenting referring writing citing addressing while whereas though although'.split(
    ' ',
  ),
);

/** First words of more than one. */
export const LOOSE_PHRASES: readonly string[] = [
  'in addition',
  'in contrast',
  'in turn',
  'in that case',
  'in this case',
  'in doing so',
  'in return',
  'in other words',
  'in short',
  'in fact',
  'on the other',
  'on the one',
  'on one hand',
  'on the contrary',
  'as a result',
  'as such',
  'as well',
  'for example',
  'for instance',
  'for his part',
  'for her part',
  'for its part',
  'for their part',
  'for this',
  'for that',
  'for these',
  'by contrast',
  'by comparison',
  'at the same',
  'at that',
  'at this',
  'later that',
  'after that',
  'after this',
  'before that',
  'since then',
  'until then',
  'from there',
  'because of this',
  'because of that',
  'due to this',
  'despite this',
  'despite that',
  'given this',
  'given that',
  'to this end',
  'to that end',
  'that said',
  'even so',
  'even then',
  'even though',
  'if so',
  'if not',
  'not only',
  'what is more',
  'more than that',
  'with that',
  'with this',
  'the latter',
  'the other',
  'the others',
  'the same',
  'the two',
  'one of them',
  'two of them',
  'some of them',
  'most of them',
  'all of them',
  'none of them',
];

/** "This" and "that" before anything else point back. */
export const POINTING: ReadonlySet<string> = new Set(['this', 'that']);
/** "This week", "this summer" point to the day of the article. */
export const TIMES: ReadonlySet<string> = new Set(
  'week month year morning afternoon evening weekend summer winter spring fall autumn season monday tuesday wednesday thursday friday saturday sunday past'.split(
    ' ',
  ),
);
