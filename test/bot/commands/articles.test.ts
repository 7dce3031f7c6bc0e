import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COURT, TURN, VOTE } from '../harbor-news.ts';
import { action, play, shown, type Played } from '../played.ts';
import { saying } from '../said.ts';

const SERIES = Array.from({ length: 12 }, (_, index) => saying({ who: 'Ingrid Sel', says: `article ${index + 1} is here` }));
const NO_ACTORS = { ...saying({ who: 'Ingrid Sel', says: 'the harbor is empty' }), actors: [] };
const NO_SUMMARY = { ...saying({ who: 'Ingrid Sel', says: 'the quay is empty' }), summary: [] };

let played: Played;
beforeEach(async () => {
  played = await play([VOTE, TURN, COURT, NO_ACTORS, NO_SUMMARY, ...SERIES]);
});
afterEach(() => played.close());

describe('/articles', () => {
  it('lists an article that was pasted several times once', async () => {
    await played.paste(VOTE);
    played.be('Ben', '#other');
    await played.paste(VOTE);
    expect(shown(await played.ask('articles'))).toMatch(/^1 article\n/);
    expect(shown(await played.ask('articles', { topic: 'ships' }))).toMatch(/^1 article about/);
  });

  it('lists the articles, newest first, in pages', async () => {
    for (const article of SERIES) await played.paste(article);
    const first = await played.ask('articles');
    expect(shown(first)).toMatch(/^12 articles\n {2}Ingrid Sel said that article 12 is here.* · 2026-11-28/);
    expect(shown(first)).not.toContain('article 2 is here');
    const more = first.card.buttons.find(({ label }) => label === 'More');
    expect(shown(await played.press(more?.action ?? ''))).toContain('article 1 is here');
  });

  it('finds those about a topic', async () => {
    await played.paste(VOTE);
    await played.paste(COURT);
    const text = shown(await played.ask('articles', { topic: 'judges' }));
    expect(text).toMatch(/^1 article about “judges”\n/);
  });

  it('says so when there is none', async () => {
    expect(shown(await played.ask('articles'))).toContain('No article may be shown here.');
    expect(shown(await played.ask('articles', { topic: 'weather' }))).toContain('No article about “weather” may be shown here.');
  });
});

describe('/actors and /summary', () => {
  it('take the newest article of the channel', async () => {
    await played.paste(VOTE);
    await played.paste(COURT);
    expect(shown(await played.ask('actors'))).toMatch(/^Who matters\n {2}Tomas Okafor, a lawyer \(2 statements\)\n/);
    expect(shown(await played.ask('summary'))).toMatch(/^Tomas Okafor said that Helena Brandt will lose in court\.\n\nArticle\n/);
  });

  it('take an article by its number or by words of it', async () => {
    await played.paste(VOTE);
    await played.paste(COURT);
    const [number = ''] = (await played.complete('summary', 'article', 'cruise')).map(({ value }) => value);
    for (const article of [number, `#${number}`, 'cruise ships']) {
      expect(shown(await played.ask('summary', { article }))).toContain('the cruise ships must leave the harbor');
    }
  });

  it.each(['actors', 'summary'])('/%s says so when there is no article', async (command) => {
    expect(shown(await played.ask(command))).toContain('No article was read here yet: paste one first');
    expect(shown(await played.ask(command, { article: 'weather' }))).toContain('No article called “weather” may be shown here');
    expect(shown(await played.ask(command, { article: '999' }))).toContain('No article called “999” may be shown here');
  });

  it('say so when the article has nothing of it', async () => {
    await played.paste(NO_ACTORS);
    expect(shown(await played.ask('actors'))).toContain('names nobody who matters');
    await played.paste(NO_SUMMARY);
    expect(shown(await played.ask('summary'))).toContain('stands alone as a summary');
  });
});

describe('/why', () => {
  it('explains the article whose card another had and which is gone', async () => {
    await played.paste(VOTE);
    const remove = played.posts('Remove');
    played.be('Ben');
    await played.paste(VOTE);
    played.be('Ana');
    await played.press(action(await played.press(remove), 'Remove'));
    await played.bot.idle();
    expect(shown(await played.ask('why', { row: '2' }))).toContain('2 · Anton Brandt · praises');
    expect(shown(await played.ask('actors'))).toContain('Helena Brandt');
  });

  it('shows the words behind a row of the newest card of the channel', async () => {
    await played.paste(VOTE);
    const text = shown(await played.ask('why', { row: '2' }));
    expect(text).toMatch(/^2 · Anton Brandt · praises · the cruise ships\n/);
  });

  it.each([
    [{}, 'Which row? Give a number from 1 to 2, such as /why 1.'],
    [{ row: '3' }, 'There is no row 3. Give a number from 1 to 2, such as /why 1.'],
    [{ row: 'one' }, 'There is no row “one”. Give a number from 1 to 2, such as /why 1.'],
  ])('says which rows there are for %j', async (options, sentence) => {
    await played.paste(VOTE);
    expect(shown(await played.ask('why', options))).toContain(sentence);
  });

  it('says so when there is no article, or no row', async () => {
    expect(shown(await played.ask('why', { row: '1' }))).toContain('No article was read here yet');
    await played.paste(NO_ACTORS);
    expect(shown(await played.ask('why', { row: '1' }))).toContain('has no stance rows to explain');
  });
});
