// Commands, autocompletion, buttons, selects and the form: each acknowledged at once, then answered.
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type Client,
} from 'discord.js';
import type { Bot } from '../../bot/bot.ts';
import type { Answer } from '../../bot/ports.ts';
import type { Logger } from '../../logger.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import type { Administrators } from './administrators.ts';
import { takeAnalyze, takeAnalyzeMessage, takeForm } from './analyze-interactions.ts';
import { askerOf, type Asker } from './asker.ts';
import { ANALYZE, SETTINGS } from './commands.ts';
import { optionsOf, typedOption } from './interaction-options.ts';
import { DISCORD, isRefusal } from './platform-errors.ts';
import { defer, deferPress, offer } from './respond.ts';
import { editAnswer, followUp, type Content } from './send.ts';
import { chosenSetting, settingsRows, withChannelNames } from './settings-rows.ts';

/** Buttons of an answer that only one person sees, after which that answer means nothing any more. */
const REPLACING = ['set', 'forget'];

export interface InteractionOptions {
  readonly client: Client;
  /** Ids of the application and of its bot. */
  readonly application: string;
  readonly self: string;
  readonly bot: Pick<Bot, 'accept' | 'command' | 'complete' | 'click'>;
  readonly administrators: Administrators;
  readonly acknowledgements: Acknowledgements;
  readonly logger: Logger;
}

/** Takes an interaction; resolves once it is answered, or will be as the card of a paste. */
export async function takeInteraction(interaction: APIInteraction, options: InteractionOptions): Promise<void> {
  const asker = askerOf(interaction, options.client);
  if (asker === null) return;
  if (asker.guild !== null && asker.permissions !== null) options.administrators.note(asker.guild, asker.person.id, asker.permissions);
  try {
    await answer(interaction, asker, options);
  } catch (error) {
    // too late, or another process was first: there is nobody to tell
    if (!isRefusal(error, DISCORD.unknownInteraction, DISCORD.acknowledged)) throw error;
    options.logger.warn({ err: error }, 'an interaction was answered too late');
  }
}

async function answer(interaction: APIInteraction, asker: Asker, options: InteractionOptions): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, asker, options);
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type === ApplicationCommandType.Message) return takeAnalyzeMessage(data, asker, options);
      if (data.type !== ApplicationCommandType.ChatInput) return;
      if (data.name === ANALYZE) return takeAnalyze(data, asker, options);
      return command(data, asker, options);
    }
    case InteractionType.MessageComponent:
      return press(interaction, asker, options);
    case InteractionType.ModalSubmit:
      return takeForm(interaction.data, asker, options);
  }
}

async function complete(
  { data }: APIApplicationCommandAutocompleteInteraction,
  asker: Asker,
  { client, bot }: InteractionOptions,
): Promise<void> {
  const { option, text } = typedOption(data.options);
  const call = { ...asker, name: data.name, options: optionsOf(data.options), handle: null };
  await offer(client.rest, asker, await bot.complete(call, option, text));
}

async function command(
  { name, options: given }: APIChatInputApplicationCommandInteraction['data'],
  asker: Asker,
  options: InteractionOptions,
): Promise<void> {
  const { client, application, bot } = options;
  await defer(client.rest, asker, true);
  const said = await bot.command({ ...asker, name, options: optionsOf(given), handle: null });
  if (said !== null) await editAnswer(client.rest, { application, token: asker.token }, contentOf(said, name === SETTINGS, asker, client));
}

async function press({ data, message }: APIMessageComponentInteraction, asker: Asker, options: InteractionOptions): Promise<void> {
  const { client, application, bot } = options;
  const to = { application, token: asker.token };
  await deferPress(client.rest, asker);
  const values = data.component_type === ComponentType.Button ? [] : data.values;
  const setting = chosenSetting(data.custom_id, values);
  const [button = ''] = data.custom_id.split(':');
  const said =
    setting === null
      ? await bot.click({ ...asker, action: data.custom_id, handle: null })
      : await bot.command({ ...asker, name: SETTINGS, options: setting, handle: null });
  if (said === null) return;
  const isSettings = setting !== null || button === 'set';
  const content = contentOf(said, isSettings, asker, client);
  const isAlone = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (isAlone && said.audience === 'person' && (isSettings || REPLACING.includes(button))) await editAnswer(client.rest, to, content);
  else await followUp(client.rest, to, content, said.audience === 'person');
}

/** The settings have selects below, for who may change them and has channels to choose from. */
function contentOf({ card, file }: Answer, isSettings: boolean, { guild }: Asker, { channels }: Client): Content {
  if (!isSettings || guild === null || card.buttons.length === 0) return { card, file };
  const nameOf = (id: string) => {
    const channel = channels.cache.get(id);
    return channel === undefined || channel.isDMBased() ? undefined : channel.name;
  };
  return { card: withChannelNames(card, nameOf), file, rows: settingsRows() };
}
