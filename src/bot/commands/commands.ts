// All commands, in the order of the help.
import { actors } from './actors.ts';
import { analyze } from './analyze.ts';
import { articles } from './articles.ts';
import type { Command } from './command.ts';
import { exportStatements } from './export.ts';
import { forgetCommand } from './forget.ts';
import { help } from './help.ts';
import { settings } from './settings.ts';
import { stance } from './stance.ts';
import { summary } from './summary.ts';
import { whoSaid } from './who-said.ts';
import { why } from './why.ts';

/** Every command of the bot. */
export const COMMANDS: readonly Command[] = [
  whoSaid,
  stance,
  actors,
  summary,
  articles,
  why,
  analyze,
  exportStatements,
  forgetCommand,
  settings,
  help,
];
