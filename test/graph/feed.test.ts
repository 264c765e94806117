/** The JSON Feed: a revision an item, with the claims that have another standing since, in pages, and not sent twice. */
import { expect, test } from 'vitest';
import { retract } from '../../src/filings/retract.ts';
import { applyObject, emptyGraph, seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { app, ask } = await testServer(graph);

const page = async (url = '/feed.json') => (await app.inject({ url })).json();
const says = (by: string, stance: string) => ({
  subject: 'company/a',
  predicate: 'HAD_ACCESS_TO',
  object: 'api/x',
  assertions: [{ by, stance, modality: 'REPORTED', in: 'source/one', paraphrase: `${by} says so.` }],
});

test('tells what each revision did, newest first, and what became of standings', async () => {
  await emptyGraph(graph);
  await applyObject(graph, {
    filing: { id: 'base', title: 'Base', case: 'test-case' },
    entities: [
      { id: 'company/a', type: 'Company', name: 'A Ltd.' },
      { id: 'company/b', type: 'Company', name: 'B Ltd.' },
      { id: 'api/x', type: 'Api', name: 'X' },
    ],
    sources: [{ id: 'source/one', kind: 'ARTICLE', title: 'One' }],
    claims: [says('company/b', 'ASSERTS')],
  });
  await applyObject(graph, {
    filing: { id: 'denial', title: 'Denial' },
    claims: [says('company/a', 'DENIES')],
  });
  await retract(graph, 'filing', 'filing/denial', { reason: 'it was of another', by: 'desk' });
  await retract(graph, 'source', 'source/one', { reason: 'forged', by: 'desk' });
  const feed = await page();
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: expect.any(String),
    feed_url: expect.stringMatching(/^http.*\/feed\.json$/),
  });
  expect(feed).not.toHaveProperty('next_url');
  const told = feed.items.map((item: any) => [
    item.title,
    item._factrail.claims.map((c: any) => [c.from, c.to]),
  ]);
  expect(told).toEqual([
    [expect.stringContaining('Taken back'), [['SINGLE_SOURCE', null]]],
    ['Taken back: Denial', [['DISPUTED', 'SINGLE_SOURCE']]],
    ['Filed: Denial', [['SINGLE_SOURCE', 'DISPUTED']]],
    ['Filed: Base', [[null, 'SINGLE_SOURCE']]],
  ]);
  expect(feed.items[1].content_text).toContain('Why: it was of another');
  expect(feed.items[1].content_text).toContain('A Ltd. had access to X: disputed → single source');
  expect(feed.items[3].tags).toEqual(['test-case']);
});

test('comes in pages by next_url, each revision once, in a fixed number of trips', async () => {
  await emptyGraph(graph);
  for (let i = 1; i <= 23; i++)
    await applyObject(graph, {
      filing: { id: `f${i}`, title: `F ${i}` },
      entities: [{ id: `company/c${i}`, type: 'Company', name: `C ${i}` }],
    });
  const before = graph.trips;
  const first = await page();
  expect(graph.trips - before).toBeLessThanOrEqual(4);
  expect(first.items).toHaveLength(20);
  const next = new URL(first.next_url);
  const second = await page(`${next.pathname}${next.search}`);
  expect(second).not.toHaveProperty('next_url');
  const ids = [...first.items, ...second.items].map((item: any) => item.id);
  expect(ids).toEqual(Array.from({ length: 23 }, (_, i) => `urn:factrail:revision:${23 - i}`));
});

test('the case’s own feed agrees with what the API answers of each revision', {
  timeout: 120_000,
}, async () => {
  await seededGraph(graph);
  const before = graph.trips;
  const feed = await page();
  expect(graph.trips - before).toBeLessThanOrEqual(4);
  const changed = feed.items.flatMap((item: any) =>
    item._factrail.claims.slice(0, 3).map((claim: any) => ({ ...claim, revision: item._factrail.revision })),
  );
  expect(changed.length).toBeGreaterThan(3);
  for (const { id, revision, from, to } of changed) {
    const standing = async (asOf: number) =>
      (await ask('query ($id: ID!, $asOf: AsOf) { claim(id: $id, asOf: $asOf) { standing } }', { id, asOf }))
        .data?.claim?.standing ?? null;
    expect([await standing(revision - 1), await standing(revision)]).toEqual([from, to]);
  }
});

test('is not sent twice, and refuses what is no revision', async () => {
  const response = await app.inject({ url: '/feed.json' });
  expect(response.headers['content-type']).toContain('application/feed+json');
  const again = await app.inject({
    url: '/feed.json',
    headers: { 'if-none-match': String(response.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  const refused = await app.inject({ url: '/feed.json?before=yesterday' });
  expect([refused.statusCode, refused.json().errors[0].extensions]).toEqual([
    400,
    { code: 'BAD_USER_INPUT', argument: 'before' },
  ]);
});
