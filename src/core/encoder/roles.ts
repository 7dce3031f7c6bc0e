// The role head: for the names of people and organizations the words around them that say who they are.
import type { NameReading, TextDocument } from '../text/encoded.ts';
import { integers, sliceInputs, type Graph } from './graphs.ts';
import type { WordOutputs } from './layout.ts';
import { sliceAround } from './slices.ts';
import { bestSpan, decodeSpans } from './span-labels.ts';
import type { FoundName } from './token-heads.ts';

/** Words on either side of a name in which its role lies: it is learned from roles at most 30 words away. */
const REACH = 45;
/** Names that begin within so many words share a slice. */
const GROUP = 45;
/** An article says who somebody is when it first names him, if it does at all. */
const OCCURRENCES = 3;
const LABELS = 3;

/** Every name, with its role where the article gives one. */
export async function readRoles(
  doc: TextDocument,
  names: readonly FoundName[],
  outputs: WordOutputs,
  breaks: Float32Array,
  graph: Graph,
): Promise<NameReading[]> {
  const roles = new Map<FoundName, NameReading['role']>();
  for (const slice of sliceAround(askedNames(doc, names), { before: REACH, after: REACH, reach: GROUP }, outputs.count)) {
    const { roles: labels } = await graph.run({
      ...sliceInputs(outputs, breaks, slice.firstWord, slice.endWord),
      first: integers(slice.spans.map((name) => name.firstWord - slice.firstWord)),
      last: integers(slice.spans.map((name) => name.lastWord - slice.firstWord)),
    });
    if (labels === undefined) throw new TypeError('roles.onnx does not give roles');
    const count = slice.endWord - slice.firstWord;
    for (const [index, name] of slice.spans.entries()) {
      const span = bestSpan(decodeSpans({ data: labels, start: index * count * LABELS, stride: LABELS, size: LABELS, count }));
      if (span === null) continue;
      const { firstWord, lastWord, confidence } = span;
      roles.set(name, { firstWord: firstWord + slice.firstWord, lastWord: lastWord + slice.firstWord, confidence });
    }
  }
  return names.map((name) => ({ ...name, role: roles.get(name) ?? null }));
}

/** Names of people and organizations, each string only where it first occurs. */
function askedNames(doc: TextDocument, names: readonly FoundName[]): FoundName[] {
  const seen = new Map<string, number>();
  return names.filter(({ kind, firstWord, lastWord }) => {
    if (kind !== 'person' && kind !== 'organization') return false;
    const words = doc.words.slice(firstWord, lastWord + 1);
    const name = words.map((word) => word.lower).join(' ');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times <= OCCURRENCES;
  });
}
