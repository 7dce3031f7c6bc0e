// Text <-> Slack's mrkdwn: the three characters that Slack wants escaped, and the marks in angle brackets that it puts into texts.

/** Text that says itself in mrkdwn: without `<` nothing can become a mention, a link or a command. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What people read where Slack's text has `<@U1>`, `<#C1|news>`, `<!channel>`, `<https://example.org|label>` and escaped characters. */
export function unescapeMrkdwn(text: string, botUser: string): string {
  return unescapeCharacters(text.replace(/<([^<>\n]*)>/g, (_whole, mark: string) => readMark(mark, botUser)));
}

/** The text behind a command: channels stay as Slack writes them, since settings take their ids. */
export function unescapeCommand(text: string): string {
  return unescapeCharacters(text.replace(/<([@!][^<>]*|https?:[^<>]*)>/g, (_whole, mark: string) => readMark(mark, '')));
}

function readMark(mark: string, botUser: string): string {
  const bar = mark.indexOf('|');
  const [target, label] = bar === -1 ? [mark, ''] : [mark.slice(0, bar), mark.slice(bar + 1)];
  const id = target.slice(1);
  if (target.startsWith('@')) return id === botUser ? '' : atSign(label || id);
  if (target.startsWith('#')) return `#${label || id}`;
  if (target.startsWith('!subteam')) return atSign(label || 'group');
  // <!date^1392734382^{date_num}|2014-02-18>
  if (target.startsWith('!date')) return label;
  if (target.startsWith('!')) return atSign(label || id);
  return label || target.replace(/^mailto:/, '');
}

function atSign(name: string): string {
  return name.startsWith('@') ? name : `@${name}`;
}

function unescapeCharacters(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
