/** Putting what a backup holds into an empty graph that is closed: nodes first, then what leads from one to another. */
import { z } from 'zod';
import { FactrailError } from '../../domain/errors.ts';
import { defineChange, type Graph, type Statement } from '../../graph/client.ts';
import type { Hold } from '../migrations/hold.ts';
import { BadBackup, isClock, type NodeLine, type Properties, type RelationshipLine } from './format.ts';
import { IdMap } from './id-map.ts';
import { Keeper } from './keeper.ts';
import { readBackup, type Whole } from './read.ts';

const cypher = (name: string) => new URL(`./cypher/${name}.cypher`, import.meta.url);
const became = z.object({ was: z.number(), id: z.string() });
const putNodes = defineChange(cypher('put-nodes'), became);
const putKeys = defineChange(cypher('put-keys'), became);
const putRelationships = defineChange(cypher('put-relationships'), z.object({ done: z.number() }));

/** Nodes or relationships a transaction. */
const PAGE = 2000;

/** Returns the clock of the backup, which opens the graph and is written by the caller, last. */
export async function load(
  graph: Graph,
  file: string,
  whole: Whole,
  hold: Hold,
  captures: string | null,
): Promise<Properties> {
  const loader = new Loader(graph, hold);
  const keeper = new Keeper(captures);
  try {
    const lines = readBackup(file);
    for (;;) {
      const next = await lines.next();
      if (next.done) {
        // it was read before, and may have been changed since
        if (next.value.sha256 !== whole.sha256) throw changed();
        break;
      }
      if (next.value.kind === 'node') await loader.node(next.value);
      else if (next.value.kind === 'relationship') await loader.relationship(next.value);
      else await keeper.take(next.value);
    }
    await keeper.end();
    return await loader.end();
  } catch (error) {
    throw error instanceof BadBackup ? changed() : error;
  } finally {
    loader.close();
    await keeper.drop();
  }
}

const changed = () => new FactrailError('the file was changed while it was read');

class Loader {
  readonly #graph: Graph;
  readonly #hold: Hold;
  readonly #ids = new IdMap();
  /** What all element ids of this graph begin with. */
  #store = '';
  #clock: Properties | null = null;
  readonly #nodes: NodeLine[] = [];
  readonly #keys: NodeLine[] = [];
  readonly #relationships: RelationshipLine[] = [];

  constructor(graph: Graph, hold: Hold) {
    this.#graph = graph;
    this.#hold = hold;
  }

  async node(line: NodeLine): Promise<void> {
    if (isClock(line)) {
      this.#clock = line.properties;
      return;
    }
    (line.labels.includes('ApiKey') ? this.#keys : this.#nodes).push(line);
    if (this.#nodes.length + this.#keys.length >= PAGE) await this.#putNodes();
  }

  async relationship(line: RelationshipLine): Promise<void> {
    // all nodes came before
    await this.#putNodes();
    this.#relationships.push(line);
    if (this.#relationships.length >= PAGE) await this.#putRelationships();
  }

  async end(): Promise<Properties> {
    await this.#putNodes();
    await this.#putRelationships();
    if (!this.#clock) throw changed();
    return this.#clock;
  }

  close(): void {
    this.#ids.close();
  }

  #write<Row>(statement: Statement<Row>, rows: unknown[]): Promise<Row[]> {
    return this.#graph.write(async (writer) => {
      await this.#hold.check(writer);
      return writer.run(statement, { rows });
    });
  }

  async #putNodes(): Promise<void> {
    for (const [rows, statement] of [
      [this.#nodes, putNodes],
      [this.#keys, putKeys],
    ] as const) {
      if (rows.length === 0) continue;
      for (const { was, id } of await this.#write(statement, rows)) {
        const at = id.lastIndexOf(':');
        this.#store = id.slice(0, at);
        this.#ids.set(was, Number(id.slice(at + 1)));
      }
      rows.length = 0;
    }
  }

  async #putRelationships(): Promise<void> {
    const nodeOf = (was: number) => `${this.#store}:${this.#ids.get(was)}`;
    const rows = this.#relationships.map((line) => ({
      ...line,
      from: nodeOf(line.from),
      to: nodeOf(line.to),
    }));
    if (rows.length === 0) return;
    const [made] = await this.#write(putRelationships, rows);
    if (made?.done !== rows.length)
      throw new FactrailError('relationships lost their ends while they went in');
    this.#relationships.length = 0;
  }
}
