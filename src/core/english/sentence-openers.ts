// Words that open a sentence far more often than they follow an abbreviation inside one, and verbs of speech
// that carry a sentence on after a quotation. Collected for this project.

/** Telling when they are written with a capital: "the U.S. In March". */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we you i in on at for and but or so if as by with from to of this that these those his her their our my its there here' +
    ' when where while after before since until although though because despite during under about how what who why which however meanwhile' +
    ' moreover according also then now once yes no not some many most more both each every all another other last earlier later police'
  ).split(' '),
);

/** Telling even without case: hardly ever the next word inside a sentence after "u.s." or "inc." */
export const STRONG_OPENERS: ReadonlySet<string> = new Set('he she they we it i but this these however meanwhile'.split(' '));

/** "Why?" she asked: words that belong to the quotation before them. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says say asked asks told tells added adds replied replies wrote writes shouted cried explained recalled insisted continued'.split(
    ' ',
  ),
);
