import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COURT, TURN, VOTE } from '../harbor-news.ts';
import { action, play, shown, type Played } from '../played.ts';

let played: Played;
beforeEach(async () => {
  played = await play([VOTE, TURN, COURT]);
});
afterEach(() => played.close());

describe('/stance', () => {
  it('shows the change of somebody’s mind, oldest to newest', async () => {
    await played.paste(VOTE);
    played.pass(20);
    await played.paste(TURN);
    const text = shown(await played.ask('stance', { who: 'Helena Brandt', toward: 'cruise ships' }));
    expect(text).toContain('Helena Brandt · the cruise ships · 2026-11-28 opposes → 2026-12-18 supports\n');
    expect(text).toMatch(/2026-11-28 · opposes · the cruise ships\n.*\n {2}2026-12-18 · supports · the cruise ships\n/);
    expect(text).not.toContain('Anton');
  });

  it('shows everybody toward a thing, and everything of a person', async () => {
    await played.paste(VOTE);
    await played.paste(COURT);
    const toward = shown(await played.ask('stance', { toward: 'ships' }));
    expect(toward).toMatch(
      /Helena Brandt · the cruise ships[^]*Anton Brandt · the cruise ships|Anton Brandt · the cruise ships[^]*Helena Brandt · the cruise ships/,
    );
    expect(shown(await played.ask('stance', { who: 'Okafor' }))).toContain('threatens · Helena Brandt');
    expect(shown(await played.ask('stance'))).toContain('3 stances');
  });

  it('shows what several pastes of one article say once, and proposes only who stands somewhere', async () => {
    await played.paste(VOTE);
    played.be('Ben', '#other');
    await played.paste(VOTE);
    expect(shown(await played.ask('stance'))).toContain('2 stances');
    const misspelt = await played.ask('stance', { who: 'Helena Brant' });
    expect(shown(misspelt)).toContain('Names like it: Helena Brandt');
    expect(shown(await played.press(action(misspelt, 'Helena Brandt')))).toContain('opposes · the cruise ships');
  });

  it('says so when there is none', async () => {
    expect(shown(await played.ask('stance', { who: 'Nobody' }))).toContain('No stance of “Nobody” is in the articles');
    await played.paste(VOTE);
    expect(shown(await played.ask('stance', { toward: 'weather' }))).toContain('No stance toward “weather”');
  });
});
