/**
 * How much of the graph each question reads, for answers of about the same size, in graphs of several sizes: the exact
 * figure, by Neo4j's PROFILE, of all statements that an answer takes.
 *
 *   node --import tsx bench/growth.ts FOLDER…      data folders that `npm run bench -- --data FOLDER` has left
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { startEmbedded } from '../src/embedded/index.ts';
import { probe, type Reader } from '../src/graph/client.ts';
import { asSent } from '../src/graph/given.ts';
import { askInProcess } from '../src/graphql/in-process.ts';
import { operationOf } from '../src/graphql/operations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write('growth: give one data folder or more\n');
  process.exit(2);
}

type Row = { hits: number; trips: number; bytes: number };
const columns: { assertions: number; rows: Map<string, Row> }[] = [];
for (const dataDir of folders) {
  const libDir = process.env.FACTRAIL_NEO4J_LIB ?? join(root, '.factrail', 'neo4j', 'lib-5.26.30');
  const embedded = await startEmbedded({ dataDir, libDir, probe });
  const driver = neo4j.driver(embedded.uri, neo4j.auth.basic(embedded.user, embedded.password), {
    disableLosslessIntegers: true,
  });
  try {
    columns.push(await measure(driver));
  } finally {
    await driver.close();
    await embedded.stop();
  }
}
print();

async function measure(driver: Driver): Promise<(typeof columns)[number]> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  const one = async (cypher: string) => (await session.run(cypher)).records[0]?.toObject() ?? {};
  const { assertions } = await one('MATCH (a:Assertion) RETURN count(a) AS assertions');
  // the same number of answers whatever the size of the graph
  const near = (type: string, edges: string, number: number) =>
    one(`MATCH (e:${type}) WITH e, COUNT { ${edges} } AS n WHERE n >= ${number}
      RETURN e.id AS id ORDER BY n, id LIMIT 1`).then((row) => String(row.id));
  const api = await near('Api', '(e)<-[:HAD_ACCESS_TO]-()', 12);
  const company = await near('Company', '(e)<-[:SUBJECT|OBJECT]-()', 12);
  const other = await near('Company', '(e)<-[:SUBJECT|OBJECT]-()', 13);
  const person = await near('Person', '(e)<-[:SUBJECT|OBJECT]-()', 8);
  const claims = await session.run(
    'MATCH (:Entity {id: $company})<-[:SUBJECT|OBJECT]-(c:Claim) RETURN c.id AS id ORDER BY id LIMIT 2',
    { company },
  );
  const [a, b] = claims.records.map((record) => record.get('id'));
  const { source } = await one(
    'MATCH (s:Source) WITH s, COUNT { (s)<-[:IN]-() } AS n WHERE n >= 3 RETURN s.id AS source ORDER BY n, source LIMIT 1',
  );
  await session.close();
  const asked: [string, Record<string, unknown>][] = [
    ['apiAccess', { api, first: 12 }],
    ['accessGrantedBy', { company, first: 12 }],
    ['claims', { subject: company, first: 12 }],
    ['entity', { name: company }],
    ['entityClaims', { name: company, first: 12 }],
    ['timeline', { entity: company, first: 12 }],
    ['conflicts', { entity: company, first: 12 }],
    ['denials', { entity: company, first: 12 }],
    ['weakClaims', { entity: company, first: 12 }],
    ['overlap', { a, b }],
    ['connections', { from: person, to: other, maxHops: 3 }],
    ['whoSaid', { words: `Assertion 77 of ${company}`, first: 12 }],
    ['reviews', { entity: company, first: 12 }],
    ['retractionImpact', { id: source, first: 12 }],
  ];
  const rows = new Map<string, Row>();
  for (const [name, variables] of asked) {
    const count = { hits: 0, trips: 0 };
    const { data, errors } = await askInProcess(profiling(driver, count), operationOf(name).text, variables);
    if (errors) throw new Error(`${name}: ${errors[0]?.message}`);
    rows.set(name, { ...count, bytes: JSON.stringify(data).length });
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
    `| question | ${heads.map((head) => `hits, ${head}`).join(' | ')} | bytes | trips |`,
    `| --- | ${heads.map(() => '---').join(' | ')} | --- | --- |`,
  ];
  for (const name of columns[0]?.rows.keys() ?? []) {
    const cells = columns.map(({ rows }) => rows.get(name) ?? { hits: 0, trips: 0, bytes: 0 });
    const each = (key: keyof Row) => cells.map((cell) => cell[key].toLocaleString('en')).join(' / ');
    lines.push(
      `| ${name} | ${cells.map((cell) => cell.hits.toLocaleString('en')).join(' | ')} | ${each('bytes')} | ${each('trips')} |`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
