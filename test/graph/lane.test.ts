/** Many large questions of one caller: a small one is answered before them, and another caller's large one after the first. */
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { EDITOR_KEY, seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
/** Words that are looked for wait here, each until it is let go. */
const held: (() => void)[] = [];
let holding = true;
const slow: Graph = {
  ...graph,
  async read(statement, params, limit) {
    if (holding && statement.wide) await new Promise<void>((go) => held.push(go));
    return graph.read(statement, params, limit);
  },
};
const { ask, app } = await testServer(slow, {
  lane: { places: 1, waitingOfOne: 5, slice: 3_600_000 },
  openMetrics: true,
});
beforeAll(() => seededGraph(graph));

const search = (n: number) => `{ search(text: "Titan", first: ${n}) { totalCount } }`;
const KEY = { authorization: `Bearer ${EDITOR_KEY}` };
const SMALL = '{ apiAccess(api: "Titan API", first: 1) { totalCount } }';

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 5));
}
const metric = async (name: string) =>
  Number(new RegExp(`^${name} (\\S+)`, 'm').exec((await app.inject('/metrics')).body)?.[1]);

test('in their turn', async () => {
  const order: string[] = [];
  const come = async (name: string, query: string, headers = {}) => {
    const { errors } = await ask(query, {}, headers);
    order.push(errors ? `${name} ${errors[0]?.extensions.code}` : name);
  };
  const all = [1, 2, 3, 4, 5].map((n) => come('large', search(n)));
  await until(async () => (await metric('factrail_large_waiting')) === 4);
  all.push(come('large of another', search(6), KEY));
  await until(async () => (await metric('factrail_large_waiting')) === 5);
  // none of the large ones is answered yet, and one alone is at the graph
  await come('small', SMALL);
  expect(order).toEqual(['small']);
  expect(held).toHaveLength(1);
  expect(await metric('factrail_large_running')).toBe(1);
  for (let answered = 1; answered <= 6; answered++) {
    await until(() => held.length === answered);
    held.at(-1)?.();
    await until(() => order.length === 1 + answered);
  }
  await Promise.all(all);
  expect(order).toEqual(['small', 'large', 'large', 'large of another', 'large', 'large', 'large']);
  expect(await metric('factrail_large_running')).toBe(0);
  expect(await metric('factrail_large_total')).toBe(6);
});

test('past as many as may wait they are refused, and small ones are answered all the same', async () => {
  held.length = 0;
  const first = Array.from({ length: 6 }, (_, i) => ask(search(10 + i)));
  await until(async () => (await metric('factrail_large_waiting')) === 5);
  const { errors } = await ask(search(20));
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPH_UNAVAILABLE', retryAfter: 5 });
  expect((await ask(SMALL)).errors).toBeUndefined();
  expect(await metric('factrail_large_refused_total')).toBe(1);
  holding = false;
  held[0]?.();
  for (const { errors } of await Promise.all(first)) expect(errors).toBeUndefined();
});
