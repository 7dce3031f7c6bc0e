// Words that no clause or phrase of English ends with, or hardly ever. Written for this project from general knowledge; free to use.

/** A phrase that ends with one of these was cut short. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    'the a an of to and or but is are was were be been that than because if when which who whose their his its our my your as from at by with for in on into ' +
    'has had would will not more very so such no every'
  ).split(' '),
);
