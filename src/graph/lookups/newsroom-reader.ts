/** What the newsroom reads by: its own graph, where there is one. */
import type { Graph, Reader } from '../client.ts';
import { inNewsroom, readerInNewsroom } from '../newsroom.ts';
import { readState } from './state.ts';

/** Whether there is a newsroom's graph; not before it is wholly there. */
export async function hasNewsroom(reader: Reader): Promise<boolean> {
  return (await readState(reader)).newsroom === 'OPEN';
}

/** What the newsroom reads: its own graph where there is one, else the public one, which is all there is then. */
export async function newsroomOf(graph: Graph): Promise<Graph> {
  return (await hasNewsroom(graph)) ? inNewsroom(graph) : graph;
}

export type NewsroomReader = Reader & {
  /** Whether it reads the newsroom's graph. */
  newsroom(): Promise<boolean>;
  /** Asks again from now on: a change may have made one. */
  forget(): void;
};

/** The same of a reader, which asks once, and not before it is asked for something. */
export function newsroomReader(reader: Reader): NewsroomReader {
  const inner = readerInNewsroom(reader);
  let there: Promise<boolean> | undefined;
  const newsroom = () => {
    there ??= hasNewsroom(reader);
    return there;
  };
  return {
    newsroom,
    forget() {
      there = undefined;
    },
    async read(question, params, limit) {
      return ((await newsroom()) ? inner : reader).read(question, params, limit);
    },
  };
}
