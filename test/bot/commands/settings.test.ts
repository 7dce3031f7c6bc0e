import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VOTE } from '../harbor-news.ts';
import { action, play, shown, type Played } from '../played.ts';

let played: Played;
beforeEach(async () => {
  played = await play([VOTE]);
});
afterEach(() => played.close());

describe('/settings', () => {
  it('shows how things are', async () => {
    const text = shown(await played.ask('settings'));
    expect(text).toContain('Watched: no channel');
    expect(text).toContain('Answers to watched pastes: in a thread.');
    expect(text).toContain('Least number of words of a watched paste: 5.');
    expect(text).toContain('Articles are kept until somebody removes them.');
  });

  it('changes everything at once', async () => {
    const options = { watch: '#x, <#C12|news> here', answers: 'channel', minwords: '80', retention: '30d' };
    const text = shown(await played.ask('settings', options));
    expect(text).toContain('Changed. This holds from now on:\nWatched: #x, C12 and #news.');
    expect(text).toContain('in the channel.');
    expect(text).toContain('watched paste: 80.');
    expect(text).toContain('Articles are kept 30 days.');
    await played.ask('settings', { unwatch: 'C12' });
    expect(await played.store.settings.settings('console:acme')).toEqual({
      watched: ['#x', '#news'],
      answerIn: 'channel',
      minWords: 80,
      retentionDays: 30,
    });
  });

  it('has buttons for what is changed most', async () => {
    const before = await played.ask('settings');
    expect(shown(await played.press(action(before, 'Watch this channel')))).toContain('Watched: #news.');
    const after = await played.ask('settings');
    expect(shown(await played.press(action(after, 'Answer in the channel')))).toContain('pastes: in the channel.');
    expect(shown(await played.press(action(after, 'Stop watching this channel')))).toContain('Watched: no channel');
  });

  it.each([
    [{ retention: '6 months' }, 'Articles are kept 180 days.'],
    [{ retention: '2w' }, 'Articles are kept 14 days.'],
    [{ retention: 'off' }, 'Articles are kept until somebody removes them.'],
    [{ watch: '*' }, 'Watched: every channel.'],
    [{ watch: 'all' }, 'Watched: every channel.'],
    [{ watch: '123456789012345678, C0AB12' }, 'Watched: 123456789012345678 and C0AB12.'],
  ])('takes %j', async (options, sentence) => {
    expect(shown(await played.ask('settings', options))).toContain(sentence);
  });

  it.each([
    [{ retention: '0d' }, 'is no time to keep articles'],
    [{ retention: '99999y' }, 'is no time to keep articles'],
    [{ retention: 'soon' }, 'is no time to keep articles'],
    [{ minwords: '0' }, 'is no number of words'],
    [{ minwords: '-5' }, 'is no number of words'],
    [{ minwords: 'many' }, 'is no number of words'],
    [{ answers: 'nowhere' }, 'is no place for answers'],
    [{ watch: 'x'.repeat(10_000) }, 'is no channel'],
    [{ watch: '#'.repeat(200) }, 'is no channel'],
    [{ watch: 'here news' }, '“news” is no channel: write here, *, #name or the id of a channel.'],
    [
      { watch: 'rentention:1d' },
      '“rentention” is no option of /settings: its options are watch, unwatch, answers, minwords and retention.',
    ],
    [{ unwatch: 'there' }, '“there” is no channel'],
  ])('refuses odd values and changes nothing', async (options, sentence) => {
    expect(shown(await played.ask('settings', { watch: '#x', ...options }))).toContain(sentence);
    expect(await played.store.settings.settings('console:acme')).toEqual({});
  });

  it('is for administrators only', async () => {
    const button = action(await played.ask('settings'), 'Watch this channel');
    played.be('Ben');
    expect(shown(await played.ask('settings'))).toContain('Only an administrator can see and change the settings');
    expect(shown(await played.ask('settings', { watch: 'here' }))).toContain('Only an administrator');
    expect(shown(await played.press(button))).toContain('Only an administrator');
    expect(await played.store.settings.settings('console:acme')).toEqual({});
  });

  it('says how many articles a shorter retention deletes', async () => {
    await played.paste(VOTE);
    played.pass(10);
    expect(shown(await played.ask('settings', { retention: '7d' }))).toContain(
      '1 article is older than that and will be deleted within the hour',
    );
  });

  it('cannot take off what is watched from the start', async () => {
    await played.close();
    played = await play([], { watchChannels: ['#news'] });
    expect(shown(await played.ask('settings'))).toContain('Watched: #news (from the start).');
    expect(shown(await played.ask('settings', { unwatch: '#news' }))).toContain('is watched by WATCH_CHANNELS');
  });

  it('survives a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whosaid-'));
    const url = `file:${join(folder, 'archive.db')}`;
    const before = await play([], { url });
    await before.ask('settings', { watch: 'here', retention: '30d' });
    await before.close();
    const after = await play([], { url });
    expect(shown(await after.ask('settings'))).toContain('Watched: #news.');
    await after.close();
    await rm(folder, { recursive: true });
  });
});
