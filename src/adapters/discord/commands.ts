// The bot's commands as Discord registers them. A new command of the bot shows here by itself.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
  type APIApplicationCommandBasicOption,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../bot/commands/command.ts';
import { clip } from './escape.ts';

/** Name of the command in the menu of a message. */
export const ANALYZE_MESSAGE = 'Analyze article';
/** Name of the command that takes a file, too. */
export const ANALYZE = 'analyze';
/** Its option for a file. */
export const FILE = 'file';
/** Name of the command with selects. */
export const SETTINGS = 'settings';

const MOST_DESCRIPTION = 100;
const MOST_TEXT = 6_000;
const MOST_OPTION = 1_000;
/** Shown only to people who manage the server, unless its administrators decide otherwise. */
const MANAGER_ONLY = new Set([SETTINGS]);

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** What Discord is to know of the commands. */
export function commandDefinitions(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...commands.map((command) => definition(command)),
    { type: ApplicationCommandType.Message, name: ANALYZE_MESSAGE, ...EVERYWHERE },
  ];
}

/** Registers them unless Discord knows them so already; returns whether it did. */
export async function registerCommands(
  rest: REST,
  application: string,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application);
  const known = (await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })) as Known[];
  const isSame = known.length === definitions.length && definitions.every((wanted) => known.some((command) => holds(command, wanted)));
  if (isSame) return false;
  await rest.put(route, { body: definitions });
  return true;
}

type Known = Readonly<Record<string, unknown>>;

/** Whether everything that is wanted is there; what Discord adds by itself does not count. */
function holds(known: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(known) && known.length === wanted.length && wanted.every((item, index) => holds(known[index], item));
  }
  if (typeof wanted !== 'object' || wanted === null) return (known ?? undefined) === (wanted ?? undefined) || (!known && wanted === false);
  if (typeof known !== 'object' || known === null) return false;
  const facts = known as Known;
  // an option that was taken away shows only on what Discord knows
  const options = 'options' in wanted ? [] : [facts['options']].flat().filter((option) => option !== undefined && option !== null);
  return options.length === 0 && Object.entries(wanted).every(([name, value]) => holds(facts[name], value));
}

function definition({ name, summary, options }: Command): RESTPostAPIApplicationCommandsJSONBody {
  const shown = options.map(({ name: option, summary: words, complete, isVerbatim }): APIApplicationCommandBasicOption => {
    const common = { type: ApplicationCommandOptionType.String as const, name: option, description: describe(words) };
    const most = { max_length: isVerbatim === true ? MOST_TEXT : MOST_OPTION };
    return complete === undefined ? { ...common, ...most } : { ...common, ...most, autocomplete: true };
  });
  if (name === ANALYZE && !options.some((option) => option.name === FILE)) {
    shown.push({ type: ApplicationCommandOptionType.Attachment, name: FILE, description: 'a text file with the article' });
  }
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: describe(summary),
    ...(shown.length > 0 && { options: shown }),
    ...EVERYWHERE,
    default_member_permissions: MANAGER_ONLY.has(name) ? PermissionFlagsBits.ManageGuild.toString() : null,
  };
}

function describe(words: string): string {
  return clip(words, MOST_DESCRIPTION);
}
