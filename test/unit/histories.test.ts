/** The histories that non-interference is tried on: thousands of them, read and validated as filings are, without a graph. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { vocabulary } from '../../src/domain/vocabulary.ts';
import { readFiling } from '../../src/filings/read.ts';
import { validateFiling } from '../../src/filings/validate.ts';
import { World } from '../../src/filings/world.ts';
import { steps } from '../graph/histories.ts';
import { anyModel } from '../graph/random-graphs.ts';
import type { Loose } from '../graph/secret-filings.ts';

const picks = fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 });

/** Goes through the filings of a history as whoever sees everything in it; answers what is refused. */
function refused(filings: Loose[]): string[] {
  const world = new World();
  return filings.flatMap((filing) => {
    const { content, report } = validateFiling(
      readFiling(Buffer.from(stringify(filing)), 'test.yaml'),
      world,
      vocabulary,
    );
    if (content) world.apply(content);
    for (const identity of content?.identities ?? [])
      world.addIdentity({ ...identity, filing: filing.filing.id });
    const errors = report.issues.filter(({ severity }) => severity === 'error');
    return [...errors.map(({ message }) => message), ...(content ? [] : ['no content'])];
  });
}

test('no filing of a history is refused, with what is confidential and without it', () => {
  const seen = { copies: 0, ofSecret: 0, byOpen: 0 };
  fc.assert(
    fc.property(anyModel, picks, (model, some) => {
      const plan = { run: 'q', model, picks: some };
      for (const secret of [true, false]) {
        const filings = steps(plan, secret).flatMap((step) => ('apply' in step ? [step.apply] : []));
        expect(refused(filings)).toEqual([]);
        const relays: Loose[] = filings
          .flatMap(({ claims }) => claims ?? [])
          .flatMap(({ assertions }) => assertions)
          .filter((a) => a.relays);
        for (const a of relays) {
          if (a.paraphrase.includes('secret copy')) seen.copies++;
          if (a.relays.in === 'source/q-memo') seen.ofSecret++;
          if (!a.paraphrase.includes('secret') && a.relays.by) seen.byOpen++;
        }
      }
    }),
    { numRuns: 180 },
  );
  // and they are full of what might be
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
});
