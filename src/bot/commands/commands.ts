// All commands, in the order of the help.
import type { Command } from './command.ts';
import { help } from './help.ts';
import { why } from './why.ts';

/** Every command of the bot. */
export const COMMANDS: readonly Command[] = [why, help];
