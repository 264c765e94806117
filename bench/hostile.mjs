/**
 * How long others wait while one client sends the worst that the limits let through, and what it does to memory:
 * `node bench/hostile.mjs ADDRESS PID [SECONDS]`, of a server that runs with its rates lifted, and its process number.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const [address, pid, seconds = '20'] = process.argv.slice(2);
if (!address || !pid) {
  process.stderr.write('hostile: give the address of a server and its process number\n');
  process.exit(2);
}
const ENTITY = '{ id name type aliases }';
const ASSERTIONS = (first) =>
  `assertions(first: ${first}) { nodes { id sentence: paraphrase by ${ENTITY} source { id title derivedFrom { id title } } } }`;
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join(' ');
const text = (length) => 'x'.repeat(length);

/** Each a body as it is sent. */
const WORST = [
  // as many values as may be asked for
  {
    query: `{ entities(first: 100) { nodes { id ... on Company { claims(first: 20) { nodes { id sentence ${ASSERTIONS(1)} } } } } } }`,
  },
  {
    query: `{ claims(predicate: "HAD_ACCESS_TO", first: 100) { totalCount nodes { id sentence standing conflicts { kind } trail { lines { sentence } } ${ASSERTIONS(10)} } } }`,
  },
  {
    query:
      '{ claims(predicate: "HAD_ACCESS_TO", validDuring: "2015", first: 100) { totalCount nodes { id } } }',
  },
  {
    query:
      '{ weakClaims(entity: "company/company-0", validDuring: "2010/2020", first: 100) { totalCount nodes { claim { id sentence } } } }',
  },
  {
    query:
      '{ connections(from: "company/company-0", to: "person/person-0", maxHops: 6, hubDegree: 50000) { complete leftOut paths { hops { claim { id } } } } }',
  },
  {
    query:
      '{ conflicts(entity: "company/company-0", first: 100) { totalCount nodes { kind sides { label claim { id sentence } } } } }',
  },
  {
    query:
      '{ whoSaid(words: "assertion of company and api", first: 100) { totalCount nodes { assertion { id } } } }',
  },
  // past the limits
  { query: `{ ${many(400, (i) => `a${i}: graph { revision }`)} }` },
  { query: `{ ${'graph { '.repeat(300)}revision${' }'.repeat(300)} }` },
  { query: `{ search(text: "${text(90_000)}") { totalCount } }` },
  { query: `query Q { ...F1 } ${many(150, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 2} }`)}` },
  { query: `{ entity(name: "${text(290)}") { id } }` },
  {
    query: `{ ask(question: "${'who said what about whom and when did they '.repeat(40)}") { refusal { code } } }`,
  },
  {
    query: `query($v: JSON) { answerDiff(question: "{ graph { revision } }", variables: $v, from: 0) { from } }`,
    variables: { v: JSON.parse('['.repeat(31) + ']'.repeat(31)) },
  },
];
const post = async (body) => {
  const started = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  return { status: response.status, answer, ms: performance.now() - started };
};
const HONEST = {
  query: '{ apiAccess(api: "api/api-30", first: 10) { nodes { partner { name } claim { id standing } } } }',
};
const memory = () =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

for (const body of [HONEST, ...WORST]) await post(body);
const alone = [];
for (let i = 0; i < 40; i++) alone.push((await post(HONEST)).ms);

const end = performance.now() + Number(seconds) * 1000;
const statuses = new Map();
let sent = 0;
// one client, with as many connections as a browser opens
const hostile = Array.from({ length: 6 }, async (_, lane) => {
  for (let i = lane; performance.now() < end; i++) {
    const body = WORST[i % WORST.length];
    // another text each time, so that nothing that is kept helps
    const { status } = await post({ ...body, query: `${body.query} # ${lane} ${i}` });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    sent++;
  }
});
const waits = [];
while (performance.now() < end) {
  const { status, ms } = await post({ ...HONEST, query: `${HONEST.query} # ${waits.length}` });
  waits.push({ status, ms });
  await sleep(50);
}
await Promise.all(hostile);
const times = waits.map(({ ms }) => ms).sort((a, b) => a - b);
const at = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(0);
alone.sort((a, b) => a - b);
console.log(`alone: p50 ${at(alone, 0.5)} ms, most ${at(alone, 1)} ms`);
console.log(`beside ${sent} hostile requests (${[...statuses].map(([s, n]) => `${n} of ${s}`).join(', ')}):`);
console.log(
  `${times.length} honest ones, ${waits.filter(({ status }) => status !== 200).length} refused: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, most ${at(times, 1)} ms`,
);
console.log(`memory at most: ${memory()} MiB`);
