// Text for Slack's plain fields and rich text: nothing there is markup, but some characters are refused or hide others.

// all control characters but the line break
const CONTROL = /[^\P{Cc}\n]/gu;
// marks that turn the direction of what stands behind them
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text without what Slack refuses, at most `most` characters. */
export function plain(text: string, most: number): string {
  const clean = text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(CONTROL, '').replace(DIRECTION, '');
  if (clean.length <= most) return clean;
  return `${clean
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
