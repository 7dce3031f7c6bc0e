import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/bot/commands/commands.ts';
import { parseOptions } from '../../../src/bot/commands/parse-options.ts';

const optionsOf = (name: string) => COMMANDS.find((command) => command.name === name)?.options ?? [];
const whoSaid = (line: string) => parseOptions(line, optionsOf('who-said'));

describe('parseOptions', () => {
  it.each([
    ['', {}],
    ['  ', {}],
    ['cruise ships', { topic: 'cruise ships' }],
    ['"cruise ships"', { topic: 'cruise ships' }],
    ['cruise ships person:"Hua Chunying" since:7d', { topic: 'cruise ships', person: 'Hua Chunying', since: '7d' }],
    ['person:“Hua Chunying”', { person: 'Hua Chunying' }],
    ['person:Hua ships', { person: 'Hua', topic: 'ships' }],
    ['Person: Hua', { person: 'Hua' }],
    ['since:last week ships', { since: 'last week', topic: 'ships' }],
    ['since:3 months', { since: '3 months' }],
    ['since:"last month" ships', { since: 'last month', topic: 'ships' }],
    ['since:last person:Hua', { since: 'last', person: 'Hua' }],
    ['topic:ships person:A person:B', { topic: 'ships', person: 'B' }],
    ['topic:ships person:A at sea', { topic: 'ships at sea', person: 'A' }],
    ['person:', { person: '' }],
    ['person:"Hua', { person: 'Hua' }],
    ['ratio 3:1 at https://example.org/a:b', { topic: 'ratio 3:1 at https://example.org/a:b' }],
    ['nonsense:x ships', { topic: 'nonsense:x ships' }],
    ['"', { topic: '' }],
  ])('reads %j', (line, values) => {
    expect(whoSaid(line)).toEqual(values);
  });

  it('leaves a text as it is', () => {
    const text = '"We will," said Brandt; since:7d “no”.\nShe left.';
    expect(parseOptions(text, optionsOf('analyze'))).toEqual({ text });
  });

  it('takes any line for some options of the command', () => {
    const names = optionsOf('who-said').map(({ name }) => name);
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('topic:', 'person:"', 'since:last', '“', '”', '"', ' '));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const name of Object.keys(whoSaid(pieces.join('')))) expect(names).toContain(name);
      }),
    );
  });
});
