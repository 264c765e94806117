/** What an import writes, put into the tables of a first load and its CSV files: each as its `.cypher` file does to the graph. */
import type { assertionRow, captureRow, entityRow, sourceRow } from '../rows.ts';
import * as statements from '../statements.ts';
import { type Answers, answering } from './answers.ts';
import { NotOffline } from './not-offline.ts';
import { ASSERTION } from './outputs.ts';
import { MOST_FILINGS, type Store, type StoredCapture, type StoredPassage } from './store.ts';

const DONE = [{ done: 1 }];

export function writes(store: Store): Answers {
  const { tables, out, clock, filings } = store;
  const { answers, on, each } = answering();

  on(statements.lockClock, ({ show }: { show: boolean }) => {
    if (show) clock.revision = Math.max(clock.revision, clock.written);
    return [{ ...clock }];
  });
  on(statements.putStaging, (staging: Record<string, never>) => {
    clock.stagings = staging.number as never;
    for (const name of ['Filing', 'Lines', 'Digest', 'Sum', 'Token', 'At', 'Counts'] as const)
      clock[`staging${name}`] = staging[name.toLowerCase()] as never;
    return DONE;
  });
  on(statements.stageFiling, ({ id, title, revision }: { id: string; title: string; revision: number }) => {
    const known = filings.get(id);
    if (filings.size >= MOST_FILINGS) throw new NotOffline(`there are more than ${MOST_FILINGS} filings`);
    store.unseen = { assertions: known?.brought ?? 0, declarations: known?.declared ?? 0 };
    if (known) return [{ stood: true, fresh: false, hash: known.hash }];
    const nothing = { case: null, preparedBy: null, note: null, hash: '', brought: 0, declared: 0 };
    filings.set(id, { id, title, since: revision, changed: revision, ...nothing });
    return [{ stood: false, fresh: true, hash: '' }];
  });
  on(statements.putFiling, ({ revision, ...head }: Record<string, never>) => {
    const filing = filings.get(head.id as never);
    if (!filing) throw new NotOffline('a filing was not staged');
    Object.assign(filing, head, { changed: revision });
    return [{ id: filing.id }];
  });
  on(statements.tick, (r: Record<string, never>) => {
    clock.written = r.revision as never;
    out.revisions.add(r.revision, r.at, r.action, r.filing, r.target, r.title, r.hash, r.by, r.reason);
    return [{ revision: clock.written }];
  });
  on(
    statements.markSeen,
    ({ filing, keys, targets, number }: Record<string, never> & { keys: string[]; targets: string[] }) => {
      const fresh = (what: string) => tables.seen.addOnce(`${number} ${what}`, '');
      const before = (since: number) => since <= clock.revision;
      for (const key of keys)
        if (before(Number(tables.keys.get(key))) && fresh(key)) store.unseen.assertions--;
      for (const target of targets)
        if (
          store
            .declarationsOf(target)
            .some((d) => d.filing === filing && d.until === null && before(d.since)) &&
          fresh(target)
        )
          store.unseen.declarations--;
      return DONE;
    },
  );

  each<ReturnType<typeof entityRow>>(statements.putEntities, (row) => {
    const before = new Set(store.entity(row.id)?.keys);
    for (const key of row.keys) {
      if (tables.names.addOnce(key, '')) out.names.add(key);
      if (!before.delete(key)) tables.named.add(key, row.id);
    }
    for (const key of before) tables.named.remove(key, row.id);
    tables.entities.put(row.id, JSON.stringify(row));
  });
  each<ReturnType<typeof sourceRow>>(statements.putSources, (row) => {
    tables.sources.put(row.id, JSON.stringify(row));
  });
  each<{ id: string }>(statements.putReviews, ({ id }) => {
    tables.reviews.addOnce(id, id);
  });
  each<{ target: string; content: string; rating: string | null }>(
    statements.putDeclarations,
    ({ target, content, rating }, { filing, revision }) => {
      const declaration = { filing, target, content, rating, since: revision, until: null };
      tables.declarations.add(target, JSON.stringify(declaration));
      declared(store, filing, 1);
    },
  );
  each<{ target: string; content: string }>(
    statements.endDeclarations,
    ({ target, content }, { filing, revision }) => {
      for (const d of store.declarationsOf(target)) {
        if (d.filing !== filing || d.content !== content || d.until !== null) continue;
        tables.declarations.remove(target, JSON.stringify(d));
        tables.declarations.add(target, JSON.stringify({ ...d, until: revision }));
        declared(store, filing, -1);
        if (d.since < revision) store.unseen.declarations--;
      }
    },
  );
  each<{ source: string; origin: string }>(
    statements.putDerivations,
    ({ source, origin }, { filing, revision }) => {
      const derivation = { filing, source, origin, since: revision, until: null };
      tables.derivations.add(source, JSON.stringify(derivation));
      tables.derived.add(origin, source);
    },
  );
  each<{ source: string; origin: string }>(
    statements.endDerivations,
    ({ source, origin }, { filing, revision }) => {
      for (const d of store.derivationsOf(source)) {
        if (d.filing !== filing || d.origin !== origin || d.until !== null) continue;
        tables.derivations.remove(source, JSON.stringify(d));
        tables.derivations.add(source, JSON.stringify({ ...d, until: revision }));
      }
    },
  );
  each<ReturnType<typeof captureRow>>(statements.putCaptures, (row) => {
    const json = tables.captures.get(row.id);
    const known = json === null ? null : (JSON.parse(json) as StoredCapture);
    const { source, ...capture } = row;
    const stored: StoredCapture = {
      ...capture,
      textSha256: row.textSha256 ?? known?.textSha256 ?? null,
      extractor: row.extractor ?? known?.extractor ?? null,
      bytes: row.bytes ?? known?.bytes ?? null,
      sources: [...new Set([...(known?.sources ?? []), source])],
    };
    tables.captures.put(row.id, JSON.stringify(stored));
    if (!known?.sources.includes(source)) tables.captured.add(source, row.id);
  });

  each<ReturnType<typeof assertionRow>>(statements.putAssertions, (row, { filing, revision }) => {
    const { id, claim, by, source, passage } = row;
    out.assertions.add(...ASSERTION.map((name) => row[name]), revision);
    out.about.add(id, claim);
    out.by.add(id, by);
    out.in.add(id, source);
    out.brings.add(filing, id);
    if (passage) putPassage(store, row, passage);
    const { key, stance, modality, during, via } = row;
    const words = passage?.exact ?? row.paraphrase ?? '';
    const standing = {
      id,
      key,
      filing,
      claim,
      by,
      stance,
      modality,
      during,
      source,
      relays: null,
      via,
      words,
    };
    const how = { paraphrased: passage === null, repeats: row.relaysIn !== null };
    tables.assertions.add(claim, JSON.stringify({ ...standing, ...how }));
    if (!tables.keys.addOnce(key, String(revision))) throw new NotOffline('an assertion lives twice');
    tables.said.add(source, claim);
    const brought = filings.get(filing);
    if (brought) brought.brought++;
  });
  each<{ id: string; relays: string }>(statements.putRelays, ({ id, relays }) => {
    tables.relays.put(id, relays);
    out.relays.add(id, relays);
  });
  return answers;
}

function declared(store: Store, filing: string, more: number): void {
  const known = store.filings.get(filing);
  if (known) known.declared += more;
}

/** The same words, filed before their capture was at hand, are found by what came later. */
function putPassage(
  { tables, out }: Store,
  row: ReturnType<typeof assertionRow>,
  passage: NonNullable<ReturnType<typeof assertionRow>['passage']>,
): void {
  out.quotes.add(row.id, passage.id);
  const known = tables.passages.get(passage.id);
  if (known !== null && passage.verification === 'UNVERIFIED') return;
  const { page, paragraph, locator, source } = row;
  const stored: StoredPassage = { ...passage, page, paragraph, locator, source };
  tables.passages.put(passage.id, JSON.stringify(stored));
}
