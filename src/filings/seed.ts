/** The seed: the cases that come with the program, one folder a case, applied in the order of their names. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../domain/errors.ts';
import type { Graph } from '../graph/client.ts';
import { readState } from '../graph/lookups/state.ts';
import { type Applied, type ApplyOptions, applyFiling } from './apply.ts';
import { readFiling } from './read.ts';
import { seeding } from './statements.ts';

const isFiling = (name: string) => name.endsWith('.yaml') || name.endsWith('.yml');

/** The filings in a file or folder, folders within it included, in the order of their paths. Throws UsageError. */
export async function filingsIn(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new UsageError(`there is no file or folder ${path}`);
  if (!info.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true });
  const filings = entries.filter(isFiling).sort();
  if (filings.length === 0) throw new UsageError(`there is no filing in ${path}: filings are YAML files`);
  return filings.map((name) => join(path, name));
}

/** Applies each filing in turn; the first that cannot go in stops it, with those before it in. */
export async function applyFiles(
  graph: Graph,
  files: string[],
  options: ApplyOptions,
  onApplied: (applied: Applied) => void = () => {},
): Promise<void> {
  for (const file of files)
    onApplied(await applyFiling(graph, readFiling(await readFile(file), file), options));
}

/** Applies the seed to an empty graph, or goes on with a seeding that was cut off. Answers whether there was anything to do. */
export async function seedIfEmpty(
  graph: Graph,
  folder: string,
  options: ApplyOptions,
  onApplied?: (applied: Applied) => void,
): Promise<boolean> {
  // looked at first: mostly there is nothing to do, and writing costs a start a good part of a second
  const { revision, seeding: cutOff } = await readState(graph);
  if (revision > 0 && !cutOff) return false;
  const mark = (ended: boolean) => graph.write((writer) => writer.run(seeding, { ended }));
  const [state] = await mark(false);
  if (!state?.seeding) return false;
  await applyFiles(graph, await filingsIn(folder), options, onApplied);
  await mark(true);
  return true;
}
