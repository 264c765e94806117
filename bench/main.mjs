/**
 * The benchmark: the same graph, the same question, each contender in turn, and ratios with their spread.
 *
 *   npm run bench [-- --assertions 20000 --seed 1 --seconds 5 --rounds 3 --connections 1,8,32 --write]
 *   npm run bench -- --short      a smoke test: a small graph, and no figure that means anything
 *
 * It starts a Neo4j of its own, makes the data, lets Factrail import it, and asks every contender before it times any:
 * answers that differ end the run. `--data FOLDER` keeps the graph there, and takes it from there the next time. Contenders take turns within each round, after a warm-up. `--write` puts the results
 * into RESULTS.md. `--profile` tells in the end where the processor time of Factrail's answers goes, of one run each of a
 * server that is profiled, which makes it slower.
 */
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultLibDir, startEmbedded } from '../src/embedded/index.ts';
import { openGraph, probe } from '../src/graph/client.ts';
import { bare, factrail, neo4jGraphql } from './compare/question.mjs';
import { generate } from './generate.ts';
import { cpuOf, partsOf } from './profile.ts';
import { profileTable, tableOf } from './table.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    assertions: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '1,8,32' },
    only: { type: 'string' },
    data: { type: 'string' },
    short: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const whole = (name) => {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value > 0) return value;
  process.stderr.write(`bench: --${name} must be a whole number, 1 or more\n`);
  process.exit(2);
};
const size = options.short ? 400 : whole('assertions');
const seconds = options.short ? 1 : whole('seconds');
const rounds = options.short ? 1 : whole('rounds');
const connections = options.short ? [2] : options.connections.split(',').map(Number);
const say = (line) => process.stderr.write(`${line}\n`);

await installOwn();
const { default: autocannon } = await import('autocannon');

/** As `npm start` has it. */
const NODE = ['--max-semi-space-size=4'];
const SERVE = [...NODE, 'scripts/factrail.mjs', 'serve'];
/** Answers that are made each time. */
const MADE = { FACTRAIL_ANSWERS_MB: '0' };
/** `repeated` answers from what is kept; the same program without it is `factrail`. */
const contenders = [
  { name: 'bare driver', ...bare, script: ['bench/compare/bare.mjs'], port: 0 },
  { name: '@neo4j/graphql', ...neo4jGraphql, script: ['bench/compare/neo4j-graphql.mjs'], port: 0 },
  {
    name: 'factrail',
    ...factrail,
    script: SERVE,
    env: MADE,
  },
  {
    name: 'factrail repeated',
    ...factrail,
    script: SERVE,
    env: {},
  },
].filter(({ name }) => !options.only || options.only.split(',').includes(name));

const dataDir = options.data ?? mkdtempSync(join(tmpdir(), 'factrail-bench-'));
const children = [];
let port = 4700 + Math.floor(Math.random() * 1000);
let embedded;
try {
  embedded = await startEmbedded({
    dataDir,
    probe,
    libDir: process.env.FACTRAIL_NEO4J_LIB ?? defaultLibDir(join(root, '.factrail')),
    onProgress: say,
    // whose times mean nothing
    fast: options.short,
  });
  const { uri, user, password } = embedded;
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    FACTRAIL_DATA_DIR: dataDir,
    FACTRAIL_RATE: '100000000',
    FACTRAIL_COST: '500000',
    FACTRAIL_LOG_LEVEL: 'error',
  };
  const importing = await load(env);
  const graph = openGraph({ uri, user, password });
  const asked = await apisOf(graph);
  await prepare(graph);
  await graph.close();
  await startAll(env);
  await sameAnswers(asked);
  const results = await timeAll(asked);
  const memory = contenders.map(({ name, child }) => ({ name, ...memoryOf(child.pid) }));
  const text =
    report(asked, results, memory, importing) + (options.profile ? await profiled(env, asked) : '');
  process.stdout.write(text);
  if (options.write) writeFileSync(join(here, 'RESULTS.md'), text);
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map(ended));
  await embedded?.stop();
  if (!options.data) rmSync(dataDir, { recursive: true, force: true });
}

/** The packages of this folder, which the program itself does not need. */
async function installOwn() {
  if (existsSync(join(here, 'node_modules', 'autocannon'))) return;
  say('Installing what the benchmark alone needs ...');
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here });
}

