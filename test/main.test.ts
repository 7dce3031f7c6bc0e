// The command line as a user meets it: the built program in a process of its own.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
// each test starts a process that loads the model, however busy the machine is
vi.setConfig({ testTimeout: 60_000 });

const HARBOR = join(ROOT, 'examples/harbor.txt');

interface Outcome {
  status: number | null;
  output: string;
  errors: string;
}

function whosaid(args: string[], options: { input?: string | Uint8Array; env?: Record<string, string> } = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js'), ...args], { env: { ...process.env, ...options.env } });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  child.stdin.on('error', () => {}); // it need not read what it does not want
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output, errors })));
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whosaid-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('whosaid analyze', () => {
  it('shows the card of a file', async () => {
    const { status, output, errors } = await whosaid(['analyze', HARBOR]);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toContain('393 words, 2 min read\n');
    expect(output).not.toContain('\u001B');
  });

  it.each([[['analyze']], [['analyze', '-']]])('reads standard input with %j', async (args) => {
    const { status, output } = await whosaid(args, { input: 'The mayor said that she was here.' });
    expect(status).toBe(0);
    expect(output).toContain('7 words, 1 min read\n');
  });

  it('prints the analysis as JSON', async () => {
    const { output } = await whosaid(['analyze', '--json', HARBOR]);
    expect(JSON.parse(output)).toMatchObject({ language: 'en', form: 'written' });
  });

  it('answers lines with lines', async () => {
    const lines = ['{"id":"a","text":"She said no."}', 'bad', '{"id":"b","text":"Bonjour"}'];
    const { status, output } = await whosaid(['analyze', '--jsonl'], { input: lines.join('\n') });
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string | null; error?: string });
    expect(status).toBe(0);
    expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
      ['a', true],
      [null, false],
      ['b', true],
    ]);
  });

  it('says so when it reads only the beginning', async () => {
    const { status, output, errors } = await whosaid(['analyze', HARBOR], { env: { MAX_WORDS: '100' } });
    expect(status).toBe(0);
    expect(errors).toBe('Only the first 100 of 393 words were read. MAX_WORDS sets the limit.\n');
    expect(output).toContain('Only the first 100 of 393 words were read.\n');
  });

  it.each([
    ['a file that is not there', ['analyze', 'nowhere.txt'], {}, 'there is no such file'],
    ['a folder', ['analyze', ROOT], {}, 'it is a folder'],
    ['nothing', ['analyze'], {}, 'is empty'],
    ['no words', ['analyze'], { input: '...' }, 'There is no text to read'],
    ['bytes that are no text', ['analyze'], { input: Uint8Array.of(0, 1, 2, 255) }, 'is not plain text'],
    ['German', ['analyze'], { input: 'Der Minister sagte, dass er den Bericht nicht kennt.' }, 'seems to be German'],
    ['German as JSON', ['analyze', '--json'], { input: 'Der Minister sagte, dass er den Bericht nicht kennt.' }, 'seems to be German'],
    ['wrong settings', ['analyze'], { input: 'She said no.', env: { MAX_WORDS: 'many' } }, 'MAX_WORDS must be'],
  ])('refuses %s with one sentence', async (_what, args, options, reason) => {
    const { status, output, errors } = await whosaid(args, options);
    expect(status).toBe(1);
    expect(output).toBe('');
    expect(errors).toContain(reason);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });

  it('ends quietly when nobody reads on', async () => {
    const input = '{"id":"a","text":"She said no."}\n'.repeat(2000);
    const file = join(folder, 'lines');
    await writeFile(file, input);
    const shell = `${process.execPath} dist/main.js analyze --jsonl < ${file} | head -n 1 > /dev/null; echo "\${PIPESTATUS[0]}"`;
    const child = spawn('bash', ['-c', shell], { cwd: ROOT });
    let errors = '';
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    await new Promise((resolve) => child.on('close', resolve));
    expect({ output, errors }).toEqual({ output: '0\n', errors: '' });
  });
});

