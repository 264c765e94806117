import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { projectRoot } from '../../src/cli/config.ts';
import { statements } from '../../src/graph/client.ts';
import { LABELS, renamed, twinOf } from '../../src/graph/newsroom.ts';
import '../../src/graphql/schema.ts';
import '../../src/filings/backup/restore.ts';
import '../../src/filings/backup/write.ts';
import '../../src/filings/check-index.ts';
import '../../src/filings/formats/index.ts';
import '../../src/filings/hash.ts';
import '../../src/filings/newsroom/check.ts';
import '../../src/filings/newsroom/embargoes.ts';
import '../../src/filings/leases.ts';
import '../../src/filings/offline/complete.ts';
import '../../src/filings/offline/eligible.ts';
import '../../src/filings/seed.ts';
import { applyEverything } from './everything.ts';
import { seededGraph, testGraph } from './support.ts';

/** `npm run cypher:check`: every `.cypher` file is explained by the server against the seeded graph. */
const graph = testGraph();
beforeAll(async () => {
  await seededGraph(graph);
  await graph.admin("MATCH (c:Clock {id: 'clock'}) SET c.fixture = null");
  await applyEverything(graph);
  // a test server keeps plans, and those of an empty graph would be explained; and plans go by samples of indexes, which
  // are still of what other tests have left
  await graph.admin('CALL db.prepareForReplanning(60)');
});

/** Parameters that a statement names; those that must have a type to be planned get one. */
function paramsOf(cypher: string): Record<string, unknown> {
  const names = new Set([...cypher.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''));
  return Object.fromEntries([...names].map((name) => [name, VALUES[name] ?? null]));
}

const VALUES: Record<string, unknown> = {
  limit: 1,
  most: 1,
  revision: 1,
  words: 'netflix',
  kinds: [],
  roles: [],
  stances: [],
  standing: ['SINGLE_SOURCE'],
  ids: [],
  rows: [],
  claims: [],
  keys: [],
  pairs: [],
  numbers: [],
  sources: [],
};

test('every .cypher file of the program is a statement that is checked here', () => {
  const files = readdirSync(join(projectRoot, 'src'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.cypher'));
  const known = statements.map((statement) => `${statement.name}.cypher`);
  const unknown = files.filter(
    (file) => !known.some((name) => file.endsWith(name)) && !file.endsWith('schema.cypher'),
  );
  expect(unknown).toEqual([]);
});

test('every label of every statement is one that the newsroom’s graph has as its own', () => {
  for (const { name, cypher } of statements) {
    const text = cypher.replace(/^\/\/.*$/gm, '');
    if (/Newsroom/.test(text)) continue;
    // a backup is of the whole store, whatever it holds: these name no label, and nobody asks by them
    if (/\blabels\(|\$\(row\.labels\)/.test(text)) {
      expect(text.match(/\((\w+)?:(?!\$)/g), name).toBeNull();
      continue;
    }
    const labels = [...text.matchAll(/(?<=[:|&!]\s*)[A-Z][a-z]\w*/g)].map(([label]) => label);
    expect(
      labels.filter((label) => !['ApiKey', 'GraphState'].includes(label) && !LABELS.includes(label)),
      name,
    ).toEqual([]);
    // nothing is left that a question of the newsroom would share with one of the public
    const twin = renamed(text);
    const shared = [...twin.matchAll(/\b[A-Z][a-z]\w*/g)].map(([word]) => word);
    expect(
      shared.filter((word) => LABELS.includes(word)),
      name,
    ).toEqual([]);
    expect(twin.match(/queryNodes\('(?!newsroom_)/g), name).toBeNull();
    // a label by parameter is the type of an entity; a type of relationship is the same in both
    const dynamic = [...text.matchAll(/:\$\(([^)]*)\)/g)].map(([, given]) => given);
    for (const given of dynamic) expect(['row.type', 'row.predicate']).toContain(given);
    expect(twin).not.toContain(':$(row.type)');
    expect(/\blabels\(/.test(text), name).toBe(false);
  }
});

test.each(['claims', 'passages', 'reviews', 'sources', 'things'])(
  'all %s are read along an index in its order: nothing is sorted, however many there are',
  async (name) => {
    const statement = statements.find(
      (one) => one.name === `cypher/all-${name}` && one.cypher.includes('USING INDEX'),
    );
    if (!statement) throw new Error(`there is no statement of all ${name}`);
    for (const { cypher } of [statement, twinOf(statement)]) {
      const unordered = cypher.replace(/\nORDER BY \w\.id\s*$/, '');
      expect(unordered.length).toBeLessThan(cypher.length);
      const plans = [];
      for (const text of [cypher, unordered]) plans.push((await graph.explain(text, { revision: 1 })).plan);
      const sorts = plans.map((plan) => plan.match(/\b(Sort|PartialSort|Top)\w*/g)?.length ?? 0);
      expect(plans[0], plans[0]).toMatch(/Index(SeekByRange|Scan)/);
      expect(plans[0], plans[0]).not.toMatch(/LabelScan|AllNodes/);
      expect(sorts[0], plans[0]).toBe(sorts[1]);
    }
  },
);

describe.each(statements.map((statement) => [statement.name, statement] as const))('%s', (_, statement) => {
  test('starts with a comment that says what it answers', () => {
    expect(statement.cypher).toMatch(/^\/\/ [A-Z]/);
  });

  // what copies one graph into the other names both, and API keys belong to neither
  const twins = /Newsroom|ApiKey/.test(statement.cypher) ? [statement] : [statement, twinOf(statement)];
  test.each(twins)('is accepted by the server, and names only what is in the graph', async ({ cypher }) => {
    const { plan, notifications, columns } = await graph.explain(cypher, paramsOf(cypher));
    // dynamic labels and types are not known before they are given; all else must be
    const unknown = notifications.filter((n) =>
      /UnknownLabel|UnknownRelationshipType|UnknownPropertyKey|Deprecated/.test(n.code),
    );
    expect(
      unknown
        .filter((n) => !ABSENT_FROM_SEED.some((name) => n.description.includes(name)))
        .map((n) => n.description),
    ).toEqual([]);
    // what reads all nodes, or all of a label of which each filing brings many, takes longer with every filing: it says so
    const scans = plan.match(/\w+LabelScan\S*|\w+LabelsScan\S*|AllNodesScan|\w+AllRelationshipsScan/g) ?? [];
    const few = /:(Newsroom)?(Clock|GraphState|ApiKey|Filing|Review)\)/;
    if (!/\bgoes over all\b/i.test(cypher))
      expect(
        scans.filter((scan) => !few.test(scan)),
        plan,
      ).toEqual([]);
    const shape = (statement.row as z.ZodObject).shape;
    for (const key of Object.keys(shape)) expect(columns).toContain(key);
    if (statement.mode === 'read')
      expect(plan).not.toMatch(/Create|Merge|SetPropert|SetNodeProp|SetRelationshipProp|Delete|Remove/);
  });
});

/** Properties that stand on the clock while something is under way, and the reason of a retraction. */
const ABSENT_FROM_SEED = [
  'seeding',
  'lockedAt',
  'reason',
  'closedFor',
  'closedToken',
  'closedAt',
  'schema',
  'lease',
];
