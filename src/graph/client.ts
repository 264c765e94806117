/**
 * The one module that talks to Neo4j. Every Cypher text stands in a `.cypher` file of its own and takes `$params`
 * only; every row is parsed by a schema before anyone sees it; driver errors are mapped by code.
 */
import neo4j, {
  type Driver,
  isRetryableError,
  Neo4jError,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { again } from './again.ts';
import { type OnBroken, watchForBroken } from './broken.ts';
import { columnsOf, operators } from './explained.ts';
import { isFailure, mapped, unsettled } from './failures.ts';
import { asSent } from './given.ts';
import { integers } from './integers.ts';
import { type Limit, timeLeft, withLimit } from './limit.ts';
import { look } from './look.ts';
import { mapInPieces } from './pause.ts';
import type { Statement } from './statements.ts';
import { untraced } from './untraced.ts';

export { probe } from './look.ts';
export {
  defineChange,
  defineLeadersQuestion,
  defineQuestion,
  defineWideQuestion,
  type Statement,
  statements,
} from './statements.ts';

export type Connection = { uri: string; user: string; password: string };

export type Params = Record<string, unknown>;

/** What a question needs: reading only. The server refuses a write on it. */
export type Reader = {
  /** Throws GraphUnavailable where the limit is reached first; the server then ends the statement. */
  read<Row>(statement: Statement<Row>, params: Params, limit?: Limit): Promise<Row[]>;
  /** Resolves when so many rows that are at hand may be worked on; where there is none, at once. */
  mayWork?(rows: number): Promise<void>;
};

/** A transaction open for writing. */
export type Writer = Reader & {
  run<Row>(statement: Statement<Row>, params: Params): Promise<Row[]>;
};

export type Graph = Reader & {
  /** The rows of a question one by one, in constant memory on both sides: for answers of any size. */
  stream<Row>(statement: Statement<Row>, params: Params): AsyncGenerator<Row>;
  /** Runs `work` in one transaction, again from the start where the server says that it may succeed then. */
  write<T>(work: (writer: Writer) => Promise<T>, limit?: Limit): Promise<T>;
  /** Schema commands and the like, which take no transaction of ours; `cypher` is a constant of the program. */
  admin(cypher: string, params?: Params): Promise<Record<string, unknown>[]>;
  /** How the server would run a statement; nothing is run. */
  explain(cypher: string, params: Params): Promise<Explanation>;
  /** Statements at once at most. */
  readonly connections: number;
  /** Statements and transactions under way or waiting for a connection. */
  readonly running: number;
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

export type OpenOptions = {
  /** Milliseconds for which a transaction is tried again. */
  retryMs?: number;
  /** Told whenever the server says that it cannot go on until it is started again, as after a full disk. */
  onBroken?: OnBroken;
  /** Told of what the server fails at, which callers are told as its being unavailable. */
  onFailure?: (why: string) => void;
  /** Milliseconds for which its database may be unavailable before that counts as such. Default 30,000. */
  unavailableMs?: number;
  /** Connections at most. */
  connections?: number;
};

/** Opens a graph. Nothing is sent before the first call. */
export function openGraph(connection: Connection, options: OpenOptions = {}): Graph {
  const connections = options.connections ?? CONNECTIONS;
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    disableLosslessIntegers: true, // every integer that is stored is a count, an offset or a revision: below 2^53
    maxTransactionRetryTime: options.retryMs ?? 15_000,
    connectionAcquisitionTimeout: 20_000,
    maxConnectionPoolSize: connections,
    userAgent: 'factrail',
  });
  return graphOf(driver, { connections, routed: connection.uri.startsWith('neo4j'), ...options });
}

/** Statements at once, unless said. */
const CONNECTIONS = 100;

/** The same graph, with a limit for all that is read and written through it. */
export function limited(graph: Graph, limit: () => Limit): Graph {
  return {
    read: (statement, params) => graph.read(statement, params, limit()),
    // as long as there is something left to send
    stream: (statement, params) => graph.stream(statement, params),
    write: (work) => graph.write(work, limit()),
    admin: (cypher, params) => graph.admin(cypher, params),
    explain: (cypher, params) => graph.explain(cypher, params),
    get trips() {
      return graph.trips;
    },
    connections: graph.connections,
    get running() {
      return graph.running;
    },
    close: () => graph.close(),
  };
}

type Served = {
  connections: number;
  /** Whether the address is that of a cluster, which may be one server. */
  routed: boolean;
} & Pick<OpenOptions, 'onBroken' | 'onFailure' | 'unavailableMs'>;

