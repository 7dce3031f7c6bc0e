// Words of people and articles inside of answers: short, on one line, without control characters.

const MOST_QUOTED = 60;
const CONTROL = /[\p{Cc}\p{Cf}]/gu;

/** What somebody gave, in quotation marks and at most about 60 characters long. */
export function quoted(text: string): string {
  return `“${shorten(text, MOST_QUOTED)}”`;
}

/** At most `most` characters, cut at a blank where there is one, with an ellipsis for what is left out. */
export function shorten(text: string, most: number): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').replace(CONTROL, '').trim();
  if (line.length <= most) return line;
  const cut = line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const blank = cut.lastIndexOf(' ');
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

/** The cue of a statement where it tells more than "said": without it "denied the accusation" would read as the accusation. */
export function cueShown(cue: string): string | null {
  return /^(?:said|says?|according to|)$/i.test(cue) ? null : shorten(cue, MOST_QUOTED);
}

/** "1 article", "12 articles", "1,200 articles". */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : `${one}s`}`;
}

/** "Ana", "Ana and Ben", "Ana, Ben and Cem". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The day of a time in UTC, such as `2026-11-20`. */
export function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
