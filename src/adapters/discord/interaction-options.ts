// Options of a slash command as Discord sends them -> by name.
import { ApplicationCommandOptionType, type APIApplicationCommandInteractionDataOption, type InteractionType } from 'discord.js';

type Given<Type extends InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete> =
  readonly APIApplicationCommandInteractionDataOption<Type>[] | undefined;

/** Those that are text; a file is read apart. */
export function optionsOf(
  given: Given<InteractionType.ApplicationCommand> | Given<InteractionType.ApplicationCommandAutocomplete>,
): Record<string, string> {
  const options: Record<string, string> = {};
  for (const option of given ?? []) if (option.type === ApplicationCommandOptionType.String) options[option.name] = option.value;
  return options;
}

/** The option that is being typed, and how far. */
export function typedOption(given: Given<InteractionType.ApplicationCommandAutocomplete>): { option: string; text: string } {
  for (const option of given ?? []) {
    if (option.type === ApplicationCommandOptionType.String && option.focused === true) return { option: option.name, text: option.value };
  }
  return { option: '', text: '' };
}