function run(command, args, settings) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...settings });
  return new Promise((done, fail) =>
    child
      .once('error', fail)
      .once('exit', (code) =>
        code === 0 ? done() : fail(new Error(`${command} ${args[0]} ended with ${code}`)),
      ),
  );
}

/** Generates the graph and has the program import it. */
async function load(env) {
  const file = join(dataDir, `graph-${size}-${options.seed}.jsonl`);
  // with --data: imported by a run before this one
  if (existsSync(`${file}.seconds`)) return Number(readFileSync(`${file}.seconds`, 'utf8'));
  await pipeline(Readable.from(lines()), createWriteStream(file));
  const started = Date.now();
  await run(process.execPath, ['scripts/factrail.mjs', 'import', file], { cwd: root, env });
  const took = (Date.now() - started) / 1000;
  writeFileSync(`${file}.seconds`, String(took));
  return took;
}

function* lines() {
  for (const line of generate(size, whole('seed'))) yield `${line}\n`;
}

/** A rare, a middling and a hub API: by how many partners. */
async function apisOf(graph) {
  const rows = await graph.admin(
    'MATCH (a:Api)<-[r:HAD_ACCESS_TO]-() WHERE r.until IS NULL AND r.standing <> "DENIED" RETURN a.id AS api, count(*) AS partners ORDER BY partners, api',
  );
  const pick = (name, row) => ({ name, ...row, first: Math.min(100, Number(row.partners)) });
  const middling = rows.find((row) => Number(row.partners) >= 40) ?? rows[Math.floor(rows.length / 2)];
  return [pick('rare', rows[0]), pick('middling', middling), pick('hub', rows.at(-1))];
}

/** What the peer cannot read from an edge, put where it can, so that it answers the same page in the same order. */
async function prepare(graph) {
  await graph.admin(
    'MATCH ()-[r:HAD_ACCESS_TO]->() WHERE r.until IS NULL MATCH (c:Claim {id: r.claim}) SET c.benchStart = r.earliest, c.benchRoots = r.roots',
  );
}

