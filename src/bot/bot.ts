// The bot on any platform: what comes from a channel -> the card that answers it. The one place where errors become answers.
import { UserError, WhosaidError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { readArticle, requireEnglish } from './answers/read-article.ts';
import { BUTTONS } from './buttons/buttons.ts';
import { buildCard } from './card/build-card.ts';
import type { Card } from './card/card.ts';
import { COMMANDS } from './commands/commands.ts';
import { newestArticle } from './commands/newest-article.ts';
import type { Analyzer, Archive } from './ports.ts';

export interface BotOptions {
  readonly analyzer: Analyzer;
  readonly archive: Archive;
  readonly logger: Logger;
  readonly maxWords: number;
}

/** Every method answers with a card, whatever happens. */
export interface Bot {
  /** Somebody gave a text. */
  paste(channel: string, text: string): Promise<Card>;
  /** Somebody gave a command; `argument` is the value of its first option. */
  command(channel: string, name: string, argument: string): Promise<Card>;
  /** Somebody pressed a button of the channel's newest card. */
  click(channel: string, action: string): Promise<Card>;
}

/** A bot over what `options` gives it. */
export function createBot({ analyzer, archive, logger, maxWords }: BotOptions): Bot {
  return {
    paste: (channel, text) =>
      answered(logger, async () => {
        const article = await readArticle(analyzer, text, { maxWords });
        requireEnglish(article);
        await archive.add(channel, article);
        return buildCard(article);
      }),
    command: (channel, name, argument) =>
      answered(logger, async () => {
        const command = COMMANDS.find((known) => known.name === name);
        if (command === undefined) throw new UserError('no-such-command', `There is no command /${name}: /help lists them.`);
        const [first] = command.options;
        return command.run(first === undefined ? {} : { [first.name]: argument }, { channel, archive, commands: COMMANDS });
      }),
    click: (channel, action) =>
      answered(logger, async () => {
        const show = BUTTONS.get(action);
        if (show === undefined) throw new UserError('no-such-button', 'This button is from an older version: ask for the card again.');
        return show(await newestArticle({ archive, channel }));
      }),
  };
}

async function answered(logger: Logger, answer: () => Promise<Card>): Promise<Card> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof UserError) return sentence(error.message);
    logger.error({ err: error, code: error instanceof WhosaidError ? error.code : 'bug' }, 'answering failed');
    return sentence('Something went wrong here and was written to the log. Please try again.');
  }
}

function sentence(text: string): Card {
  return { blocks: [{ kind: 'lines', lines: [text] }], buttons: [] };
}
