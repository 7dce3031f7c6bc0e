// A message of Discord as HTML that resembles its dark theme, to look at cards in a browser.
import type { APIMessage } from 'discord.js';

const STYLE = `
  body { margin: 0; padding: 16px; background: #313338; color: #dbdee1; font: 16px/1.375 'gg sans', 'Noto Sans', 'Noto Sans CJK SC', sans-serif; }
  .message { display: flex; gap: 16px; max-width: 900px; margin-bottom: 24px; }
  .avatar { width: 40px; height: 40px; border-radius: 50%; background: #5865f2; flex: none; }
  .name { font-weight: 500; color: #f2f3f5; } .name small { background: #5865f2; border-radius: 3px; padding: 0 4px; font-size: 11px; }
  .container { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 16px; max-width: 600px; display: grid; gap: 8px; margin-top: 4px; }
  .text { overflow-wrap: anywhere; white-space: pre-wrap; } ul { margin: 0; padding-left: 20px; white-space: normal; }
  .sub { font-size: 13px; color: #949ba4; display: block; } a { color: #00a8fc; text-decoration: none; }
  hr { border: 0; border-top: 1px solid #3f4147; width: 100%; margin: 4px 0; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; } .section { display: flex; gap: 12px; justify-content: space-between; align-items: flex-start; }
  button { background: #4e5058; color: #fff; border: 0; border-radius: 3px; padding: 7px 16px; font: 500 14px sans-serif; max-width: 100%; flex: none; }
  .danger { background: #da373c; } .select { background: #1e1f22; border-radius: 4px; padding: 10px; width: 100%; color: #949ba4; }
`;

/** A page that shows messages one below the other. */
export function renderPage(messages: readonly Pick<APIMessage, 'content' | 'components'>[]): string {
  const shown = messages.map(
    ({ content, components = [] }) =>
      `<div class="message"><div class="avatar"></div><div><div class="name">Whosaid <small>APP</small></div>` +
      `${content === '' ? '' : text(content)}${components.map(component).join('')}</div></div>`,
  );
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${STYLE}</style>${shown.join('\n')}`;
}

/** What a component may have. */
interface Shown {
  readonly type?: number;
  readonly components?: readonly object[];
  readonly content?: string;
  readonly accessory?: object;
  readonly label?: string;
  readonly placeholder?: string;
  readonly style?: number;
  readonly file?: object;
}

function component(value: object): string {
  const { type, components = [], content, accessory, label, placeholder, style, file }: Shown = value;
  const inner = () => components.map(component).join('');
  switch (type) {
    case 1:
      return `<div class="row">${inner()}</div>`;
    case 2:
      return `<button class="${style === 4 ? 'danger' : ''}">${html(String(label))}</button>`;
    case 9:
      return `<div class="section"><div>${inner()}</div>${accessory === undefined ? '' : component(accessory)}</div>`;
    case 10:
      return text(String(content));
    case 13:
      return `<div class="select">${html(JSON.stringify(file))}</div>`;
    case 14:
      return '<hr>';
    case 17:
      return `<div class="container">${inner()}</div>`;
    default:
      return `<div class="select">${html(String(placeholder))}</div>`;
  }
}

function text(markdown: string): string {
  const lines = markdown.split('\n').map((line) => {
    if (line.startsWith('-# ')) return `<span class="sub">${inline(line.slice(3))}</span>`;
    if (line.startsWith('- ')) return `<ul><li>${inline(line.slice(2))}</li></ul>`;
    return inline(line);
  });
  return `<div class="text">${lines
    .join('\n')
    .replace(/(<\/ul>|<\/span>)\n/g, '$1')
    .replace(/\n(<ul>|<span class="sub">)/g, '$1')}</div>`;
}

/** Escaped characters are set aside, so that no markup is seen in them. */
function inline(line: string): string {
  const kept: string[] = [];
  const safe = line.replace(/\\([^0-9A-Za-z\s])/g, (_all, character: string) => `\uE000${kept.push(html(character)) - 1}\uE001`);
  return html(safe)
    .replace(/\[(.+?)\]\(&lt;(.+?)&gt;\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\*(.+?)\*/g, '<i>$1</i>')
    .replace(/\uE000(\d+)\uE001/g, (_all, index: string) => kept[Number(index)] ?? '');
}

function html(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
