// Lines of the console that begin with a colon: they play people, channels and spaces, so that every rule can be tried by hand.
import type { Bot } from '../../bot/bot.ts';
import type { Removal } from '../../bot/ports.ts';
import { UserError } from '../../errors.ts';
import type { Scene } from './scene.ts';
import type { Screen } from './screen.ts';

/** What directives work on. */
export interface Stage {
  readonly bot: Bot;
  readonly scene: Scene;
  readonly screen: Screen;
  /** Messages with pastes that are still there, oldest first. */
  readonly pastes: (Removal & { person: string })[];
  /** Whether pastes are meant for the bot; otherwise only watched channels are answered. */
  isAsked: boolean;
}

/** What it does, for the help; `run` returns what it says. */
export interface Directive {
  readonly summary: string;
  run(value: string, stage: Stage): Promise<string>;
}

const moved =
  (change: (scene: Scene, value: string) => void) =>
  async (value: string, { scene }: Stage) => {
    change(scene, value);
    return scene.describe();
  };

/** All of them by name. */
export const DIRECTIVES: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ['as', { summary: ':as Ana speaks as Ana', run: moved((scene, name) => scene.speakAs(name)) }],
  [
    'in',
    { summary: ':in #news, :in !board (hidden) or :in @bot (alone with the bot)', run: moved((scene, channel) => scene.enter(channel)) },
  ],
  ['invite', { summary: ':invite Ben lets Ben read the hidden channel', run: moved((scene, name) => scene.invite(name)) }],
  [
    'space',
    { summary: ':space acme goes to another space; who speaks there first manages it', run: moved((scene, name) => scene.goTo(name)) },
  ],
  ['who', { summary: ':who tells who and where you are', run: async (_value, { scene }) => scene.describe() }],
  ['mention', { summary: ':mention off posts without asking the bot, :mention on asks it', run: mention }],
  ['delete', { summary: ':delete deletes your last paste in this channel', run: deleteLast }],
  ['help', { summary: ':help lists these', run: async () => [...DIRECTIVES.values()].map(({ summary }) => summary).join('; ') }],
]);

async function mention(value: string, stage: Stage): Promise<string> {
  if (value !== 'on' && value !== 'off') throw new UserError('on-or-off', 'Write :mention on or :mention off.');
  stage.isAsked = value === 'on';
  return stage.isAsked ? 'pastes ask the bot' : 'pastes do not ask the bot: it answers in watched channels only';
}

async function deleteLast(_value: string, { bot, scene, pastes }: Stage): Promise<string> {
  const { space, channel } = scene.place();
  const { id } = scene.person();
  const index = pastes.findLastIndex((paste) => paste.person === id && paste.space === space && paste.channel === channel);
  const [last] = index === -1 ? [] : pastes.splice(index, 1);
  if (last === undefined)
    throw new UserError('no-paste', 'You pasted nothing here since the console started: /forget mine removes what is older.');
  await bot.removed(last);
  await bot.idle();
  return 'your paste was deleted';
}
