/**
 * factrail import into an empty graph of one's own: by Neo4j's offline importer where that is quicker. Where it cannot be,
 * nothing has been done, and the import goes the usual way.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FactrailError } from '../domain/errors.ts';
import { type Held, holdFolder, isFresh, loadBulk, offlineDir, runningEmbedded } from '../embedded/index.ts';
import type { FormatName } from '../filings/formats/names.ts';
import type { Imported, ImportOptions } from '../filings/import.ts';
import { type Incoming, readInputFrom } from '../filings/jsonl.ts';
import { completeImported } from '../filings/offline/complete.ts';
import { BETWEEN, type CsvFiles } from '../filings/offline/csv.ts';
import { hasMoreThan, isEmptyGraph } from '../filings/offline/eligible.ts';
import { loadOffline, NotOffline } from '../filings/offline/load.ts';
import { openGraph } from '../graph/client.ts';
import type { Config } from './config.ts';
import { type Opened, openToWrite } from './graph.ts';
import { optionsOf } from './neo4j.ts';
import { note } from './output.ts';

export const OFFLINE = ['auto', 'always', 'never'] as const;
export type Offline = (typeof OFFLINE)[number];

/** Records from which on the importer is quicker than its two starts of Neo4j and its reading twice cost. */
const ENOUGH = 1_000_000;

const FULL = new Set(['ENOSPC', 'EDQUOT']);

export type FirstLoad = {
  config: Config;
  offline: Offline;
  format: FormatName;
  file: string;
  incoming: () => AsyncIterable<Incoming>;
  options: ImportOptions;
  /** What was told of the records is void: they are taken again. */
  startOver: () => Promise<void>;
};

/** What the import goes on with: the filings that are in, or the graph to bring them into. */
export type Way = { imported: Imported[] } | { opened: Opened };

/** Loads offline where that can be; else opens the graph, and says why where the other way was asked for or begun. */
export async function firstLoad(load: FirstLoad): Promise<Way> {
  const { config, offline } = load;
  const opened = async () => ({ opened: await openToWrite(config) });
  if (offline === 'never') return opened();
  const usual = (why: string) => {
    if (offline === 'always') note(`offline is not possible: ${why}`);
    return opened();
  };
  if (config.neo4j) return usual('NEO4J_URI names a server, whose store is not at hand');
  if (await runningEmbedded(config.dataDir)) return usual('another program has the graph open');
  const held = await holdFolder(config.dataDir);
  try {
    const way = await onHeld(load, held);
    if ('opened' in way) {
      const { graph, close } = way.opened;
      return { opened: { graph, close: () => close().finally(held.release) } };
    }
    await held.release();
    return way;
  } catch (error) {
    await held.release();
    throw error;
  }
}

async function onHeld(load: FirstLoad, held: Held): Promise<Way> {
  const { config, offline, format, file, incoming } = load;
  const open = async () => ({ opened: await openToWrite(config, held) });
  const way = (await isFresh(held.dataDir)) ? null : await open();
  try {
    if (way && !(await isEmptyGraph(way.opened.graph))) {
      if (offline === 'always') note('offline is not possible: the graph is not empty');
      return way;
    }
    if (file === '-') await keepInput(held);
    // what is wrong with the file is told by who reads it next
    const enough = () => hasMoreThan(ENOUGH, format, file, incoming).catch(noIfOurs);
    if (offline === 'auto' && !(await enough())) return way ?? (await open());
  } catch (error) {
    await way?.opened.close();
    throw error;
  }
  await way?.opened.close();
  note('The graph is empty: its store is made by Neo4j’s importer');
  const imported = await loaded(load, held);
  if (imported) return { imported };
  await load.startOver();
  return open();
}

/** Null where the records need the usual way: nothing has been done then. */
async function loaded(load: FirstLoad, held: Held): Promise<Imported[] | null> {
  const { config, file, incoming, options } = load;
  const work = join(offlineDir(held.dataDir), 'work');
  await mkdir(work, { recursive: true, mode: 0o700 });
  const made = await loadOffline(work, incoming(), file, options).catch((error: unknown) => {
    const why = error instanceof NotOffline || error instanceof FactrailError ? error.message : null;
    if (FULL.has((error as NodeJS.ErrnoException).code ?? ''))
      throw new FactrailError(
        `the disk of the data folder is full, and nothing was loaded: a first load needs some six times the file’s size beside the graph. Make room, or import with --offline never`,
      );
    if (why === null) throw error;
    note(`offline is not possible, and nothing has been done: ${why}. The usual way`);
    return rm(work, { recursive: true }).then(() => null);
  });
  if (!made) return null;
  const { imported, files } = made;
  await rm(join(work, 'tables'), { recursive: true });
  await loadBulk({
    ...optionsOf(config),
    held,
    files: bulkFiles(work, files),
    finish: async (credentials) => {
      const graph = openGraph(credentials);
      await completeImported(graph).finally(() => graph.close());
    },
  });
  return imported;
}

function noIfOurs(error: unknown): false {
  if (error instanceof FactrailError) return false;
  throw error;
}

function bulkFiles(work: string, { nodes, relationships, multiline }: CsvFiles) {
  const named = (files: CsvFiles['nodes']) => files.map(({ name, path }) => ({ name, file: basename(path) }));
  const folder = join(work, 'csv');
  return { folder, nodes: named(nodes), relationships: named(relationships), between: BETWEEN, multiline };
}

/** Writes standard input down: it is read twice, and again where offline does not do. */
async function keepInput(held: Held): Promise<void> {
  const path = join(offlineDir(held.dataDir), 'input');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
  readInputFrom(path);
}
