/** Tables of a first load: they hold what a map of lists would, whatever is written, replaced and taken out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTables } from '../../src/filings/offline/table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-table-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
const open = () => openTables(['a', 'b'], (name) => join(folder, `${name}-${files++}`));

test('agree with a map of lists, in two tables that share their chains', () => {
  const key = fc.constantFrom('', 'a', 'b', 'entity/é', '漢字', 'x'.repeat(2000), 'company/1', 'company/2');
  // short, longer than one look at the file, longer than the buffer
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('é'.repeat(700), 'v'.repeat(5000), 'w'.repeat(300_000), '👩‍💻'),
  );
  const step = fc.record({
    table: fc.constantFrom('a' as const, 'b' as const),
    what: fc.constantFrom('add', 'add', 'put', 'once', 'remove'),
    key,
    value,
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const tables = open();
      const model = { a: new Map<string, string[]>(), b: new Map<string, string[]>() };
      for (const { table, what, key, value } of steps) {
        const [real, wanted] = [tables[table], model[table]];
        const list = wanted.get(key) ?? [];
        if (what === 'add') {
          real.add(key, value);
          wanted.set(key, [...list, value]);
        } else if (what === 'put' && list.length < 2) {
          real.put(key, value);
          wanted.set(key, [value]);
        } else if (what === 'once') {
          expect(real.addOnce(key, value)).toBe(list.length === 0);
          if (list.length === 0) wanted.set(key, [value]);
        } else if (what === 'remove') {
          const at = list.lastIndexOf(value);
          expect(real.remove(key, value)).toBe(at >= 0);
          wanted.set(
            key,
            list.filter((_, i) => i !== at),
          );
        }
      }
      for (const name of ['a', 'b'] as const) {
        for (const [key, list] of model[name]) {
          expect(tables[name].all(key)).toEqual(list);
          expect(tables[name].get(key)).toBe(list.at(-1) ?? null);
          expect(tables[name].last(key, 2)).toEqual(list.slice(-2).reverse());
        }
        expect(tables[name].has('never written')).toBe(false);
        expect([...tables[name].values()].sort()).toEqual([...model[name].values()].flat().sort());
        tables[name].close();
      }
    }),
    { numRuns: 60 },
  );
});

test('find each of more keys than there are at once in memory', () => {
  const { a, b } = open();
  for (let i = 0; i < 100_000; i++) a.add(`key/${i}`, `value ${i}`);
  for (let i = 0; i < 100_000; i += 3) a.put(`key/${i}`, `other ${i}`);
  for (let i = 0; i < 100_000; i += 7)
    expect(a.get(`key/${i}`)).toBe(i % 3 === 0 ? `other ${i}` : `value ${i}`);
  expect(b.has('key/1')).toBe(false);
  expect([...a.values()].length).toBe(100_000);
  a.close();
  b.close();
});
