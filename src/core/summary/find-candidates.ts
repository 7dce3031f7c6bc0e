// The sentences that a summary may use, each with how much it would tell.
import type { Span } from '../span.ts';
import { overlaps } from '../span.ts';
import type { Stance } from '../analysis.ts';
import { CREDIT_PHRASES } from '../english/credit-phrases.ts';
import { FUNCTION_WORDS } from '../english/function-words.ts';
import { HANGING } from '../english/loose-openings.ts';
import type { WordSpan } from '../text/encoded.ts';
import type { Mentioned } from '../text/mentioned.ts';
import { findQuoted, quotedAround, type Quoted } from '../text/quoted.ts';
import { gapAfter, holds, sentenceAt, wordCount, wordsIn } from '../text/word-spans.ts';
import { opensLoose, opensUnnamed } from './is-loose.ts';
import { skipDateline } from './skip-dateline.ts';

/** A sentence that may be chosen. */
export interface Candidate {
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly words: WordSpan;
  /** Log odds of belonging in the summary. */
  readonly score: number;
  /** Understandable only right after the sentence before it. */
  readonly isLoose: boolean;
  /** Its words that carry meaning. */
  readonly content: ReadonlySet<string>;
}

/** Words. Shorter sentences are headlines, captions and exclamations. */
const SHORTEST_SENTENCE = 7;
/** Words. So much of a quotation that goes on after its sentence is still worth reading with it. */
const LONGEST_UNIT = 50;
/** Key actors and strongest stances that a summary should speak of. */
const KEY_ACTORS = 3;
const KEY_STANCES = 5;
/**
 * Log odds: what the model's own count for, and what is told beside them. The model learned from articles of one site; halved, and with the
 * opening of the article preferred, its choice holds elsewhere, too.
 */
const WEIGHTS = { model: 0.5, actor: 0.3, stance: 0.6, word: -0.028 };
/** Log odds of the opening, more in a longer article: what stands far down in one is sooner background. */
const LEAD = { least: 2, most: 8, fromWords: 400, perWord: 1 / 50 };
/** Sentences after which the preference for the opening is down to a third. */
const LEAD_FADES = 2;
/** Log odds of "We will fight" without a word of who says so. */
const FIRST_PERSON = -1.5;
/** Log odds of half a quotation in stripped text, where the marks are the model's guess. */
const BROKEN = -1;
/** No sentence is quite certain. */
const SURE = 0.999;
/** Without "us": it is sooner the country in news, and in stripped text looks alike. */
const FIRST_PERSONS = new Set('i we me my our you your'.split(' '));
const ENGLISH = FUNCTION_WORDS.get('en') ?? new Set<string>();

/** Candidates in the order of the article. */
export function findCandidates(doc: Mentioned, actors: readonly string[], stances: readonly Stance[]): Candidate[] {
  const quoted = findQuoted(doc).filter((stretch) => stretch.depth === 0);
  const named = namedWords(doc);
  const rivals = stances.slice(0, KEY_STANCES).map(({ evidence }) => evidence);
  const keys = actors.slice(0, KEY_ACTORS).map((id) => doc.entities.find((entity) => entity.id === id)?.mentions ?? []);
  const lead = Math.min(LEAD.most, Math.max(LEAD.least, (doc.words.length - LEAD.fromWords) * LEAD.perWord));
  return doc.sentences.flatMap((reading, sentence) => {
    const words = skipDateline(doc, withQuotation(doc, reading, quoted));
    const { firstWord, lastWord } = words;
    const isBroken = breaksQuotation(words, quoted);
    if (!isWhole(doc, words) || (isBroken && doc.hasMarks)) return [];
    const span = { start: doc.words[firstWord]?.start ?? 0, end: doc.words[lastWord]?.end ?? 0 };
    const told = (groups: readonly (readonly Span[])[]): number =>
      groups.filter((spans) => spans.some((other) => overlaps(span, other))).length;
    const p = Math.min(SURE, Math.max(1 - SURE, reading.summary));
    const score =
      WEIGHTS.model * Math.log(p / (1 - p)) +
      lead * Math.exp(-sentence / LEAD_FADES) +
      WEIGHTS.actor * told(keys) +
      WEIGHTS.stance * told(rivals) +
      WEIGHTS.word * wordCount(words) +
      (speaksInFirstPerson(doc, words, quoted) ? FIRST_PERSON : 0) +
      (isBroken ? BROKEN : 0);
    return [
      {
        sentence,
        words,
        score,
        isLoose: opensLoose(doc, words, sentence === 0) || opensUnnamed(doc, words, (i) => named[i] === true),
        content: contentOf(doc, words),
      },
    ];
  });
}

