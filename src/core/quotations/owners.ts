// Which quotation holds which words, so that the rules of this stage need not look at all of them for every stretch.
import type { WordSpan } from '../text/encoded.ts';
import { wordCount } from '../text/word-spans.ts';
import type { Marks } from './marks.ts';

/** Filled while drafts grow; a draft is its index. */
export interface Owners {
  /** For each word the draft whose content it is. */
  readonly content: (number | null)[];
  /** For each sentence the drafts with a part that ends in it. */
  readonly inSentence: Map<number, number[]>;
}

/** A stretch is taken when contents hold this much of its words. */
const TAKEN = 0.5;

/** Nobody holds anything yet. */
export function noOwners({ sentences }: Marks): Owners {
  return { content: sentences.map(() => null), inSentence: new Map() };
}

/** Notes a content of a draft. */
export function ownContent(owners: Owners, draft: number, content: WordSpan, marks: Marks): void {
  owners.content.fill(draft, content.firstWord, content.lastWord + 1);
  ownPart(owners, draft, content, marks);
}

/** Notes the sentence of a cue, a source or a content. */
export function ownPart(owners: Owners, draft: number, { lastWord }: WordSpan, { sentences }: Marks): void {
  const sentence = sentences[lastWord] ?? 0;
  const known = owners.inSentence.get(sentence);
  if (known === undefined) owners.inSentence.set(sentence, [draft]);
  else if (!known.includes(draft)) known.push(draft);
}

/** Whether nobody holds the words, or hardly any of them. */
export function areFree(owners: Owners, words: WordSpan): boolean {
  const held = owners.content.slice(words.firstWord, words.lastWord + 1).filter((draft) => draft !== null).length;
  return held < TAKEN * wordCount(words);
}

/** Drafts with a part in the sentences of the words or next to them, in their order. */
export function draftsNear(owners: Owners, { firstWord, lastWord }: WordSpan, { sentences }: Marks): number[] {
  const [first = 0, last = 0] = [sentences[firstWord], sentences[lastWord]];
  const near = [first - 1, first, last, last + 1].flatMap((sentence) => owners.inSentence.get(sentence) ?? []);
  return [...new Set(near)].sort((a, b) => a - b);
}
