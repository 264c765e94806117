import { expect, test } from 'vitest';
import { asSent } from '../../src/graph/given.ts';

test('parameters are sent as one map, so that a statement has one plan whatever they are', () => {
  const [text, params] = asSent(
    'MATCH (e:Entity {id: $id}) WHERE $type IS NULL OR e.type = $type RETURN e LIMIT $limit',
    {
      id: 'company/a',
      type: null,
      limit: 2,
    },
  );
  expect(text).toBe(
    'MATCH (e:Entity {id: $given.id}) WHERE $given.type IS NULL OR e.type = $given.type RETURN e LIMIT $given.limit',
  );
  expect(Object.keys(params)).toEqual(['given']);
  expect(params.given).toMatchObject({ id: 'company/a', type: null });
});

test('labels and types that are computed are none', () => {
  const cypher =
    'UNWIND $rows AS row CREATE (n:$(row.type)) WITH n MATCH (n)-[:$any($types)]->(:$all(["A"]))';
  expect(asSent(cypher, {})[0]).toBe(
    'UNWIND $given.rows AS row CREATE (n:$(row.type)) WITH n MATCH (n)-[:$any($given.types)]->(:$all(["A"]))',
  );
});
