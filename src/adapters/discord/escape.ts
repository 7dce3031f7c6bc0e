// Text of anybody -> Discord markdown in which nothing of it is markup: no mention, emphasis, heading, quote, list, link, timestamp, emoji or command.

/** Characters that steer the reading direction or the screen. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** What begins or ends markup anywhere in a line; a colon does in `https://` and `:smile:`, a bracket behind another in links. */
const MARKUP = /[\\*_~|`<>[\]@]|:(?=\S|$)|(?<=\]|^)\(/g;
/** What is markup at the start of a line only: headings, small print, lists. */
const LINE_START = /^( *)([#+-]|\d+(?=[.)]))/;

/** The text as one line: blanks become single spaces. A reader sees the characters as they are. */
export function escape(text: string): string {
  const line = oneLine(text).replace(MARKUP, '\\$&');
  return line.replace(LINE_START, (_all, blanks: string, start: string) =>
    /\d/.test(start) ? `${blanks}${start}\\` : `${blanks}\\${start}`,
  );
}

/** The same where markup is not read, such as the label of a button or the name of a thread. */
export function plainLine(text: string): string {
  return oneLine(text).trim();
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(STEERING, '').replace(/ {2,}/g, ' ');
}

/** At most `most` characters before escaping, cut at a blank where there is one. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const blank = cut.lastIndexOf(' ');
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}
