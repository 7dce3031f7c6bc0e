// Words for people who speak for somebody else. Compiled for this project from general knowledge of English news; free to use.

/** Heads of a role: what such a person says is the stance of the body or client named beside the word. */
export const SPOKESPEOPLE: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen spokespersons'.split(' '),
);

/** After "press": the same. */
export const PRESS_PEOPLE: ReadonlySet<string> = new Set('secretary officer office spokesman spokeswoman'.split(' '));

/**
 * What may stand between a name and "spokesman" when it is the name that is spoken for: "Norlandic foreign ministry spokesman".
 * Other words name the speaker's own field: "Liberal treasury spokesman".
 */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    's government ministry department state foreign interior defense defence justice agency office embassy police army navy military air force campaign party ' +
    'press media public affairs company group chief senior deputy national security council court white house presidential'
  ).split(' '),
);

/** Before any of these: no longer. */
export const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'onetime', 'then']);
