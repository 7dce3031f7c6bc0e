// The bot in Slack from end to end, over both ways in.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HARBOR } from '../../bot/article.ts';
import { TURN, VOTE } from '../../bot/harbor-news.ts';
import { BOT_USER } from '../../support/slack/slack-team.ts';
import { newTs, playSlack, seen, until, type ModeName, type SlackPlay } from './slack-play.ts';

describe.each<ModeName>(['socket', 'http'])('over %s', (mode) => {
  let play: SlackPlay;
  beforeEach(async () => {
    play = await playSlack({ mode });
  });
  afterEach(() => play.close());

  it('answers an article in a watched channel, in its thread, once', async () => {
    const ts = await play.write(HARBOR.text);
    await play.settle();
    const [answer, ...others] = play.answers();
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ channel: 'CNEWS', thread_ts: ts });
    expect(seen(answer?.blocks)).toContain('Transport Ministry (Lars Vind)\nrejects\nthe plan');
    const [sent] = play.server.callsOf('chat.postMessage');
    expect(sent).toMatchObject({ unfurl_links: false, unfurl_media: false, metadata: { event_type: 'whosaid_answer' } });
    expect(sent?.['text']).toContain('The port of Velmouth');
    expect(play.server.callsOf('chat.postEphemeral')).toEqual([]);
  });

  it('is silent where nobody pasted an article, and in channels that are not watched', async () => {
    await play.write('Good morning');
    await play.write(HARBOR.text, { channel: 'CDESK' });
    await play.settle();
    expect(play.answers()).toEqual([]);
  });

  it('answers a message that was redelivered once', async () => {
    const event = { type: 'message', channel: 'CNEWS', channel_type: 'channel', user: 'UANA', ts: newTs(), text: HARBOR.text };
    await play.event(event);
    await play.settle();
    await play.event(event, 1);
    await play.event({ ...event }, 2);
    await play.settle();
    expect(play.answers()).toHaveLength(1);
  });

  it('answers commands to the person only, under their own name and under /whosaid', async () => {
    await play.write(VOTE.text);
    await play.settle();
    await play.command('/who-said', 'cruise ships');
    await play.command('/whosaid', 'who-said cruise ships');
    await until(() => expect(play.responses()).toHaveLength(2));
    const [first, second] = play.responses();
    expect(first).toMatchObject({ response_type: 'ephemeral' });
    expect(seen(first?.['blocks'])).toContain('the cruise ships must leave the harbor');
    expect(seen(second?.['blocks'])).toBe(seen(first?.['blocks']));
  });

  it('reads what a command is given, and posts it for everybody', async () => {
    const { body } = await play.command('/analyze', HARBOR.text.replaceAll('&', '&amp;'));
    expect(JSON.stringify(body)).toContain('Reading the article');
    await play.settle();
    expect(play.answers()).toHaveLength(1);
    expect(play.answers()[0]).toMatchObject({ channel: 'CNEWS', thread_ts: null });
  });

  it('shows evidence in a modal, where a row may be called not right and brought back', async () => {
    await play.write(HARBOR.text);
    await play.settle();
    const [answer] = play.answers();
    await play.press(answer!, 'Evidence');
    await until(() => expect(seen(play.modal()['blocks'])).toContain('rejected the plan'));
    await play.pressInModal('Not right: 1');
    await until(() => expect(seen(play.answers()[0]?.blocks)).not.toContain('rejects'));
    await until(() => expect(seen(play.modal()['blocks'])).toContain('It shows nowhere any more.'));
    await play.pressInModal('Bring back');
    await until(() => expect(seen(play.answers()[0]?.blocks)).toContain('rejects'));
    expect(play.answers()[0]?.edits).toBe(2);
  });

  it('takes what a modal holds', async () => {
    await play.interact({ type: 'shortcut', callback_id: 'analyze_text' });
    await until(() => expect(play.modal()).toMatchObject({ callback_id: 'analyze' }));
    const half = Math.floor(HARBOR.text.length / 2);
    const cut = HARBOR.text.indexOf(' ', half);
    const values = {
      text1: { text1: { value: `${HARBOR.text.slice(0, cut)}` } },
      text2: { text2: { value: HARBOR.text.slice(cut + 1) } },
    };
    const responseUrl = play.server.responseUrl();
    const { body } = await play.interact({
      type: 'view_submission',
      view: { id: 'V9', callback_id: 'analyze', state: { values } },
      response_urls: [{ channel_id: 'CNEWS', response_url: responseUrl }],
    });
    expect(body).toEqual({});
    await play.settle();
    expect(play.answers()).toHaveLength(1);
  });

  it('forgets a message that was deleted, with its answer', async () => {
    const ts = await play.write(HARBOR.text);
    await play.settle();
    await play.event({
      type: 'message',
      subtype: 'message_deleted',
      channel: 'CNEWS',
      deleted_ts: ts,
      ts: newTs(),
      previous_message: { ts },
    });
    await play.settle();
    expect(play.answers()).toEqual([]);
    await play.command('/articles', '');
    await until(() => expect(seen(play.responses().at(-1)?.['blocks'])).toContain('No article'));
  });
});

