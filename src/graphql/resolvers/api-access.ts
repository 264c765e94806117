import { askRelatedApis } from '../../questions/api-access/related.ts';
import { duringOf } from '../claim-facts.ts';
import { present } from '../models.ts';
import type { Complete } from './complete.ts';

export const apiAccess: Complete<'ApiAccess'> = {
  partner: ({ claim }) => ({ ...claim.row.subject, scope: claim.scope }),
  api: ({ claim }) => ({ ...present(claim.row.object, 'the API'), scope: claim.scope }),
  during: ({ claim }) => duringOf(claim),
};

export const apiAccessConnection: Complete<'ApiAccessConnection'> = {
  related: async ({ api, scope }) =>
    scope.claims(await askRelatedApis(scope.reader, { api: api.id, revision: scope.revision })),
};
