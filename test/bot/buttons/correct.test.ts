import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TURN, VOTE } from '../harbor-news.ts';
import { action, play, shown, type Played } from '../played.ts';

let played: Played;
let evidence: string;
beforeEach(async () => {
  played = await play([VOTE, TURN]);
  played.be('Ben');
  await played.paste(VOTE);
  evidence = played.posts('Evidence');
});
afterEach(() => played.close());

const wrong = async () => action(await played.press(evidence), 'Not right: 1');

describe('“Not right”', () => {
  it('takes a row and its statement off the card, the archive and every command', async () => {
    const answer = await played.press(await wrong());
    expect(shown(answer)).toContain('Row 1: Helena Brandt · opposes · the cruise ships\nIt shows nowhere any more.');
    expect(played.posted.at(-1)).toMatch(/the card was changed[^]*2 Anton Brandt · praises · the cruise ships\n\n/);
    expect(played.posted.at(-1)).not.toContain('1 Helena Brandt');
    const seen = [
      shown(await played.ask('who-said', { person: 'Brandt' })),
      shown(await played.ask('stance')),
      shown(await played.press(played.posts('All statements 1'))),
    ].join('\n');
    expect(seen).toContain('Anton Brandt');
    expect(seen).not.toContain('opposes');
    expect(seen).not.toContain('  the cruise ships must leave');
  });

  it('takes the row off the other pastes of the article, too, and brings it back there', async () => {
    played.be('Ben', '#talk');
    await played.paste(VOTE);
    const answer = await played.press(await wrong());
    expect(shown(answer)).toContain('It shows nowhere any more.');
    expect(played.posted.slice(-2).join('')).toMatch(/the card was changed\)[^]*the card was changed in #news\)/);
    expect(shown(await played.ask('stance'))).not.toContain('opposes');
    await played.press(action(answer, 'Bring back'));
    expect(shown(await played.ask('stance'))).toContain('opposes');
    played.be('Ben', '#news');
    expect(shown(await played.ask('why', { row: '1' }))).toContain('1 · Helena Brandt');
  });

  it('leaves the pastes of others alone, says so, and tells nothing of hidden ones', async () => {
    played.be('Cem', '!board');
    await played.paste(VOTE);
    played.be('Ben', '#news');
    const button = await wrong();
    expect(shown(await played.press(button))).toContain('It shows nowhere any more.');
    played.be('Cem', '#talk');
    await played.paste(VOTE);
    played.be('Ben', '#news');
    expect(shown(await played.press(button))).toContain('but Cem pasted the same article, and it still shows from there');
    expect(shown(await played.ask('stance'))).toContain('opposes');
    played.be('Ana');
    expect(shown(await played.press(button))).toContain('It shows nowhere any more.');
    expect(shown(await played.ask('stance'))).not.toContain('opposes');
  });

  it('keeps the numbers of /why', async () => {
    await played.press(await wrong());
    expect(shown(await played.ask('why', { row: '2' }))).toContain('2 · Anton Brandt');
    expect(shown(await played.ask('why', { row: '1' }))).toContain('There is no row 1. Give number 2, such as /why 2.');
  });

  it('can be taken back', async () => {
    const answer = await played.press(await wrong());
    expect(shown(await played.press(action(answer, 'Bring back')))).toContain('It shows again.');
    expect(played.posted.at(-1)).toContain('1 Helena Brandt · opposes');
    expect(shown(await played.ask('stance'))).toContain('opposes');
  });

  it('can be taken back later from the evidence, by who may', async () => {
    await played.press(await wrong());
    const later = await played.press(evidence);
    expect(shown(later)).toContain('1 · called not right by Ben on 2026-11-28');
    const publicly = await played.press(action(later, 'Show here'));
    expect(shown(publicly)).not.toContain('called not right');
    played.be('Cem');
    expect(shown(await played.press(evidence))).not.toContain('called not right');
    played.be('Ana');
    await played.press(action(await played.press(evidence), 'Bring back: 1'));
    expect(shown(await played.ask('stance'))).toContain('opposes');
  });

  it('leaves the note on who posted it before', async () => {
    played.pass(1);
    played.be('Ben', '#talk');
    await played.paste(VOTE);
    evidence = played.posts('Evidence');
    await played.press(await wrong());
    expect(played.posted.at(-1)).toMatch(/the card was changed[^]*Already posted by Ben on 2026-11-28\./);
  });

  it('is for who pasted and for administrators; anybody else gets a sentence', async () => {
    const button = await wrong();
    played.be('Cem');
    expect(shown(await played.press(button))).toContain('Only Ben, who pasted it, or an administrator can do that');
    expect(shown(await played.ask('stance'))).toContain('opposes');
    played.be('Ana');
    expect(shown(await played.press(button))).toContain('It shows nowhere any more.');
    played.be('Cem');
    expect(shown(await played.press(button.replace('wrong', 'right')))).toContain('Only Ben');
  });

  it('does nothing for a row or an article that there is not', async () => {
    expect(shown(await played.press(evidence.replace('evidence', 'wrong').concat(':9')))).toContain('too old');
    expect(shown(await played.press('wrong:999:0'))).toContain('not in the archive any more');
  });
});
