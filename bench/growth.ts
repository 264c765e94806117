/**
 * How much of the graph each question reads, for answers of about the same size, in graphs of several sizes: the exact
 * figure, by Neo4j's PROFILE, of all statements that an answer takes; and how long it takes when it is asked again, which
 * is made anew each time.
 *
 *   node --import tsx bench/growth.ts FOLDER…      data folders that `npm run bench -- --data FOLDER` has left, or bench/multiply.ts
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { startEmbedded } from '../src/embedded/index.ts';
import { openGraph, probe, type Reader } from '../src/graph/client.ts';
import { asSent } from '../src/graph/given.ts';
import { askInProcess } from '../src/graphql/in-process.ts';
import { operationOf } from '../src/graphql/operations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write('growth: give one data folder or more\n');
  process.exit(2);
}

type Row = { hits: number; trips: number; bytes: number; ms: number };
/** Times that each question is asked before it is timed, and then. */
const [WARM, TIMED] = [10, 21];
/** What takes longer is asked three times. */
const LONG_MS = 1000;
const columns: { assertions: number; rows: Map<string, Row> }[] = [];
for (const dataDir of folders) {
  const libDir = process.env.FACTRAIL_NEO4J_LIB ?? join(root, '.factrail', 'neo4j', 'lib-5.26.30');
  const embedded = await startEmbedded({ dataDir, libDir, probe });
  const driver = neo4j.driver(embedded.uri, neo4j.auth.basic(embedded.user, embedded.password), {
    disableLosslessIntegers: true,
  });
  try {
    const graph = openGraph(embedded);
    columns.push(await measure(driver, graph).finally(() => graph.close()));
  } finally {
    await driver.close();
    await embedded.stop();
  }
}
print();

