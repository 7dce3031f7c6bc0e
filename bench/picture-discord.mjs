// Pictures of cards as Discord's dark theme shows them, at the width of a desktop and of a phone: `node bench/picture-discord.mjs FOLDER`.
// Needs Chromium (CHROMIUM names it) and the weights; look at long names, long targets, forty actors and Chinese.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';

const ROOT = new URL('..', import.meta.url).pathname;
const folder = resolve(process.argv[2] ?? '.');
const chromium = process.env.CHROMIUM ?? 'chromium';
const load = async (path) => (await runnerImport(`${ROOT}${path}`, { root: ROOT, configFile: false, logLevel: 'error' })).module;
const { playDiscord, buttonsOf } = await load('test/support/discord/play.ts');
const { renderPage } = await load('test/support/discord/render.ts');
const { cardBody } = await load('src/adapters/discord/card-components.ts');
const { createPool } = await load('src/core/pool.ts');

const pool = createPool({ modelFolder: `${ROOT}models`, threads: 2 });
const played = await playDiscord({ analyzer: pool });
const { id } = played.post({
  content: '',
  attachments: [played.file('message.txt', readFileSync(`${ROOT}examples/harbor-stripped.txt`, 'utf8'))],
});
await played.settle();
const [card] = played.said(id);
const pressed = [];
for (const label of Object.keys(buttonsOf(card)).slice(0, 2)) pressed.push((await played.press(card, buttonsOf(card)[label])).followUps[0]);
const asked = [];
for (const [name, options] of [
  ['who-said', { person: 'Helena Brandt' }],
  ['stance', { who: 'Helena Brandt' }],
  ['settings', {}],
  ['help', {}],
])
  asked.push((await played.command(name, options)).original);
await played.close();
await pool.close();

const actor = (name, role) => ({ entity: name, name, role, quotations: ['q'] });
const stance = (number, holder, target) => ({
  number,
  holder,
  speaker: 'Lars Vind',
  verb: 'opposes',
  polarity: 'against',
  target,
  evidence: [],
  quotation: null,
});
const hard = {
  blocks: [
    { kind: 'lines', lines: ['外交部发言人表示,关于港口关闭的指控没有任何证据,并且反对一切形式的网络攻击。'] },
    {
      kind: 'actors',
      title: 'Who matters',
      rows: Array.from({ length: 40 }, (_, index) =>
        actor(
          `The Right Honourable Person Number ${index + 1} of the Bay Shipping Association`,
          index % 3 === 0 ? 'a spokeswoman for the Ministry of Foreign Affairs and International Trade' : null,
        ),
      ),
      more: 3,
    },
    {
      kind: 'stances',
      title: 'Who stands where',
      rows: [
        stance(1, '王小明', '禁止游轮停靠的计划'.repeat(8)),
        stance(2, 'A', 'Donaudampfschifffahrtsgesellschaft'.repeat(5)),
        stance(3, 'Bay Shipping Association', 'a plan to close the old harbor to cruise ships from next spring on, '.repeat(6)),
      ],
      more: 9,
    },
    { kind: 'note', text: '4,211 words, 18 min read · case and punctuation restored' },
  ],
  buttons: [
    { label: 'All statements 128', action: 'a:1' },
    { label: 'Evidence', action: 'b:1' },
    { label: 'Remove', action: 'c:1', isDanger: true },
  ],
};
const pages = { card: [card], pages: pressed, commands: asked, hard: [{ content: '', components: cardBody(hard).components }] };
for (const [name, messages] of Object.entries(pages)) {
  const page = join(folder, `${name}.html`);
  writeFileSync(page, renderPage(messages.filter((message) => message !== undefined && message !== null)));
  for (const [device, width] of Object.entries({ desktop: 900, phone: 390 })) {
    const flags = ['--headless', '--no-sandbox', '--hide-scrollbars', `--window-size=${width},2600`];
    execFileSync(chromium, [...flags, `--screenshot=${join(folder, `${name}-${device}.png`)}`, `file://${page}`], { stdio: 'ignore' });
  }
}
