// Quotation marks that no cue took: "…," he said, "and so on. This goes on." Written text only.
import { quotedAround, type Quoted } from '../text/quoted.ts';
import { holds, sharedWords } from '../text/word-spans.ts';
import type { Draft } from './draft.ts';
import type { Marks } from './marks.ts';
import { areFree, draftsNear, noOwners, ownContent, ownPart, type Owners } from './owners.ts';

/** "…," he told reporters on Monday, "…": words between the cue and the second half of a quotation. */
const BETWEEN_HALVES = 6;

/** Gives the stretches that no cue took to the quotation that goes on with them. Drafts stay in their order. */
export function runOn(drafts: readonly Draft[], marks: Marks): Draft[] {
  const out = [...drafts];
  const outer = marks.quoted.filter(({ depth }) => depth === 0);
  const owners = ownersOf(drafts, outer, marks);
  const give = (at: number | null | undefined, stretch: Quoted): void => {
    const draft = at === null || at === undefined ? undefined : out[at];
    if (at === null || at === undefined || draft === undefined) return;
    out[at] = withStretch(draft, stretch);
    ownContent(owners, at, stretch, marks);
  };
  for (const stretch of outer) {
    if (!areFree(owners, stretch)) continue;
    const near = draftsNear(owners, stretch, marks);
    const half = near.findLast((at) => isOtherHalf(out[at], stretch, marks));
    if (half !== undefined || !fillsSentences(stretch, marks)) give(half, stretch);
    else {
      const around = near.flatMap((at) => out[at] ?? []);
      give(
        near.findLast((at) => goesOn(out[at], stretch, around, marks)),
        stretch,
      );
    }
  }
  // “First paragraph.¶ “Second paragraph,” she said: from the last one back.
  for (let i = outer.length - 2; i >= 0; i--) {
    const [stretch, next] = [outer[i], outer[i + 1]];
    if (stretch?.continues && next !== undefined && areFree(owners, stretch)) give(owners.content[next.firstWord], stretch);
  }
  return out;
}

/** What the drafts whose cues stand outside of marks hold; those inside are nested in another. */
function ownersOf(drafts: readonly Draft[], outer: readonly Quoted[], marks: Marks): Owners {
  const owners = noOwners(marks);
  for (const [at, draft] of drafts.entries()) {
    if (quotedAround(outer, draft.cue).some((stretch) => holds(stretch, draft.cue))) continue;
    for (const content of draft.contents) ownContent(owners, at, content, marks);
    ownPart(owners, at, draft.cue, marks);
    if (draft.source !== null) ownPart(owners, at, draft.source, marks);
  }
  return owners;
}

function withStretch(draft: Draft, stretch: Quoted): Draft {
  const { firstWord, lastWord } = stretch;
  const kept = draft.contents.filter((content) => sharedWords(content, stretch) === 0);
  return { ...draft, contents: [...kept, { firstWord, lastWord }].toSorted((a, b) => a.firstWord - b.firstWord), rule: 'run-on' };
}

/** Whether the stretch is what the cue beside it has lost, or the second half of a quotation that its cue interrupts. */
function isOtherHalf(draft: Draft | undefined, stretch: Quoted, { sentences }: Marks): boolean {
  if (draft === undefined) return false;
  const first = Math.min(draft.cue.firstWord, draft.source?.firstWord ?? Infinity);
  const last = Math.max(draft.cue.lastWord, draft.source?.lastWord ?? -1);
  if (draft.contents.length === 0) return stretch.lastWord === first - 1 || stretch.firstWord === last + 1;
  const distance = stretch.firstWord - last - 1;
  if (distance < 0 || distance > BETWEEN_HALVES || sentences[stretch.firstWord] !== sentences[last]) return false;
  return draft.contents.at(-1)?.lastWord === first - 1;
}

/** Whether whole sentences stand between the marks, and nothing else. */
function fillsSentences({ firstWord, lastWord }: Quoted, { sentences }: Marks): boolean {
  return sentences[firstWord - 1] !== sentences[firstWord] && sentences[lastWord + 1] !== sentences[lastWord];
}

/** Whether the draft's quotation ends in the sentence before the stretch. In annotated news 576 of 590 such stretches belong to it. */
function goesOn(draft: Draft | undefined, stretch: Quoted, others: readonly Draft[], { quoted, sentences, paragraphs }: Marks): boolean {
  const end = draft?.contents.at(-1);
  if (draft === undefined || end === undefined || draft.cue.lastWord > stretch.firstWord) return false;
  const last = Math.max(draft.cue.lastWord, draft.source?.lastWord ?? -1, end.lastWord);
  if (last > stretch.firstWord || sentences[last] !== (sentences[stretch.firstWord] ?? 0) - 1) return false;
  // He said he would go. “I want to”: after speech without marks only within the paragraph
  const isQuoted = draft.contents.some((content) => quotedAround(quoted, content).length > 0);
  if (!isQuoted && paragraphs[last] !== paragraphs[stretch.firstWord]) return false;
  return !others.some((other) => other !== draft && other.contents.some((content) => holds(content, draft.cue)));
}
