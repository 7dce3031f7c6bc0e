// `/settings` on Discord: selects below what the bot says, so that nobody has to know the options.
import {
  ChannelType,
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
} from 'discord.js';
import type { Card } from '../../bot/card/card.ts';

const PREFIX = 'choose:';
const MOST_CHANNELS = 25;
const CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildVoice];
const CHANNEL_ID = /\b\d{17,20}\b/g;

/** The selects. */
export function settingsRows(): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return [
    channels('watch', 'Watch these channels'),
    channels('unwatch', 'Stop watching these channels'),
    choices('answers', 'Where answers to watched pastes go', { thread: 'In a thread of the paste', channel: 'In the channel' }),
    choices('minwords', 'Least number of words of a watched paste', { '60': '60 words', '120': '120 words', '250': '250 words' }),
    choices('retention', 'How long articles are kept', {
      '30d': '30 days',
      '90d': '90 days',
      '365d': 'One year',
      off: 'Until somebody removes them',
    }),
  ];
}

/** The option of `/settings` that a select stands for; null for any other component. */
export function chosenSetting(customId: string, values: readonly string[]): Record<string, string> | null {
  if (!customId.startsWith(PREFIX)) return null;
  const option = customId.slice(PREFIX.length);
  const isChannels = option === 'watch' || option === 'unwatch';
  return { [option]: values.map((value) => (isChannels ? `<#${value}>` : value)).join(' ') };
}

/** The same card with `#name` for the ids of channels. */
export function withChannelNames(card: Card, nameOf: (channel: string) => string | undefined): Card {
  const named = (line: string) => line.replace(CHANNEL_ID, (id) => (nameOf(id) === undefined ? id : `#${nameOf(id)}`));
  return { ...card, blocks: card.blocks.map((block) => (block.kind === 'lines' ? { ...block, lines: block.lines.map(named) } : block)) };
}

function channels(option: string, placeholder: string): APIActionRowComponent<APIComponentInMessageActionRow> {
  const select = { type: ComponentType.ChannelSelect as const, custom_id: `${PREFIX}${option}`, placeholder };
  return { type: ComponentType.ActionRow, components: [{ ...select, channel_types: CHANNELS, min_values: 1, max_values: MOST_CHANNELS }] };
}

function choices(
  option: string,
  placeholder: string,
  labels: Readonly<Record<string, string>>,
): APIActionRowComponent<APIComponentInMessageActionRow> {
  const options = Object.entries(labels).map(([value, label]) => ({ value, label }));
  const select: APIStringSelectComponent = { type: ComponentType.StringSelect, custom_id: `${PREFIX}${option}`, placeholder, options };
  return { type: ComponentType.ActionRow, components: [select] };
}
