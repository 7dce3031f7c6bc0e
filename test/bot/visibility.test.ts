// Who sees what: nothing shows where somebody could read it who could not read where it was pasted.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardButtons } from '../../src/bot/card/card.ts';
import { COMMANDS } from '../../src/bot/commands/commands.ts';
import type { Answer } from '../../src/bot/ports.ts';
import { action, play, shown, type Played } from './played.ts';
import { saying } from './said.ts';

/** An article that can be told by its one rare word. */
const secret = (word: string) =>
  saying(
    {
      who: `Mara ${word}`,
      role: `head of ${word}`,
      says: `the harbor of ${word} is closed`,
      stance: ['opposes', 'against', `harbor of ${word}`],
    },
    ...Array.from({ length: 12 }, (_, index) => ({ who: 'Ingrid Sel', says: `the harbor has ${word} number ${index}` })),
  );
const PLACES = {
  Newsish: ['acme', '#news'],
  Talkish: ['acme', '#talk'],
  Boardish: ['acme', '!board'],
  Payish: ['acme', '!pay'],
  Directish: ['acme', '@bot'],
  Otherish: ['other', '#news'],
} as const;
type Word = keyof typeof PLACES;
const WORDS = Object.keys(PLACES) as Word[];
const ARTICLES = new Map(WORDS.map((word) => [word, secret(word)]));

/** Numbers of all articles. */
let ids: string[];
let played: Played;
beforeEach(async () => {
  played = await play([...ARTICLES.values()]);
  for (const word of WORDS) {
    const [space, channel] = PLACES[word];
    go(space, channel);
    // Ben reads the board, and not the pay
    if (word === 'Boardish') played.scene.invite('Ben');
    await played.paste(ARTICLES.get(word) ?? saying());
  }
  ids = [];
  for await (const { id } of played.store.archive.everything(null)) ids.push(String(id));
});
afterEach(() => played.close());

function go(space: string, channel: string): void {
  if (played.scene.place().space !== `console:${space}`) played.scene.goTo(space);
  played.scene.enter(channel);
}

const seenIn = (texts: string) => WORDS.filter((word) => texts.toLowerCase().includes(word.toLowerCase()));
/** All that a place shows of the archive: every command, button and page. */
async function everything(): Promise<string> {
  const texts: string[] = [];
  for (const [command, options] of [
    ['who-said', { topic: 'harbor' }],
    ['who-said', { person: 'Mara' }],
    ['who-said', { topic: 'nothing at all' }],
    ['stance', {}],
    ['articles', {}],
    ['articles', { topic: 'harbor' }],
    ['actors', {}],
    ['summary', { article: 'harbor' }],
    ['export', { format: 'json' }],
    ['export', {}],
    ...ids.map((article) => ['summary', { article }] as const),
    ...ids.map((article) => ['actors', { article }] as const),
  ] satisfies readonly (readonly [string, Record<string, string>])[]) {
    const answer = await played.ask(command, options);
    texts.push(shown(answer), ...(await pages(answer)));
  }
  for (const { name, options } of COMMANDS)
    for (const option of options)
      for (const text of ['', 'har', 'mara', 'i']) texts.push(JSON.stringify(await played.complete(name, option.name, text)));
  for (const id of ids)
    for (const name of ['statements', 'evidence', 'remove', 'wrong'])
      texts.push(shown(await played.press(`${name}:${id}${name === 'wrong' ? ':5' : ''}`)));
  return texts.join('\n');
}

async function pages(answer: Answer): Promise<string[]> {
  const texts: string[] = [];
  for (let next: Answer | null = answer; next !== null;) {
    const more: string | undefined = cardButtons(next.card).find(({ label }) => label === 'More')?.action;
    next = more === undefined ? null : await played.press(more);
    if (next !== null) texts.push(shown(next));
  }
  return texts;
}

