/** What a filing changes: the difference between what it brought before and what it brings now. Pure. */
import { canonicalJson } from '../domain/ids.ts';
import { type AssertionRecord, declaration, type FilingContent, type IdentityRecord } from './content.ts';
import { relayTarget, type StandingFiling, type World } from './world.ts';

export type Action = 'APPLY' | 'AMEND' | 'RETRACT' | 'NONE';

export type Changes = {
  filing: string;
  action: Action;
  /** `known`: it was there before, so other filings may declare it too. */
  declare: { target: string; content: string; known: boolean }[];
  undeclare: { target: string; content: string }[];
  derive: { source: string; origin: string }[];
  underive: { source: string; origin: string }[];
  /** With the assertion that each relays: an id of the graph, or the key of one that comes with this filing. */
  assert: { record: AssertionRecord; relays: string | null }[];
  identify: IdentityRecord[];
  unidentify: IdentityRecord[];
  /** Ids of assertions that end. */
  end: string[];
  /** What the filing has, but was retracted by itself: it stays out. */
  withheld: AssertionRecord[];
};

/** `content` null retracts the whole filing. Nothing is changed where the content is what stands. */
export function changesOf(id: string, content: FilingContent | null, world: World): Changes {
  const before: StandingFiling | undefined = world.filings.get(id);
  const stood = before?.live ? before : undefined;
  const declared = content ? [...content.entities, ...content.sources, ...content.reviews] : [];
  const now = declared.map((record) => ({ target: record.id, content: declaration(record) }));
  const then = stood?.declarations ?? [];
  const declare = minus(now, then, (d) => d.content).map((d) => ({
    ...d,
    known: world.entities.has(d.target) || world.sources.has(d.target),
  }));
  const undeclare = minus(then, now, (d) => d.content);
  const originsNow = declared.flatMap((r) =>
    'derivedFrom' in r ? r.derivedFrom.map((origin) => ({ source: r.id, origin })) : [],
  );
  const originsThen = then.flatMap(({ target, content: json }) => {
    const origins = (JSON.parse(json) as { derivedFrom?: string[] }).derivedFrom ?? [];
    return origins.map((origin) => ({ source: target, origin }));
  });
  const identitiesNow = content?.identities.map(({ path: _, ...identity }) => identity) ?? [];
  const pair = (d: { source: string; origin: string }) => `${d.source} ${d.origin}`;
  const standing = new Map((stood?.assertions ?? []).map((a) => [a.key, a.id]));
  const wanted = new Set(content?.assertions.map((a) => a.key) ?? []);
  const withheld = new Set(before?.withheld ?? []);
  const stays = staying(content, standing, world);
  return {
    filing: id,
    action: !content
      ? stood
        ? 'RETRACT'
        : 'NONE'
      : !stood
        ? 'APPLY'
        : stood.hash === content.hash
          ? 'NONE'
          : 'AMEND',
    declare,
    undeclare,
    identify: minus(identitiesNow, stood?.identities ?? [], canonicalJson),
    unidentify: minus(stood?.identities ?? [], identitiesNow, canonicalJson),
    derive: minus(originsNow, originsThen, pair),
    underive: minus(originsThen, originsNow, pair),
    assert: (content?.assertions ?? [])
      .filter((record) => !stays.has(record.key) && !withheld.has(record.key))
      .map((record) => {
        const target = content && relayTarget(world, content, record);
        return { record, relays: target && stays.has(target) ? (standing.get(target) ?? target) : target };
      }),
    end: [...standing]
      .filter(([key]) => !wanted.has(key) || !stays.has(key))
      .map(([, assertion]) => assertion),
    withheld: content?.assertions.filter((a) => withheld.has(a.key)) ?? [],
  };
}

/**
 * The keys of what stood before and stays. An assertion that repeats one which is ended or replaced cannot stay as
 * it is, since assertions never change: it ends, and lives again with its relay drawn to the new one.
 */
function staying(
  content: FilingContent | null,
  standing: ReadonlyMap<string, string>,
  world: World,
): Set<string> {
  if (!content) return new Set();
  const stays = new Map(content.assertions.filter((a) => standing.has(a.key)).map((a) => [a.key, a]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [key, record] of stays) {
      const stored = world.assertionsOf(record.claim.id).find((a) => a.id === standing.get(key));
      const target = relayTarget(world, content, record);
      const id = target !== null && stays.has(target) ? (standing.get(target) ?? target) : target;
      if (stored && stored.relays === id) continue;
      stays.delete(key);
      changed = true;
    }
  }
  return new Set(stays.keys());
}

function minus<T>(a: T[], b: T[], key: (item: T) => string): T[] {
  const known = new Set(b.map(key));
  return a.filter((item) => !known.has(key(item)));
}