function start(contender, env) {
  contender.port = port++;
  contender.child = spawn(process.execPath, contender.script, {
    cwd: root,
    env: { ...env, ...contender.env, PORT: String(contender.port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(contender.child);
}

async function startAll(env) {
  for (const contender of contenders) start(contender, env);
  for (const contender of contenders) await up(contender);
}

function ended(child) {
  return child.exitCode ?? child.signalCode ?? new Promise((done) => child.once('exit', done));
}

/** Where the time of an answer that is made goes, within the server: milliseconds an answer. */
async function profiled(env, asked) {
  const folder = mkdtempSync(join(tmpdir(), 'factrail-profile-'));
  const [rare, , hub] = asked;
  const columns = [];
  try {
    for (const [api, connected] of [rare, hub].flatMap((api) => connections.map((n) => [api, n]))) {
      const dir = join(folder, `${api.name}-${connected}`);
      // from its sources, whose names say what a function is part of
      const script = [
        ...NODE,
        ...['--cpu-prof', `--cpu-prof-dir=${dir}`, '--import', 'tsx', 'src/cli/main.ts', 'serve'],
      ];
      const contender = { name: 'profiled', ...factrail, script, env: MADE };
      const begun = performance.now();
      start(contender, env);
      await up(contender);
      const { url, ...request } = requestOf(contender, api);
      const ask = (duration) =>
        autocannon({ url, ...request, connections: connected, duration, timeout: 60 });
      await ask(Math.min(seconds, 3));
      const from = (performance.now() - begun) / 1000;
      const { requests } = await ask(seconds);
      const to = (performance.now() - begun) / 1000;
      contender.child.kill('SIGTERM');
      await ended(contender.child);
      const [file] = readdirSync(dir);
      const parts = partsOf(JSON.parse(readFileSync(join(dir, file), 'utf8')), from, to);
      columns.push({
        head: `${api.name}, ${connected}`,
        parts: new Map(parts.map(([part, ms]) => [part, ms / requests.total])),
      });
      say(`profiled: ${api.name}, ${connected} connections`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return `\n${profileTable(columns).join('\n')}\n`;
}

async function up({ name, port, child }) {
  for (let tried = 0; tried < 600; tried++) {
    if (child.exitCode !== null) throw new Error(`${name} ended before it answered`);
    const answered = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(100);
  }
  throw new Error(`${name} does not answer`);
}

function requestOf({ port, path, body }, { api, first }) {
  return {
    url: `http://127.0.0.1:${port}${path}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body(api, first)),
  };
}

/** Ends the run unless all contenders give one answer. */
async function sameAnswers(asked) {
  for (const api of asked) {
    const answers = [];
    for (const contender of contenders) {
      const { url, ...request } = requestOf(contender, api);
      const response = await fetch(url, request);
      const text = await response.text();
      if (!response.ok) throw new Error(`${contender.name}: ${response.status} ${text.slice(0, 500)}`);
      const answer = JSON.parse(text);
      if (answer.errors) throw new Error(`${contender.name}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
      answers.push(contender.shape(answer));
      contender.bytes = { ...contender.bytes, [api.name]: text.length };
    }
    const [first, ...others] = answers.map((answer) => JSON.stringify(sorted(answer)));
    api.answers = answers[0].length;
    others.forEach((other, i) => {
      if (other === first) return;
      const at = [...first].findIndex((letter, n) => letter !== other[n]);
      throw new Error(
        `${contenders[i + 1].name} answers otherwise at ${api.api}: …${first.slice(at - 80, at + 80)}… against …${other.slice(at - 80, at + 80)}…`,
      );
    });
  }
  say(`All ${contenders.length} contenders give the same answers.`);
}

/** The same value with its keys in one order. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

async function timeAll(asked) {
  const results = [];
  for (const api of asked)
    for (const connected of connections) {
      const once = (contender, duration) => {
        const { url, ...request } = requestOf(contender, api);
        return autocannon({ url, ...request, connections: connected, duration, timeout: 60 });
      };
      for (const contender of contenders) await once(contender, Math.min(seconds, 3));
      for (let round = 0; round < rounds; round++)
        for (const contender of contenders) {
          const before = [contender.child.pid, embedded.pid].map(cpuOf);
          const { requests, latency, non2xx, errors } = await once(contender, seconds);
          const [program, neo4j] = [contender.child.pid, embedded.pid].map(
            (pid, i) => ((cpuOf(pid) - before[i]) * 1000) / requests.total,
          );
          if (non2xx > 0 || errors > 0)
            throw new Error(`${contender.name}: ${non2xx} refused, ${errors} failed`);
          results.push({
            api: api.name,
            connections: connected,
            contender: contender.name,
            rate: requests.average,
            p50: latency.p50,
            p99: latency.p99,
            program,
            neo4j,
          });
        }
      say(`${api.name}, ${connected} connections: done`);
    }
  return results;
}

/** Mebibytes, now and at most; of Linux. */
function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mib = (key) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
    return { now: mib('VmRSS'), most: mib('VmHWM') };
  } catch {
    return { now: null, most: null };
  }
}

function report(asked, results, memory, importing) {
  const [{ model }] = cpus();
  const hub = contenders.map(
    ({ name, bytes }) => `${name} ${asked.map((api) => bytes[api.name]).join(' / ')}`,
  );
  return [
    '# Results of the benchmark',
    '',
    `Made by \`npm run bench -- --assertions ${size} --seed ${options.seed} --seconds ${seconds} --rounds ${rounds} --connections ${connections.join(',')}\``,
    `on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; Neo4j, the contender and the load on the same machine.`,
    `${size} assertions, imported by Factrail in ${importing.toFixed(0)} s. One run, contenders in turn, ${rounds} rounds of ${seconds} s after a warm-up.`,
    'Figures are medians of the rounds; behind a ratio its least and greatest in one round.',
    '',
    `Answers: ${asked.map(({ name, api, answers, partners }) => `${name} ${answers} of ${partners} (${api})`).join(', ')}.`,
    `Bytes of an answer (${asked.map(({ name }) => name).join(' / ')}): ${hub.join('; ')}.`,
    '',
    ...tableOf(results),
    '',
    `Memory of each process at the end, and at most (MiB): ${memory.map(({ name, now, most }) => `${name} ${now}, ${most}`).join('; ')}.`,
    '',
  ].join('\n');
}
