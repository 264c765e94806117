/** A graph that is being loaded for the first time, as an import sees it: the statements that it needs, and no others. */
import type { Graph, Statement, Writer } from '../../graph/client.ts';
import { claimWrites } from './claims.ts';
import { NotOffline } from './not-offline.ts';
import { reads } from './reads.ts';
import type { Store } from './store.ts';
import { writes } from './writes.ts';

/** Whatever is asked beyond an import of what is new throws NotOffline. */
export function offlineGraph(store: Store): Graph {
  const answers = new Map([...reads(store), ...writes(store), ...claimWrites(store)]);
  const run = async <Row>(statement: Statement<Row>, params: unknown): Promise<Row[]> => {
    const answer = answers.get(statement as unknown as Statement<never>);
    if (!answer) throw new NotOffline(`it needs the graph (${statement.name})`);
    return answer(params as never) as Row[];
  };
  const writer: Writer = { read: run, run };
  const never = () => {
    throw new NotOffline('it needs the graph');
  };
  return {
    read: run,
    // what fails here is given up as a whole
    write: (work) => work(writer),
    stream: never,
    admin: never,
    explain: never,
    connections: 1,
    running: 0,
    trips: 0,
    close: async () => {},
  };
}
