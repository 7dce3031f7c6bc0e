// A line of text -> the options of a command: `cruise ships person:"Helena Brandt" since:7d`.
import type { CommandOption } from './command.ts';

// A value is quoted or has no blank; phones type curly quotation marks.
const QUOTED = /^["“”„«]([^"“”«»]*)["“”»]?/;
const BARE = /^\S*/;

/**
 * Words that belong to no option are the value of the first one, behind what it is given by name; of an option that is given twice the last value counts. A name that the
 * command does not have is a word like any other.
 */
export function parseOptions(line: string, options: readonly CommandOption[]): Record<string, string> {
  const [first] = options;
  if (first?.isVerbatim === true) return { [first.name]: line };
  const values: Record<string, string> = {};
  const words: string[] = [];
  let rest = line.trim();
  while (rest !== '') {
    const option = optionAt(rest, options);
    if (option !== null) rest = rest.slice(option.name.length + 1).trimStart();
    const [whole, inner] = QUOTED.exec(rest) ?? BARE.exec(rest) ?? [''];
    let value = inner ?? whole;
    rest = rest.slice(whole.length).trimStart();
    if (option === null) {
      words.push(value);
      continue;
    }
    // since:last week
    if (inner === undefined && option.continues?.test(value) === true && optionAt(rest, options) === null) {
      const [next = ''] = BARE.exec(rest) ?? [];
      value = `${value} ${next}`;
      rest = rest.slice(next.length).trimStart();
    }
    values[option.name] = value.trim();
  }
  if (first !== undefined && words.length > 0) values[first.name] = [values[first.name] ?? '', ...words].join(' ').trim();
  return values;
}

function optionAt(text: string, options: readonly CommandOption[]): CommandOption | null {
  const [, name] = /^([\p{L}-]+):/u.exec(text) ?? [];
  return options.find((option) => option.name === name?.toLowerCase()) ?? null;
}
