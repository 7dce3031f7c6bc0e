// All buttons, by the name that their actions begin with.
import { ask, askAboutArticle, more, showHere } from './ask.ts';
import { bringBack, callWrong } from './correct.ts';
import type { PressHandler } from './press.ts';
import { askToRemove, removeForGood } from './remove.ts';
import { set } from './set.ts';

/** What a press on each does. */
export const BUTTONS: ReadonlyMap<string, PressHandler> = new Map([
  ['statements', askAboutArticle('statements')],
  ['evidence', askAboutArticle('evidence')],
  ['wrong', callWrong],
  ['right', bringBack],
  ['remove', askToRemove],
  ['forget', removeForGood],
  ['ask', ask],
  ['more', more],
  ['here', showHere],
  ['set', set],
]);
