import { expect, test } from 'vitest';
import { ensureSchema } from '../../src/graph/schema.ts';
import { testGraph } from './support.ts';

const graph = testGraph();
const names = async () => (await graph.admin('SHOW INDEXES YIELD name')).map((row) => row.name).sort();

test('only what is missing of the constraints and indexes is made, and two questions tell that nothing is', async () => {
  await ensureSchema(graph);
  const all = await names();
  expect(all).toEqual(expect.arrayContaining(['entity_id', 'filing_case', 'words']));
  await graph.admin('DROP INDEX filing_case');
  await graph.admin('DROP CONSTRAINT revision_number');
  await ensureSchema(graph);
  expect(await names()).toEqual(all);
  expect((await graph.admin('SHOW CONSTRAINTS YIELD name')).map((row) => row.name)).toContain(
    'revision_number',
  );
  const before = graph.trips;
  await ensureSchema(graph);
  expect(graph.trips - before).toBe(2);
});

test('a newsroom’s graph that was restored without its indexes gets them', async () => {
  await graph.admin("MERGE (c:Clock {id: 'clock'}) SET c.newsroom = 'OPEN'");
  await ensureSchema(graph);
  expect(await names()).toEqual(expect.arrayContaining(['newsroom_entity_id', 'newsroom_words']));
  await graph.admin("MATCH (c:Clock {id: 'clock'}) DELETE c");
});

test('several programs that start at once on an empty graph make it together', async () => {
  await ensureSchema(graph);
  const all = await names();
  for (let round = 0; round < 3; round++) {
    for (const { name } of await graph.admin('SHOW CONSTRAINTS YIELD name'))
      await graph.admin(`DROP CONSTRAINT ${name}`);
    for (const { name } of await graph.admin(
      "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
    ))
      await graph.admin(`DROP INDEX ${name}`);
    expect(await names()).toHaveLength(2);
    await Promise.all([1, 2, 3].map(() => ensureSchema(graph)));
    expect(await names()).toEqual(all.filter((name) => !String(name).startsWith('newsroom_')));
  }
});
