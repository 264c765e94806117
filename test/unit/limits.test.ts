/** The limits of operations: what passes, what does not, and that hostile documents are told so at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { projectRoot } from '../../src/cli/config.ts';
import { QueryTooCostly } from '../../src/domain/errors.ts';
import { type Asked, Gate } from '../../src/graphql/limits/limits.ts';
import { LIMITS } from '../../src/graphql/limits/settings.ts';
import { executableSchema } from '../../src/graphql/schema.ts';

const schema = executableSchema();
const gate = new Gate(schema);
const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');
const many = (n: number, text: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => text(i)).join(' ');

const honest: [string, Asked][] = [
  ['the introspection of tools', { query: getIntrospectionQuery() }],
  ['the headline', { query: read('src/graphql/headline.graphql') }],
  ...readdirSync(join(projectRoot, 'operations')).map((file): [string, Asked] => [
    `${file} with the longest pages`,
    { query: read('operations', file), variables: { first: 100 } },
  ]),
  ...readdirSync(join(projectRoot, 'test/questions')).map((file): [string, Asked] => {
    const { operation, variables } = parseYaml(read('test/questions', file));
    return [file, { query: operation, variables }];
  }),
  ...['README.md', ...readdirSync(join(projectRoot, 'docs')).map((file) => join('docs', file))]
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...read(file).matchAll(/```graphql\n([\s\S]*?)```/g)].map((match, i): [string, Asked] => [
        `${file}, example ${i + 1}`,
        { query: match[1] },
      ]),
    ),
];

test('there are examples of each kind', () => {
  expect(honest.length).toBeGreaterThan(50);
});

test.each(honest)('passes: %s', (_, asked) => {
  expect(gate.admit(asked)).toMatchObject({ cost: expect.any(Number) });
});

const nested = (page: string) =>
  `entities(first: ${page}) { nodes { claims(first: ${page}) { nodes { assertions(first: ${page}) { nodes { id } } } } } }`;

describe('is too costly', () => {
  test.each<[string, string, Asked]>([
    ['pages of pages of pages', 'cost', { query: `{ ${nested('100')} }` }],
    ['by a variable', 'cost', { query: `query ($n: Int) { ${nested('$n')} }`, variables: { n: 100 } }],
    ['by a variable’s default', 'cost', { query: `query ($n: Int = 100) { ${nested('$n')} }` }],
    [
      'by a variable that GraphQL will refuse',
      'cost',
      { query: `query ($n: Int) { ${nested('$n')} }`, variables: { n: '100' } },
    ],
    [
      'by fragments on connections',
      'cost',
      {
        query:
          '{ entities(first: 100) { ...E } } fragment E on EntityConnection { nodes { claims(first: 100) { ...C } } } fragment C on ClaimConnection { edges { node { assertions(first: 100) { nodes { id } } } } }',
      },
    ],
    [
      'lists without pages, again and again',
      'cost',
      {
        query: `{ claim(id: "x") { ${'neighbours { '.repeat(7)} id ${'} '.repeat(7)} } }`,
      },
    ],
    [
      'fragments that double',
      'rootFields',
      {
        query: `{ ...F0 } ${many(80, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F80 on Query { graph { revision } }`,
      },
    ],
    [
      'fields within fields',
      'depth',
      { query: `{ claim(id: "x") { ${'subject { '.repeat(30)} id ${'} '.repeat(30)} } }` },
    ],
    ['aliases', 'aliases', { query: `{ graph { ${many(60, (i) => `a${i}: revision`)} } }` }],
    ['questions', 'rootFields', { query: `{ ${many(21, (i) => `a${i}: graph { revision }`)} }` }],
    ['one field very often', 'repeats', { query: `{ claim(id: "x") { ${'subject { id } '.repeat(300)} } }` }],
    ['words', 'tokens', { query: `{ graph { ${'revision '.repeat(2000)} } }` }],
    [
      'of several operations the one that is not asked',
      'cost',
      { query: `query A { graph { revision } } query B { ${nested('100')} }`, operationName: 'A' },
    ],
  ])('%s', (_, limit, asked) => {
    let error: unknown;
    const start = performance.now();
    try {
      gate.admit(asked);
    } catch (thrown) {
      error = thrown;
    }
    expect(performance.now() - start).toBeLessThan(100);
    expect(error).toBeInstanceOf(QueryTooCostly);
    const { extensions } = error as QueryTooCostly;
    expect(extensions).toMatchObject({ limit, max: LIMITS[limit as keyof typeof LIMITS] });
    expect(extensions.cost).toBeGreaterThan(extensions.max as number);
  });
});

test('what GraphQL itself must refuse passes, fragments in a circle too', () => {
  expect(gate.admit({ query: '{ a b' })).toBeNull();
  expect(
    gate.admit({
      query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A graph { revision } }',
    }),
  ).toMatchObject({ rootFields: 1 });
  expect(gate.admit({ query: '{ nonsense { more } }' })).toMatchObject({ depth: 2 });
  expect(gate.admit({ query: 7 })).toBeNull();
});

test('the cost of a page is that of its entries, and of what is beside them once', () => {
  const cost = (query: string, variables = {}) => gate.admit({ query, variables })?.cost;
  expect(cost('{ graph { revision at } }')).toBe(3);
  expect(cost('{ entities(first: 10) { totalCount nodes { id name } } }')).toBe(1 + 1 + 10 * 3);
  expect(cost('{ entities { totalCount } }')).toBe(2);
  expect(cost('query ($n: Int) { entities(first: $n) { nodes { id } } }', { n: 7 })).toBe(1 + 7 * 2);
  expect(cost('query ($n: Int) { entities(first: $n) { nodes { id } } }', { n: 9 })).toBe(1 + 9 * 2);
  expect(cost('query ($n: Int) { entities(first: $n) { nodes { id } } }')).toBe(1 + 20 * 2);
  expect(cost('{ entities(first: -3) { nodes { id } } }')).toBe(1 + 100 * 2);
});

test('variables that are nested too deep are refused, and end no stack', () => {
  const deep = JSON.parse(`${'['.repeat(40_000)}${']'.repeat(40_000)}`);
  expect(() => gate.admit({ query: '{ graph { revision } }', variables: { deep } })).toThrow(/variables/);
});

test('a document that came before costs next to nothing', () => {
  const query = `{ ${many(19, (i) => `a${i}: claims(subject: "s${i}") { nodes { id sentence standing } }`)} }`;
  gate.admit({ query });
  const start = performance.now();
  for (let i = 0; i < 1000; i++) gate.admit({ query });
  expect(performance.now() - start).toBeLessThan(100);
});

test('what is remembered of a document is never the size for other lengths of pages', () => {
  const query =
    'query ($n: Int = 7, $m: Int, $api: String!) { entities(first: $n) { nodes { id } } apiAccess(api: $api, first: $m) { nodes { claim { id } } } }';
  const length = fc.oneof(
    fc.integer({ min: -2, max: 120 }),
    fc.constantFrom(undefined, null, '9', 2.5, true, [4]),
  );
  const variables = fc.record({ n: length, m: length, api: fc.constantFrom('a', 'b') });
  const remembering = new Gate(schema);
  fc.assert(
    fc.property(variables, (given) => {
      expect(remembering.admit({ query, variables: given })).toEqual(
        new Gate(schema).admit({ query, variables: given }),
      );
    }),
    { numRuns: 500 },
  );
});

test('what is asked within an operation is counted together', () => {
  const inner = gate.inner();
  const document = parse('{ entities(first: 100) { nodes { id } } }');
  const cost = inner.costOf(document, {});
  expect(cost).toBe(201);
  expect(() => inner.spend(LIMITS.cost + 1)).toThrow(QueryTooCostly);
  for (let i = 0; i < 10; i++) inner.spend(LIMITS.cost);
  expect(inner.fits(1)).toBe(false);
  expect(() => inner.spend(1)).toThrow(QueryTooCostly);
});
