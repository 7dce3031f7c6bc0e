// Who the sources and pronouns are: a name inside the phrase, the names the encoder offers, an earlier description, or somebody new.
import { MEDIA } from '../english/media.ts';
import type { Encoded, ReferenceReading } from '../text/encoded.ts';
import { bestOffer, offers, type Names } from './antecedents.ts';
import { sameDescription } from './descriptions.ts';
import { draftOfDescription, type Draft } from './drafts.ts';
import { complements, namedBefore, namedInside } from './named-in-phrase.ts';
import { nearestActor, type Placed } from './nearest-actor.ts';
import { headNoun, isDocument, isNobody, kindOfNoun, readPhrase, type Phrase } from './phrase.ts';

/** Drafts with descriptions and pronouns added, and for each reference the index of its draft. */
export interface Resolved extends Names {
  readonly referents: readonly (number | null)[];
}

/** So sure the encoder must be to overrule the build of a phrase. */
const SURE = 0.5;
/** What being the nearest who fits adds to the probability of a name that a pronoun may mean: it decides between near equals only. */
const NEAR_BONUS = 0.1;
/** From here on the encoder says that nobody named is meant, and no likeness of words counts. */
const LEAST_NONE = 0.5;

interface Context extends Names {
  readonly doc: Encoded;
  readonly drafts: Draft[];
  readonly named: readonly Placed[];
  /** References resolved so far. */
  readonly resolved: Placed[];
}

/** Resolves every reference but those in the first person. `named` are the drafts of the names. */
export function resolveReferences(doc: Encoded, named: readonly Draft[]): Resolved {
  const draftOfWord = new Map<number, number>();
  const places: Placed[] = [];
  for (const [draft, { names, nationalities }] of named.entries()) {
    for (const { firstWord, lastWord } of nationalities) for (let word = firstWord; word <= lastWord; word++) draftOfWord.set(word, draft);
    for (const { firstWord, lastWord } of names) {
      places.push({ firstWord, lastWord, draft, isSource: false });
      for (let word = firstWord; word <= lastWord; word++) draftOfWord.set(word, draft);
    }
  }
  places.sort((a, b) => a.firstWord - b.firstWord);
  const context: Context = { doc, drafts: [...named], draftOfWord, named: places, resolved: [] };
  const sources = new Set(doc.cues.flatMap((cue) => cue.sources.map((source) => source.reference)));
  const referents = doc.references.map((reference, i) => {
    const isSource = sources.has(i);
    const phrase = readPhrase(doc, reference);
    const draft =
      phrase.pronoun === null ? resolvePhrase(context, reference, phrase, isSource) : resolvePronoun(context, reference, phrase.pronoun);
    if (draft === null) return null;
    addMention(context, phrase, draft);
    context.resolved.push({ firstWord: phrase.firstWord, lastWord: phrase.lastWord, draft, isSource });
    return draft;
  });
  return { drafts: context.drafts, draftOfWord, referents };
}

function resolvePhrase(context: Context, reference: ReferenceReading, phrase: Phrase, isSource: boolean): number | null {
  const { doc, drafts, draftOfWord } = context;
  const sums = offers(doc, reference, context, null);
  const ruled = namedInside(doc, drafts, draftOfWord, phrase);
  const named = ruled === null ? null : (surelyInside(context, phrase, sums, ruled) ?? ruled);
  if (named !== null) return isSource && isCredit(context, named) ? null : named;
  const others = new Map(sums);
  for (const draft of complements(doc, context, phrase)) others.delete(draft);
  const offered = bestOffer(others, reference.none);
  if (offered !== null) return offered;
  const before = reference.none < LEAST_NONE ? namedBefore(doc, drafts, phrase) : null;
  if (before !== null) return before;
  return !isSource || isNobody(doc, phrase) || isDocument(doc, phrase) ? null : described(context, phrase);
}

/** `transport and bridges minister obaidul quader`: a name in the phrase that the encoder is surer of than of the one at what looks like its head. */
function surelyInside({ draftOfWord }: Context, phrase: Phrase, sums: ReadonlyMap<number, number>, ruled: number): number | null {
  for (let i = phrase.firstWord; i <= phrase.lastOfName; i++) {
    const draft = draftOfWord.get(i);
    if (draft !== undefined && draft !== ruled && (sums.get(draft) ?? 0) > SURE) return draft;
  }
  return null;
}

/** A news agency is the source of what it reports, but nobody in the story. */
function isCredit({ drafts }: Context, draft: number): boolean {
  return drafts[draft]?.names.every((name) => MEDIA.has(name.form.key)) ?? false;
}

function resolvePronoun(context: Context, reference: ReferenceReading, pronoun: NonNullable<Phrase['pronoun']>): number | null {
  if (pronoun === 'you' || pronoun === 'i' || pronoun === 'we') return null;
  const { doc, drafts, named, resolved } = context;
  const sums = new Map(offers(doc, reference, context, pronoun));
  // the encoder knows names only, never somebody who has none: "a spokeswoman ... she"
  const isNobodyNamed = reference.none > 0 || reference.antecedents.length > 0;
  const near = nearestActor(drafts, [named, resolved], reference.firstWord, pronoun, false);
  if (near !== null && sums.has(near)) sums.set(near, (sums.get(near) ?? 0) + NEAR_BONUS);
  const offered = bestOffer(sums, reference.none);
  if (offered === null) {
    const isNear = !isNobodyNamed || near === null || drafts[near]?.names.length === 0;
    return isNear ? near : nearestActor(drafts, [named, resolved], reference.firstWord, pronoun, true);
  }
  const draft = drafts[offered];
  if (draft !== undefined && (pronoun === 'he' || pronoun === 'she')) draft.gender ??= pronoun;
  return offered;
}

/** An earlier description of the same, or a new entity; null when the phrase is no somebody. */
function described({ doc, drafts }: Context, phrase: Phrase): number | null {
  const kind = kindOfNoun(headNoun(doc, phrase));
  if (kind === null) return null;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const description = drafts[i]?.description;
    if (description != null && sameDescription(doc, description, phrase)) return i;
  }
  drafts.push(draftOfDescription(phrase, kind));
  return drafts.length - 1;
}

function addMention({ drafts, draftOfWord }: Context, phrase: Phrase, index: number): void {
  const draft = drafts[index];
  if (draft === undefined) return;
  if (phrase.pronoun !== null) {
    draft.pronouns.push({ firstWord: phrase.firstWord, lastWord: phrase.lastWord });
    return;
  }
  // a source that is the name itself is a mention already
  for (let i = phrase.firstWord; i <= phrase.lastOfName; i++) if (draftOfWord.get(i) === index) return;
  draft.nominals.push({ firstWord: phrase.firstWord, lastWord: phrase.lastOfName });
}
