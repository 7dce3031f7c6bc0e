// Texts that try to do something: nothing of them becomes a mention, a link or a broken block, and nothing crashes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageText } from '../../../src/adapters/slack/message-text.ts';
import { blockProblems } from '../../support/slack/block-limits.ts';
import { analyzerKnowing, saying } from '../../bot/said.ts';
import { newTs, playSlack, until } from './slack-play.ts';

const HOSTILE = [
  '<!channel> and <@UANA> and <!subteam^S1> and <https://example.org|free>',
  '&lt;!here&gt; &amp;lt; @everyone',
  '*bold* _it_ ~no~ `code` ```block``` > quote',
  ':skull: \u202Eright to left \u0007 bell',
  '“‘{"type":"section"}’”',
  'a'.repeat(2000),
];

describe('a hostile article', () => {
  it('pings nobody and breaks no block, in a card and in every answer about it', async () => {
    const articles = HOSTILE.map((text, index) =>
      saying(
        {
          who: `Ms ${text}`.slice(0, 300),
          role: text.slice(0, 300),
          says: `the plan ${text} will fail in the harbor ${index}`,
          stance: ['rejects', 'against', `plan ${text}`],
        },
        { who: 'Helena Brandt', says: `there is nothing to the ${text} that was said before` },
      ),
    );
    const play = await playSlack({ analyzer: analyzerKnowing(articles), watch: [] });
    for (const { text } of articles) {
      const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }];
      await play.event({ type: 'app_mention', channel: 'CNEWS', user: 'UANA', ts: newTs(), text: '<@UBOT>', blocks });
      await play.settle();
    }
    expect(play.answers()).toHaveLength(articles.length);
    const commands = [
      'who-said plan',
      'stance plan',
      'actors',
      'summary',
      'articles',
      'why 1',
      'forget 1',
      ...HOSTILE.map((text) => `who-said ${text}`),
    ];
    for (const command of commands) await play.command('/whosaid', command);
    for (const answer of play.answers()) await play.press(answer, 'Evidence');
    await until(() => expect(play.responses()).toHaveLength(commands.length));
    await until(() => expect(play.server.callsOf('views.open')).toHaveLength(articles.length));
    const sent = [...play.server.callsOf('chat.postMessage'), ...play.responses()];
    for (const { text, blocks } of sent) {
      expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      expect(blockProblems((blocks ?? []) as unknown[], 'message')).toEqual([]);
    }
    for (const { view } of play.server.callsOf('views.open'))
      expect(blockProblems((view as { blocks: unknown[] }).blocks, 'modal')).toEqual([]);
    expect(play.log.filter((line) => line.includes('"level":50'))).toEqual([]);
    await play.close();
  });
});

describe('a message of any shape', () => {
  it('gives text, and nothing is thrown', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const block = fc.record({
      type: fc.constantFrom('rich_text', 'section'),
      elements: fc.array(
        fc.record({ type: fc.constantFrom('rich_text_section', 'rich_text_list', 'text', 'link'), elements: value, text: value }),
      ),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(fc.oneof(block, value)), (text, blocks) => {
        expect(messageText({ text, blocks }, 'UBOT').texts.every((part) => part.trim() !== '')).toBe(true);
      }),
    );
  });
});
