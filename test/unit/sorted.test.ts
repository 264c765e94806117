import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sorted } from '../../src/filings/formats/sorted.ts';

type Row = { id: string; words: string };

async function* each(rows: Row[]): AsyncGenerator<Row> {
  yield* rows;
}

async function inOrder(rows: Row[], run?: number): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of sorted(each(rows), ({ id }) => id, run)) found.push(row);
  return found;
}

test('rows come in the order of their keys, the same in memory and on disk', async () => {
  const rows = fc.uniqueArray(
    fc.record({ id: fc.string({ unit: 'grapheme' }), words: fc.string({ unit: 'grapheme' }) }),
    { selector: ({ id }) => id, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 5000 }), async (some, run) => {
      const expected = some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(await inOrder(some)).toEqual(expected);
      expect(await inOrder(some, run)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('a row longer than any line of the disk comes back whole, with its blanks', async () => {
  const long = { id: 'b', words: `  ${' ä\n😀 '.repeat(500_000)}  ` };
  const rows = [{ id: 'c', words: ' ' }, long, { id: 'a', words: '' }];
  expect(await inOrder(rows, 10)).toEqual([rows[2], long, rows[0]]);
});
