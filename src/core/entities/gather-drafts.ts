// Everything of the entity stage but the showing: drafts of the entities and whom each reference means.
import type { Encoded } from '../text/encoded.ts';
import { bestOffer, offers } from './antecedents.ts';
import { draftOfNames } from './drafts.ts';
import { resolveFirstPerson } from './first-person.ts';
import { linkNames } from './link-names.ts';
import { addRepeatedDescriptions } from './repeated-descriptions.ts';
import { resolveReferences, type Resolved } from './resolve-references.ts';

/** The entities of a text in the making, and for each reference the index of the one it stands for. */
export function gatherDrafts(doc: Encoded): Resolved {
  const { drafts, draftOfWord, referents: known } = resolveReferences(doc, linkNames(doc).map(draftOfNames));
  const referents = resolveFirstPerson(doc, known, (reference, pronoun) =>
    bestOffer(offers(doc, reference, { drafts, draftOfWord }, pronoun), reference.none),
  );
  for (const [i, { firstWord, lastWord }] of doc.references.entries()) {
    const draft = referents[i];
    if (known[i] === null && draft != null) drafts[draft]?.pronouns.push({ firstWord, lastWord });
  }
  addRepeatedDescriptions(doc, drafts);
  return { drafts, draftOfWord, referents };
}
