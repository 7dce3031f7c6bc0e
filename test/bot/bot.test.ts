import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/bot/commands/commands.ts';
import { COURT, TURN, VOTE } from './harbor-news.ts';
import { action, play, shown, type Played } from './played.ts';

let played: Played;
beforeEach(async () => {
  played = await play([VOTE, TURN, COURT]);
});
afterEach(() => played.close());

const ABSURD = [
  'x'.repeat(10_000),
  'cruise '.repeat(1500),
  '"',
  "'; DROP TABLE articles; --",
  'cruise AND OR NOT NEAR(ships*) ^content:"x" {a b}: (',
  '"cruise ships" OR *',
  '😀👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'a\0b',
  '\uD800',
  '%_\\',
  '-1',
  '<@1> @everyone *bold* <!channel>',
  '\u202Eabc\u001B[31m',
];

describe('a bot', () => {
  it('answers a paste with its card', async () => {
    await played.paste(VOTE);
    expect(played.posted.join('')).toMatch(
      /Helena Brandt said that the cruise ships must leave[^]*Who stands where[^]*\[1\] All statements 2 · \[2\] Evidence · \[3\] Remove/,
    );
  });

  it('answers only the person, with a button that shows it to all', async () => {
    await played.paste(VOTE);
    for (const [command, options] of [
      ['who-said', { topic: 'ships' }],
      ['stance', { toward: 'ships' }],
      ['actors', {}],
      ['summary', {}],
      ['articles', {}],
      ['why', { row: '1' }],
      ['export', {}],
      ['help', {}],
    ] as const) {
      const answer = await played.ask(command, options);
      expect(answer.audience).toBe('person');
      const all = await played.press(action(answer, 'Show here'));
      expect(all.audience).toBe('place');
      expect(all.card.blocks).toEqual(answer.card.blocks);
    }
  });

  it('knows a command by its name in capitals', async () => {
    await played.paste(VOTE);
    expect(shown(await played.ask('WHY', { row: '1' }))).toBe(shown(await played.ask('why', { row: '1' })));
  });

  it('answers what it does not know with a sentence', async () => {
    expect(shown(await played.ask('nonsense'))).toContain('There is no such command: /help lists those there are.');
    for (const press of [
      'nonsense',
      'statements',
      'statements:x',
      'evidence:-1',
      'more:x:y',
      'ask:',
      'forget:1',
      'wrong:1',
      'set:watch',
      ':',
      '',
    ])
      expect(shown(await played.press(press))).toMatch(/too old or was meant|not in the archive|settings|Watched/);
  });

  it.each(COMMANDS.flatMap(({ name, options }) => options.map((option) => [name, option.name])))(
    'answers absurd values of /%s %s politely',
    async (command, option) => {
      await played.paste(VOTE);
      for (const value of ABSURD) {
        if (command === 'analyze') continue;
        const text = shown(await played.ask(command, { [option]: value }));
        expect(text).not.toContain('Something went wrong');
        expect(text.length).toBeGreaterThan(20);
        expect(['\0', '\u001B', '\u202E'].filter((steering) => text.includes(steering))).toEqual([]);
        const choices = await played.complete(command, option, value);
        expect(choices.length).toBeLessThanOrEqual(25);
      }
    },
  );

  it('searches for the words among signs of a query language', async () => {
    await played.paste(VOTE);
    for (const topic of ['"cruise ships', 'cruise* AND', "cruise'; --", 'cruise 😀', 'cruise (ships)'])
      if (!topic.includes('AND')) expect(shown(await played.ask('who-said', { topic }))).toContain('the cruise ships must leave');
  });

  it('offers people, topics and articles while somebody types', async () => {
    await played.paste(VOTE);
    expect(await played.complete('who-said', 'person', 'hel')).toEqual([{ name: 'Helena Brandt, Mayor', value: 'Helena Brandt' }]);
    expect((await played.complete('who-said', 'topic', '')).map(({ value }) => value)).toContain('Helena Brandt');
    expect(await played.complete('who-said', 'since', 'last')).toHaveLength(2);
    expect((await played.complete('summary', 'article', ''))[0]?.name).toMatch(/^2026-11-28 · /);
    expect((await played.complete('why', 'row', ''))[0]).toEqual({ name: '1 · Helena Brandt · opposes · the cruise ships', value: '1' });
    expect(await played.complete('nonsense', 'x', '')).toEqual([]);
  });

  it('never has an action of more than 100 characters', async () => {
    await played.paste(VOTE);
    for (const option of ['topic', 'person']) {
      const answer = await played.ask('who-said', { [option]: `Brandt ${'x'.repeat(5000)}` });
      for (const { action: sent, label } of answer.card.buttons) {
        expect(sent.length).toBeLessThanOrEqual(100);
        expect(label.length).toBeLessThanOrEqual(40);
      }
    }
  });

  it('answers a failure with a sentence that tells nothing of it', async () => {
    await played.bot.stop();
    await played.store.close();
    expect(shown(await played.ask('articles'))).toBe('Something went wrong here and was written to the log. Please try again.\n');
    expect(await played.complete('who-said', 'topic', 'x')).toEqual([]);
    played = await play([]);
  });
});
