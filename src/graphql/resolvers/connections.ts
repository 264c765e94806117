import { present } from '../models.ts';
import type { Complete } from './complete.ts';

export const connectionPath: Complete<'ConnectionPath'> = {
  length: ({ hops }) => hops.length,
  entities: ({ hops }) =>
    hops.flatMap(({ from, to, claim: { scope } }, i) => [
      ...(i === 0 ? [{ ...from, scope }] : []),
      { ...to, scope },
    ]),
};

export const connectionHop: Complete<'ConnectionHop'> = {
  from: ({ from, claim }) => ({ ...from, scope: claim.scope }),
  to: ({ to, claim }) => ({ ...to, scope: claim.scope }),
  label: ({ claim, forward }) =>
    (forward ? claim.predicate?.label : claim.predicate?.inverse) ?? claim.row.predicate,
};

export const connectionHub: Complete<'ConnectionHub'> = {
  entity: async ({ id, scope }) => ({ ...present(await scope.entity(id), id), scope }),
};
