// Cues with their sources and contents become quotations. After coreference, before the stances.
import type { Quotation } from '../analysis.ts';
import type { CueReading, WordSpan } from '../text/encoded.ts';
import type { Mentioned } from '../text/mentioned.ts';
import type { Quoted } from '../text/quoted.ts';
import { phraseSpan } from '../text/phrase-span.ts';
import { sharedWords, wordCount } from '../text/word-spans.ts';
import type { Draft } from './draft.ts';
import { finishContents } from './finish-contents.ts';
import { readMarks } from './marks.ts';
import { quotationKind } from './quotation-kind.ts';
import { runOn } from './run-on.ts';
import { snapContents } from './snap-contents.ts';

/** Contents that share this much of their words say the same. */
const SAME = 0.8;
/** What is sooner wrong than right is left out: a wrong speaker is worse than a missing row. */
const LEAST_CONFIDENCE = 0.5;

/** The quotations of a text in the order of their first word. */
export function findQuotations(doc: Mentioned): Quotation[] {
  const marks = readMarks(doc);
  let drafts = doc.cues.map(draftOf);
  if (doc.hasMarks) {
    drafts = drafts.map((draft) => ({ ...draft, contents: snapContents(draft.contents, draft.cue, marks) }));
    drafts = runOn(drafts, marks);
  } else drafts = drafts.map((draft) => ({ ...draft, contents: finishContents(draft.contents, doc, marks) }));
  return distinct(drafts.filter(({ contents, confidence }) => contents.length > 0 && confidence >= LEAST_CONFIDENCE))
    .map((draft) => ({ draft, first: firstWord(draft) }))
    .toSorted((a, b) => a.first - b.first || a.draft.cue.firstWord - b.draft.cue.firstWord)
    .map(({ draft }, i) => quotationOf(draft, `q${i + 1}`, doc, marks.quoted));
}

function draftOf(cue: CueReading): Draft {
  const [source] = cue.sources;
  const contents = cue.contents.reduce((sum, { confidence }) => sum + confidence, 0) / cue.contents.length;
  return {
    cue: wordsOf(cue),
    source: source === undefined ? null : wordsOf(source),
    reference: source?.reference ?? null,
    contents: cue.contents.map(wordsOf),
    // cue, source and contents have to be right together
    confidence: cue.confidence * (source?.confidence ?? 1) * (cue.contents.length === 0 ? 1 : contents),
    rule: 'head',
  };
}

function wordsOf({ firstWord, lastWord }: WordSpan): WordSpan {
  return { firstWord, lastWord };
}

function firstWord({ cue, source, contents }: Draft): number {
  return Math.min(cue.firstWord, source?.firstWord ?? Infinity, contents[0]?.firstWord ?? Infinity);
}

function quotationOf(draft: Draft, id: string, doc: Mentioned, quoted: readonly Quoted[]): Quotation {
  return {
    id,
    kind: quotationKind(doc, draft.cue, draft.contents, quoted),
    sources: draft.source === null ? [] : [phraseSpan(doc, draft.source, quoted)],
    sourceEntity: draft.reference === null ? null : (doc.referents[draft.reference] ?? null),
    cues: [phraseSpan(doc, draft.cue)],
    contents: draft.contents.map((content) => phraseSpan(doc, content, quoted)),
    confidence: draft.confidence,
    rule: draft.rule,
  };
}

/** Leaves out what a surer cue that shares words with this one says, too. One content under two cues stays with both. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts.toSorted((a, b) => b.confidence - a.confidence)) {
    if (!kept.some((other) => sharedWords(other.cue, draft.cue) > 0 && isSameContent(other, draft))) kept.push(draft);
  }
  return kept;
}

function isSameContent(a: Draft, b: Draft): boolean {
  const shared = a.contents.reduce((sum, x) => sum + b.contents.reduce((part, y) => part + sharedWords(x, y), 0), 0);
  const all = [...a.contents, ...b.contents].reduce((sum, content) => sum + wordCount(content), 0) - shared;
  return shared >= SAME * all;
}
