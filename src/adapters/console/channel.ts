// The channel in the terminal: paste an article, see its card, give commands, press buttons by their number, play several people.
import { randomUUID } from 'node:crypto';
import type { Bot } from '../../bot/bot.ts';
import { COMMANDS } from '../../bot/commands/commands.ts';
import { parseOptions } from '../../bot/commands/parse-options.ts';
import type { Answer, Removal } from '../../bot/ports.ts';
import { UserError } from '../../errors.ts';
import { DIRECTIVES, type Stage } from './directives.ts';
import type { Input } from './input.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

const WELCOME =
  'Paste an article and end it with Ctrl-D or a line that holds a single dot. /help lists the commands, :help what else can be played; ' +
  'Ctrl-D on its own leaves.\n';

export interface ChannelOptions {
  readonly bot: Bot;
  readonly input: AsyncIterable<Input>;
  readonly scene: Scene;
  readonly screen: Screen;
  readonly write: (text: string) => Promise<void>;
  readonly now: () => number;
}

/** Runs until the input ends. */
export async function runChannel({ bot, input, scene, screen, write, now }: ChannelOptions): Promise<void> {
  let lines: string[] = [];
  const pastes: (Removal & { person: string })[] = [];
  const stage: Stage = { bot, scene, screen, pastes, isAsked: true };
  const speaker = () => ({ event: randomUUID(), ...scene.speak(), handle: null });

  const paste = async (text: string) => {
    const shown = screen.shown();
    const message = randomUUID();
    const { place, ...who } = speaker();
    const isAccepted = await bot.accept({ ...who, place, message, link: null, text, sentAt: now(), isAsked: stage.isAsked, isWhole: true });
    if (!isAccepted) return screen.note(`nobody answers: ${place.channel} is not watched`);
    pastes.push({ space: place.space, channel: place.channel, message, person: who.person.id });
    await bot.idle();
    if (screen.shown() === shown) await screen.note('no answer');
  };
  const answer = async (given: Answer | null) => {
    await bot.idle();
    if (given === null) return;
    await screen.show(given.card, given.audience === 'person' ? `only ${reader(scene)} this` : undefined);
    if (given.file !== undefined) await screen.showFile(given.file);
  };
  const command = (name: string, rest: string) => {
    const options = parseOptions(rest, COMMANDS.find((known) => known.name === name)?.options ?? []);
    return bot.command({ ...speaker(), name, options });
  };

  await write(WELCOME);
  for await (const event of input) {
    const line = event.kind === 'line' ? event.text : null;
    if (line === null && lines.length === 0) return;
    if (line === null || (line.trim() === '.' && lines.length > 0)) {
      const text = lines.join('\n');
      lines = [];
      await paste(text);
      continue;
    }
    if (lines.length > 0) {
      lines.push(line);
      continue;
    }
    const typed = line.trim();
    if (typed === '') continue;
    const [, name, rest = ''] = /^\/([\w-]+)\s*(.*)$/s.exec(typed) ?? [];
    const [, directive, value = ''] = /^:(\w+)\s*(.*)$/s.exec(typed) ?? [];
    const number = /^\d{1,2}$/.test(typed) ? Number(typed) : null;
    const button = number === null ? undefined : screen.button(number);
    if (name !== undefined) await answer(await command(name, rest));
    else if (directive !== undefined) await direct(directive, value, stage);
    else if (button !== undefined) await answer(await bot.click({ ...speaker(), action: button.action }));
    else if (number !== null) await screen.note(`there is no button ${number} here`);
    else lines.push(line);
  }
}

function reader(scene: Scene): string {
  const { name } = scene.person();
  return name === 'You' ? 'you see' : `${name} sees`;
}

async function direct(name: string, value: string, stage: Stage): Promise<void> {
  const run = DIRECTIVES.get(name)?.run;
  try {
    await stage.screen.note(run === undefined ? `there is no :${name}; :help lists what there is` : await run(value, stage));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await stage.screen.note(error.message);
  }
}
