// What an apostrophe joins in English, cut at the apostrophe as stripped text is: "don t", "we re", "norland s".
// Written for this project from general knowledge of English; free to use.

/** Before "t": the word and the clitic are one word that means a negation. */
export const BEFORE_T: ReadonlySet<string> = new Set(
  'don doesn didn isn aren wasn weren won wouldn shouldn couldn can haven hasn hadn mustn needn mightn ain shan daren'.split(' '),
);

/** Before "m". */
export const BEFORE_M: ReadonlySet<string> = new Set(['i']);

/** Before "re", "ll", "ve" and "d". */
export const BEFORE_AUXILIARY: ReadonlySet<string> = new Set(
  'i you he she it we they who that there what this these those would could should might must where how'.split(' '),
);

/** The clitics of `BEFORE_AUXILIARY`. */
export const AUXILIARIES: ReadonlySet<string> = new Set(['re', 'll', 've', 'd']);

/** Pairs of single letters that are hardly ever anything but an abbreviation with dots. */
export const LETTER_PAIRS: ReadonlySet<string> = new Set(['u s', 'u k', 'u n', 'd c']);
