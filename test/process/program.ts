/** The program as users run it, on a data folder of its own, for tests that kill it, starve it and break its disk. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';
import { defaultLibDir, runningEmbedded, startEmbedded } from '../../src/embedded/index.ts';
import { QUICK } from '../../src/embedded/jvm.ts';
import { migrate } from '../../src/filings/migrations/migrate.ts';
import { type Graph, openGraph, probe } from '../../src/graph/client.ts';

export const libDir = process.env.FACTRAIL_NEO4J_LIB ?? defaultLibDir(join(projectRoot, '.factrail'));

export type Run = {
  child: ChildProcess;
  out(): string;
  err(): string;
  exit: Promise<number | string | null>;
};

/** As what `fast` gives: these JVMs end soon. */
const SHORT_LIVED = { JDK_JAVA_OPTIONS: QUICK.join(' ') };

/** Programs on one data folder; `end` kills those that still run. */
export class Programs {
  readonly dataDir: string;
  readonly #running = new Set<ChildProcess>();

  /** On a folder that has the seed already. */
  static async seeded(dataDir: string): Promise<Programs> {
    await cp(inject('seededFolder'), dataDir, { recursive: true });
    return new Programs(dataDir);
  }

  constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  run(args: string[], env: Record<string, string> = {}): Run {
    const child = spawn(process.execPath, [join(projectRoot, 'scripts/factrail.mjs'), ...args], {
      cwd: tmpdir(),
      env: {
        ...process.env,
        FACTRAIL_DATA_DIR: this.dataDir,
        FACTRAIL_NEO4J_LIB: libDir,
        PORT: '0',
        NO_COLOR: '1',
        ...SHORT_LIVED,
        ...env,
      },
    });
    this.#running.add(child);
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const exit = new Promise<number | string | null>((resolve) =>
      child.once('close', (code, signal) => {
        this.#running.delete(child);
        resolve(signal ?? code);
      }),
    );
    return { child, out: () => out, err: () => err, exit };
  }

  /** Starts a server and waits for its address. */
  async serve(env: Record<string, string> = {}): Promise<Run & { url: string }> {
    const run = this.run(['serve'], env);
    for (let i = 0; i < 3000; i++) {
      const found = /answers at (\S+)\/graphql/.exec(run.out())?.[1];
      if (found) return { ...run, url: found };
      if (run.child.exitCode !== null) break;
      await sleep(100);
    }
    throw new Error(`it did not start:\n${run.out()}\n${run.err()}`);
  }

  /** The process number of the JVM that runs now, or ran last. */
  async jvm(): Promise<number> {
    return JSON.parse(await readFile(join(this.dataDir, 'neo4j/run.json'), 'utf8')).jvm.pid;
  }

  /** The graph of the server that runs. */
  async withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
    const running = await runningEmbedded(this.dataDir);
    if (!running) throw new Error('no server runs');
    const graph = openGraph(running);
    try {
      return await work(graph);
    } finally {
      await graph.close();
    }
  }

  end(): void {
    for (const child of this.#running) child.kill('SIGKILL');
  }
}

/** Works on the graph of a folder that nobody has open, which is begun and ended for it. */
export async function onFolder<T>(dataDir: string, work: (graph: Graph) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ dataDir, libDir, probe, fast: true, keepPlans: true });
  const graph = openGraph(server);
  try {
    await migrate(graph, { onStep: () => {} });
    return await work(graph);
  } finally {
    await graph.close();
    await server.stop();
  }
}

/** Waits until it holds; false after `seconds`. */
export async function becomes(holds: () => Promise<boolean>, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await holds().catch(() => false)) return true;
    await sleep(100);
  }
  return false;
}

export type Answer = {
  status: number;
  data?: any;
  errors?: { message: string; extensions: Record<string, unknown> }[];
};

/** Asks over HTTP; throws where nobody answers. */
export async function ask(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  key?: string,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

export const APPLY = 'mutation ($content: String!) { applyFiling(content: $content) { revision action } }';

/** A filing of one claim, of a company that no other filing names. */
export const filingOf = (name: string, words = 'so it was'): string =>
  JSON.stringify({
    filing: { id: `fault-${name}`, title: `Fault ${name}` },
    entities: [
      { id: `company/fault-${name}`, type: 'Company', name: `Fault Company ${name}` },
      { id: 'api/fault', type: 'Api', name: 'Fault API' },
    ],
    sources: [{ id: `source/fault-${name}`, kind: 'ARTICLE', title: `Fault ${name}` }],
    claims: [
      {
        subject: `company/fault-${name}`,
        predicate: 'HAD_ACCESS_TO',
        object: 'api/fault',
        assertions: [
          {
            by: `company/fault-${name}`,
            stance: 'ASSERTS',
            modality: 'REPORTED',
            in: `source/fault-${name}`,
            paraphrase: words,
          },
        ],
      },
    ],
  });
