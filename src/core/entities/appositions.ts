// Descriptions beside a name, parted from it by a comma or standing before it: "Ann Lee, an expert on tides,", "the head of the agency, Guy Carr,".
import type { EntityKind } from '../analysis.ts';
import type { Encoded, WordSpan } from '../text/encoded.ts';
import { firstOfOffice, isInName, isOffice, startOfSegment } from './offices.ts';

/** A longer stretch has run over its end. */
const LONGEST = 20;
/** A role noun stands within so many words of the start of a description. */
const HEAD_WITHIN = 7;
/** Words that show a clause, not a description. */
const VERBAL = new Set(
  'is was has had have will would could can may said says told asked added wrote who which where when were are he she it they i we you but'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set('of for in at to by with from on and'.split(' '));
const DETERMINERS = new Set('a an the one his her their its'.split(' '));

/** `Ann Lee, an expert on tides at Bergen University,` */
export function appositionAfter(doc: Encoded, name: WordSpan, kind: EntityKind): WordSpan | null {
  if (doc.readings[name.lastWord]?.break !== 'comma') return null;
  const first = name.lastWord + 1;
  let last = first;
  while (last < doc.words.length - 1 && doc.readings[last]?.break === 'none') last++;
  const words = doc.words.slice(first, last + 1).map((word) => word.lower);
  if (words.length < 2 || words.length > LONGEST || words.some((word) => VERBAL.has(word)) || words[0] === 'and') return null;
  const hasRole = words.slice(0, HEAD_WITHIN).some((_, i) => isOffice(doc, first + i));
  // "met Ann Lee, a minister" may also be the next of a list: only a comma after it, or a verb before the name, shows an apposition
  const isClosed = doc.readings[last]?.break === 'comma';
  if (kind !== 'person') return isClosed && /^an?$/.test(words[0] ?? '') ? { firstWord: first, lastWord: last } : null;
  if (hasRole || (isClosed && /^(?:an?|one)$/.test(words[0] ?? ''))) return { firstWord: first, lastWord: last };
  return null;
}

/** `the head of the agency, Guy Carr`, `Mahan's director, Ali Reza`, `the chief of police Guy Carr`. */
export function appositionBefore(doc: Encoded, name: WordSpan): WordSpan | null {
  const last = name.firstWord - 1;
  if (last < 0) return null;
  const end = doc.readings[last]?.break;
  if (end === 'sentence' || end === 'paragraph') return null;
  if (
    end === 'none' &&
    (isOffice(doc, last) ||
      PREPOSITIONS.has(doc.words[last]?.lower ?? '') ||
      (!isInName(doc, last) && doc.readings[last]?.wordCase === 'lower'))
  )
    return null;
  const start = Math.max(startOfSegment(doc, last), last - LONGEST);
  for (let i = last; i >= start; i--) {
    if (VERBAL.has(doc.words[i]?.lower ?? '')) return null;
    if (!isOffice(doc, i)) continue;
    // only "of" and its like lead from the office to the name
    if (i < last && !PREPOSITIONS.has(doc.words[i + 1]?.lower ?? '')) return null;
    const office = Math.max(start, firstOfOffice(doc, i));
    const before = doc.words[office - 1]?.lower ?? '';
    const isOfOther = PREPOSITIONS.has(before) && before !== 'by' && before !== 'to' && before !== 'and' && i < last;
    if (isOfOther) continue;
    const first = office > start && DETERMINERS.has(before) ? office - 1 : office;
    return last - first >= 1 || end === 'comma' ? { firstWord: first, lastWord: last } : null;
  }
  return null;
}
