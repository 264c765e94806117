import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Keyed, Spill } from '../../src/filings/formats/spill.ts';
import { firstPass } from '../../src/filings/jsonl.ts';

test('lines come back sorted by key, those of one key in their order, however small the runs are', async () => {
  const item = fc.record({
    key: fc.oneof(fc.constantFrom('a', 'b', 'ä', 'c\td', ''), fc.string({ unit: 'grapheme' })),
    text: fc.json(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { maxLength: 90 }),
      fc.integer({ min: 1, max: 9000 }),
      async (items, run) => {
        const spill = await Spill.sorted(each(items), run);
        const found: string[] = [];
        for await (const line of spill.lines(firstPass())) found.push(line.text);
        await spill.close();
        const expected = items
          .map(({ key, text }, at) => ({ key, text: text.trim(), at }))
          .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at));
        expect(found).toEqual(expected.map(({ text }) => text));
      },
    ),
    { numRuns: 30 },
  );
});

async function* each(items: Keyed[]): AsyncGenerator<Keyed> {
  yield* items;
}
