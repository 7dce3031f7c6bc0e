// `who:Hua` behind a command that has no `who`: the words are looked for as they stand, and a sentence says which options there are.
import type { Command } from './command.ts';
import { listed, quoted } from './words-shown.ts';

// Not the address in `https://...` nor the ratio 3:1.
const NAMED = /(?:^|\s)(\p{L}[\p{L}-]*):(?=[^\s/])/gu;

/** Names the command's options when a value holds what looks like another one; null otherwise. */
export function optionHint({ name, options }: Command, given: Readonly<Record<string, string>>): string | null {
  const names = options.map((option) => option.name);
  if (names.length === 0 || options.some(({ isVerbatim }) => isVerbatim === true)) return null;
  for (const value of Object.values(given))
    for (const [, word = ''] of value.matchAll(NAMED))
      if (!names.includes(word.toLowerCase()))
        return `${quoted(word)} is no option of /${name}: ${names.length === 1 ? 'its only option is' : 'its options are'} ${listed(names)}.`;
  return null;
}
