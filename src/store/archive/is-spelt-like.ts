// Whether a word may be another one with a slip of the finger.

/** Short words have too many neighbours: no slip up to two letters, one up to five, two in longer ones. */
export function isSpeltLike(word: string, other: string): boolean {
  const most = word.length <= 2 ? 0 : word.length <= 5 ? 1 : 2;
  return Math.abs(word.length - other.length) <= most && slips(word, other) <= most;
}

/** Letters to be added, left out, replaced, or swapped with their neighbour. */
function slips(word: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = word[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
