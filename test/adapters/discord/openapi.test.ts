// That the check of every body of the suite against Discord's description of its API finds mistakes. The bodies themselves are checked by
// the local server, in every test.
import { describe, expect, it } from 'vitest';
import { cardBody } from '../../../src/adapters/discord/card-components.ts';
import { buildCard } from '../../../src/bot/card/build-card.ts';
import { articleOf, HARBOR } from '../../bot/article.ts';
import { bodyProblem, HAS_OPENAPI } from '../../support/discord/openapi.ts';

describe.skipIf(!HAS_OPENAPI)("Discord's description of its API (skipped where it is absent)", () => {
  const problem = (body: object) => bodyProblem('POST', '/channels/1/messages', body);
  const good = () => JSON.parse(JSON.stringify(cardBody(buildCard(articleOf(HARBOR))))) as Record<string, unknown>;

  it('takes the card of an article', () => expect(problem(good())).toBeNull());

  it.each<[string, object]>([
    ['a field that is not known', { note: 'x' }],
    ['a number that is a text', { flags: '32768' }],
    ['a component that is not known', { components: [{ type: 99 }] }],
    ['a button without its style', { components: [{ type: 1, components: [{ type: 2, custom_id: 'x', label: 'x' }] }] }],
    ['a label that is too long', { components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: 'x', label: 'x'.repeat(81) }] }] }],
    ['a nonce that is too long', { nonce: 'x'.repeat(26) }],
    ['an empty text', { components: [{ type: 10, content: '' }] }],
  ])('finds %s', (_what, fault) => expect(problem({ ...good(), ...fault })).not.toBeNull());
});
