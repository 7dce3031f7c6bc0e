// Texts for tests of the answering: articles of some sentences, and what is none.

/** An article about `what`; each is different. */
export function articleAbout(what: string): string {
  return (
    `The ${what} of Velmouth will be closed from next spring, the mayor said on Monday, after years of complaints by the people of the town. ` +
    `She told the council that it had brought them little but noise. The owners said that they would go to court.`
  );
}

export const SMALL_TALK = 'Has anybody seen the keys to the boat? I had them in my hand an hour ago.';
