// One to three sentences of the article that tell what happened and who disagrees, and that can be read alone. The last stage.
import type { ReadableSpan, Stance } from '../analysis.ts';
import type { Mentioned } from '../text/mentioned.ts';
import { readableSentence } from '../text/readable.ts';
import { wordCount } from '../text/word-spans.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';

/** Sentences. */
const MOST_SENTENCES = 3;
/** Words, all sentences together. What people choose has 72 on average, and 90% of it less than 97. */
const MOST_WORDS = 80;
/** Words. A longer sentence is hard to read. */
const LONGEST_SENTENCE = 60;
/** What is left of the score of a longer sentence. The whole story in one sentence is still better than a summary without it. */
const LONG = 0.4;
/** Words of the article for each sentence of its summary: a short note needs no second one. */
const WORDS_PER_SENTENCE = 60;
/** Share of a sentence's content words that the summary already has; above it the sentence repeats. Below it counts as log odds, fitted like the rest. */
const REPEATS = 0.6;
const TOLD = -2.5;
const NOTHING: ReadonlySet<string> = new Set();
/** Of probability. By so much the opening of a summary may be less sure than its best sentence when it comes before it. */
const NEARLY_BEST = 0.5;
/** A further sentence less probable than this tells nothing of the story. */
const LEAST = 0.2;

/** The summary in the order of the article; empty when no sentence can stand alone. */
export function summarize(doc: Mentioned, actors: readonly string[], stances: readonly Stance[]): ReadableSpan[] {
  const candidates = findCandidates(doc, actors, stances);
  const most = Math.max(1, Math.min(MOST_SENTENCES, Math.floor(doc.words.length / WORDS_PER_SENTENCE)));
  const chosen: Candidate[] = [];
  for (let next = opening(candidates); next !== undefined && chosen.length < most; next = best(candidates, chosen)) chosen.push(next);
  return chosen.toSorted((a, b) => a.sentence - b.sentence).map(({ words }) => readableSentence(doc, words));
}

/** The sentence to begin with: the first that is nearly as good as the best, as news tells the whole story at its start. */
function opening(candidates: readonly Candidate[]): Candidate | undefined {
  const alone = candidates.filter(({ isLoose }) => !isLoose);
  const most = Math.max(...alone.map((candidate) => probability(candidate, NOTHING)));
  return alone.find((candidate) => probability(candidate, NOTHING) >= most - NEARLY_BEST);
}

function best(candidates: readonly Candidate[], chosen: readonly Candidate[]): Candidate | undefined {
  const used = chosen.reduce((sum, { words }) => sum + wordCount(words), 0);
  const told = new Set(chosen.flatMap(({ content }) => [...content]));
  let found: Candidate | undefined;
  let most = LEAST;
  for (const candidate of candidates) {
    if (used + wordCount(candidate.words) > MOST_WORDS || chosen.includes(candidate) || shareTold(candidate, told) >= REPEATS) continue;
    // A loose sentence may follow the one that explains it, and nothing may come between the two.
    if (candidate.isLoose && !chosen.some(({ sentence }) => sentence === candidate.sentence - 1)) continue;
    const likely = probability(candidate, told);
    if (likely <= most) continue;
    most = likely;
    found = candidate;
  }
  return found;
}

/** How probable the candidate is in a summary that already tells of these words. */
function probability(candidate: Candidate, told: ReadonlySet<string>): number {
  const likely = 1 / (1 + Math.exp(-candidate.score - TOLD * shareTold(candidate, told)));
  return wordCount(candidate.words) > LONGEST_SENTENCE ? likely * LONG : likely;
}

/** Share of the candidate's content words among those already told. */
function shareTold({ content }: Candidate, told: ReadonlySet<string>): number {
  return content.size === 0 ? 1 : [...content].filter((word) => told.has(word)).length / content.size;
}
