/** A lease is over when either clock says so, and before any change that came after it is shown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lease, waitFor } from '../../src/graph/lease.ts';

/** A lease of 20 ms, taken on a question that was sent at 0; and the two clocks. */
function taken(milliseconds = 20) {
  const at = { steady: 1000, wall: 5000 };
  const lease = new Lease(() => ({ ...at }));
  const sent = lease.now();
  return { at, lease, take: () => lease.take(sent, milliseconds) };
}

test('none holds before one was taken', () => {
  expect(taken().lease.over).toBe(1);
});

test.each([
  ['at once', 0, 0, true],
  ['just before it ends', 19.9, 19, true],
  ['when it ends', 20, 20, false],
  ['when the machine slept, and one clock with it', 5, 3_600_000, false],
  ['when the wall clock was set forward', 5, 21, false],
  ['when the wall clock was set back, for then it tells nothing', 5, -1, false],
  ['when the wall clock stood still', 21, 0, false],
])('it holds %s: %d ms, and %d by the wall clock: %s', (_, steady, wall, holds) => {
  const { at, lease, take } = taken();
  take();
  at.steady += steady;
  at.wall += wall;
  expect(lease.over < 1).toBe(holds);
});

test('it counts from when the question was sent, however late its answer came', () => {
  const { at, lease, take } = taken();
  at.steady += 25;
  at.wall += 25;
  take();
  expect(lease.over).toBeGreaterThanOrEqual(1);
});

test('an answer that allows none ends the one before', () => {
  const { lease, take } = taken();
  take();
  lease.take(lease.now(), 0);
  expect(lease.over).toBeGreaterThanOrEqual(1);
});

test('whenever it was taken, it is over when a change that was written after is shown', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 2000, noNaN: true }),
      fc.double({ min: 0, max: 2000, noNaN: true }),
      // of two machines, one may count a thousandth more than the other
      fc.double({ min: 0.999, max: 1.001, noNaN: true }),
      (milliseconds, untilAnswer, untilWritten, rate) => {
        const { at, lease, take } = taken(milliseconds);
        const pass = (time: number) => {
          at.steady += time;
          at.wall += time;
        };
        pass(untilAnswer);
        take();
        pass(untilWritten);
        pass(waitFor(milliseconds) * rate);
        expect(lease.over).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});

test('where no leases are allowed, nothing waits', () => {
  expect(waitFor(0)).toBe(0);
});