async function measure(driver: Driver, graph: Reader): Promise<(typeof columns)[number]> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  const one = async (cypher: string) => (await session.run(cypher)).records[0]?.toObject() ?? {};
  const { assertions } = await one('MATCH (a:Assertion) RETURN count(a) AS assertions');
  // the same number of answers whatever the size of the graph
  const near = (type: string, edges: string, number: number) =>
    one(`MATCH (e:${type}) WITH e, COUNT { ${edges} } AS n WHERE n >= ${number}
      RETURN e.id AS id ORDER BY n, id LIMIT 1`).then((row) => String(row.id));
  const api = await near('Api', '(e)<-[:HAD_ACCESS_TO]-()', 12);
  const company = await near('Company', '(e)<-[:SUBJECT|OBJECT]-()', 12);
  // one that lets others in to what it runs itself, and shares an agreement with a few
  const { granting } = await one(`MATCH (e:Company)-[:RAN]->(t:Api) WHERE COUNT { (e)-[:RAN]->() } = 1
    WITH e, COUNT { (t)<-[:HAD_ACCESS_TO]-() } AS n, COUNT { (e)-[:PARTY_TO]->()<-[:PARTY_TO]-() } AS shared
    WHERE n >= 12 AND shared > 0
    RETURN e.id AS granting ORDER BY n + shared, granting LIMIT 1`);
  const other = await near('Company', '(e)<-[:SUBJECT|OBJECT]-()', 13);
  const person = await near('Person', '(e)<-[:SUBJECT|OBJECT]-()', 8);
  const speaker = await near('Person', '(e)<-[:BY]-()', 13);
  const claims = await session.run(
    'MATCH (:Entity {id: $company})<-[:SUBJECT|OBJECT]-(c:Claim) RETURN c.id AS id ORDER BY id LIMIT 2',
    { company },
  );
  const [a, b] = claims.records.map((record) => record.get('id'));
  const { source } = await one(
    'MATCH (s:Source) WITH s, COUNT { (s)<-[:IN]-() } AS n WHERE n >= 3 RETURN s.id AS source ORDER BY n, source LIMIT 1',
  );
  await session.close();
  const page = 'nodes { id } pageInfo { endCursor }';
  // by the operation of its name in operations/, or by one of their own
  const asked: [string, Record<string, unknown>, string?][] = [
    ['apiAccess', { api, first: 12 }],
    ['accessGrantedBy', { company: granting, first: 12 }],
    ['claims', { subject: company, first: 12 }],
    ['entity', { name: company }],
    ['entityClaims', { name: company, first: 12 }],
    ['timeline', { entity: company, first: 12 }],
    ['conflicts', { entity: company, first: 12 }],
    ['assertions', { by: speaker, first: 12 }],
    ['denials', { entity: company, first: 12 }],
    ['weakClaims', { entity: company, first: 12 }],
    ['overlap', { a, b }],
    ['connections', { from: person, to: other, maxHops: 3 }],
    ['whoSaid', { words: `Assertion 77 of ${company}`, first: 12 }],
    ['reviews', { entity: company, first: 12 }],
    ['retractionImpact', { id: source, first: 12 }],
    ['claim', { id: a }, '($id: ID!) { claim(id: $id) { sentence standing trail { lines { sentence } } } }'],
    ['source', { id: source }, '($id: ID!) { source(id: $id) { title derivedFrom { id } } }'],
    [
      'search',
      { text: 'document 1' },
      `($text: String!) { search(text: $text, first: 12) { nodes { __typename } } }`,
    ],
    ['claims of a predicate', {}, `{ claims(predicate: "RAN", first: 12) { ${page} } }`],
    ['claims of a standing', {}, `{ claims(standing: [DISPUTED], predicate: "RAN", first: 12) { ${page} } }`],
    [
      'claims between',
      { company, api },
      `($company: String!, $api: String!) { claims(subject: $company, object: $api, first: 12) { ${page} } }`,
    ],
    ['weakClaims of all', {}, '{ weakClaims(first: 12) { nodes { claim { id } } } }'],
    ['entities', {}, `{ entities(type: Company, first: 12) { ${page} } }`],
    ['sources', {}, `{ sources(kind: ARTICLE, first: 12) { ${page} } }`],
    ['filings', {}, `{ filings(first: 12) { ${page} } }`],
    ['cases', {}, '{ cases(first: 12) { nodes { name } } }'],
    ['entities, totalCount', {}, '{ entities(type: Api, first: 1) { totalCount } }'],
    ['sources, totalCount', {}, '{ sources(kind: TRANSCRIPT, first: 1) { totalCount } }'],
    ['claims of a predicate, totalCount', {}, '{ claims(predicate: "RAN", first: 1) { totalCount } }'],
    ['graph', {}, '{ graph { revision } }'],
  ];
  const rows = new Map<string, Row>();
  for (const [name, variables, own] of asked) {
    const text = own === undefined ? operationOf(name).text : `query ${own}`;
    const count = { hits: 0, trips: 0 };
    const { data, errors } = await askInProcess(profiling(driver, count), text, variables);
    if (errors) throw new Error(`${name}: ${errors[0]?.message}`);
    const ms: number[] = [];
    for (let i = 0; i < WARM + TIMED; i++) {
      const started = performance.now();
      await askInProcess(graph, text, variables);
      const took = performance.now() - started;
      if (i >= WARM || took > LONG_MS) ms.push(took);
      if (took > LONG_MS && ms.length === 3) break;
    }
    const median = ms.sort((x, y) => x - y)[ms.length >> 1] ?? 0;
    process.stderr.write(`${name}: ${count.hits} hits, ${median.toFixed(1)} ms\n`);
    rows.set(name, { ...count, bytes: JSON.stringify(data).length, ms: median });
  }
  return { assertions: Number(assertions), rows };
}

/** Reads, and counts what the server touched for it. */
function profiling(driver: Driver, count: { hits: number; trips: number }): Reader {
  return {
    async read(statement, params) {
      const session = driver.session({ defaultAccessMode: 'READ' });
      try {
        const [text, given] = asSent(statement.cypher, params);
        const result = await session.run(`PROFILE ${text}`, given);
        count.trips++;
        if (result.summary.profile) count.hits += hitsOf(result.summary.profile);
        return result.records.map((record) => statement.row.parse(record.toObject()));
      } finally {
        await session.close();
      }
    },
  };
}

function hitsOf(plan: ProfiledPlan): number {
  return Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}

function print(): void {
  const heads = columns.map(({ assertions }) => `${assertions.toLocaleString('en')} assertions`);
  const lines = [
    `| question | ${heads.map((head) => `hits, ${head}`).join(' | ')} | median ms | bytes | trips |`,
    `| --- | ${heads.map(() => '---').join(' | ')} | --- | --- | --- |`,
  ];
  for (const name of columns[0]?.rows.keys() ?? []) {
    const cells = columns.map(({ rows }) => rows.get(name) ?? { hits: 0, trips: 0, bytes: 0, ms: 0 });
    const each = (key: keyof Row) =>
      cells.map((cell) => cell[key].toLocaleString('en', { maximumFractionDigits: 1 })).join(' / ');
    lines.push(
      `| ${name} | ${cells.map((cell) => cell.hits.toLocaleString('en')).join(' | ')} | ${each('ms')} | ${each('bytes')} | ${each('trips')} |`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
