/** All resolvers, by type. */
import type { Resolvers } from '../generated.ts';
import { asOfScalar, dateTimeScalar, edtfScalar } from '../scalars.ts';
import { apiAccess, apiAccessConnection } from './api-access.ts';
import { assertion } from './assertion.ts';
import { capture } from './capture.ts';
import { claim } from './claim.ts';
import { conflict, conflictSide } from './conflict.ts';
import { entity, entityType } from './entity.ts';
import { filing } from './filing.ts';
import { appliedFiling, claimEffect, confirmation, filingPlan, issue, plannedSide } from './filings.ts';
import { interval } from './interval.ts';
import { mutation } from './mutation.ts';
import { passage } from './passage.ts';
import { query } from './query.ts';
import { review, staleReason } from './review.ts';
import { revision } from './revision.ts';
import { root } from './root.ts';
import { source } from './source.ts';
import { trail, trailLine, trailStep } from './trail.ts';

export const resolvers: Resolvers = {
  EDTF: edtfScalar,
  AsOf: asOfScalar,
  DateTime: dateTimeScalar,
  Query: query,
  Mutation: mutation,
  Node: { __resolveType: (node) => ('__typename' in node ? (node.__typename as 'Claim') : null) },
  Entity: { __resolveType: entityType },
  SearchHit: {
    __resolveType: (hit) =>
      hit.hit === 'ENTITY' ? entityType(hit) : hit.hit === 'SOURCE' ? 'Source' : 'Assertion',
  },
  Person: entity,
  Company: entity,
  Organization: entity,
  Agreement: entity,
  Api: entity,
  Product: entity,
  CourtCase: entity,
  ApiAccess: apiAccess,
  ApiAccessConnection: apiAccessConnection,
  Assertion: assertion,
  Capture: capture,
  Claim: claim,
  Conflict: conflict,
  ConflictSide: conflictSide,
  Filing: filing,
  Interval: interval,
  Passage: passage,
  Review: review,
  StaleReason: staleReason,
  Revision: revision,
  Root: root,
  Source: source,
  Trail: trail,
  TrailLine: trailLine,
  TrailStep: trailStep,
  AppliedFiling: appliedFiling,
  ClaimEffect: claimEffect,
  FilingPlan: filingPlan,
  Issue: issue,
  PlannedConfirmation: confirmation,
  PlannedSide: plannedSide,
};
