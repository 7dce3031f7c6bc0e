import { describe, expect, it } from 'vitest';
import { HARBOR } from '../../bot/article.ts';
import { VOTE } from '../../bot/harbor-news.ts';
import { startSlackServer } from '../../support/slack/slack-server.ts';
import { playSlack } from './slack-play.ts';

const DAY_S = 24 * 60 * 60;
const NOON_S = Date.parse('2026-11-28T12:00:00Z') / 1000;

function message(channel: string, secondsAgo: number, text: string) {
  const ts = `${NOON_S - secondsAgo}.000100`;
  return { channel, ts, thread_ts: null, user: 'UANA', text, blocks: [], metadata: undefined, edits: 0 };
}

describe('what was posted while the bot was away', () => {
  it.each([[['CNEWS']], [['*']]])('is answered once where %j is watched, if it is no older than a day', async (watch) => {
    const server = await startSlackServer();
    server.team.messages.push(message('CNEWS', 2 * DAY_S, VOTE.text), message('CNEWS', 600, HARBOR.text), message('CAWAY', 600, VOTE.text));
    const first = await playSlack({ server, watch });
    await first.slack.idle();
    await first.settle();
    expect(first.answers()).toMatchObject([{ channel: 'CNEWS', thread_ts: `${NOON_S - 600}.000100` }]);
    const second = await playSlack({ server, watch, store: first.store, mode: 'http' });
    await second.slack.idle();
    await second.settle();
    expect(second.answers()).toHaveLength(1);
    await second.close();
    await first.close();
    await server.close();
  });

  it('of a channel that cannot be read is left out', async () => {
    const server = await startSlackServer();
    server.team.messages.push(message('CNEWS', 600, HARBOR.text));
    const play = await playSlack({ server, watch: ['CNONE', 'CNEWS'] });
    await play.slack.idle();
    await play.settle();
    expect(play.answers()).toHaveLength(1);
    expect(play.log.join('')).toContain('a watched channel cannot be read back');
    await play.close();
    await server.close();
  });
});
