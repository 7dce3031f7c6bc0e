// Puts the names of one actor together: surnames with full names, acronyms with what they stand for, capitals with their states.
import type { Encoded } from '../text/encoded.ts';
import { CandidateIndex } from './candidate-index.ts';
import { formsAgree, type Form } from './forms.ts';
import { findNameMentions, type NameMention } from './name-mentions.ts';
import { stateOfMentions } from './state-names.ts';

/** The names of one actor, in the order of the text. */
export type NameCluster = readonly NameMention[];

interface Cluster {
  readonly forms: Form[];
  readonly mentions: NameMention[];
}

/** A weaker agreement than this links nothing. */
const LEAST_AGREEMENT = 0.4;
/** Candidates this much weaker than the best are out. */
const TIE = 0.05;
/**
 * A surname that several share means the one named in full most often; only so few words after another's full name it means that other.
 * Measured on whole articles: a longer reach takes the main person's surname for his wife's.
 */
const JUST_NAMED = 12;

/** The clusters of a text, in the order of their first mentions. */
export function linkNames(doc: Encoded): readonly NameCluster[] {
  const mentions = findNameMentions(doc);
  const states = stateOfMentions(doc, mentions);
  const clusters: Cluster[] = [];
  const index = new CandidateIndex<Cluster>();
  const ofState = new Map<string, Cluster>();
  for (const [mention, id] of states) {
    const cluster = ofState.get(id) ?? { forms: [], mentions: [] };
    if (!ofState.has(id)) clusters.push(cluster);
    ofState.set(id, cluster);
    cluster.mentions.push(mention);
    const form = cluster.forms.find((known) => known.form.key === mention.form.key);
    if (form === undefined) addForm(index, cluster, { form: mention.form, kind: mention.kind, mentions: [mention] });
    else form.mentions.push(mention);
  }
  for (const form of fullerFirst(mentions.filter((mention) => !states.has(mention)))) linkForm(form, clusters, index, doc);
  return clusters
    .map((cluster) => cluster.mentions.sort((a, b) => a.firstWord - b.firstWord))
    .sort((a, b) => (a[0]?.firstWord ?? 0) - (b[0]?.firstWord ?? 0));
}

/** The forms of the mentions, fuller ones first, so that a shorter one finds what it is short for. */
function fullerFirst(mentions: readonly NameMention[]): Form[] {
  const forms = new Map<string, Form>();
  for (const mention of mentions) {
    const known = forms.get(mention.form.key);
    if (known !== undefined) known.mentions.push(mention);
    else forms.set(mention.form.key, { form: mention.form, kind: mention.kind, mentions: [mention] });
  }
  return [...forms.values()].sort((a, b) => b.form.core.length - a.form.core.length);
}

function linkForm(form: Form, clusters: Cluster[], index: CandidateIndex<Cluster>, doc: Encoded): void {
  const scored = [...index.candidates(form)].map((cluster) => ({ cluster, score: agreement(form, cluster, doc) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < LEAST_AGREEMENT) {
    const cluster: Cluster = { forms: [], mentions: [...form.mentions] };
    clusters.push(cluster);
    addForm(index, cluster, form);
    return;
  }
  // all are placed before one is added: the form's own mentions must not draw each other
  const places = form.mentions.map((mention) => {
    const candidates = bestBefore(scored, mention);
    return justNamed(candidates, mention) ?? mainBefore(candidates, mention);
  });
  for (const [i, cluster] of places.entries()) {
    const mention = form.mentions[i];
    if (mention !== undefined) cluster?.mentions.push(mention);
  }
  for (const cluster of new Set(places)) if (cluster !== undefined) addForm(index, cluster, form);
}

function addForm(index: CandidateIndex<Cluster>, cluster: Cluster, form: Form): void {
  cluster.forms.push(form);
  index.add(form, cluster);
}

function agreement(form: Form, cluster: Cluster, doc: Encoded): number {
  let best = 0;
  for (const other of cluster.forms) {
    const score = formsAgree(form, other, doc);
    const areFullNames = form.form.core.length > 1 && other.form.core.length > 1;
    // "Bill Clinton" is not who "Hillary Clinton" and "Clinton" are
    if (score === 0 && form.kind === 'person' && other.kind === 'person' && areFullNames) return 0;
    best = Math.max(best, score);
  }
  return best;
}

/**
 * The clusters that agree best among those that the text has introduced before the mention, among all where it has introduced none: "Hua" after
 * "Hua Chunying" is she, though a "Wang Hua" who comes later would agree better.
 */
function bestBefore(scored: readonly { cluster: Cluster; score: number }[], mention: NameMention): Cluster[] {
  const agreeing = scored.filter(({ score }) => score >= LEAST_AGREEMENT);
  const introduced = agreeing.filter(({ cluster }) => isIntroduced(cluster, mention));
  const known = introduced.length > 0 ? introduced : agreeing;
  const best = Math.max(...known.map(({ score }) => score));
  return known.filter(({ score }) => score > best - TIE).map(({ cluster }) => cluster);
}

function isIntroduced(cluster: Cluster, { firstWord }: NameMention): boolean {
  return cluster.mentions.some((mention) => mention.firstWord < firstWord);
}

/** The cluster named most often of those that the text has introduced before the mention; of all, where it has introduced none. */
function mainBefore(clusters: readonly Cluster[], mention: NameMention): Cluster | undefined {
  const introduced = clusters.filter((cluster) => isIntroduced(cluster, mention));
  const known = introduced.length > 0 ? introduced : clusters;
  const most = Math.max(...known.map((cluster) => cluster.mentions.length));
  return nearest(
    known.filter((cluster) => cluster.mentions.length === most),
    mention,
  );
}

/** The cluster named within a few words before the mention. */
function justNamed(clusters: readonly Cluster[], mention: NameMention): Cluster | undefined {
  const found = nearest(clusters, mention);
  return found?.mentions.some((name) => name.lastWord < mention.firstWord && mention.firstWord - name.lastWord < JUST_NAMED)
    ? found
    : undefined;
}

/** The cluster named last before the mention, else the one named first after it. */
function nearest(clusters: readonly Cluster[], mention: NameMention): Cluster | undefined {
  let best = clusters[0];
  let bestAt = -Infinity;
  for (const cluster of clusters) {
    for (const { firstWord } of cluster.mentions) {
      const at = firstWord < mention.firstWord ? firstWord : -firstWord;
      if (at > bestAt) [best, bestAt] = [cluster, at];
    }
  }
  return best;
}
