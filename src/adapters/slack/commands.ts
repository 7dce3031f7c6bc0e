// Slash commands: `/who-said ...`, and every command as `/whosaid <command> ...`.
import type { App } from '@slack/bolt';
import { COMMANDS } from '../../bot/commands/commands.ts';
import { parseOptions } from '../../bot/commands/parse-options.ts';
import type { CommandCall } from '../../bot/ports.ts';
import { analyzeModal } from './analyze-modal.ts';
import { unescapeCommand } from './escape.ts';
import type { ListenDeps } from './listen-deps.ts';
import type { SlackCommand } from './payloads.ts';
import { showAnswer } from './show-answer.ts';

/** The command that all others are under; two of them have no name of their own, since Slack has those names itself. */
export const ROOT = 'whosaid';
const UNDER_ROOT_ONLY = new Set(['settings', 'help']);
const READING = 'Reading the article …';

/** Commands that Slack knows, without the slash. */
export const REGISTERED: readonly string[] = [...COMMANDS.map(({ name }) => name).filter((name) => !UNDER_ROOT_ONLY.has(name)), ROOT];

/** Answers commands. */
export function listenToCommands(app: App, deps: ListenDeps): void {
  const { bot, logger, workspace } = deps;
  app.command(new RegExp(`^/(?:${REGISTERED.join('|')})$`), async ({ command, ack }) => {
    const { name, options } = readCommand(command);
    const isPaste = name === 'analyze' && (options['text'] ?? '').trim() !== '';
    if (!isPaste) await ack();
    if (name === 'analyze' && !isPaste) {
      await workspace.client.views.open({ trigger_id: command.trigger_id, view: analyzeModal(command.channel_id) });
      return;
    }
    const call: CommandCall = { ...(await askedBy(command, deps)), name, options };
    const answer = await bot.command(call);
    // a text is committed before Slack hears of it
    if (isPaste) await (answer === null ? ack({ response_type: 'ephemeral', text: READING }) : ack());
    if (answer === null) return;
    const { place, person } = call;
    const asked = { place, user: person.id, responseUrl: command.response_url, trigger: null, view: null, isEphemeral: false };
    await showAnswer(answer, asked, { workspace, chat: deps.chat, logger });
  });
}

function readCommand(given: SlackCommand): Pick<CommandCall, 'name' | 'options'> {
  const { name, rest } = splitCommand(given.command.slice(1), unescapeCommand(given.text ?? ''));
  return { name, options: parseOptions(rest, COMMANDS.find((known) => known.name === name)?.options ?? []) };
}

async function askedBy(given: SlackCommand, { workspace, people }: ListenDeps): Promise<Omit<CommandCall, 'name' | 'options'>> {
  const { space } = await workspace.identity();
  const { channel_id: channel, user_id: user, user_name: handle } = given;
  return {
    event: `slack:command:${given.trigger_id}`,
    place: { space, channel, thread: null },
    person: { id: user, name: await people.name(user, handle) },
    handle: given.response_url,
  };
}

/** `/whosaid stance China` is `/stance China`; on its own it is `/help`. */
function splitCommand(name: string, text: string): { name: string; rest: string } {
  if (name !== ROOT) return { name, rest: text };
  const [, command = '', rest = ''] = /^\s*\/?(\S+)\s*(.*)$/s.exec(text) ?? [];
  return command === '' ? { name: 'help', rest: '' } : { name: command.toLowerCase(), rest };
}
