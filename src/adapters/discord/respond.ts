// The first answer to an interaction, which Discord waits for at most three seconds.
import {
  InteractionResponseType,
  MessageFlags,
  Routes,
  type APIModalInteractionResponseCallbackData,
  type APIInteractionResponse,
  type REST,
} from 'discord.js';
import { sentenceCard } from '../../bot/answers/sentence-card.ts';
import type { Choice } from '../../bot/commands/command.ts';
import { cardBody } from './card-components.ts';
import { clip, plainLine } from './escape.ts';

const MOST_CHOICE = 100;

/** The interaction that is answered. */
export interface Open {
  readonly event: string;
  readonly token: string;
}

/** The answer follows; until then Discord shows that somebody works on it. */
export function defer(rest: REST, to: Open, isEphemeral: boolean): Promise<void> {
  const data = isEphemeral ? { flags: MessageFlags.Ephemeral as const } : {};
  return respond(rest, to, { type: InteractionResponseType.DeferredChannelMessageWithSource, data });
}

/** A press is taken; what comes of it follows. */
export function deferPress(rest: REST, to: Open): Promise<void> {
  return respond(rest, to, { type: InteractionResponseType.DeferredMessageUpdate });
}

/** One sentence that only the person sees. */
export function say(rest: REST, to: Open, sentence: string): Promise<void> {
  const { flags = 0, components, allowed_mentions } = cardBody(sentenceCard(sentence));
  const data = { flags: flags | MessageFlags.Ephemeral, components, allowed_mentions };
  return respond(rest, to, { type: InteractionResponseType.ChannelMessageWithSource, data });
}

export function showModal(rest: REST, to: Open, data: APIModalInteractionResponseCallbackData): Promise<void> {
  return respond(rest, to, { type: InteractionResponseType.Modal, data });
}

/** Offers values for an option; those that Discord would refuse are left out. */
export function offer(rest: REST, to: Open, offered: readonly Choice[]): Promise<void> {
  const choices = offered
    .map(({ name, value }) => ({ name: clip(plainLine(name), MOST_CHOICE), value }))
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= MOST_CHOICE);
  return respond(rest, to, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
}

async function respond(rest: REST, { event, token }: Open, body: APIInteractionResponse): Promise<void> {
  await rest.post(Routes.interactionCallback(event, token), { body, auth: false });
}
