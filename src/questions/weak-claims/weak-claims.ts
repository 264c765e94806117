import { z } from 'zod';
import { defineQuestion, defineWideQuestion, type Reader } from '../../graph/client.ts';
import { notMoved } from '../moved.ts';

const page = defineQuestion(
  new URL('./weak-claims.cypher', import.meta.url),
  z.object({ id: z.string(), weak: z.number().nullable(), total: z.number(), moved: z.boolean() }),
);
const unweighed = defineWideQuestion(
  new URL('./unweighed.cypher', import.meta.url),
  z.object({ id: z.string() }),
);

/** Ids, each null for "any". `below`: see domain/weakness.ts. `current`: the revision is the one that stands. */
export type WeakFilter = {
  entity: string | null;
  case: string | null;
  standing: readonly string[];
  below: number;
  revision: number;
  current: boolean;
};

/** Where a claim stands in the list. The first page starts after a weakness of -1. */
export type WeakPlace = { id: string; weak: number };

/** Up to `limit` claims whose state the index has, after a place. */
export async function askWeakClaims(
  reader: Reader,
  filter: WeakFilter,
  after: WeakPlace,
  limit: number,
): Promise<WeakPlace[]> {
  const rows = await reader.read(page, {
    ...filter,
    afterWeak: after.weak,
    afterId: after.id,
    limit,
    counting: false,
  });
  return notMoved(rows).map(({ id, weak }) => ({ id, weak: weak ?? 0 }));
}

/** How many claims of which the index has the state. */
export async function countWeakClaims(reader: Reader, filter: WeakFilter): Promise<number> {
  const [row] = notMoved(
    await reader.read(page, { ...filter, afterWeak: -1, afterId: '', limit: 1, counting: true }),
  );
  return row?.total ?? 0;
}

/** Up to `limit` claims of which the index does not have it any more, or all that fit; in no order. */
export async function askUnweighed(
  reader: Reader,
  args: { entity: string | null; case: string | null; revision: number; all: boolean; limit: number },
): Promise<string[]> {
  return (await reader.read(unweighed, args)).map((row) => row.id);
}
