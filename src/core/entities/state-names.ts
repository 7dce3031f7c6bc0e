// States: their names, adjectives and governments are one actor; the capital speaks for the state unless it is only where something happens.
import type { State } from '../english/states.ts';
import type { Encoded } from '../text/encoded.ts';
import type { NameMention } from './name-mentions.ts';

/** `in Beijing`, `capital Juba`: the town. */
const BEFORE_TOWN = new Set(
  'in at near outside inside around across downtown central through throughout northern southern eastern western capital city visit visited visiting leave left'.split(
    ' ',
  ),
);
/** `Paris region`, `Moscow authorities`: the town. */
const AFTER_TOWN = new Set(
  'region area airport police mayor authorities resident residents street streets suburb suburbs hospital hotel bus park municipality protest attack'.split(
    ' ',
  ),
);
/** `Tehran has vowed`: the state acts. */
const VERBS = new Set('is was has had will would may might can could must should does did says said wants knows may'.split(' '));
const BEFORE_STATE = new Set('by with pro anti'.split(' '));

/** Which mentions name a state or its people, with an id for each of these actors. */
export function stateOfMentions(doc: Encoded, mentions: readonly NameMention[]): ReadonlyMap<NameMention, string> {
  const named = new Set<State>();
  const towns = new Set<State>();
  for (const mention of mentions) {
    const { state, stateUse } = mention.form;
    if (state === null) continue;
    if (stateUse === 'state' || stateUse === 'government') named.add(state);
    if (stateUse === 'seat' && isTown(doc, mention)) towns.add(state);
  }
  const found = new Map<NameMention, string>();
  for (const mention of mentions) {
    const { state, stateUse } = mention.form;
    if (state === null || stateUse === null) continue;
    if (stateUse === 'people') found.set(mention, `people of ${state.name}`);
    else if (stateUse !== 'seat') found.set(mention, state.name);
    // where the text also speaks of the town, the capital is the state only when it plainly acts
    else if (named.has(state) && !isTown(doc, mention) && (!towns.has(state) || acts(doc, mention))) found.set(mention, state.name);
  }
  return found;
}

function isTown(doc: Encoded, mention: NameMention): boolean {
  const next = doc.words[mention.lastWord + 1]?.lower ?? '';
  const after = next === 's' ? (doc.words[mention.lastWord + 2]?.lower ?? '') : next;
  const before = doc.words[mention.firstWord - 1]?.lower ?? '';
  return BEFORE_TOWN.has(before) || AFTER_TOWN.has(after) || (before === 'of' && doc.words[mention.firstWord - 2]?.lower === 'capital');
}

function acts(doc: Encoded, mention: NameMention): boolean {
  if (doc.references.some((source) => source.firstWord <= mention.firstWord && mention.lastWord <= source.lastWord)) return true;
  const next = doc.words[mention.lastWord + 1]?.lower ?? '';
  return VERBS.has(next) || next.endsWith('ed') || BEFORE_STATE.has(doc.words[mention.firstWord - 1]?.lower ?? '');
}
