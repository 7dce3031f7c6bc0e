// The heads that look at pairs of words see a slice of the document. Spans near each other share one, since most of a
// head's work on a slice is the same for all of them.
import type { WordSpan } from '../text/encoded.ts';

/** Consecutive spans and the words around them. */
export interface Slice<S extends WordSpan> {
  /** Words from `firstWord` up to, not including, `endWord`. */
  readonly firstWord: number;
  readonly endWord: number;
  readonly spans: readonly S[];
}

/** Slices of `before` words and `after` words around groups of spans (in order of the text) that begin within `reach` words. */
export function sliceAround<S extends WordSpan>(
  spans: readonly S[],
  { before, after, reach }: { readonly before: number; readonly after: number; readonly reach: number },
  wordCount: number,
): Slice<S>[] {
  const groups: S[][] = [];
  for (const span of spans) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && span.firstWord - group[0].firstWord < reach) group.push(span);
    else groups.push([span]);
  }
  return groups.map((group) => ({
    firstWord: Math.max(0, Math.min(...group.map((span) => span.firstWord)) - before),
    endWord: Math.min(wordCount, Math.max(...group.map((span) => span.lastWord)) + after + 1),
    spans: group,
  }));
}
