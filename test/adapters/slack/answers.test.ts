// What commands and presses show, to whom and where.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HARBOR } from '../../bot/article.ts';
import { COURT, TURN, VOTE } from '../../bot/harbor-news.ts';
import { BOT_USER } from '../../support/slack/slack-team.ts';
import { playSlack, seen, until, type SlackPlay } from './slack-play.ts';

describe('an answer', () => {
  let play: SlackPlay;
  beforeEach(async () => {
    play = await playSlack();
    for (const { text } of [HARBOR, VOTE, TURN, COURT]) {
      await play.write(text);
      await play.settle();
    }
  });
  afterEach(() => play.close());

  const answered = async (command: string, text = '', more: Record<string, unknown> = {}) => {
    const count = play.responses().length;
    await play.command(command, text, more);
    await until(() => expect(play.responses().length).toBeGreaterThan(count));
    return play.responses().at(-1) ?? {};
  };

  it.each([
    ['/who-said', 'cruise ships', 'Helena Brandt'],
    ['/who-said', 'person:“Tomas Okafor” since:“last year”', 'Helena Brandt will lose in court'],
    ['/stance', 'Brandt', 'cruise ships'],
    ['/actors', '', 'Tomas Okafor'],
    ['/summary', '', 'Helena Brandt will lose in court'],
    ['/articles', '', '4 articles'],
    ['/why', '1', 'will lose in court'],
    ['/forget', 'mine', 'Remove'],
    ['/forget', '', 'What is to be removed?'],
    ['/whosaid', '', '/who-said [topic]'],
    ['/whosaid', 'help', '/whosaid settings unwatch:here'],
    ['/whosaid', 'settings', 'Watched: CNEWS'],
    ['/whosaid', 'settings watch:&lt;#CDESK|desk&gt;', 'CDESK'],
    ['/whosaid', 'settings watch:<#CDESK|desk>', 'CDESK'],
    ['/whosaid', 'dance', 'There is no such command: /whosaid help lists'],
  ])('to %s %s is for the person only', async (command, text, expected) => {
    const answer = await answered(command, text);
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(seen(answer['blocks'])).toContain(expected);
    expect(play.answers()).toHaveLength(4);
  });

  it.each(['who-said', 'stance', 'actors', 'summary', 'articles', 'why', 'export', 'forget'])(
    'to /%s is the same as under /whosaid',
    async (name) => {
      const own = await answered(`/${name}`, '1');
      const under = await answered('/whosaid', `${name} 1`);
      expect(seen(under['blocks'])).toBe(seen(own['blocks']));
    },
  );

  it('is refused to who does not manage the workspace', async () => {
    const answer = await answered('/whosaid', 'settings', { user_id: 'UBEN', user_name: 'ben' });
    expect(seen(answer['blocks'])).toContain('Only an administrator');
  });

  it('with a file puts that into the messages of the person', async () => {
    const answer = await answered('/export', 'cruise ships');
    expect(seen(answer['blocks'])).toContain('The file is in your messages with the app.');
    const [upload] = play.server.team.uploads;
    expect(upload).toMatchObject({ channel: 'DUANA' });
    expect(upload?.name).toMatch(/^statements-.*\.csv$/);
    expect(upload?.content).toContain('the cruise ships bring work');
  });

  it('is shown to everybody when the person wants that, and leaves for the person', async () => {
    const answer = await answered('/who-said', 'cruise ships');
    const message = {
      channel: 'CNEWS',
      ts: '1.1',
      thread_ts: null,
      user: BOT_USER,
      text: '',
      metadata: null,
      edits: 0,
      blocks: answer['blocks'] as never,
    };
    await play.press(message, 'Show here', { container: { type: 'message', is_ephemeral: true, channel_id: 'CNEWS' }, message: undefined });
    await until(() => expect(play.responses().at(-1)).toMatchObject({ delete_original: true }));
    expect(seen(play.answers().at(-1)?.blocks)).toContain('the cruise ships must leave the harbor');
    expect(play.answers().at(-1)?.thread_ts).toBeNull();
  });

  it('has its next page in a modal', async () => {
    const [card] = play.answers();
    await play.press(card!, 'All statements');
    await until(() => expect(play.server.callsOf('views.open')).toHaveLength(1));
    expect(play.modal()).toMatchObject({ type: 'modal', private_metadata: expect.stringContaining('CNEWS') });
    expect(seen(play.modal()['blocks'])).toContain('The port of Velmouth will close to cruise ships');
    await play.pressInModal('Show here');
    await until(() => expect(seen(play.modal()['blocks'])).toContain('Everybody here sees it now.'));
    expect(play.answers().at(-1)).toMatchObject({ channel: 'CNEWS', thread_ts: card?.thread_ts });
  });

  it('comes as an ephemeral message when it is too late for a modal', async () => {
    play.server.fail('views.open', { error: 'expired_trigger_id' });
    await play.press(play.answers()[0]!, 'Evidence');
    await until(() => expect(seen(play.responses().at(-1)?.['blocks'])).toContain('rejected the plan'));
  });

  it('comes as text where Slack refuses the blocks', async () => {
    play.server.fail('respond', { status: 400 });
    const count = play.responses().length;
    await play.command('/summary', '');
    await until(() => expect(play.responses()).toHaveLength(count + 1));
    expect(play.responses().at(-1)).toMatchObject({ mrkdwn: false, text: expect.stringContaining('Tomas Okafor') });
    expect(play.responses().at(-1)?.['blocks']).toBeUndefined();
  });

  it('removes an article, card and all, once the person said so twice', async () => {
    await play.press(play.answers()[3]!, 'Remove');
    await until(() => expect(seen(play.modal()['blocks'])).toContain('It cannot be undone.'));
    await play.pressInModal('Remove');
    await until(() => expect(seen(play.modal()['blocks'])).toContain('1 article removed for good.'));
    expect(play.answers()).toHaveLength(3);
  });

  it('to a person who did not paste the article does not remove it', async () => {
    await play.press(play.answers()[3]!, 'Remove', { user: { id: 'UBEN', username: 'ben' } });
    await until(() => expect(seen(play.modal()['blocks'])).toContain('Only Ana'));
    expect(play.answers()).toHaveLength(4);
  });

  it('to /analyze without a text is the modal', async () => {
    await play.command('/analyze', '');
    await until(() => expect(play.modal()).toMatchObject({ callback_id: 'analyze' }));
    expect(JSON.stringify(play.modal())).toContain('"initial_conversation":"CNEWS"');
  });

  it('to an empty modal says what is missing', async () => {
    const view = { id: 'V7', callback_id: 'analyze', state: { values: {} } };
    const { body } = await play.interact({ type: 'view_submission', view, response_urls: [] });
    expect(body).toMatchObject({ response_action: 'errors', errors: { text1: expect.stringContaining('Paste the text') } });
  });

  it('in the direct message of two people shows nothing of other channels, since one of them may be a guest', async () => {
    play.server.team.channels.set('DXY', { id: 'DXY', kind: 'im', members: ['UANA', 'UGUS'] });
    const between = await answered('/articles', '', { channel_id: 'DXY' });
    expect(seen(between['blocks'])).toContain('No article');
    await play.write('Hello', { channel: 'DUANA', channel_type: 'im' });
    await play.settle();
    const withBot = await answered('/articles', '', { channel_id: 'DUANA' });
    expect(seen(withBot['blocks'])).toContain('the cruise ships may stay');
  });

  it('never shows what was pasted in a private channel elsewhere', async () => {
    await play.write('Nadia Roth said that the lighthouse will be sold to a bank of the town this winter.', { channel: 'CBOARD' });
    await play.settle();
    const inNews = await answered('/articles', '');
    const inBoard = await answered('/articles', '', { channel_id: 'CBOARD' });
    expect(seen(inNews['blocks'])).toContain('4 articles');
    expect(seen(inBoard['blocks'])).toContain('5 articles');
  });
});
