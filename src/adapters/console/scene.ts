// The people and places that are played in the terminal: who speaks where at this moment, and who may read what.
import type { Person, Place } from '../../bot/ports.ts';
import { UserError } from '../../errors.ts';

const FIRST_PERSON = 'You';
const FIRST_SPACE = 'local';
/** Where everybody of a space is. */
const FIRST_CHANNEL = '#console';
const DIRECT = '@bot';
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;
const CHANNEL = /^[#!][\p{L}\p{N}._-]{1,40}$/u;

/** A scene; every change moves who speaks, or says who may read a hidden channel. */
export interface Scene {
  person(): Person;
  place(): Place;
  /** Somebody says or presses something: who does so first in a space is its administrator. */
  speak(): { readonly person: Person; readonly place: Place };
  /** From now on somebody else speaks. */
  speakAs(name: string): void;
  /** From now on they speak in `#public`, in `!hidden` (whoever enters one reads it) or in `@bot`, alone with the bot. */
  enter(channel: string): void;
  /** Lets somebody read the hidden channel. */
  invite(name: string): void;
  /** From now on they speak in another space. */
  goTo(space: string): void;
  /** One sentence on who and where. */
  describe(): string;
  isAdministrator(space: string, person: Person): boolean;
  /** Of these channels, those that every reader of `place` can read. */
  readableFrom(place: Place, channels: readonly string[]): string[];
}

/** A scene with one person in the one channel of one space. */
export function createScene(): Scene {
  let person = FIRST_PERSON;
  let space = FIRST_SPACE;
  let channel = FIRST_CHANNEL;
  const administrators = new Map<string, string>();
  /** Who reads the hidden channels, by space and channel. */
  const readers = new Map<string, Set<string>>();
  const readersOf = (place: Place) => readers.get(`${place.space} ${place.channel}`) ?? new Set<string>();
  const place = (): Place => {
    if (channel === DIRECT) return { space: `console:user:${person}`, channel: DIRECT, thread: null };
    return { space: `console:${space}`, channel, thread: null };
  };
  const letRead = (name: string) => {
    const { space: at, channel: hidden } = place();
    if (hidden.startsWith('!')) readers.set(`${at} ${hidden}`, readersOf(place()).add(name));
  };
  return {
    person: () => ({ id: person, name: person }),
    place,
    speak: () => {
      if (channel !== DIRECT && !administrators.has(space)) administrators.set(space, person);
      return { person: { id: person, name: person }, place: place() };
    },
    speakAs: (name) => {
      person = checked(name, NAME, 'A name has up to 40 letters and digits, such as :as Ana.');
      if (channel.startsWith('!') && !readersOf(place()).has(person)) channel = FIRST_CHANNEL;
    },
    enter: (name) => {
      channel =
        name === DIRECT ? name : checked(name, CHANNEL, 'A channel is written as :in #news (public), :in !board (hidden) or :in @bot.');
      letRead(person);
    },
    invite: (name) => {
      if (!channel.startsWith('!'))
        throw new UserError('not-hidden', 'Everybody reads this channel: enter a hidden one first, such as :in !board.');
      letRead(checked(name, NAME, 'A name has up to 40 letters and digits, such as :invite Ana.'));
    },
    goTo: (name) => {
      const known = checked(name, NAME, 'A space has a name of up to 40 letters and digits, such as :space acme.');
      if (known === 'user') throw new UserError('bad-name', 'A space called user would be taken for direct messages: choose another name.');
      space = known;
      channel = FIRST_CHANNEL;
    },
    describe: () => {
      const you = person === FIRST_PERSON ? 'You are' : `You are ${person},`;
      if (channel === DIRECT) return `${you} alone with the bot.`;
      const role = administrators.get(space) === person ? ', which you manage' : '';
      const hidden = channel.startsWith('!') ? ` (hidden; read by ${[...readersOf(place())].join(', ')})` : '';
      return `${you} in ${channel}${hidden} of ${space}${role}.`;
    },
    isAdministrator: (at, { id }) => at === `console:user:${id}` || administrators.get(at.slice('console:'.length)) === id,
    readableFrom: (from, channels) => {
      const here = readersOf(from);
      return channels.filter((other) => {
        if (other === from.channel || other.startsWith('#')) return true;
        if (!from.channel.startsWith('!') || !other.startsWith('!')) return false;
        const there = readersOf({ ...from, channel: other });
        return [...here].every((reader) => there.has(reader));
      });
    },
  };
}

function checked(text: string, form: RegExp, problem: string): string {
  const name = text.trim();
  if (!form.test(name)) throw new UserError('bad-name', problem);
  return name;
}
