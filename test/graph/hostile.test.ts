/** Each question with hostile values in each of its arguments: a clear error or an answer, soon, and nothing of the inside. */
import { type GraphQLArgument, isNonNullType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { graphHash } from '../../src/filings/hash.ts';
import { executableSchema } from '../../src/graphql/schema.ts';
import { seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { app, logged } = await testServer(graph);
let before: string;
beforeAll(async () => {
  await seededGraph(graph);
  before = await graphHash(graph);
});

const HOSTILE: unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u200b\ufeff',
  'a'.repeat(5000),
  '"'.repeat(50),
  '~'.repeat(50),
  '*:* AND (a OR "b" -c) /x/ [1 TO 2] {a b}^9 \\',
  "' OR 1=1 //",
  '`}) DETACH DELETE n //',
  '2024-02-30',
  '9999999999999-13-45/..',
  'Titan API',
  'claim/x',
  '__proto__',
  -1,
  0,
  2_147_483_648,
  1e300,
  0.5,
  true,
  null,
  [],
  ['a', null, 7],
  {},
  { a: { b: [1] } },
];

/** What a required argument gets while another is tried. */
const usual = (arg: GraphQLArgument): unknown =>
  /Int/.test(String(arg.type)) ? 1 : /AsOf/.test(String(arg.type)) ? 1 : 'Titan API';

const questions = Object.values(executableSchema().getQueryType()?.getFields() ?? {}).filter(
  (f) => f.args.length > 0,
);

test.each(questions.map((field) => [field.name, field] as const))(
  '%s',
  async (name, field) => {
    for (const tried of field.args) {
      const used = field.args.filter((arg) => arg === tried || isNonNullType(arg.type));
      const query = `query (${used.map((arg) => `$${arg.name}: ${arg.type}`).join(' ')}) { ${name}(${used.map((arg) => `${arg.name}: $${arg.name}`).join(' ')}) { __typename } }`;
      for (const value of HOSTILE) {
        const variables = Object.fromEntries(
          used.map((arg) => [arg.name, arg === tried ? value : usual(arg)]),
        );
        const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
        const about = `${name}(${tried.name}: ${JSON.stringify(value)?.slice(0, 80)}): ${response.body.slice(0, 300)}`;
        expect(response.statusCode, about).toBeLessThan(500);
        for (const { extensions } of response.json().errors ?? [])
          expect(['BAD_USER_INPUT', 'NOT_FOUND', 'AMBIGUOUS', 'INVALID_FILING'], about).toContain(
            extensions.code,
          );
        expect(response.body, about).not.toMatch(/node_modules|\.ts:\d|Neo4j|neo4j|MATCH \(|at \w+ \(/);
      }
    }
  },
  120_000,
);

test('and nothing was changed, and nothing was an error of ours', async () => {
  expect(await graphHash(graph)).toBe(before);
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
});
