/** What an import asks of the graph, answered from the tables of a first load. Nothing in it was ever taken back. */
import * as statements from '../statements.ts';
import type { StandingAssertion } from '../world.ts';
import { type Answers, answering } from './answers.ts';
import { NotOffline } from './not-offline.ts';
import type { Store } from './store.ts';

/** Of a name, the entities that are told: as `known-entities.cypher` has it. */
const OF_A_NAME = 5;

export function reads(store: Store): Answers {
  const { tables } = store;
  const { answers, on } = answering();

  on(statements.clock, () => [store.clock]);
  on(statements.knownEntities, ({ ids, keys }: { ids: string[]; keys: string[] }) => {
    const found = new Set([...ids, ...keys.flatMap((key) => tables.named.last(key, OF_A_NAME))]);
    return [...found].flatMap((id) => {
      const entity = store.entity(id);
      return entity ? [{ ...entity, identified: false }] : [];
    });
  });
  on(statements.knownIdentities, () => []);
  on(statements.claimStates, ({ claims }: { claims: string[] }) =>
    claims.flatMap((id) => {
      const claim = store.claim(id);
      return claim
        ? [{ id, predicate: claim.predicate, linked: claim.object !== null, state: claim.state }]
        : [];
    }),
  );
  on(statements.knownAssertions, ({ claims }: { claims: string[] }) =>
    claims.flatMap((claim) => assertionsOf(store, claim)),
  );
  on(statements.knownSources, ({ ids }: { ids: string[] }) => {
    const rows = [];
    const found = new Set(ids);
    for (const id of found) {
      const source = sourceOf(store, id);
      if (!source) continue;
      rows.push(source);
      for (const origin of source.derivedFrom) found.add(origin);
    }
    return rows;
  });
  on(statements.knownReviews, ({ ids }: { ids: string[] }) =>
    ids.flatMap((id) =>
      store
        .declarationsOf(id)
        .flatMap(({ filing, content, until }) => (until === null ? [{ id, filing, content }] : [])),
    ),
  );
  // what resembles a wrong id or claim is found by Neo4j's indexes alone, and only adds a suggestion to an error
  on(statements.similarIds, () => []);
  on(statements.claimsNear, () => []);
  on(
    statements.batchStanding,
    ({ filing, keys, targets }: { filing: string; keys: string[]; targets: string[] }) => [
      {
        declarations: targets.flatMap((target) =>
          store
            .declarationsOf(target)
            .flatMap((d) =>
              d.filing === filing && d.until === null ? [{ target, content: d.content }] : [],
            ),
        ),
        assertions: keys.flatMap((key) => (tables.keys.has(key) ? [{ id: key, key }] : [])),
        withheld: [],
      },
    ],
  );
  on(statements.declarationsAt, ({ ids }: { ids: string[] }) =>
    ids.flatMap((id) => {
      if (!tables.entities.has(id) && !tables.sources.has(id)) return [];
      const live = store.declarationsOf(id).filter((d) => d.until === null);
      return [{ id, contents: live.map((d) => d.content), joined: [] }];
    }),
  );
  on(statements.lives, ({ keys }: { keys: string[] }) =>
    keys.flatMap((key) => (tables.keys.has(key) ? [{ key, lives: 1 }] : [])),
  );
  on(statements.touchedClaims, ({ sources }: { sources: string[] }) => {
    const deriving = new Set(sources);
    for (const origin of deriving) for (const source of tables.derived.all(origin)) deriving.add(source);
    const claims = new Set([...deriving].flatMap((source) => tables.said.all(source)));
    return [...claims].map((claim) => ({ claim }));
  });
  on(statements.cutRelays, ({ claims }: { claims: string[] }) => {
    // nothing ends here, so no relay is cut
    const cut = claims
      .flatMap((claim) => assertionsOf(store, claim))
      .some((a) => a.repeats && a.relays === null);
    if (cut) throw new NotOffline('an assertion repeats another that is not there');
    return [];
  });
  on(statements.unseen, () => {
    const { assertions, declarations } = store.unseen;
    if (assertions + declarations > 0)
      throw new NotOffline('a filing comes twice, with less the second time');
    return [{ assertions: [], declarations: [] }];
  });
  return answers;
}

function assertionsOf({ tables }: Store, claim: string): StandingAssertion[] {
  return tables.assertions.all(claim).map((json) => {
    const assertion = JSON.parse(json) as StandingAssertion;
    return assertion.repeats ? { ...assertion, relays: tables.relays.get(assertion.id) } : assertion;
  });
}

function sourceOf(store: Store, id: string) {
  const source = store.source(id);
  if (!source) return null;
  const { publishedFrom: _, ...row } = source;
  const origins = store.derivationsOf(id).flatMap((d) => (d.until === null ? [d.origin] : []));
  const [first] = store.tables.captured.all(id).sort();
  const capture = first === undefined ? null : captureOf(store, first);
  return { ...row, derivedFrom: [...new Set(origins)].sort(), capture };
}

function captureOf({ tables }: Store, id: string) {
  const { sha256, mediaType, retrieved } = JSON.parse(tables.captures.get(id) ?? '{}');
  return { sha256, mediaType, retrieved, file: null };
}
