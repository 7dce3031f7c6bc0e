// "does not oppose" is no opposition: a row that names the denied act itself would say the contrary of the text.
import { ACTS, type Act } from '../analysis.ts';
import type { TextDocument, WordSpan } from '../text/encoded.ts';

const NEGATIONS = new Set(['not', 'never', 'neither', 'nor', 'cannot']);
/** "didn't", cut at its apostrophe. */
const BEFORE_T = new Set('ain aren can couldn didn doesn don hadn hasn haven isn mustn needn shouldn wasn weren won wouldn'.split(' '));
/** "not only criticized" */
const NO_NEGATION = new Set(['only', 'just', 'merely']);
/** A negation may stand so many words before the cue: "would not be likely to [oppose]". */
const BEFORE = 4;
/**
 * What all forms of the act's own verb begin with: "den" of denies, deny, denied; "critic" of criticizes, criticised. A deed has no verb of
 * its own.
 */
const STEMS = new Map<Act, string>(ACTS.filter((act) => !act.startsWith('acts-')).map((act) => [act, act.replace(/i?z?e?s$/, '')]));

/** Whether the cue denies the very act that the row would show. "did not support" may well be read as opposing. */
export function isTurnedAround(doc: TextDocument, cue: WordSpan, act: Act): boolean {
  const stem = STEMS.get(act);
  if (stem === undefined) return false;
  for (let verb = cue.firstWord; verb <= cue.lastWord; verb++) {
    if (!doc.words[verb]?.lower.startsWith(stem)) continue;
    for (let i = Math.max(0, cue.firstWord - 1, verb - BEFORE); i < verb; i++) if (isNegation(doc, i)) return true;
  }
  return false;
}

function isNegation({ words }: TextDocument, index: number): boolean {
  const lower = words[index]?.lower ?? '';
  if (NO_NEGATION.has(words[index + 1]?.lower ?? '')) return false;
  return NEGATIONS.has(lower) || (lower === 't' && BEFORE_T.has(words[index - 1]?.lower ?? ''));
}
