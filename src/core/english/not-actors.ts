// Names that never act in a story: days, months, feasts, languages, exclamations. Taken for an entity they would only be noise.
// Compiled by hand for this project from general knowledge; MIT.

/** Words that are no name by themselves, whatever is said of them. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  'god allah jesus christ satan he she they i we you him her them his their our my the a an of all both this that and for in on mr mrs ms sir madam mister'.split(
    ' ',
  ),
);

/** Lower-case, words parted by one space; a person may still be called so ("Theresa May", later "May"). */
export const NOT_ACTORS: ReadonlySet<string> = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
    'january february march april may june july august september october november december',
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri',
    'christmas easter ramadan thanksgiving halloween hanukkah passover diwali',
    'english internet web covid covid19 coronavirus twitterverse earth',
    'gmt utc est edt pst pdt bst cet am pm ad bc',
  ]
    .join(' ')
    .split(' ')
    .concat([
      'new year',
      'new year s eve',
      'new year s day',
      'christmas day',
      'christmas eve',
      'good friday',
      'valentine s day',
      'world wide web',
    ]),
);