describe('messages', () => {
  let play: SlackPlay;
  beforeEach(async () => {
    play = await playSlack();
  });
  afterEach(() => play.close());

  it('of one person join to one paste', async () => {
    const cut = HARBOR.text.indexOf('\n\n');
    const first = newTs();
    const base = { type: 'message', channel: 'CNEWS', channel_type: 'channel', user: 'UANA' };
    await play.event({ ...base, ts: first, text: HARBOR.text.slice(0, cut) });
    await play.event({ ...base, ts: `${Number.parseInt(first, 10) + 5}.000100`, text: HARBOR.text.slice(cut + 2) });
    await play.settle();
    expect(play.answers()).toHaveLength(1);
    expect(seen(play.answers()[0]?.blocks)).toContain('Transport Ministry');
  });

  it('bring snippets, which are read with the token', async () => {
    play.server.team.files.set('F1', { id: 'F1', name: 'article.txt', content: HARBOR.text, mimetype: 'text/plain' });
    await play.write('', { subtype: 'file_share', files: [play.server.file('F1')] });
    await play.settle();
    expect(seen(play.answers()[0]?.blocks)).toContain('Transport Ministry');
  });

  it('bring files of other workspaces, which are asked for first', async () => {
    play.server.team.files.set('F1', { id: 'F1', name: 'article.txt', content: HARBOR.text, mimetype: 'text/plain' });
    await play.write('', { subtype: 'file_share', files: [{ id: 'F1', file_access: 'check_file_info' }] });
    await play.settle();
    expect(play.server.callsOf('files.info')).toHaveLength(1);
    expect(play.answers()).toHaveLength(1);
  });

  it('that forward others are read as those', async () => {
    const attachments = [{ is_share: true, is_msg_unfurl: true, text: HARBOR.text }];
    await play.write('', { attachments });
    await play.settle();
    expect(play.answers()).toHaveLength(1);
  });

  it('that mention the bot are answered anywhere it is, though the mention comes twice', async () => {
    const event = { channel: 'CDESK', user: 'UBEN', ts: newTs(), text: `<@${BOT_USER}> ${HARBOR.text}` };
    await play.event({ type: 'message', channel_type: 'channel', ...event });
    await play.event({ type: 'app_mention', ...event });
    await play.settle();
    expect(play.answers()).toHaveLength(1);
    await until(() => expect(play.server.callsOf('chat.postEphemeral')).toMatchObject([{ user: 'UBEN', channel: 'CDESK' }]));
  });

  it('that only mention the bot mean the article that their thread is about', async () => {
    const article = {
      channel: 'CDESK',
      ts: newTs(),
      thread_ts: null,
      user: 'UANA',
      text: HARBOR.text,
      blocks: [],
      metadata: undefined,
      edits: 0,
    };
    play.server.team.messages.push(article);
    await play.event({ type: 'app_mention', channel: 'CDESK', user: 'UBEN', ts: newTs(), thread_ts: article.ts, text: `<@${BOT_USER}>` });
    await play.settle();
    expect(play.answers()).toMatchObject([{ channel: 'CDESK', thread_ts: article.ts }]);
    expect(seen(play.answers()[0]?.blocks)).toContain('Transport Ministry');
    await play.event({ type: 'message', subtype: 'message_deleted', channel: 'CDESK', deleted_ts: article.ts, ts: newTs() });
    await play.settle();
    expect(play.answers()).toEqual([]);
  });

  it('in a direct message are always answered, with a sentence where they are no article', async () => {
    const direct = { channel: 'DUBEN', channel_type: 'im', user: 'UBEN' };
    await play.write(
      'Wo ist der Hafen von Velmouth? Das Schiff kommt heute nicht und alle warten darauf, dass es endlich kommt, sagte der Kapitän am Abend im Hafen und ging.',
      direct,
    );
    await play.settle();
    expect(seen(play.answers()[0]?.blocks)).toContain('only English articles');
  });

  it('that are edited are read anew, and previews of links change nothing', async () => {
    const ts = await play.write(VOTE.text);
    await play.settle();
    const before = { type: 'message', user: 'UANA', ts, text: VOTE.text };
    const changed = (message: Record<string, unknown>) =>
      play.event({
        type: 'message',
        subtype: 'message_changed',
        channel: 'CNEWS',
        channel_type: 'channel',
        ts: newTs(),
        message,
        previous_message: before,
      });
    await changed({ ...before, attachments: [{ text: 'a preview' }] });
    await play.settle();
    expect(play.answers()).toMatchObject([{ edits: 0 }]);
    await changed({ ...before, text: TURN.text, edited: { user: 'UANA', ts: newTs() } });
    await play.settle();
    expect(play.answers()).toMatchObject([{ edits: 1 }]);
    expect(play.server.callsOf('chat.postMessage')).toHaveLength(1);
    expect(seen(play.answers()[0]?.blocks)).toContain('the cruise ships may stay');
  });

  it.each([
    ['another bot', { bot_id: 'BOTHER' }],
    ['the bot itself', { user: BOT_USER }],
    ['Slack, saying who came', { subtype: 'channel_join' }],
  ])('of %s are left alone', async (_who, more) => {
    await play.write(HARBOR.text, more);
    await play.settle();
    expect(play.answers()).toEqual([]);
  });

  it('are read once more by the shortcut, in their thread', async () => {
    const message = { type: 'message', user: 'UBEN', ts: newTs(), text: HARBOR.text };
    await play.interact({
      type: 'message_action',
      callback_id: 'analyze_message',
      action_ts: newTs(),
      channel: { id: 'CDESK' },
      message,
      response_url: play.server.responseUrl(),
    });
    await play.settle();
    expect(play.answers()).toMatchObject([{ channel: 'CDESK', thread_ts: message.ts }]);
    expect(JSON.stringify(play.responses())).toContain('Reading');
  });

  it('in channels without the bot are answered through the response address', async () => {
    const message = { type: 'message', user: 'UBEN', ts: newTs(), text: HARBOR.text };
    await play.interact({
      type: 'message_action',
      callback_id: 'analyze_message',
      action_ts: newTs(),
      channel: { id: 'CAWAY' },
      message,
      response_url: play.server.responseUrl(),
    });
    await play.settle();
    const card = play.responses().find((response) => response['response_type'] === 'in_channel');
    expect(seen(card?.['blocks'])).toContain('Transport Ministry');
    expect(play.answers()).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  let play: SlackPlay;
  beforeEach(async () => {
    play = await playSlack();
    play.server.team.files.set('F1', { id: 'F1', name: 'article.txt', content: HARBOR.text, mimetype: 'text/plain' });
  });
  afterEach(() => play.close());
  const direct = { channel: 'DUBEN', channel_type: 'im', user: 'UBEN', subtype: 'file_share' };
  const told = () =>
    until(() => expect(play.server.callsOf('chat.postEphemeral').at(-1)?.['text']).toMatch(/^“/)).then(
      () => play.server.callsOf('chat.postEphemeral').at(-1)?.['text'],
    );

  it('since the token may not: the sign-in page is no article', async () => {
    play.server.team.files.delete('F1');
    const address = play.server.apiUrl.replace('/api/', '/files/F1');
    await play.write('', { ...direct, files: [{ id: 'F1', name: 'article.txt', mode: 'snippet', url_private_download: address }] });
    expect(await told()).toContain('is not open to the bot');
  });

  it('since they are kept elsewhere: the token does not go there', async () => {
    await play.write('', {
      ...direct,
      files: [{ id: 'F1', name: 'a.txt', mode: 'snippet', url_private: 'https://slack.com.example.org/a.txt' }],
    });
    expect(await told()).toContain('is kept outside of Slack');
    expect(play.server.callsOf('download')).toEqual([]);
  });

  it('whatever their names: nothing of them is a mention', async () => {
    await play.write('', { ...direct, files: [{ id: 'F1', name: '<!channel> <@UANA>', mimetype: 'application/zip' }] });
    expect(await told()).toContain('“&lt;!channel&gt; &lt;@UANA&gt;” is no text file');
  });

  it('since they are no text', async () => {
    await play.write('', {
      ...direct,
      files: [{ id: 'F1', name: 'a.zip', mimetype: 'application/zip', mode: 'hosted', url_private: play.server.file('F1')['url_private'] }],
    });
    expect(await told()).toContain('is no text file');
  });

  it('at this moment: Slack sends the event again', async () => {
    const event = {
      type: 'message',
      channel: 'CNEWS',
      channel_type: 'channel',
      user: 'UANA',
      ts: newTs(),
      text: '',
      subtype: 'file_share',
      files: [play.server.file('F1')],
    };
    play.server.fail('download', { status: 503 });
    void play.event(event);
    await until(() => expect(play.log.join('')).toContain('event not accepted'));
    await play.event(event, 1);
    await play.settle();
    expect(play.answers()).toHaveLength(1);
  });
});
