import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { GraphUnavailable } from '../../src/domain/errors.ts';
import { type Limit, within, withLimit } from '../../src/graph/limit.ts';

/** Work that ends when it is told to, and counts how often it was stopped. */
function works(limit: Limit, count: number) {
  const ends: (() => void)[] = [];
  let stopped = 0;
  const all = Array.from({ length: count }, (_, i) =>
    withLimit(
      limit,
      () => new Promise<number>((resolve) => ends.push(() => resolve(i))),
      () => {
        stopped++;
      },
    ),
  );
  return { all, ends, stopped: () => stopped };
}

test('all that reads under one signal has one listener, and each read is called off by it', async () => {
  const left = new AbortController();
  const { all, ends, stopped } = works(within(60_000, left.signal), 50);
  expect(getEventListeners(left.signal, 'abort')).toHaveLength(1);
  ends[0]?.();
  expect(await all[0]).toBe(0);
  left.abort();
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of outcomes.slice(1))
    expect(one.status === 'rejected' && one.reason).toBeInstanceOf(GraphUnavailable);
  expect(stopped()).toBe(49);
});

test('what is done is not stopped when the signal comes, and nothing begins after it', async () => {
  const left = new AbortController();
  const limit = within(60_000, left.signal);
  const { all, ends, stopped } = works(limit, 3);
  for (const end of ends) end();
  expect(await Promise.all(all)).toEqual([0, 1, 2]);
  left.abort();
  expect(stopped()).toBe(0);
  const late = works(limit, 1);
  await expect(late.all[0]).rejects.toThrow(GraphUnavailable);
  expect(late.ends).toHaveLength(0);
  expect(late.stopped()).toBe(1);
});

test('a limit of time stops what has not ended by then', async () => {
  const { all, stopped } = works(within(1), 2);
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(stopped()).toBe(2);
});
