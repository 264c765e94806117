/**
 * A graph of a size that no import would get to in an afternoon, for measuring how questions grow: what a first load makes
 * of a generated graph goes to Neo4j's importer many times over. Each copy has claims, assertions, documents, companies and
 * interfaces of its own; publishers and the persons most spoken of are the same in all, so that hubs grow with the graph.
 *
 *   node --import tsx bench/multiply.ts --assertions 150000 --copies 67 --data FOLDER [--lib FOLDER] [--seed 1]
 *
 * Ids of copies are no hashes of what they stand for, so that this is a graph to ask, not one to add to.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { holdFolder, loadBulk } from '../src/embedded/index.ts';
import { recordsOf } from '../src/filings/jsonl.ts';
import { completeImported } from '../src/filings/offline/complete.ts';
import { BETWEEN, type CsvFile } from '../src/filings/offline/csv.ts';
import { loadOffline } from '../src/filings/offline/load.ts';
import { openGraph, probe } from '../src/graph/client.ts';
import { generate, type Sizes, sizesOf } from './generate.ts';

const { values } = parseArgs({
  options: {
    assertions: { type: 'string' },
    copies: { type: 'string' },
    data: { type: 'string' },
    lib: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const [assertions, copies] = [Number(values.assertions), Number(values.copies)];
if (!(assertions > 0 && copies > 0 && values.data)) {
  process.stderr.write(`multiply: --assertions N --copies N --data FOLDER\n`);
  process.exit(2);
}
/** The persons most spoken of, who are the same in all copies. */
const SHARED_PERSONS = 100;
const IDS =
  /\b(company|agreement|api|person|source)\/\1-(\d+)|\b(claim|assertion)\/|\b(agreement|document|api) (\d+)(?=")/gi;

const started = performance.now();
const told = (line: string) =>
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}\n`);

const held = await holdFolder(values.data);
try {
  const work = join(held.dataDir, 'multiplied');
  await rm(work, { recursive: true, force: true });
  await mkdir(join(work, 'copies'), { recursive: true });
  const file = join(work, 'one.jsonl');
  await writeFile(file, Readable.from(lines()));
  const { imported, files } = await loadOffline(work, recordsOf(file), file, {
    captures: { folders: [], keep: null, beside: false },
    onReject: (rejected) => {
      throw new Error(JSON.stringify(rejected[0]));
    },
  });
  await rm(join(work, 'tables'), { recursive: true });
  told(`${imported[0]?.counts.records} records are rows`);
  const all = async (group: CsvFile[]) => {
    const made: { name: string; file: string }[] = [];
    for (const one of group) {
      await pipeline(
        Readable.from(copied(one.path)),
        createWriteStream(join(work, 'copies', basename(one.path))),
      );
      await rm(one.path);
      made.push({ name: one.name, file: basename(one.path) });
    }
    return made;
  };
  const [nodes, relationships] = [await all(files.nodes), await all(files.relationships)];
  told(`${copies} times over`);
  await loadBulk({
    held,
    probe,
    libDir: values.lib,
    onProgress: told,
    files: {
      folder: join(work, 'copies'),
      nodes,
      relationships,
      between: BETWEEN,
      multiline: files.multiline,
    },
    finish: async (credentials) => {
      const graph = openGraph(credentials);
      await completeImported(graph).finally(() => graph.close());
    },
  });
  await rm(work, { recursive: true });
  told('loaded');
} finally {
  await held.release();
}

function* lines(): Generator<string> {
  for (const line of generate(assertions, Number(values.seed))) yield `${line}\n`;
}

/** The rows of a file for each copy; those in which nothing is a copy's own, once. */
async function* copied(path: string): AsyncGenerator<string> {
  const [head, ...rows] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  yield `${head}\n`;
  for (let copy = 0; copy < copies; copy++) {
    const of = renaming(copy);
    for (let at = 0; at < rows.length; at += 500) {
      let text = '';
      for (const row of rows.slice(at, at + 500)) {
        const own = of(row);
        if (copy === 0 || own !== row) text += `${own}\n`;
      }
      yield text;
    }
  }
}

function renaming(copy: number): (row: string) => string {
  const size = sizesOf(assertions);
  const titles: Record<string, keyof Sizes> = { agreement: 'agreement', document: 'source', api: 'api' };
  const number = (kind: keyof Sizes, at: string) => Number(at) + copy * size[kind];
  if (copy === 0) return (row) => row;
  return (row) =>
    row.replace(
      IDS,
      (all, kind?: keyof Sizes, at?: string, hashed?: string, title?: string, nth?: string) => {
        if (hashed) return `${hashed}/${copy}-`;
        if (title && nth) return `${title} ${number(titles[title.toLowerCase()] ?? 'api', nth)}`;
        if (!kind || !at || (kind === 'person' && Number(at) < SHARED_PERSONS)) return all;
        return `${kind}/${kind}-${number(kind, at)}`;
      },
    );
}
