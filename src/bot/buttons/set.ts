// The buttons of the settings: `set:option:value`.
import { askAgain } from './ask.ts';
import type { PressHandler } from './press.ts';

/** Runs `/settings` with one option, as if it had been typed. */
export const set: PressHandler = (press) => {
  const [option = '', value = ''] = press.parts;
  return askAgain(press, { command: 'settings', options: { [option]: value }, after: null });
};
