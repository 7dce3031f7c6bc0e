import { MEDIA } from '../english/media.ts';
// What the salience of an entity is judged by: counts and positions, the same in written and in stripped text.
import type { Encoded, WordSpan } from '../text/encoded.ts';
import type { Draft } from './drafts.ts';

/** Names of the features, in the order of the values and of the weights. */
// prettier-ignore
export const SALIENCE_FEATURES = [
  'mentions', 'share', 'rank', 'spread', 'pronouns', 'first', 'early', 'lede', 'quoted', 'quotedShare', 'isSource', 'stances', 'targets', 'targetShare',
  'summary', 'role', 'person', 'organization', 'place', 'group', 'nominal', 'locative', 'media',
] as const;

/** Words of the lede, and of what most readers read. */
const LEDE_WORDS = 40;
const EARLY_WORDS = 150;
const LOCATIVE = new Set('in at near outside inside around across from'.split(' '));

/** One row for each draft, one value for each feature, most between 0 and 1. */
export function salienceFeatures(
  doc: Encoded,
  drafts: readonly Draft[],
  referents: readonly (number | null)[],
): readonly (readonly number[])[] {
  const quoted = Array.from(drafts, () => 0);
  const stances = Array.from(drafts, () => 0);
  let allQuoted = 0;
  for (const cue of doc.cues) {
    const source = cue.sources[0]?.reference;
    const draft = source === undefined ? null : (referents[source] ?? null);
    if (draft === null) continue;
    quoted[draft] = (quoted[draft] ?? 0) + 1;
    stances[draft] = (stances[draft] ?? 0) + cue.stance;
    allQuoted++;
  }
  const targets = targetWords(doc);
  const allTargets = Math.max(
    1,
    doc.cues.reduce((sum, cue) => sum + (cue.target === null ? 0 : cue.stance), 0),
  );
  const summary = summaryOfWords(doc);
  const counts = drafts.map((draft) => draft.names.length + draft.nominals.length + draft.pronouns.length);
  const most = Math.max(1, ...counts);
  const all = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const length = Math.max(1, doc.words.length);
  return drafts.map((draft, i) => {
    const places: WordSpan[] = [...draft.names, ...draft.nominals, ...draft.pronouns];
    const starts = places.map((place) => place.firstWord);
    const first = starts.length === 0 ? length : Math.min(...starts);
    const count = counts[i] ?? 0;
    const own = quoted[i] ?? 0;
    const where = draft.names.filter((name) => LOCATIVE.has(doc.words[name.firstWord - 1]?.lower ?? '')).length;
    return [
      logarithm(draft.names.length + draft.nominals.length),
      count / all,
      count / most,
      new Set(starts.map((start) => Math.floor((5 * start) / length))).size / 5,
      logarithm(draft.pronouns.length),
      1 - first / length,
      Math.max(0, 1 - first / EARLY_WORDS),
      Number(first < LEDE_WORDS),
      logarithm(own),
      own / Math.max(1, allQuoted),
      Number(own > 0),
      logarithm(stances[i] ?? 0),
      logarithm(sumAt(targets, places)),
      sumAt(targets, places) / allTargets,
      Math.max(0, ...starts.map((start) => summary[start] ?? 0)),
      Number(draft.names.some((name) => name.role !== null)),
      Number(draft.kind === 'person'),
      Number(draft.kind === 'organization'),
      Number(draft.kind === 'place'),
      Number(draft.kind === 'group'),
      Number(draft.names.length === 0),
      where / Math.max(1, draft.names.length),
      Number(draft.names.length > 0 && draft.names.every((name) => MEDIA.has(name.form.key))),
    ];
  });
}

/** For each word how surely it stands in the target of a stance. */
function targetWords(doc: Encoded): readonly number[] {
  const weights = Array.from(doc.words, () => 0);
  for (const { target, stance } of doc.cues) {
    if (target === null) continue;
    for (let i = target.firstWord; i <= target.lastWord; i++) weights[i] = (weights[i] ?? 0) + stance;
  }
  return weights;
}

/** For each word how surely its sentence belongs in the summary. */
function summaryOfWords(doc: Encoded): readonly number[] {
  const weights = Array.from(doc.words, () => 0);
  for (const { firstWord, lastWord, summary } of doc.sentences) weights.fill(summary, firstWord, lastWord + 1);
  return weights;
}

function sumAt(weights: readonly number[], places: readonly WordSpan[]): number {
  return places.reduce((sum, place) => sum + (weights[place.lastWord] ?? 0), 0);
}

/** 0 for nothing, 1 for seven. */
function logarithm(count: number): number {
  return Math.log2(1 + count) / 3;
}