describe('whosaid console', () => {
  it('answers a paste and commands from standard input', async () => {
    const { status, output, errors } = await whosaid(['console'], { input: 'The mayor said that she was here.\n.\n/help\n/nothing\n' });
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toMatch(/7 words, 1 min read[^]*\/why \[row\][^]*There is no such command/);
  });

  it('keeps what was pasted in a file, which can be moved to another', async () => {
    const [db, copy, lines] = ['kept.db', 'copy.db', 'lines.jsonl'].map((name) => join(folder, name)) as [string, string, string];
    await whosaid(['console', '--db', db], { input: `${await readFile(HARBOR, 'utf8')}\n.\n/settings retention:90d\n` });
    expect((await whosaid(['console', '--db', db], { input: '/who-said person:Okafor\n' })).output).toContain('Tomas Okafor: ');
    expect(await whosaid(['export', lines, '--db', db])).toEqual({ status: 0, output: '', errors: '' });
    for (let time = 1; time <= 2; time += 1) {
      expect(await whosaid(['import', lines, '--db', copy])).toEqual({ status: 0, output: '1 article imported.\n', errors: '' });
    }
    const { output } = await whosaid(['export', '-', '--db', copy]);
    expect(output).toBe(await readFile(lines, 'utf8'));
    expect(output.split('\n')).toHaveLength(3);
    const other = await whosaid(['export', '-', '--db', copy, '--space', 'console:other']);
    expect(other).toEqual({ status: 0, output: '', errors: '' });
  });

  it('says which lines of an import are none, and takes in the others', async () => {
    const input = '{"kind":"settings","space":"console:local","settings":{"minWords":50}}\nnonsense\n';
    const { status, output, errors } = await whosaid(['import', '-', '--db', join(folder, 'bad.db')], { input });
    expect({ status, output, errors }).toEqual({
      status: 1,
      output: '0 articles imported.\n',
      errors: 'Line 2 is no line of an export and was left out.\n',
    });
  });

  it.each([
    ['a file that is not there', ['import', 'nowhere.jsonl'], 'there is no such file'],
    ['a folder that is not there', ['export', '/nowhere/lines.jsonl'], 'cannot be written'],
    ['a database that cannot be', ['export', '-', '--db', ROOT], 'database'],
  ])('refuses %s with one sentence', async (_what, args, reason) => {
    const db = args.includes('--db') ? [] : ['--db', join(folder, 'some.db')];
    const { status, errors } = await whosaid([...args, ...db]);
    expect(status).toBe(1);
    expect(errors).toContain(reason);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('whosaid manifest slack', () => {
  it('prints what Slack is given', async () => {
    const { status, output } = await whosaid(['manifest', 'slack', '--url', 'https://bot.example.org']);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ settings: { interactivity: { request_url: 'https://bot.example.org/slack/events' } } });
  });
});

describe('whosaid', () => {
  it('lists its commands', async () => {
    const { status, output } = await whosaid(['--help']);
    expect(status).toBe(0);
    expect(output).toMatch(/whosaid analyze .*\n.*whosaid analyze --jsonl .*\n.*whosaid console/);
  });

  it('tells its version', async () => {
    expect((await whosaid(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[]],
    [['nonsense']],
    [['analyze', '--nonsense']],
    [['analyze', 'one', 'two']],
    [['analyze', '--jsonl', 'file']],
    [['console', 'file']],
    [['console', '--space', 'x']],
    [['export']],
    [['import']],
    [['manifest', 'slack', '--url', 'nowhere']],
    [['import', 'file', '--space', 'x']],
    [['analyze', '--db', 'file']],
  ])('refuses the arguments %j', async (args) => {
    const { status, output, errors } = await whosaid(args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toMatch(/: whosaid --help shows what there is\.\n$/);
  });
});
