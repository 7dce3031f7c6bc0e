// `/help`: what the bot does, what it keeps, how to stop it, and its commands.
import type { Command } from './command.ts';

const WHAT = [
  'Paste an English news article: the answer is a summary, who matters in it, and who stands how toward what.',
  'Every line is taken from the article: “Evidence” shows its words in their context.',
];
const KEPT = [
  'What is stored, on the machine that runs this and nowhere else: the text of pasted articles, who posted them where and when, and what was found in them.',
  'An article shows only where everybody who can read the place can read where it was pasted.',
];
const STOPPING = [
  'To remove: delete the pasted message, press “Remove” on its card, or give /forget mine for everything that you pasted in this server or workspace (direct messages are apart: give it there, too).',
  'To stop it: an administrator takes a channel off the list with /settings unwatch:here; other channels are read only when the bot is asked.',
];

/** The command `/help`. */
export const help: Command = {
  name: 'help',
  summary: 'what this does, what it stores, how to stop it',
  options: [],
  run: async ({ bot }) => ({
    blocks: [WHAT, KEPT, STOPPING, bot.commands.map(usage)].map((lines) => ({ kind: 'lines', lines })),
  }),
};

/** `/who-said [topic] [person] [since]: what was said …`; options are explained behind it. */
function usage({ name, options, summary }: Command): string {
  const names = options.map((option) => ` [${option.name}]`).join('');
  const explained = options.map((option) => `${option.name}: ${option.summary}`).join('; ');
  return `/${name}${names}: ${summary}${explained === '' ? '' : ` (${explained})`}`;
}
