// Exactly one answer, whatever Slack does in the middle of posting it; and nothing is acknowledged that was not kept.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../support/slack/slack-server.ts';
import { HARBOR } from '../../bot/article.ts';
import { newTs, playSlack, seen, until, type SlackPlay } from './slack-play.ts';

const event = () => ({ type: 'message', channel: 'CNEWS', channel_type: 'channel', user: 'UANA', ts: newTs(), text: HARBOR.text });

describe('posting', () => {
  let play: SlackPlay;
  beforeEach(async () => {
    play = await playSlack();
  });
  afterEach(() => play.close());

  it.each<[string, Failure[]]>([
    ['is cut off before anything is done', [{ cut: true }]],
    ['is cut off after it was done', [{ cut: true, when: 'after' }]],
    ['ends with a 500', [{ status: 500 }]],
    ['ends with a 500 after it was done', [{ status: 500, when: 'after' }]],
    ['is asked to wait', [{ status: 429, retryAfter: 7 }]],
    ['ends with an error of Slack', [{ error: 'internal_error' }, { error: 'fatal_error' }]],
    ['goes wrong in every way', [{ status: 429, retryAfter: 1 }, { status: 503 }, { cut: true, when: 'after' }]],
  ])('%s: there is one answer', async (_how, failures) => {
    play.server.fail('chat.postMessage', ...failures);
    await play.event(event());
    await play.settle();
    expect(play.answers()).toHaveLength(1);
    expect(seen(play.answers()[0]?.blocks)).toContain('Transport Ministry');
  });

  it('is cut off, and the search for the answer has to wait: there is one answer', async () => {
    play.server.fail('chat.postMessage', { cut: true, when: 'after' });
    play.server.fail('conversations.replies', { status: 429, retryAfter: 60 }, { status: 500 });
    await play.event(event());
    await play.settle();
    expect(play.answers()).toHaveLength(1);
  });

  it('is cut off in a channel that answers beside the message: the answer is found there', async () => {
    await play.store.settings.changeSettings('slack:T1', { answerIn: 'channel' });
    play.server.fail('chat.postMessage', { cut: true, when: 'after' });
    await play.event(event());
    await play.settle();
    expect(play.answers()).toMatchObject([{ thread_ts: null }]);
    expect(play.server.callsOf('conversations.history').filter((call) => call['include_all_metadata'] === true)).toHaveLength(1);
  });

  it('asks for what was posted only after an unclear result', async () => {
    await play.event(event());
    await play.settle();
    expect(play.server.callsOf('conversations.replies')).toEqual([]);
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long', 'only_one_table_allowed'])(
    'is refused with %s: the same answer goes out as text',
    async (error) => {
      play.server.fail('chat.postMessage', { error });
      await play.event(event());
      await play.settle();
      const [answer] = play.answers();
      expect(play.answers()).toHaveLength(1);
      expect(answer?.blocks).toEqual([]);
      expect(answer?.text).toContain('1 · Transport Ministry (Lars Vind) · rejects · the plan');
      expect(play.server.callsOf('chat.postMessage').at(-1)).toMatchObject({ mrkdwn: false });
    },
  );

  it('is given up where the channel is gone, and the log says so', async () => {
    play.server.fail('chat.postMessage', { error: 'is_archived' });
    await play.event(event());
    await play.settle();
    expect(play.answers()).toEqual([]);
    expect(play.log.join('')).toContain('its channel is gone');
  });
});

describe('another process', () => {
  it('finds the answer that a killed one posted', async () => {
    const first = await playSlack();
    const place = { space: 'slack:T1', channel: 'CNEWS', thread: null };
    const target = { place, message: newTs(), handle: null, answerIn: 'thread' as const };
    const card = { blocks: [{ kind: 'lines' as const, lines: ['An answer'] }], buttons: [] };
    const posted = await first.slack.chat.post(target, card, 'key-1');
    const second = await playSlack({ server: first.server, mode: 'http' });
    expect(await second.slack.chat.find(target, 'key-1', Date.now())).toEqual(posted);
    expect(await second.slack.chat.find(target, 'key-2', Date.now())).toBeNull();
    await second.close();
    await first.close();
  });
});

describe('an event that cannot be kept', () => {
  it('is not acknowledged over HTTP', async () => {
    const play = await playSlack({ mode: 'http' });
    await play.bot.stop();
    await play.store.close();
    expect(await play.event(event())).toMatchObject({ isAcknowledged: false });
    await play.slack.stop();
    await play.server.close();
  });

  it('is not acknowledged over a socket', async () => {
    const play = await playSlack();
    await play.bot.stop();
    await play.store.close();
    let isAcknowledged = false;
    void play.event(event()).then(() => (isAcknowledged = true));
    await until(() => expect(play.log.join('')).toContain('event not accepted'));
    // something that needs no store, and comes back over the same socket
    await play.interact({ type: 'shortcut', callback_id: 'analyze_text' });
    expect(isAcknowledged).toBe(false);
    await play.slack.stop();
    await play.server.close();
  });
});
