/**
 * A first load: the records go into an empty graph as CSV files for Neo4j's importer. They are taken by the very import
 * that works on Neo4j (`importRecords`), which is given a graph of tables on disk in its place: so what is checked, told
 * and computed is the same, and what the tables cannot do is not begun.
 */
import { SCHEMA } from '../../graph/open.ts';
import { type Imported, type ImportOptions, importRecords } from '../import.ts';
import type { Incoming } from '../jsonl.ts';
import type { CsvFiles } from './csv.ts';
import { offlineGraph } from './graph.ts';
import { writeKept } from './outputs.ts';
import { Store } from './store.ts';

export { NotOffline } from './not-offline.ts';

/**
 * Writes the CSV files below `folder`, which is there and empty. Throws NotOffline where the records need a graph; and as
 * `importRecords` does.
 */
export async function loadOffline(
  folder: string,
  incoming: AsyncIterable<Incoming>,
  file: string,
  options: ImportOptions,
): Promise<{ imported: Imported[]; files: CsvFiles }> {
  const store = new Store(folder, SCHEMA);
  try {
    const imported = await importRecords(offlineGraph(store), incoming, file, options);
    store.settle();
    writeKept(store);
    return { imported, files: store.csv.close() };
  } finally {
    store.close();
  }
}
