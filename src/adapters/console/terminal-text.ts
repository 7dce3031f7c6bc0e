// Text of anybody -> text that a terminal may show: it can neither steer the terminal nor turn the reading direction of a line.

const STEERING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;

/** Blanks become single spaces, control characters go, halves of characters become U+FFFD. */
export function terminalText(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(STEERING, '');
}

/** The same line by line, with the blanks as they are. */
export function terminalLines(text: string): string {
  const lines = text.toWellFormed().split(/\r?\n/);
  return lines.map((line) => line.replace(STEERING, '')).join('\n');
}

/** Columns that a text without control characters takes. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character >= ' ' && character <= '~') width += 1;
    else if (WIDE.test(character)) width += 2;
    else if (!NO_WIDTH.test(character)) width += 1;
  }
  return width;
}
