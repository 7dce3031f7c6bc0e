// Presses on buttons of cards, in messages and in modals.
import type { App } from '@slack/bolt';
import { PRESS } from './card-blocks.ts';
import type { ListenDeps } from './listen-deps.ts';
import type { SlackPress } from './payloads.ts';
import { showAnswer, type Asked, type ModalPlace } from './show-answer.ts';

/** Answers presses. What one person sees opens in a modal. */
export function listenToPresses(app: App, { bot, workspace, people, chat, logger }: ListenDeps): void {
  app.action(new RegExp(`^${PRESS}:\\d+$`), async ({ body, ack }) => {
    await ack();
    const press = body as unknown as SlackPress;
    const { space } = await workspace.identity();
    const { user, actions, trigger_id: trigger, container = {} } = press;
    const { channel, thread, responseUrl } = placeOf(press);
    const [action] = actions;
    if (channel === null || action?.value === undefined) return;
    const place = { space, channel, thread };
    const answer = await bot.click({
      event: `slack:press:${action.action_ts ?? trigger}:${user.id}`,
      place,
      person: { id: user.id, name: await people.name(user.id, user.username ?? user.name) },
      action: action.value,
      handle: responseUrl,
    });
    if (answer === null) return;
    const isEphemeral = container.is_ephemeral === true;
    const asked: Asked = { place, user: user.id, responseUrl, trigger, view: press.view?.id ?? null, isEphemeral };
    await showAnswer(answer, asked, { workspace, chat, logger });
  });
}

/** Where the button stands; a modal says where it was opened from. */
function placeOf({
  channel,
  message,
  container,
  view,
  response_url: url,
}: SlackPress): Omit<ModalPlace, 'channel'> & { channel: string | null } {
  if (view !== undefined) {
    const from = JSON.parse(view.private_metadata || '{}') as Partial<ModalPlace>;
    return { channel: from.channel ?? null, thread: from.thread ?? null, responseUrl: from.responseUrl ?? null };
  }
  return { channel: channel?.id ?? null, thread: message?.thread_ts ?? container?.thread_ts ?? null, responseUrl: url ?? null };
}
