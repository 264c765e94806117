import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GraphUnavailable } from '../../src/domain/errors.ts';
import { mapInPieces } from '../../src/graph/pause.ts';
import { LANE, Lane } from '../../src/graphql/limits/lane.ts';
import { inTurn, Turn } from '../../src/graphql/limits/turn.ts';

const soon = () => new Promise<void>((done) => setImmediate(done));
const settings = { ...LANE, places: 1 };

/** Lets all that wait through one by one, and tells in which order they came. */
async function served(lane: Lane, callers: readonly string[]): Promise<string[]> {
  const order: string[] = [];
  await Promise.all(
    callers.map(async (caller) => {
      const leave = await lane.enter(caller);
      order.push(caller);
      await soon();
      leave();
    }),
  );
  return order;
}

test('however much others ask, a caller waits for one of each at most, and its own go first come, first served', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 40 }),
      async (asked) => {
        const order = await served(new Lane(settings), asked);
        expect([...order].sort()).toEqual([...asked].sort());
        // the first found the lane free; from there on, nobody has two turns between two of another who waits
        const waited = order.slice(1);
        for (const caller of new Set(waited)) {
          const places = waited.flatMap((other, i) => (other === caller ? [i] : []));
          let from = -1;
          for (const place of places) {
            const between = waited.slice(from + 1, place);
            expect(new Set(between).size, `${waited}`).toBe(between.length);
            from = place;
          }
        }
      },
    ),
  );
});

test('no more have places than there are, whatever comes and leaves', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 30 }),
      async (places, asked) => {
        const lane = new Lane({ ...settings, places });
        let most = 0;
        await Promise.all(
          asked.map(async ([caller, stays]) => {
            const leaving = new AbortController();
            const place = lane.enter(caller, leaving.signal);
            if (!stays) leaving.abort(new Error('left'));
            const leave = await place.catch(() => null);
            most = Math.max(most, lane.running);
            await soon();
            leave?.();
            leave?.();
          }),
        );
        expect(most).toBeLessThanOrEqual(places);
        expect([lane.running, lane.waiting]).toEqual([0, 0]);
        expect(lane.othersWait('nobody')).toBe(false);
      },
    ),
  );
});

test('past the most that may wait, of one caller and of all, it is refused', async () => {
  const lane = new Lane({ ...settings, waiting: 3, waitingOfOne: 2 });
  const leave = await lane.enter('a');
  const waits = [lane.enter('a'), lane.enter('a')];
  await expect(lane.enter('a')).rejects.toThrow(GraphUnavailable);
  waits.push(lane.enter('b'));
  await expect(lane.enter('c')).rejects.toMatchObject({ extensions: { retryAfter: 5 } });
  expect([lane.running, lane.waiting, lane.refused]).toEqual([1, 3, 2]);
  leave();
  await Promise.all(waits.map(async (wait) => (await wait)()));
  expect([lane.running, lane.waiting, lane.entered]).toEqual([0, 0, 4]);
});

const soonOver = () => ({ until: performance.now() + 60_000 });
const statement = (wide = false) => ({
  name: 's',
  cypher: '',
  row: {} as never,
  mode: 'read' as const,
  wide,
});
/** Answers each statement with so many rows. */
const rowsOf = (count: number) => ({ read: async () => Array.from({ length: count }) as never[] });

test('an operation needs a place once it has read much, by ids, rows, or a statement that reads much', async () => {
  const lane = new Lane({ ...settings, rows: 100 });
  const places = async (work: (turn: Turn) => Promise<unknown>) => {
    const turn = new Turn(lane, 'a', soonOver);
    await work(turn);
    const { running } = lane;
    turn.end();
    await soon();
    expect(lane.running).toBe(0);
    return running;
  };
  const ids = (count: number) => ({ ids: Array.from({ length: count }, String) });
  expect(await places((turn) => inTurn(rowsOf(98), turn).read(statement(), {}))).toBe(0);
  expect(await places((turn) => inTurn(rowsOf(0), turn).read(statement(), ids(99)))).toBe(0);
  expect(await places((turn) => inTurn(rowsOf(0), turn).read(statement(), ids(100)))).toBe(1);
  expect(await places((turn) => inTurn(rowsOf(0), turn).read(statement(true), {}))).toBe(1);
  expect(await places((turn) => turn.begin(100))).toBe(1);
  const twice = async (turn: Turn) => {
    const reader = inTurn(rowsOf(98), turn);
    await reader.read(statement(), {});
    await reader.read(statement(), {});
  };
  expect(await places(twice)).toBe(1);
});

test('a place is given up to another caller after its time, and not to the same one', async () => {
  const lane = new Lane({ ...settings, rows: 1, slice: -1 });
  const order: string[] = [];
  const run = async (name: string, caller: string) => {
    const turn = new Turn(lane, caller, soonOver);
    for (let i = 0; i < 3; i++) {
      await turn.begin(1);
      order.push(name);
      await soon();
    }
    turn.end();
  };
  await Promise.all([run('a1', 'a'), run('a2', 'a'), run('b', 'b')]);
  // b is through before a's second, which waited longer
  expect(order.lastIndexOf('b')).toBeLessThan(order.lastIndexOf('a2'));
  expect(order.slice(0, 4)).toContain('b');
  expect(lane.running + lane.waiting).toBe(0);
});

test('who waits longer than its question may take is told, and holds no place', async () => {
  const lane = new Lane({ ...settings, rows: 1 });
  const leave = await lane.enter('a');
  const turn = new Turn(lane, 'b', () => ({ until: performance.now() - 1000 }));
  await expect(turn.begin(1)).rejects.toThrow(GraphUnavailable);
  // asked again, as when an operation is executed anew for its errors: told at once
  await expect(turn.begin(1)).rejects.toThrow(GraphUnavailable);
  expect(lane.waiting).toBe(0);
  leave();
  await soon();
  expect(lane.running).toBe(0);
});

test('long work lets others have their turn, and keeps its order', async () => {
  let turns = 0;
  let over = false;
  const count = () => {
    turns++;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  const made = await mapInPieces([1, 2, 3, 4], (n) => {
    const began = performance.now();
    while (performance.now() - began < 6);
    return 2 * n;
  });
  over = true;
  expect(made).toEqual([2, 4, 6, 8]);
  expect(turns).toBeGreaterThanOrEqual(3);
});
