/** Which state of the graph is asked, and which time is told of a claim that is given several. */
import { beforeAll, expect, test } from 'vitest';
import { accessFiling, applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask, app } = await testServer(graph);

beforeAll(async () => {
  await emptyGraph(graph);
  await applyObject(graph, accessFiling(1, 1, 1));
  await applyObject(graph, accessFiling(2, 2, 2));
});

test('an instant that is yet to come is refused, and today and tomorrow are not', async () => {
  const asked = (asOf: string) =>
    ask('query ($asOf: AsOf) { entities(type: Company, asOf: $asOf) { nodes { id } } }', { asOf });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  for (const days of [0, 1]) expect((await asked(day(days))).data.entities.nodes).toHaveLength(2);
  const { errors } = await asked('2126-01-01');
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(/^asOf: 2126-01-01T23:59:59.999Z is yet to come: .* a revision up to 2$/),
    extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' },
  });
  expect((await asked(day(3))).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect((await app.inject('/export/claims.csv?asOf=2126-01-01')).statusCode).toBe(400);
});

test('node finds a source from when it was filed on, as source does', async () => {
  const found = async (asOf: number) => {
    const { data } = await ask('query ($asOf: AsOf) { node(id: "source/document-2", asOf: $asOf) { id } }', {
      asOf,
    });
    return data.node;
  };
  expect(await found(1)).toBeNull();
  expect(await found(2)).toEqual({ id: 'source/document-2' });
});

test('of times from as many roots the one said nearest to its root is told, then the most exact', async () => {
  const filing = accessFiling(3, 3, 3);
  const [claim] = filing.claims;
  const copy = { id: 'source/copy', kind: 'ARTICLE', title: 'Copy', derived_from: ['source/document-3'] };
  const said = (during: string, more: object = {}) => ({
    ...claim?.assertions[0],
    during,
    paraphrase: during,
    ...more,
  });
  const told = async (...assertions: object[]) => {
    const sources = [...filing.sources, copy];
    await applyObject(graph, { ...filing, sources, claims: [{ ...claim, assertions }] });
    const { data } = await ask('{ claims(subject: "Partner 3") { nodes { during { edtf } } } }');
    return data.claims.nodes[0].during.edtf;
  };
  // "from 2013" leaves its end open
  expect(await told(said('2013/..'), said('2013/2014'))).toBe('2013/2014');
  expect(await told(said('2013~'), said('2013'))).toBe('2013');
  const copied = said('2013-05-02', { in: 'source/copy', relays: { in: 'source/document-3' } });
  expect(await told(said('2013~'), copied)).toBe('2013~');
});