describe('a place shows', () => {
  it.each([
    ['acme', '#news', ['Newsish', 'Talkish']],
    ['acme', '#talk', ['Newsish', 'Talkish']],
    ['acme', '#quiet', ['Newsish', 'Talkish']],
    // Ben reads the board, too
    ['acme', '!board', ['Newsish', 'Talkish', 'Boardish']],
    // whoever reads the pay, which is Ana alone, reads the board
    ['acme', '!pay', ['Newsish', 'Talkish', 'Boardish', 'Payish']],
    ['acme', '@bot', ['Directish']],
    ['other', '#news', ['Otherish']],
  ])('%s %s: %j', async (space, channel, words) => {
    go(space, channel);
    expect(seenIn(await everything())).toEqual(words);
  });

  it('nothing that only the asker could read elsewhere, also to the asker alone', async () => {
    go('acme', '#news');
    const answer = await played.ask('who-said', { topic: 'Payish' });
    expect(answer.audience).toBe('person');
    expect(shown(answer)).toContain('Nobody said anything');
  });

  it('less from the moment on when somebody else comes to read it', async () => {
    go('acme', '!pay');
    const answer = await played.ask('articles');
    expect(shown(answer)).toContain('Boardish');
    played.scene.invite('Cem');
    for (const again of [await played.ask('articles'), await played.press(action(answer, 'Show here'))]) {
      expect(shown(again)).not.toContain('Boardish');
      expect(shown(again)).toContain('Payish');
    }
  });

  it('“already posted” only of what it may show', async () => {
    go('acme', '#news');
    played.posted.length = 0;
    await played.paste(ARTICLES.get('Boardish') ?? saying());
    expect(played.posted.join('')).not.toContain('Already posted');
    go('acme', '#talk');
    await played.paste(ARTICLES.get('Newsish') ?? saying());
    expect(played.posted.join('')).toContain('Already posted by Ana on 2026-11-28.');
  });

  it('nothing for a token of another place or person', async () => {
    go('acme', '!board');
    const answer = await played.ask('who-said', { topic: 'Boardish' });
    const [here, more] = [action(answer, 'Show here'), action(answer, 'More')];
    for (const [space, channel] of [
      ['acme', '#news'],
      ['acme', '@bot'],
      ['other', '#news'],
    ] as const) {
      go(space, channel);
      for (const press of [here, more]) expect(shown(await played.press(press))).not.toContain('Boardish');
    }
    go('acme', '!board');
    played.be('Ben');
    for (const press of [here, more]) expect(shown(await played.press(press))).toContain('meant for somebody else');
  });
});

describe('any option, page or token', () => {
  const value = fc.oneof(
    fc.constantFrom('harbor', 'Mara', ...WORDS, 'Ingrid Sel', '1', 'mine', 'all', '*', 'here', 'last week', 'json', ''),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const commands = COMMANDS.filter(({ name }) => !['analyze', 'settings', 'help'].includes(name));

  it('never shows a row of another space or of a channel that the place may not show', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WORDS),
        fc.constantFrom(...commands),
        fc.array(value, { minLength: 4, maxLength: 4 }),
        fc.constantFrom('Ana', 'Ben', 'Cem'),
        async (word, command, values, person) => {
          const [space, channel] = PLACES[word];
          go(space, channel);
          if (!channel.startsWith('!')) played.be(person);
          const allowed = visibleFrom(played.scene.place().space, channel);
          const options = Object.fromEntries(command.options.map(({ name }, index) => [name, values[index] ?? '']));
          const answer = await played.ask(command.name, options);
          const texts = [withoutEcho(shown(answer), values), ...(await pages(answer)).map((text) => withoutEcho(text, values))];
          for (const { action: press, label } of cardButtons(answer.card)) {
            if (label === 'Remove') continue;
            texts.push(withoutEcho(shown(await played.press(press)), values));
          }
          for (const { name } of command.options) texts.push(JSON.stringify(await played.complete(command.name, name, values[0] ?? '')));
          expect(allowed).toEqual(expect.arrayContaining(seenIn(texts.join('\n'))));
          played.be('Ana');
        },
      ),
      { numRuns: 60 },
    );
  });

  /** What the asker typed is told back. */
  function withoutEcho(text: string, values: readonly string[]): string {
    return values.reduce((rest, typed) => (typed === '' ? rest : rest.replaceAll(`“${typed}”`, '')), text);
  }

  function visibleFrom(space: string, channel: string): Word[] {
    if (space === 'console:user:Ana') return ['Directish'];
    if (space === 'console:other') return ['Otherish'];
    if (space !== 'console:acme') return [];
    const open: Word[] = ['Newsish', 'Talkish'];
    if (channel === '!board') return [...open, 'Boardish'];
    return channel === '!pay' ? [...open, 'Boardish', 'Payish'] : open;
  }
});
