// A thousand hostile texts through everything that people can give the bot: no crash, no ping, no broken body, no markup of theirs.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Analyzer } from '../../../src/bot/ports.ts';
import { quickAnalyzer } from '../../bot/analyzers.ts';
import { saying } from '../../bot/said.ts';
import { hostileText } from '../../support/discord/hostile.ts';
import { markupOf } from '../../support/discord/markdown.ts';
import { playDiscord, textOf, type Played } from '../../support/discord/play.ts';

const TEXTS = 250;
const OWN = /^(?:strong|emphasis|list|small|link https:\/\/discord\.com\/channels\/[\d/]+)$/;

/** Everything that was said in the article is hostile; the text itself is plain, so that it counts as an article. */
const articles = new Map<string, ReturnType<typeof saying>>();
const analyzer: Analyzer = {
  ...quickAnalyzer,
  analyze: async (text) => {
    const [, number] = /article (\d+)/.exec(text) ?? [];
    return articles.get(number ?? '') ?? quickAnalyzer.analyze(text);
  },
};

let played: Played;
beforeEach(async () => {
  played = await playDiscord({ analyzer });
});
afterEach(async () => {
  await played.close();
  articles.clear();
});

const texts = (seed: number) => fc.sample(hostileText, { numRuns: TEXTS, seed });

/** What the bot sent, and how Discord took it. */
function sentWell(): void {
  const sent = played.server.requests.filter(({ method }) => method === 'POST' || method === 'PATCH');
  expect(sent.filter(({ status }) => status >= 400).map(({ path, status }) => `${status} ${path}`)).toEqual([]);
  for (const { body } of sent) {
    const shown = body['type'] === 4 ? (body['data'] as typeof body) : body;
    if (shown['components'] === undefined || shown['title'] !== undefined) continue;
    expect(shown['allowed_mentions']).toEqual({ parse: [], replied_user: false });
    for (const kind of markupOf(textOf(shown as never))) expect(kind).toMatch(OWN);
  }
  expect(played.log.filter((line) => /"level":(?:50|60)/.test(line))).toEqual([]);
}

it('in pastes, names of people and names of files', async () => {
  const names = texts(1);
  const said = texts(2);
  for (const [index, name] of names.entries()) {
    const who = said[index] ?? '';
    const number = String(index).padStart(4, '0');
    articles.set(number, saying({ who: `${who}x`, role: name, says: `${name} ${who}`, stance: ['opposes', 'against', name] }));
    const plain = `This is article ${number} about the harbor of the town, which the mayor wants to close. `.repeat(3);
    played.post({
      by: { ...played.server.world.user('x'), global_name: name },
      content: plain,
      attachments: [played.file(`${name}.txt`, who, 'text/plain')],
    });
  }
  await played.pass();
  // the same articles again, by others: the answer names who was first
  for (const number of [...articles.keys()].slice(0, 20)) {
    played.post({ by: played.server.world.user('Ben'), content: `This is article ${number} about the harbor. `.repeat(9) });
  }
  await played.pass();
  expect(played.server.requests.filter(({ path }) => path.endsWith('/threads')).length).toBeGreaterThanOrEqual(TEXTS);
  sentWell();
});

it('in options and in what is analysed on demand', async () => {
  const options = texts(3);
  const commands = ['who-said', 'stance', 'actors', 'articles', 'why', 'export', 'forget', 'analyze'];
  const names = ['topic', 'who', 'article', 'topic', 'row', 'person', 'what', 'text'];
  for (const [index, text] of options.entries()) {
    const at = index % commands.length;
    await played.command(commands[at] ?? '', { [names[at] ?? '']: text });
  }
  sentWell();
});

it('in what is typed for a completion, and in presses', async () => {
  const card = played.post({ content: 'x' });
  for (const [index, text] of texts(4).entries()) {
    if (index % 2 === 0)
      await played.interact(4, { id: '1', type: 1, name: 'who-said', options: [{ type: 3, name: 'topic', value: text, focused: true }] });
    else await played.press(card, text.slice(0, 100));
  }
  sentWell();
});
