/**
 * Mutated filings and raw bytes through read and validate: nothing crashes, hangs, or goes in with a fault, and each
 * error is located. FACTRAIL_FUZZ=100000 sets how many; 1,500 unless set. FACTRAIL_FUZZ_SEED repeats a run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../../src/cli/config.ts';
import { vocabulary } from '../../src/domain/vocabulary.ts';
import { type JsonRecord, readRecord } from '../../src/filings/jsonl.ts';
import { readFiling } from '../../src/filings/read.ts';
import { validateFiling } from '../../src/filings/validate.ts';
import { World } from '../../src/filings/world.ts';

const RUNS = Number(process.env.FACTRAIL_FUZZ ?? 1500);
const options = {
  numRuns: RUNS,
  ...(process.env.FACTRAIL_FUZZ_SEED ? { seed: Number(process.env.FACTRAIL_FUZZ_SEED) } : {}),
};
/** A hang, not a slow machine: the longest seen at rest was some 60 ms. */
const HANG_MS = 1000;

const seeds = ['02-court-record.yaml', '09-illinois-suit.yaml'].map((name) =>
  readFileSync(join(projectRoot, 'seed/netflix-facebook', name), 'utf8'),
);
const small = `filing: { id: small, title: Small }
entities:
  - { id: company/a, type: Company, name: A, aliases: [Ah] }
  - { id: api/b, type: Api, name: B }
sources:
  - { id: source/s, kind: ARTICLE, title: S, published: 2013-08 }
  - { id: source/t, kind: POST, title: T, derived_from: [source/s] }
claims:
  - subject: company/a
    predicate: HAD_ACCESS_TO
    object: api/b
    assertions:
      - { by: company/a, stance: ASSERTS, modality: ADMITTED, during: 2013-08/.., in: source/s, quote: "words", start: 3, end: 8 }
      - { by: company/a, stance: DENIES, modality: ALLEGED, in: source/t, paraphrase: no, relays: { in: source/s, stance: ASSERTS } }
`;

function run(bytes: Uint8Array): void {
  const started = process.cpuUsage();
  const reading = readFiling(bytes, 'fuzz.yaml');
  const issues = [...reading.issues];
  let content = null;
  if (reading.filing) {
    const checked = validateFiling(reading, new World(), vocabulary);
    content = checked.content;
    issues.push(...checked.report.issues);
  }
  // processor time, since a loaded machine may leave the process waiting
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(HANG_MS);
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\r|\n/).length;
  for (const issue of issues) {
    expect(issue.code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    expect(issue.message.length).toBeGreaterThan(5);
    expect(issue.message).not.toMatch(/undefined|\[object|NaN|Invalid input/);
    expect(issue.line).toBeGreaterThanOrEqual(1);
    expect(issue.line).toBeLessThanOrEqual(lines + 1);
    expect(issue.column).toBeGreaterThanOrEqual(1);
  }
  const failed = issues.some((issue) => issue.severity === 'error');
  expect(content === null).toBe(failed);
  // what is valid can be put into a world, whatever it is
  if (content) new World().apply(content);
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e300,
    true,
    [],
    {},
    [[]],
    '2013',
    '2013-02-30',
    '../..',
    'source/s',
    'company/a',
    'nobody/x',
    'ASSERTS',
    '\u202e',
    '\ud800',
    '\0',
    'a'.repeat(20_000),
    { in: 'source/s' },
    'company/a/b',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
);

/** Every place of a value that can be replaced, taken out, or doubled. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function mutate(
  root: unknown,
  path: (string | number)[],
  how: 'replace' | 'remove' | 'double' | 'rename',
  value: unknown,
): unknown {
  const copy = structuredClone({ root }) as unknown as Record<string | number, unknown>;
  let at = copy;
  const full = ['root', ...path];
  for (const step of full.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = full.at(-1) as string | number;
  if (how === 'replace') at[last] = value;
  else if (Array.isArray(at) && how === 'double') at.push(structuredClone(at[Number(last)]));
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else if (how === 'rename') {
    at[`${String(last)}x`] = at[last];
    delete at[last];
  } else delete at[last];
  return copy.root;
}

const filings = [small, ...seeds].map((text) => parse(text) as unknown);
const mutation = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('replace' as const, 'remove' as const, 'double' as const, 'rename' as const),
  value: odd,
});

test(
  `structured mutations of valid filings (${RUNS})`,
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...filings.map((_, i) => i).flatMap((i) => (i === 0 ? [0, 0, 0, 0, 0, 0] : [i]))),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        (which, mutations) => {
          let value = filings[which];
          for (const { where, how, value: by } of mutations) {
            const places = placesIn(value).filter((path) => path.length > 0);
            const path = places[where % places.length];
            if (path) value = mutate(value, path, how, by);
          }
          run(Buffer.from(stringify(value)));
        },
      ),
      options,
    );
  },
  RUNS * 50 + 60_000,
);

test(
  `bytes of filings overwritten, and bytes of nothing (${RUNS})`,
  () => {
    const text = Buffer.from(small);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(text.length - 1), fc.uint8Array({ maxLength: 6 })), { maxLength: 6 }),
        fc.option(fc.uint8Array({ maxLength: 400 })),
        (edits, raw) => {
          if (raw) return run(raw);
          const bytes = Buffer.from(text);
          for (const [at, by] of edits) bytes.set(by.subarray(0, bytes.length - at), at);
          run(bytes);
        },
      ),
      options,
    );
  },
  RUNS * 50 + 60_000,
);

test(
  `lines of JSON (${RUNS})`,
  () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .tuple(fc.constantFrom('filing', 'entity', 'source', 'claim', 'x'), fc.jsonValue())
            .map(([kind, value]) => JSON.stringify({ [kind]: value })),
        ),
        (text) => {
          const read = readRecord(
            { number: 3, position: 3, text, digest: () => '', bytesRead: 0 },
            'fuzz.jsonl',
          );
          if ('issues' in read) {
            expect(read.issues.length).toBeGreaterThan(0);
            for (const issue of read.issues) expect([issue.line, issue.column >= 1]).toEqual([3, true]);
          } else expect(Object.keys(read.record satisfies JsonRecord)).toHaveLength(1);
        },
      ),
      options,
    );
  },
  RUNS * 50 + 60_000,
);
