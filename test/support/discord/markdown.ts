// What Discord's clients make of a text: the markup in it, written apart from the adapter's escaping. A backslash before any character that
// is no letter, digit or blank takes its meaning away.

/** Markup by kind, in reading order; links with their address. */
export type Markup = string;

const LINE_STARTS: readonly (readonly [Markup, RegExp])[] = [
  ['small', /^ *-# +\S/],
  ['heading', /^ *(?:[-*+] +|\d+\. +)*#{1,3} +\S/],
  ['quote', /^ *(?:[-*+] +|\d+\. +)*>(?:>>)? /],
  ['list', /^ *(?:[-*+]|\d+\.) +\S/],
];

// as the clients' parser has it: a backslash does not hide a bracket in the words of a link
const LINK = /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/;

const ANYWHERE: readonly (readonly [Markup, RegExp])[] = [
  ['code', /^`/],
  ['spoiler', /^\|\|/],
  ['struck', /^~~/],
  ['mention', /^(?:@everyone|@here|<@[!&]?\d+>|<#\d+>|<\/[^>]*:\d+>|<id:\w+>)/],
  ['timestamp', /^<t:-?\d+(?::\w)?>/],
  ['emoji', /^(?:<a?:\w+:\d+>|:[^\s:]+:)/],
  ['auto link', /^<?(?:https?|steam):\/\/\S/],
  ['strong', /^\*\*(?=\S)/],
  ['emphasis', /^(?:\*(?=\S)|_)/],
];

/** All markup of a text. */
export function markupOf(text: string): Markup[] {
  return text.split('\n').flatMap(ofLine);
}

/** The text as a reader sees it when no markup is in it. */
export function withoutEscapes(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

function ofLine(line: string): Markup[] {
  const found = LINE_STARTS.filter(([, start]) => start.test(line)).map(([kind]) => kind);
  let rest = line.replace(/^ *(?:-#|[-+]|\d+\.|#{1,3}) +/, '');
  while (rest !== '') {
    const link = LINK.exec(rest);
    if (link !== null) {
      found.push(`link ${link[2] ?? ''}`);
      // the words of a link may hold markup, too
      rest = `${link[1] ?? ''} ${rest.slice(link[0].length)}`;
      continue;
    }
    const escaped = /^\\[^0-9A-Za-z\s]/.exec(rest)?.[0];
    const [kind, pattern] = escaped === undefined ? (ANYWHERE.find(([, start]) => start.test(rest)) ?? []) : [];
    if (kind !== undefined) found.push(kind);
    rest = rest.slice((escaped ?? pattern?.exec(rest)?.[0] ?? rest.slice(0, 1)).length);
  }
  return found;
}
