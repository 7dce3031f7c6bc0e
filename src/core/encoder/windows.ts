// Windows: what the encoder sees at once. They overlap, and every word is read in the one that shows most around it.

/** Words from `firstWord` up to, not including, `endWord`. */
export interface Window {
  readonly firstWord: number;
  readonly endWord: number;
}

/** Pieces, beside the two that open and close a window; the length the model was trained with. */
export const WINDOW_PIECES = 382;
/** Words of a window that the next one sees again. */
const OVERLAP_WORDS = 48;
/** Pieces seen again at most, so that long "words" (code, keys) do not multiply the windows. */
const OVERLAP_PIECES = 160;

/** Windows over units that begin at `unitStart` (its last number is the end). */
export function cutWindows(unitStart: Int32Array): Window[] {
  const count = unitStart.length - 1;
  const windows: Window[] = [];
  let firstWord = 0;
  while (firstWord < count) {
    let endWord = firstWord + 1;
    while (endWord < count && unitStart[endWord + 1]! - unitStart[firstWord]! <= WINDOW_PIECES) endWord++;
    windows.push({ firstWord, endWord });
    if (endWord === count) break;
    let next = Math.max(endWord - OVERLAP_WORDS, firstWord + 1);
    while (next < endWord && unitStart[endWord]! - unitStart[next]! > OVERLAP_PIECES) next++;
    firstWord = next;
  }
  return windows;
}

/** For each of `count` words the window in which it is farthest from an edge; edges of the text are none. The earlier of equals. */
export function windowOwners(windows: readonly Window[], count: number): Int32Array {
  const owners = new Int32Array(count);
  const best = new Float64Array(count).fill(-1);
  for (const [index, { firstWord, endWord }] of windows.entries()) {
    for (let word = firstWord; word < endWord; word++) {
      const before = firstWord === 0 ? Infinity : word - firstWord;
      const after = endWord === count ? Infinity : endWord - 1 - word;
      const distance = Math.min(before, after);
      if (distance <= best[word]!) continue;
      best[word] = distance;
      owners[word] = index;
    }
  }
  return owners;
}
