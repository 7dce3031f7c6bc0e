// What an analysis costs: `npm run bench` prints a table. Meant for an idle machine; needs the build and the weights.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import nlp from 'compromise';
import { InferenceSession } from 'onnxruntime-node';
import { createCore } from '../dist/core/analyze.js';
import { MODEL_FOLDER } from '../dist/core/model-folder.js';
import { createPool } from '../dist/core/pool.js';

const THREADS = 2;
const RUNS = 60;
const ROOT = new URL('..', import.meta.url).pathname;
const written = readFileSync(`${ROOT}examples/harbor.txt`, 'utf8');
const stripped = readFileSync(`${ROOT}examples/harbor-stripped.txt`, 'utf8');

const rows = [];
rows.push(...(await coldStart()));
rows.push(...(await memoryAtRest()));
rows.push(...(await eventLoopDelay()));

const sessionClock = watchSessions();
const analyze = await createCore({ modelFolder: MODEL_FOLDER, threads: THREADS });
for (const [form, article] of Object.entries({ written, stripped })) {
  rows.push(...(await repeated(`800 words, ${form}`, repeatedTo(article, 800), RUNS)));
}
rows.push(...(await repeated('10,000 words, written', repeatedTo(written, 10_000), 3)));
rows.push(...(await repeated('25,000 words, written', repeatedTo(written, 25_000), 1)));
rows.push(
  ...compromiseAlone('800 words, written', repeatedTo(written, 800)),
  ...compromiseAlone('800 words, stripped', repeatedTo(stripped, 800)),
);

const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, value] of rows) console.log(`${what.padEnd(width)}  ${value}`);

/** Time of one text over and over, and how much of it the ONNX sessions take. */
async function repeated(what, text, runs) {
  for (let warm = 0; warm < Math.min(runs, 5); warm++) await analyze(text);
  const times = [];
  const ratios = [];
  for (let run = 0; run < runs; run++) {
    const inSessions = sessionClock();
    const started = performance.now();
    await analyze(text);
    const time = performance.now() - started;
    times.push(time);
    ratios.push(time / (sessionClock() - inSessions));
  }
  const median = ms(quantile(times, 0.5));
  const timing = runs < 20 ? median : `${median} median, ${ms(quantile(times, 0.95))} 95th percentile of ${runs}`;
  return [[what, `${timing}; ${quantile(ratios, 0.5).toFixed(2)} times the sessions alone`]];
}

/** Counts the time in which at least one session runs; to be called before a session is made. */
function watchSessions() {
  const { run } = InferenceSession.prototype;
  let running = 0;
  let since = 0;
  let total = 0;
  InferenceSession.prototype.run = async function (...args) {
    if (running++ === 0) since = performance.now();
    try {
      return await run.apply(this, args);
    } finally {
      if (--running === 0) total += performance.now() - since;
    }
  };
  return () => total;
}

/** From the start of a fresh process to its card. */
async function coldStart() {
  const times = [];
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    const child = whosaid(['analyze', 'examples/harbor.txt']);
    await once(child.stdout, 'data');
    times.push(performance.now() - started);
    await once(child, 'close');
  }
  return [['cold start to first card', `${ms(quantile(times, 0.5))} median, ${ms(Math.max(...times))} at most of ${times.length}`]];
}

/** Resident memory of a process that has the model loaded and waits for texts. */
async function memoryAtRest() {
  const child = whosaid(['analyze', '--jsonl']);
  const answer = async (text) => {
    child.stdin.write(`${JSON.stringify({ id: 'bench', text })}\n`);
    let answered = '';
    while (!answered.endsWith('\n')) answered += (await once(child.stdout, 'data'))[0];
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return `${Math.round(residentMegabytes(child.pid))} MB`;
  };
  const rest = await answer('She said no.');
  const afterArticle = await answer(repeatedTo(written, 800));
  child.stdin.end();
  await once(child, 'close');
  return [
    ['memory at rest, model loaded', rest],
    ['memory after 800 words', afterArticle],
  ];
}

function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

/** How late the timers of the main thread are while the workers read a long text. */
async function eventLoopDelay() {
  const pool = createPool({ modelFolder: MODEL_FOLDER, threads: THREADS });
  await pool.analyze(written);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await pool.analyze(repeatedTo(written, 10_000));
  delay.disable();
  await pool.close();
  return [['event loop delay while analysing', `${ms(delay.percentile(99) / 1e6)} at the 99th percentile, ${ms(delay.max / 1e6)} at most`]];
}

function compromiseAlone(what, text) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    nlp(text).json();
    times.push(performance.now() - started);
  }
  return [[`compromise alone, ${what}`, `${ms(quantile(times, 0.5))} median`]];
}

function whosaid(args) {
  return spawn(process.execPath, ['dist/main.js', ...args], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
}

function repeatedTo(article, words) {
  const all = article.trimEnd().split(/(?<=\s)/);
  const parts = Array.from({ length: words }, (_, index) =>
    index % all.length === all.length - 1 ? `${all.at(-1)}\n\n` : all[index % all.length],
  );
  return parts.join('').trimEnd();
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function ms(value) {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}
