import { expect, test } from 'vitest';
import { again } from '../../src/graph/again.ts';
import { within } from '../../src/graph/limit.ts';

const failing = (times: number) => {
  const calls = { made: 0 };
  const once = async () => {
    calls.made++;
    if (calls.made <= times) throw new Error(`failure ${calls.made}`);
    return 'answer';
  };
  return { calls, once };
};

test('what passes by itself is asked for again', async () => {
  const { calls, once } = failing(2);
  expect(await again(once, () => true, undefined)).toBe('answer');
  expect(calls.made).toBe(3);
});

test('four times at most, and the last failure is told', async () => {
  const { calls, once } = failing(9);
  await expect(again(once, () => true, undefined)).rejects.toThrow('failure 4');
  expect(calls.made).toBe(4);
});

test('what does not pass is told at once, and so is all when there is no time left', async () => {
  for (const [passes, limit] of [
    [false, undefined],
    [true, within(1)],
    [true, within(60_000, AbortSignal.abort())],
  ] as const) {
    const { calls, once } = failing(9);
    await expect(again(once, () => passes, limit)).rejects.toThrow('failure 1');
    expect(calls.made).toBe(1);
  }
});