/** She said, “We came. We saw.”: to the end of a quotation that begins inside the sentence, when that is near. */
function withQuotation(doc: Mentioned, { firstWord, lastWord }: WordSpan, quoted: readonly Quoted[]): WordSpan {
  const begun = quotedAround(quoted, { firstWord, lastWord }).find(
    (stretch) => firstWord < stretch.firstWord && stretch.firstWord <= lastWord && lastWord < stretch.lastWord,
  );
  const last = begun === undefined ? lastWord : (sentenceAt(doc, begun.lastWord)?.lastWord ?? lastWord);
  return { firstWord, lastWord: last - firstWord < LONGEST_UNIT ? last : lastWord };
}

/** No headline, caption, question or credit. */
function isWhole(doc: Mentioned, words: WordSpan): boolean {
  if (wordCount(words) < SHORTEST_SENTENCE) return false;
  const end = /^\S*/.exec(gapAfter(doc, words.lastWord))?.[0] ?? '';
  const isClosed = doc.hasMarks ? /[.!…]/.test(end) && !end.includes('?') : doc.readings[words.lastWord]?.gap !== 'question';
  if (!isClosed || hangs(doc, words)) return false;
  const text = ` ${lowerWords(doc, words).join(' ')} `;
  return !CREDIT_PHRASES.some((phrase) => text.includes(` ${phrase} `));
}

/** "asked about the vote": where sentence ends are guessed, what it hangs on is often cut off. */
function hangs(doc: Mentioned, { firstWord }: WordSpan): boolean {
  return !doc.hasMarks && HANGING.has(doc.words[firstWord]?.lower ?? '');
}

/** “We came. We saw,” she said: half a quotation, or one without the person who speaks. */
function breaksQuotation(words: WordSpan, quoted: readonly Quoted[]): boolean {
  return quotedAround(quoted, words).some((stretch) => !holds(words, stretch) || holds(stretch, words));
}

/** Whether "we" or "I" stands outside of quotation marks. */
function speaksInFirstPerson(doc: Mentioned, words: WordSpan, quoted: readonly Quoted[]): boolean {
  const inside = quotedAround(quoted, words);
  for (let i = words.firstWord; i <= words.lastWord; i++) {
    if (!FIRST_PERSONS.has(doc.words[i]?.lower ?? '') || gapAfter(doc, i).startsWith('.')) continue;
    if (!inside.some((stretch) => stretch.firstWord <= i && i <= stretch.lastWord)) return true;
  }
  return false;
}

/** For each word whether it belongs to a name or a description of somebody. */
function namedWords(doc: Mentioned): readonly boolean[] {
  const named = Array.from(doc.words, () => false);
  const mentions = doc.entities.flatMap((entity) => entity.mentions.filter(({ form }) => form !== 'pronoun'));
  for (const words of [...doc.names, ...mentions.map((mention) => wordsIn(doc, mention))]) {
    if (words !== null) named.fill(true, words.firstWord, words.lastWord + 1);
  }
  return named;
}

function contentOf(doc: Mentioned, words: WordSpan): Set<string> {
  return new Set(lowerWords(doc, words).filter((word) => !ENGLISH.has(word)));
}

function lowerWords(doc: Mentioned, { firstWord, lastWord }: WordSpan): string[] {
  return doc.words.slice(firstWord, lastWord + 1).map(({ lower }) => lower);
}
