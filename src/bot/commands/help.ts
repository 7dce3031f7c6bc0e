// `/help`: what the bot does, what it keeps, and its commands.
import type { Command } from './command.ts';

/** The command `/help`. */
export const help: Command = {
  name: 'help',
  summary: 'what this does and which commands there are',
  options: [],
  run: async (_options, { commands }) => ({
    blocks: [
      {
        kind: 'lines',
        lines: [
          'Paste an English news article: the answer is a summary, who matters in it, and who stands where toward what.',
          'Every line is taken from the article. Nothing leaves this machine.',
        ],
      },
      { kind: 'lines', lines: commands.map(usage) },
    ],
    buttons: [],
  }),
};

function usage(command: Command): string {
  const options = command.options.map(({ name }) => ` <${name}>`).join('');
  return `/${command.name}${options}: ${command.summary}`;
}
