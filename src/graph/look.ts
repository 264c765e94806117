/** Asks a server whether its database answers, since a server may answer that has none. */
import neo4j, { type Driver } from 'neo4j-driver';
import type { Connection } from './client.ts';
import { within, withLimit } from './limit.ts';

/** Milliseconds that a look takes at most. A database that is not available is told after 2 s; a loaded machine takes longer. */
const LOOK_MS = 30_000;

/** Once, of a server that may not be up yet. Throws the driver's own error. */
export async function probe(connection: Connection): Promise<void> {
  const auth = neo4j.auth.basic(connection.user, connection.password);
  const driver = neo4j.driver(connection.uri, auth, { connectionTimeout: 2_000, maxTransactionRetryTime: 0 });
  try {
    await look(driver);
  } finally {
    await driver.close();
  }
}

/** Once. Throws the driver's own error, or GraphUnavailable where the server is silent. */
export async function look(driver: Driver): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const asked = () => session.run('RETURN 1 AS one');
  try {
    await withLimit(within(LOOK_MS), asked, () => {});
  } finally {
    // not waited for: a server that is silent answers this when it goes on
    session.close().catch(() => {});
  }
}