function graphOf(driver: Driver, served: Served): Graph {
  const { connections, routed, onBroken, onFailure, unavailableMs } = served;
  const count = { trips: 0, running: 0 };
  // what this program has written, or has seen of the member that writes, is there wherever it reads next
  const causal = routed ? { bookmarkManager: neo4j.bookmarkManager() } : {};
  const passing = new WeakSet<object>();
  const failed = onBroken ? watchForBroken(onBroken, () => look(driver), unavailableMs) : () => {};
  const failure = (error: unknown): unknown => {
    failed(error);
    if (isFailure(error)) onFailure?.(`${error.code}: ${error.message}`);
    const told = mapped(error);
    if (told instanceof Error && error instanceof Neo4jError && isRetryableError(error)) passing.add(told);
    return told;
  };
  /** Runs `work` in a session of its own. Closing a session resets its connection, which ends what runs there. */
  const inSession = async <T>(
    mode: 'READ' | 'WRITE',
    limit: Limit | undefined,
    work: (session: Session) => Promise<T>,
  ): Promise<T> => {
    const session = driver.session({ defaultAccessMode: neo4j.session[mode], ...causal });
    const close = async () => {
      try {
        await session.close();
      } finally {
        count.running--;
      }
    };
    count.running++;
    let stopped = false;
    try {
      return await withLimit(
        limit,
        () => work(session),
        () => {
          stopped = true;
          // a server that was stopped answers this when it goes on
          close().catch(() => {});
        },
      );
    } catch (error) {
      throw failure(error);
    } finally {
      // what was done is done, and what failed has said so: that its connection is gone by now says nothing more
      if (!stopped) await close().catch(() => {});
    }
  };
  const read: Graph['read'] = (statement, params, limit) => {
    count.trips++;
    const once = () =>
      inSession(routed && statement.leader ? 'WRITE' : 'READ', limit, async (session) => {
        const timeout = timeLeft(limit);
        const result = await untraced(() =>
          session.run(...asSent(statement.cypher, params), {
            metadata: { statement: statement.name },
            ...(timeout === undefined ? {} : { timeout }),
          }),
        );
        return mapInPieces(result.records, (record) => parseRow(statement, record.toObject()));
      });
    return routed ? again(once, (error) => passing.has(error as object), limit) : once();
  };
  return {
    connections,
    read,
    async *stream(statement, params) {
      count.trips++;
      const session = driver.session({
        defaultAccessMode: neo4j.session.READ,
        fetchSize: 500,
        ...causal,
      });
      try {
        const result = session.run(...asSent(statement.cypher, params), {
          metadata: { statement: statement.name },
        });
        for await (const record of result) yield parseRow(statement, record.toObject());
      } catch (error) {
        throw failure(error);
      } finally {
        await session.close().catch(() => {});
      }
    },
    get trips() {
      return count.trips;
    },
    get running() {
      return count.running;
    },
    write(work, limit) {
      const timeout = timeLeft(limit);
      return inSession('WRITE', limit, (session) =>
        session.executeWrite((tx) => work(writerOf(tx, count)), timeout === undefined ? {} : { timeout }),
      ).catch((error: unknown) => {
        throw unsettled(error);
      });
    },
    async admin(cypher, params = {}) {
      count.trips++;
      const session = driver.session();
      try {
        const result = await session.run(cypher, integers(params));
        return result.records.map((record) => record.toObject());
      } catch (error) {
        throw failure(error);
      } finally {
        await session.close().catch(() => {});
      }
    },
    async explain(cypher, params) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const [text, given] = asSent(cypher, params);
        const result = await session.run(`EXPLAIN ${text}`, given);
        const { plan, notifications } = result.summary;
        return {
          plan: plan ? operators(plan) : '',
          columns: result.records[0]?.keys.map(String) ?? (plan ? columnsOf(plan) : []),
          notifications: notifications.map(({ code, description }) => ({ code, description })),
        };
      } catch (error) {
        throw failure(error);
      } finally {
        await session.close().catch(() => {});
      }
    },
    close: () => driver.close(),
  };
}

function writerOf(tx: Pick<Transaction, 'run'>, count: { trips: number }): Writer {
  const run: Writer['run'] = async (statement, params) => {
    count.trips++;
    const result = await tx.run(...asSent(statement.cypher, params));
    return result.records.map((record) => parseRow(statement, record.toObject()));
  };
  return { run, read: run };
}

function parseRow<Row>(statement: Statement<Row>, row: unknown): Row {
  const parsed = statement.row.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new Error(`${statement.name} answered a row of another shape: ${parsed.error.message}`);
}
