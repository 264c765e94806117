/** factrail serve (npm start): Neo4j, the seed, GraphQL, and one answered question. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import closeWithGrace from 'close-with-grace';
import { GraphUnavailable } from '../../domain/errors.ts';
import type { createServer } from '../../graphql/server.ts';
import { projectRoot, readConfig } from '../config.ts';
import { printIssues } from '../issues.ts';
import { openLog } from '../log.ts';
import { keepNeo4j } from '../neo4j.ts';
import { note } from '../output.ts';

export async function serve(): Promise<void> {
  // the heap grows by less at a time than V8 lets it: a server of long answers stays small
  setFlagsFromString('--heap-growing-percent=40');
  const config = readConfig(process.env);
  const trusted =
    config.trusted === null ? null : (await import('../../graphql/trusted.ts')).readTrusted(config.trusted);
  const starting = config.neo4j ?? keepNeo4j(config);
  if ('begun' in starting) await starting.begun;
  // loaded while Neo4j starts
  const { openKept } = await import('../graph.ts');
  const opening = openKept(config, starting);
  // what goes wrong with that is told below
  opening.catch(() => {});
  const [
    server,
    { mountPages },
    { seedIfEmpty },
    { allowLeases },
    { printHeadline },
    { planAhead },
    { appliedInWords },
  ] = await Promise.all([
    import('../../graphql/server.ts'),
    import('../../web/mount.ts'),
    import('../../filings/seed.ts'),
    import('../../filings/leases.ts'),
    import('../headline.ts'),
    import('../plan-ahead.ts'),
    import('./apply.ts'),
  ]);
  const { graph, close } = await opening;
  const log = openLog(config.logLevel);
  let ready = false;
  let stopping = false;
  let embargoes: { stop(): Promise<void> } | undefined;
  const app = await server.createServer({
    graph,
    ready: () => ready,
    pages: mountPages,
    corsOrigins: config.corsOrigins,
    licence: config.licence,
    editorKey: config.editorKey,
    closed: config.closed,
    trusted,
    tokens: config.tokens,
    proxies: config.proxies,
    rate: config.rate,
    cost: config.cost,
    lane: config.lane,
    kept: config.kept,
    times: config.times,
    captures: config.captures,
    openMetrics: config.openMetrics,
    watch: config.watch,
    log,
  });
  const ending = closeWithGrace(
    { delay: Math.max(config.times.question, config.times.change) + 15_000, logger: false },
    async ({ err }) => {
      if (err) note(`factrail: ${err.stack ?? err.message}`);
      if (!stopping) note('factrail: stopping');
      stopping = true;
      await app.close();
      await embargoes?.stop();
      await close();
    },
  );
  try {
    const options = { captures: config.captures, by: 'seed' };
    await seedIfEmpty(graph, join(projectRoot, 'seed'), options, (applied) => {
      printIssues(applied.warnings);
      note(appliedInWords(applied));
    });
    ready = true;
    const planned = planAhead(graph);
    const address = await listen(app, config.host, config.port);
    // asked before, it would delay a first start; and waited for by nobody, since a backup may hold the clock for long
    allowLeases(graph, config.kept.lease).catch((error) => log({ level: 'warn', what: 'LEASE', error }));
    const { publishInTime } = await import('../../filings/newsroom/embargoes.ts');
    embargoes = publishInTime(
      graph,
      { captures: config.captures },
      {
        published: ({ filing, embargo, fault }) =>
          log({
            level: fault === null ? 'info' : 'error',
            audit: true,
            what: 'PUBLISH',
            target: filing,
            embargo,
            fault,
          }),
        failed: (error) => log({ level: 'error', what: 'PUBLISH', error }),
      },
    );
    await planned;
    await printHeadline(app, address);
  } catch (error) {
    ending.uninstall();
    stopping = true;
    await app.close();
    await embargoes?.stop();
    await close();
    throw error;
  }
}

async function listen(
  app: Awaited<ReturnType<typeof createServer>>,
  host: string,
  port: number,
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new GraphUnavailable(
      `port ${port} of ${host} is in use: end what listens there, or set PORT to another`,
    );
  }
}
