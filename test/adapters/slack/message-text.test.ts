import { describe, expect, it } from 'vitest';
import { mentions, messageText } from '../../../src/adapters/slack/message-text.ts';

const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
const say = (text: string) => ({ type: 'text', text });

describe('the text of a message', () => {
  it('is that of the blocks, which have no marks', () => {
    const message = { text: '*Bold* words &amp; more', blocks: [rich(say('Bold'), say(' words & more'))] };
    expect(messageText(message, 'UBOT').texts).toEqual(['Bold words & more']);
  });

  it('is the plain one where the blocks lack words', () => {
    const message = { text: 'All of the words &lt;here&gt;', blocks: [rich(say('All of'))] };
    expect(messageText(message, 'UBOT').texts).toEqual(['All of the words <here>']);
  });

  it('has lists, links, quotes and names in their order, without the mention of the bot', () => {
    const message = {
      text: '',
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [{ type: 'user', user_id: 'UBOT' }, say('Look: '), { type: 'link', url: 'https://example.org', text: 'a link' }],
            },
            {
              type: 'rich_text_list',
              elements: [
                { type: 'rich_text_section', elements: [say('one')] },
                { type: 'rich_text_section', elements: [say('two')] },
              ],
            },
            { type: 'rich_text_quote', elements: [say('said '), { type: 'emoji', name: 'ship' }, { type: 'broadcast', range: 'here' }] },
          ],
        },
      ],
    };
    expect(messageText(message, 'UBOT').texts).toEqual(['Look: a link\none\ntwo\nsaid :ship:@here']);
  });

  it('takes in what is forwarded, with its files, and leaves previews of links out', () => {
    const file = { id: 'F1' };
    const message = {
      text: 'Look',
      attachments: [
        { text: 'a preview of a site' },
        { is_share: true, text: 'The port', message_blocks: [{ message: { blocks: [rich(say('The port closes.'))] } }], files: [file] },
      ],
    };
    expect(messageText(message, 'UBOT')).toEqual({ texts: ['Look', 'The port closes.'], files: [file], isForward: true });
  });

  it('survives payloads of any shape', () => {
    const message = { blocks: [null, 7, { type: 'rich_text' }, { type: 'rich_text', elements: [null, { elements: 'x' }] }] };
    expect(messageText(message, 'UBOT').texts).toEqual([]);
  });
});

describe('a mention of the bot', () => {
  it.each([
    ['hello <@UBOT>', true],
    ['hello <@UBOT|whosaid>', true],
    ['hello <@UBOTTLE>', false],
    ['hello UBOT', false],
  ])('is seen in %j: %s', (text, is) => expect(mentions({ text }, 'UBOT')).toBe(is));
});
