// Gives a word its case back. Only where that can be undone: "ß" or "İ" would become other letters.
import type { WordCase } from './encoded.ts';

/** The word in the given case. `mixed` keeps the capitals that it has, else guesses them. */
export function withCase(word: string, wordCase: WordCase): string {
  switch (wordCase) {
    case 'lower':
      return mapLetters(word, lower);
    case 'upper':
      return mapLetters(word, upper);
    case 'initial':
      return capitalised(mapLetters(word, lower));
    case 'mixed':
      return isMixed(word) ? word : mixed(mapLetters(word, lower));
  }
}

/** The word with a capital at its start and otherwise as it is. */
export function capitalised(word: string): string {
  const [first = ''] = word;
  return upper(first) + word.slice(first.length);
}

/** "McDonald", "DeLay", "MPs": the commonest words of news with capitals inside. */
function mixed(word: string): string {
  if (/^[a-z]{2,4}s$/.test(word)) return mapLetters(word.slice(0, -1), upper) + 's';
  const prefix = /^(?:mc|mac(?=[a-z]{4})|de(?=[a-z]{3}))/.exec(word)?.[0] ?? '';
  return capitalised(prefix) + capitalised(word.slice(prefix.length));
}

function isMixed(word: string): boolean {
  return word !== mapLetters(word, lower) && word !== mapLetters(word, upper);
}

function mapLetters(word: string, map: (letter: string) => string): string {
  let out = '';
  for (const letter of word) out += map(letter);
  return out;
}

function lower(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length && small.toLowerCase() === small ? small : letter;
}

function upper(letter: string): string {
  const large = letter.toUpperCase();
  return large.length === letter.length && large.toLowerCase() === letter.toLowerCase() ? large : letter;
}
