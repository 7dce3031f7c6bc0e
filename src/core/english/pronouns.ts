// Pronouns that stand for an actor, by person, number and gender.
// Compiled by hand for this project; MIT.

/** What a pronoun says about whom it means. */
export type PronounKind = 'he' | 'she' | 'it' | 'they' | 'i' | 'we' | 'you' | 'who';

const FORMS: Readonly<Record<PronounKind, string>> = {
  he: 'he him his himself',
  she: 'she her hers herself',
  it: 'it its itself',
  they: 'they them their theirs themselves',
  i: 'i me my mine myself',
  we: 'we us our ours ourselves',
  you: 'you your yours yourself yourselves',
  who: 'who whom whose',
};

/** Every pronoun, lower-case, with its kind. */
export const PRONOUNS: ReadonlyMap<string, PronounKind> = new Map(
  (Object.keys(FORMS) as PronounKind[]).flatMap((kind) => FORMS[kind].split(' ').map((form): [string, PronounKind] => [form, kind])),
);
