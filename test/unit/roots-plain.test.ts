import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf.ts';
import { weigh } from '../../src/domain/standing.ts';
import { anyModel, expected } from '../graph/random-graphs.ts';
import { library, source } from './roots-support.ts';

test('roots and standing are those of a plain walk, written apart, on random stories of which some is retracted', () => {
  fc.assert(
    fc.property(anyModel, fc.nat(), ({ sources, claims }, pick) => {
      const documents = library(
        ...sources.map(({ kind, derivedFrom }, i) =>
          source(`source-${i}`, {
            kind,
            publisher: `paper-${i}`,
            derivedFrom: derivedFrom.map((origin) => `source-${origin}`),
          }),
        ),
      );
      for (const said of claims) {
        const all = said.map((a) => ({
          id: String(a.source),
          stance: a.stance,
          modality: a.modality,
          by: a.by === 'publisher' ? `paper-${a.source}` : a.by,
          source: `source-${a.source}`,
          relays: a.relays === null ? null : String(a.relays),
          via: a.via === null ? null : a.via === -1 ? 'none' : `source-${a.via}`,
          during: a.during === null ? null : parseEdtf(a.during),
        }));
        // half of the time, none of this claim
        const gone = pick % (2 * all.length);
        const { independentRoots, standing } = weigh(
          all.filter((_, i) => i !== gone),
          documents,
          null,
          all.filter((_, i) => i === gone).map((a) => ({ ...a, retracted: true })),
        );
        expect({ roots: independentRoots.length, standing }).toEqual(
          expected(
            said.filter((_, i) => i !== gone),
            sources,
            said.filter((_, i) => i === gone),
          ),
        );
      }
    }),
    { numRuns: 3000 },
  );
});
