import { pageOfClaims } from '../claim-pages.ts';
import type { EntityModel } from '../models.ts';
import type { Complete } from './complete.ts';

/** All entity types are shown alike; what differs stands in their claims. */
export const entity: Complete<'Person'> = {
  type: (entity) => entity.type as never,
  claims: ({ id, scope }, args) =>
    pageOfClaims(
      'Entity.claims',
      scope,
      { party: id, predicate: args.predicate ?? null, standing: args.standing ?? null },
      args,
    ),
};

export const entityType = (entity: EntityModel) => entity.type as 'Person';
