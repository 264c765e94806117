/**
 * Files of no format and samples with damage: no reader may crash or hang, and each fault has its place. Nothing is
 * thrown but an error that says what to do. FACTRAIL_FUZZ files a reader and kind; 10 unless set.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';
import { InvalidFiling, UsageError } from '../../src/domain/errors.ts';
import { incomingOf } from '../../src/filings/formats/index.ts';
import { FORMAT_NAMES, type FormatName } from '../../src/filings/formats/names.ts';

const folder = mkdtempSync(join(tmpdir(), 'factrail-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const samples = join(projectRoot, 'test/filings/formats');
const mapping = join(samples, 'edges.mapping.yaml');
const STARTS: Record<FormatName, string> = {
  jsonl: '',
  ftm: 'ftm.',
  'ftm-statements': 'ftm-statements',
  csv: 'edges.csv',
  bods: 'bods',
  recap: 'docket',
  claimreview: 'claimreview',
  annotation: 'annotations',
};
const NATIVE = [
  { filing: { id: 'fuzz', title: 'Fuzz' } },
  { entity: { id: 'company/a', type: 'Company', name: 'A' } },
  { retract: { id: 'filing/fuzz', reason: 'wrong' } },
];

function sampleOf(format: FormatName): Buffer {
  if (format === 'jsonl') return Buffer.from(NATIVE.map((record) => JSON.stringify(record)).join('\n'));
  const name = readdirSync(samples).find((file) => file.startsWith(STARTS[format]));
  return readFileSync(join(samples, name ?? ''));
}

/** Reads all of a file; answers how many lines came. Throws where a fault has no place, or what is thrown is no error of ours. */
async function readAll(format: FormatName, bytes: Uint8Array): Promise<number> {
  const file = join(folder, `fuzz.${format}`);
  writeFileSync(file, bytes);
  const most = bytes.filter((byte) => byte === 10 || byte === 13).length + 1;
  let lines = 0;
  let position = 0;
  try {
    const settings = { publisher: 'Fuzz', sourceTitle: 'Fuzz', filing: 'fuzz', mapping };
    for await (const { line, reads } of incomingOf(format, file, settings)) {
      lines++;
      expect(line.position).toBeGreaterThanOrEqual(position);
      position = line.position;
      for (const read of reads) {
        const issues = 'issues' in read ? read.issues : 'leftOut' in read ? [read.leftOut] : [];
        for (const issue of issues) {
          expect(issue.line).toBeGreaterThan(0);
          expect(issue.line).toBeLessThanOrEqual(most);
          expect(issue.column).toBeGreaterThan(0);
          expect(issue.message).not.toBe('');
        }
      }
    }
  } catch (error) {
    // what the file is, not what is in it: told with the place or the option
    if (!(error instanceof InvalidFiling || error instanceof UsageError)) throw error;
    expect(error.message).not.toBe('');
  }
  return lines;
}

const numRuns = Number(process.env.FACTRAIL_FUZZ ?? 10);

test.each(FORMAT_NAMES)('%s: the sample itself is read', async (format) => {
  expect(await readAll(format, sampleOf(format))).toBeGreaterThan(1);
});

test.each(FORMAT_NAMES)('%s: bytes of any kind', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await readAll(format, bytes);
    }),
    { numRuns },
  );
});

test.each(FORMAT_NAMES)('%s: JSON of any kind, a value a line', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.json(), { maxLength: 4 }), async (values) => {
      await readAll(format, Buffer.from(values.join('\n')));
    }),
    { numRuns },
  );
});

test.each(FORMAT_NAMES)('%s: the sample with damage', async (format) => {
  const sample = sampleOf(format);
  const place = fc.nat({ max: sample.length - 1 });
  const damage = fc.oneof(
    fc.record({ at: place, length: fc.nat({ max: 40 }), by: fc.uint8Array({ maxLength: 4 }) }),
    fc.record({
      at: place,
      length: fc.nat({ max: 12 }),
      by: fc.constantFrom('null', '[]', '{}', '""', '-1', '1e999', '"\\ud800"', '\n', ',').map(Buffer.from),
    }),
    fc.record({ at: place, length: fc.constant(sample.length), by: fc.constant(Buffer.alloc(0)) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (all) => {
      let bytes = Buffer.from(sample);
      for (const { at, length, by } of all)
        bytes = Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
      await readAll(format, bytes);
    }),
    { numRuns: numRuns * 2 },
  );
});

test.each(FORMAT_NAMES.filter((name) => name !== 'csv' && name !== 'jsonl'))(
  '%s: the sample’s records with parts of another kind',
  async (format) => {
    const text = sampleOf(format).toString();
    // each value of the JSON in its turn becomes something else: what is a list may come as a word
    const values = [...text.matchAll(/(?<=: ?)("(?:\\.|[^"\\])*"|-?\d+|true|false|null)/g)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...values),
        fc.constantFrom('null', '[]', '{}', '[[]]', '[{}]', '0', 'false', '"\\u0000"', '" "', '{"a":[null]}'),
        async (match, other) => {
          const changed = `${text.slice(0, match.index)}${other}${text.slice(match.index + match[0].length)}`;
          await readAll(format, Buffer.from(changed));
        },
      ),
      { numRuns: numRuns * 2 },
    );
  },
);
