/** Relay pages: `first` and `after` checked, cursors made and read. */
import { z } from 'zod';
import { BadUserInput } from '../domain/errors.ts';

export type PageArgs = { first?: number | null; after?: string | null };
export type Connection<T> = {
  readonly edges: { cursor: string; node: T }[];
  nodes: T[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** Counted only when it is asked for. */
  totalCount: () => number | Promise<number>;
};

export const DEFAULT_FIRST = 20;
export const MOST_FIRST = 100;

const keys = z.array(z.union([z.string().max(2000), z.number(), z.null()])).max(8);
/** What a row's place in its list is made of. */
export type Keys = z.infer<typeof keys>;

export function checkFirst(first: number | null | undefined): number {
  const wanted = first ?? DEFAULT_FIRST;
  if (wanted < 1 || wanted > MOST_FIRST)
    throw new BadUserInput('first', `first: must be 1 to ${MOST_FIRST}, and is ${wanted}`);
  return wanted;
}

/** A cursor names its list, so that one of another list is refused and not taken for a place in this one. */
function encode(list: string, place: Keys): string {
  return Buffer.from(JSON.stringify([list, ...place])).toString('base64url');
}

/** The place that a cursor names; null without one. Throws BadUserInput where it is none of this list. */
export function decode(list: string, cursor: string | null | undefined, length: number): Keys | null {
  if (cursor == null) return null;
  try {
    const [name, ...place] = keys.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (name === list && place.length === length) return place;
  } catch {
    // reported below, like a cursor of another list
  }
  throw new BadUserInput(
    'after',
    'after: this is no cursor of this list; take endCursor or an edge’s cursor from its answer',
  );
}

/** Edges, and the place of the page, are made when they are asked for: a page of nodes alone costs no cursors. */
export function connection<Row, T>(
  list: string,
  rows: Row[],
  more: boolean,
  from: boolean,
  placeOf: (row: Row, index: number) => Keys,
  node: (row: Row) => T,
  totalCount: Connection<T>['totalCount'],
): Connection<T> {
  const nodes = rows.map(node);
  const cursor = (row: Row, index: number) => encode(list, placeOf(row, index));
  return {
    nodes,
    get edges() {
      return rows.map((row, i) => ({ cursor: cursor(row, i), node: nodes[i] as T }));
    },
    get pageInfo() {
      const [first, last] = [rows[0], rows.at(-1)];
      return {
        hasNextPage: more,
        hasPreviousPage: from,
        startCursor: first === undefined ? null : cursor(first, 0),
        endCursor: last === undefined ? null : cursor(last, rows.length - 1),
      };
    },
    totalCount,
  };
}

/** A page of a list that is at hand. Its cursors hold the row's id, so that they outlive rows that come before. */
export function pageOf<Row>(
  list: string,
  rows: readonly Row[],
  args: PageArgs,
  idOf: (row: Row) => string,
): Connection<Row> {
  const first = checkFirst(args.first);
  const after = decode(list, args.after, 2);
  let start = 0;
  if (after) {
    const [id, index] = after;
    const at = rows.findIndex((row) => idOf(row) === id);
    start = (at >= 0 ? at : Number(index) - 1) + 1;
  }
  return connection(
    list,
    rows.slice(start, start + first),
    start + first < rows.length,
    start > 0,
    (row, index) => [idOf(row), start + index],
    (row) => row,
    () => rows.length,
  );
}
