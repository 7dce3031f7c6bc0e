import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COURT, TURN, VOTE } from '../harbor-news.ts';
import { action, play, shown, type Played } from '../played.ts';
import { saying } from '../said.ts';

const MANY = saying(...Array.from({ length: 20 }, (_, index) => ({ who: 'Ingrid Sel', says: `the number ${index + 1} is a number` })));

const FERRY = saying({ who: 'Ingrid Sel', says: 'Ferry is late', about: ['Ferry'] });

let played: Played;
beforeEach(async () => {
  played = await play([VOTE, TURN, COURT, MANY, FERRY]);
});
afterEach(() => played.close());

async function pasteAll(): Promise<void> {
  await played.paste(VOTE);
  played.pass(20);
  await played.paste(TURN);
  await played.paste(COURT);
}

describe('/who-said', () => {
  it('groups by who said it, newest first, each with article, date and link', async () => {
    await pasteAll();
    const text = shown(await played.ask('who-said', { topic: 'cruise ship' }));
    expect(text.replaceAll(/https:\S+/g, 'link')).toBe(`Helena Brandt and Anton Brandt: 3 statements about “cruise ship”

Helena Brandt, Mayor
  the cruise ships may stay
      Helena Brandt said that the cruise ships may stay. · 2026-12-18 · link
  the cruise ships must leave the harbor
      Helena Brandt said that the cruise ships must leave the… · 2026-11-28 · link

Anton Brandt, a fisherman
  the cruise ships bring work
      Helena Brandt said that the cruise ships must leave the… · 2026-11-28 · link

[1] Show here
`);
  });

  it('finds what a person said by any part of the name', async () => {
    await pasteAll();
    expect(shown(await played.ask('who-said', { person: 'Okafor' }))).toContain('Tomas Okafor: 2 statements by “Okafor”');
  });

  it('lists people of one name apart and offers each alone', async () => {
    await pasteAll();
    const both = await played.ask('who-said', { person: 'Brandt' });
    expect(shown(both)).toMatch(/\nHelena Brandt, Mayor\n[^]*\nAnton Brandt, a fisherman\n/);
    const one = shown(await played.press(action(both, 'Only Anton Brandt')));
    expect(one).toContain('the cruise ships bring work');
    expect(one).not.toContain('  the cruise ships must leave');
  });

  it('offers what a person said who is the topic', async () => {
    await pasteAll();
    const about = await played.ask('who-said', { topic: 'Helena Brandt' });
    expect(shown(about)).toContain('Helena Brandt will lose in court');
    expect(shown(await played.press(action(about, '2 statements by Helena Brandt')))).toContain('the cruise ships may stay');
  });

  it('takes only what is newer than “since”', async () => {
    await pasteAll();
    const text = shown(await played.ask('who-said', { person: 'Helena Brandt', since: '7d' }));
    expect(text).toContain('1 statement by “Helena Brandt” since 2026-12-11');
    expect(text).not.toContain('must leave');
  });

  it('shows the next page, and its end', async () => {
    await played.paste(MANY);
    let answer = await played.ask('who-said', { person: 'Sel' });
    const pages = [shown(answer)];
    for (let page = 2; page <= 3; page += 1) {
      answer = await played.press(action(answer, 'More'));
      pages.push(shown(answer));
    }
    expect(pages[1]).toContain('continued');
    const numbers = pages.join('').matchAll(/^ {2}the number (\d+) is/gm);
    expect([...numbers].map((match) => Number(match[1])).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(() => action(answer, 'More')).toThrow('no button');
  });

  it('says what to give when nothing was given', async () => {
    expect(shown(await played.ask('who-said'))).toContain('Name a topic or a person');
    expect(shown(await played.ask('who-said', { topic: '  ' }))).toContain('Name a topic or a person');
  });

  it('says that the archive is empty', async () => {
    expect(shown(await played.ask('who-said', { topic: 'harbor' }))).toContain('No article that may be shown here was read yet: paste one');
  });

  it('names the nearest people and what there is when nothing is found', async () => {
    await pasteAll();
    const text = shown(await played.ask('who-said', { person: 'Okaför Tomass' }));
    expect(text).toContain('“Okaför Tomass” said nothing in the articles that may be shown here.');
    expect(text).toContain('Names like it: Tomas Okafor.');
    expect(text).toContain('What may be shown here: 3 articles since 2026-11-28');
  });

  it('says what several pastes of one article say once', async () => {
    await played.paste(VOTE);
    played.be('Ben', '#other');
    await played.paste(VOTE);
    await played.paste(VOTE);
    const answer = await played.ask('who-said', { person: 'Brandt' });
    expect(shown(answer)).toContain('2 statements by “Brandt”');
    expect(shown(answer).match(/must leave the harbor\n/g)).toHaveLength(1);
    await played.paste(COURT);
    expect(shown(await played.ask('who-said', { topic: 'Helena Brandt' }))).toContain('1 statement by Helena Brandt');
  });

  it('proposes no name that finds nothing, but articles and what the person says', async () => {
    await pasteAll();
    const text = shown(await played.ask('who-said', { topic: 'Tomas Okafor' }));
    expect(text).not.toContain('Names like it');
    expect(text).toContain('/articles Tomas Okafor shows 1 article with it.');
    expect(text).toContain('2 statements by Tomas Okafor');
    await played.paste(FERRY);
    const ferry = await played.ask('who-said', { person: 'Ferry' });
    expect(shown(ferry)).not.toContain('Names like it');
    expect(ferry.card.buttons.map(({ label }) => label)).toEqual([]);
  });

  it('names its options when one is given that it does not have', async () => {
    await played.paste(VOTE);
    const hint = '“who” is no option of /who-said: its options are topic, person and since.';
    expect(shown(await played.ask('who-said', { topic: 'ships who:Hua' }))).toContain(hint);
    expect(shown(await played.ask('who-said', { topic: 'ships', since: 'who:Hua' }))).toContain(hint);
    for (const topic of ['ships 3:1', 'https://example.org/a', 'ships: a plan', 'since:7d'])
      expect(shown(await played.ask('who-said', { topic }))).not.toContain('is no option');
  });

  it('says what there would be without “since”', async () => {
    await played.paste(VOTE);
    played.pass(30);
    expect(shown(await played.ask('who-said', { topic: 'harbor', since: 'yesterday' }))).toContain(
      'Without “since” there would be 1 statement.',
    );
  });
});
