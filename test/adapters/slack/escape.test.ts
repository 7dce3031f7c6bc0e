import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, unescapeCommand, unescapeMrkdwn } from '../../../src/adapters/slack/escape.ts';

describe('escaping', () => {
  it('leaves nothing that Slack reads as a mention', () => {
    expect(escapeMrkdwn('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('comes back as it was, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => unescapeMrkdwn(escapeMrkdwn(text), 'UBOT') === text));
  });
});

describe('reading what Slack escaped', () => {
  it.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['<https://example.org/a|the plan> and <https://example.org/b>', 'the plan and https://example.org/b'],
    ['<mailto:ana@example.org|ana@example.org>', 'ana@example.org'],
    ['<@UBOT> read <@UANA> and <@UBEN|ben>', ' read @UANA and @ben'],
    ['<#C1|news> <#C2> <!here> <!subteam^S1|@desk>', '#news #C2 @here @desk'],
    ['<!date^1392734382^{date_num}|2014-02-18>', '2014-02-18'],
    ['1 < 2', '1 < 2'],
  ])('reads %j', (text, read) => expect(unescapeMrkdwn(text, 'UBOT')).toBe(read));

  it('keeps the channels of a command for the settings', () => {
    expect(unescapeCommand('settings watch:<#C1|news> by <@UANA|ana> &amp; <https://example.org|example.org>')).toBe(
      'settings watch:<#C1|news> by @ana & example.org',
    );
  });
});
