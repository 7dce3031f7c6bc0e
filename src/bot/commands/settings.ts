// `/settings`: what administrators decide about a space. Without options it shows how things are.
import { UserError } from '../../errors.ts';
import type { Button } from '../card/card.ts';
import type { Settings } from '../ports.ts';
import { given, type Command, type Reply, type Request } from './command.ts';
import { asChoices, beginningWith } from './options.ts';
import { counted, listed, quoted } from './words-shown.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_OF: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };
const PERIOD = /^(\d{1,5}) ?(d|days?|w|weeks?|m|months?|y|years?)?$/i;
const MOST_DAYS = 3650;
const MOST_WORDS = 25_000;
/** `#name` and `!hidden` of the terminal, `#name` of a platform, and ids: digits in Discord, capitals and digits in Slack. */
const CHANNEL = /^(?:[#!][\p{L}\p{N}._-]{1,100}|\d{5,25}|[CDG][A-Z0-9]{1,30})$/u;
const KEEP = ['off', 'keep', 'none', 'never', 'forever'];

const here = async (text: string) => asChoices(beginningWith(['here', '*'], text));

/** The command `/settings`. */
export const settings: Command = {
  name: 'settings',
  summary: 'watched channels and how long articles are kept; administrators only',
  options: [
    { name: 'watch', summary: 'channels that are read without being asked: #name, here or *', complete: here },
    { name: 'unwatch', summary: 'channels that are not', complete: here },
    { name: 'answers', summary: 'thread or channel', complete: async (text) => asChoices(beginningWith(['thread', 'channel'], text)) },
    { name: 'minwords', summary: 'a watched paste with fewer words is left alone' },
    {
      name: 'retention',
      summary: '30d, 6 months or off: older articles are deleted',
      continues: /^\d+$/,
      complete: async (text) => asChoices(beginningWith(['30d', '90d', '365d', 'off'], text)),
    },
  ],
  run: async (request) => {
    if (!(await request.isAdministrator())) {
      throw new UserError('administrators-only', 'Only an administrator can see and change the settings: ask one of them.');
    }
    const { space } = request.place;
    const before = await effective(request);
    const change = changeOf(request, before);
    if (Object.keys(change).length > 0) await request.bot.settings.changeSettings(space, change);
    return show(request, await effective(request), change);
  },
};

/** The settings of a space as they count: its own, else those of the start. */
async function effective({ bot, place }: Request): Promise<Settings> {
  return { ...bot.defaults, watched: [], ...(await bot.settings.settings(place.space)) };
}

function changeOf(request: Request, { watched }: Settings): Partial<Settings> {
  const change: { -readonly [Name in keyof Settings]?: Settings[Name] } = {};
  const [watch, unwatch] = ['watch', 'unwatch'].map((option) => given(request, option));
  if (watch || unwatch) {
    const removed = new Set(channels(unwatch ?? '', request));
    change.watched = [...new Set([...watched, ...channels(watch ?? '', request)])].filter((channel) => !removed.has(channel));
    const fixed = [...removed].filter((channel) => request.bot.defaults.watched.includes(channel));
    if (fixed.length > 0) {
      throw new UserError('watched-from-start', `${listed(fixed)} is watched by WATCH_CHANNELS: whoever runs the bot takes it off there.`);
    }
  }
  const answers = given(request, 'answers');
  if (answers !== null) change.answerIn = answerIn(answers);
  const minWords = given(request, 'minwords');
  if (minWords !== null) change.minWords = leastWords(minWords);
  const retention = given(request, 'retention');
  if (retention !== null) change.retentionDays = retentionDays(retention);
  return change;
}

/** Ids of channels: written as they are, as a platform's mention `<#id>` or `<#id|name>`, as `here` or as `*`. */
function channels(text: string, { place }: Request): string[] {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  return names.map((name) => {
    if (name.toLowerCase() === 'here') return place.channel;
    if (/^(?:all|\*)$/i.test(name)) return '*';
    const [, mentioned] = /^<#([\w-]{1,100})(?:\|[^>]*)?>$/.exec(name) ?? [];
    if (mentioned !== undefined) return mentioned;
    if (name !== place.channel && !CHANNEL.test(name))
      throw new UserError('bad-channel', `${quoted(name)} is no channel: write here, *, #name or the id of a channel.`);
    return name;
  });
}

function answerIn(text: string): Settings['answerIn'] {
  const where = text.toLowerCase();
  if (where === 'thread' || where === 'channel') return where;
  throw new UserError('bad-answers', `${quoted(text)} is no place for answers: write answers:thread or answers:channel.`);
}

function leastWords(text: string): number {
  const words = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (words >= 1 && words <= MOST_WORDS) return words;
  throw new UserError('bad-minwords', `${quoted(text)} is no number of words: write one from 1 to 25000, such as minwords:80.`);
}

function retentionDays(text: string): number | null {
  if (KEEP.includes(text.toLowerCase())) return null;
  const [, count, unit = 'd'] = PERIOD.exec(text) ?? [];
  const days = Number(count ?? 0) * (DAYS_OF[unit.charAt(0).toLowerCase()] ?? 0);
  if (days >= 1 && days <= MOST_DAYS) return days;
  throw new UserError(
    'bad-retention',
    `${quoted(text)} is no time to keep articles: write retention:30d, retention:6 months or retention:off (ten years at most).`,
  );
}

async function show(request: Request, now: Settings, change: Partial<Settings>): Promise<Reply> {
  const { place, bot } = request;
  const fromStart = bot.defaults.watched;
  const watched = [...now.watched, ...fromStart.map((channel) => `${channel} (from the start)`)].map((channel) =>
    channel.replace(/^\*/, 'every channel'),
  );
  const lines = [
    `Watched: ${watched.length === 0 ? 'no channel; articles are read when the bot is asked' : listed(watched)}.`,
    `Answers to watched pastes: ${now.answerIn === 'thread' ? 'in a thread' : 'in the channel'}.`,
    `Least number of words of a watched paste: ${now.minWords}.`,
    `Articles are kept ${now.retentionDays === null ? 'until somebody removes them' : counted(now.retentionDays, 'day')}.`,
  ];
  if (Object.keys(change).length > 0) lines.unshift('Changed. This holds from now on:');
  const { retentionDays } = change;
  if (typeof retentionDays === 'number') {
    const postedBefore = bot.now() - retentionDays * DAY_MS;
    const { articles } = await bot.archive.countForgetting({ what: 'older', space: place.space, postedBefore });
    if (articles > 0)
      lines.push(
        `${counted(articles, 'article')} ${articles === 1 ? 'is' : 'are'} older than that and will be deleted within the hour, unless you change it back.`,
      );
  }
  return {
    blocks: [
      { kind: 'lines', lines },
      { kind: 'note', text: EXAMPLE },
    ],
    buttons: buttons(place.channel, now, fromStart),
    isPrivate: true,
  };
}

const EXAMPLE = 'To change: /settings watch:here answers:thread minwords:80 retention:30d';

function buttons(channel: string, now: Settings, fromStart: readonly string[]): Button[] {
  const shown: Button[] = [];
  if (now.watched.includes(channel)) shown.push({ label: 'Stop watching this channel', action: 'set:unwatch:here' });
  else if (![...now.watched, ...fromStart].some((watched) => watched === '*' || watched === channel))
    shown.push({ label: 'Watch this channel', action: 'set:watch:here' });
  const other = now.answerIn === 'thread' ? 'channel' : 'thread';
  return [...shown, { label: `Answer in ${other === 'thread' ? 'a thread' : 'the channel'}`, action: `set:answers:${other}` }];
}
