/**
 * The one module that talks to Neo4j. Every Cypher text stands in a `.cypher` file of its own and takes `$params`
 * only; every row is parsed by a schema before anyone sees it; driver errors are mapped by code.
 */
import { readFileSync } from 'node:fs';
import neo4j, { type Driver, isRetryableError, Neo4jError, type Transaction } from 'neo4j-driver';
import type { z } from 'zod';
import { Conflict, FactrailError, GraphUnavailable } from '../domain/errors.ts';

export type Connection = { uri: string; user: string; password: string };

/** A Cypher text with the shape of its rows. */
export type Statement<Row> = {
  readonly name: string;
  readonly cypher: string;
  readonly row: z.ZodType<Row>;
  readonly mode: 'read' | 'write';
};

/** Every statement of the program, for `npm run cypher:check`. */
export const statements: Statement<unknown>[] = [];

/** A question: Cypher that only reads. `file` is its `.cypher` file. */
export function defineQuestion<Row>(file: URL, row: z.ZodType<Row>): Statement<Row> {
  return define(file, row, 'read');
}

/** A change of the graph, run inside a transaction of `Graph.write`. */
export function defineChange<Row>(file: URL, row: z.ZodType<Row>): Statement<Row> {
  return define(file, row, 'write');
}

function define<Row>(file: URL, row: z.ZodType<Row>, mode: 'read' | 'write'): Statement<Row> {
  const name = file.pathname.split('/').slice(-2).join('/').replace('.cypher', '');
  const statement = { name, cypher: readFileSync(file, 'utf8'), row, mode };
  statements.push(statement);
  return statement;
}

export type Params = Record<string, unknown>;

/** What a question needs: reading only. The server refuses a write on it. */
export type Reader = {
  read<Row>(statement: Statement<Row>, params: Params): Promise<Row[]>;
};

/** A transaction open for writing. */
export type Writer = Reader & {
  run<Row>(statement: Statement<Row>, params: Params): Promise<Row[]>;
};

export type Graph = Reader & {
  /** The rows of a question one by one, in constant memory on both sides: for answers of any size. */
  stream<Row>(statement: Statement<Row>, params: Params): AsyncGenerator<Row>;
  /** Runs `work` in one transaction, again from the start where the server says that it may succeed then. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Schema commands and the like, which take no transaction of ours; `cypher` is a constant of the program. */
  admin(cypher: string, params?: Params): Promise<Record<string, unknown>[]>;
  /** How the server would run a statement; nothing is run. */
  explain(cypher: string, params: Params): Promise<Explanation>;
  /** Throws GraphUnavailable unless the server answers a query. */
  ping(): Promise<void>;
  /** How many statements were sent so far: for trip budgets. */
  readonly trips: number;
  close(): Promise<void>;
};

export type Explanation = {
  /** The operators of the plan, in JSON. */
  plan: string;
  columns: string[];
  notifications: { code: string; description: string }[];
};

/** Opens a graph. Nothing is sent before the first call. */
export function openGraph(connection: Connection, options: { retryMs?: number } = {}): Graph {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    disableLosslessIntegers: true, // every integer that is stored is a count, an offset or a revision: below 2^53
    maxTransactionRetryTime: options.retryMs ?? 15_000,
    connectionAcquisitionTimeout: 20_000,
    userAgent: 'factrail',
  });
  return graphOf(driver);
}

/** Asks a server that may not be up yet, once. Throws the driver's own error. */
export async function probe(connection: Connection): Promise<void> {
  const auth = neo4j.auth.basic(connection.user, connection.password);
  const driver = neo4j.driver(connection.uri, auth, { connectionTimeout: 2_000, maxTransactionRetryTime: 0 });
  try {
    await driver.getServerInfo();
  } finally {
    await driver.close();
  }
}

function graphOf(driver: Driver): Graph {
  const count = { trips: 0 };
  const read: Graph['read'] = async (statement, params) => {
    count.trips++;
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const result = await session.run(statement.cypher, integers(params), {
        metadata: { statement: statement.name },
      });
      return result.records.map((record) => parseRow(statement, record.toObject()));
    } catch (error) {
      throw mapped(error);
    } finally {
      await session.close();
    }
  };
  return {
    read,
    async *stream(statement, params) {
      count.trips++;
      const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: 500 });
      try {
        const result = session.run(statement.cypher, integers(params), {
          metadata: { statement: statement.name },
        });
        for await (const record of result) yield parseRow(statement, record.toObject());
      } catch (error) {
        throw mapped(error);
      } finally {
        await session.close();
      }
    },
    get trips() {
      return count.trips;
    },
    async write(work) {
      const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
      try {
        return await session.executeWrite((tx) => work(writerOf(tx, count)));
      } catch (error) {
        throw mapped(error);
      } finally {
        await session.close();
      }
    },
    async admin(cypher, params = {}) {
      count.trips++;
      const session = driver.session();
      try {
        const result = await session.run(cypher, integers(params));
        return result.records.map((record) => record.toObject());
      } catch (error) {
        throw mapped(error);
      } finally {
        await session.close();
      }
    },
    async explain(cypher, params) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const result = await session.run(`EXPLAIN ${cypher}`, integers(params));
        const { plan, notifications } = result.summary;
        return {
          plan: plan ? operators(plan) : '',
          columns: result.records[0]?.keys.map(String) ?? (plan ? columnsOf(plan) : []),
          notifications: notifications.map(({ code, description }) => ({ code, description })),
        };
      } catch (error) {
        throw mapped(error);
      } finally {
        await session.close();
      }
    },
    async ping() {
      await this.admin('RETURN 1 AS one');
    },
    close: () => driver.close(),
  };
}

type Operator = {
  operatorType: string;
  identifiers: string[];
  children: Operator[];
  arguments: Record<string, unknown>;
};

const operators = (plan: Operator): string => [plan.operatorType, ...plan.children.map(operators)].join(' ');

/** The names of the columns that a plan's last operator gives. */
function columnsOf(plan: Operator): string[] {
  const details = String(plan.arguments.Details ?? '');
  const named = details.split(',').map((part) => part.trim().replaceAll('`', ''));
  return [...plan.identifiers, ...named];
}

function writerOf(tx: Pick<Transaction, 'run'>, count: { trips: number }): Writer {
  const run: Writer['run'] = async (statement, params) => {
    count.trips++;
    const result = await tx.run(statement.cypher, integers(params));
    return result.records.map((record) => parseRow(statement, record.toObject()));
  };
  return { run, read: run };
}

function parseRow<Row>(statement: Statement<Row>, row: unknown): Row {
  const parsed = statement.row.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new Error(`${statement.name} answered a row of another shape: ${parsed.error.message}`);
}

/** JavaScript's integers as Neo4j's: left alone, the driver would store 12 as 12.0. */
function integers(value: unknown): never {
  return convert(value) as never;
}

function convert(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(convert);
  if (value !== null && typeof value === 'object' && !neo4j.isInt(value))
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, convert(entry)]));
  return value ?? null;
}

const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired']);

/** Maps by code, never by message text. */
function mapped(error: unknown): unknown {
  if (error instanceof FactrailError || !(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (UNREACHABLE.has(code) || code.startsWith('Neo.TransientError.General.DatabaseUnavailable'))
    return new GraphUnavailable('the graph does not answer; try again, and look at /readyz');
  if (code.startsWith('Neo.ClientError.Security.'))
    return new GraphUnavailable('the graph refuses the credentials: check NEO4J_USER and NEO4J_PASSWORD');
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed' || isRetryableError(error))
    return new Conflict('another writer changed the same things at the same time; try again');
  return error;
}
