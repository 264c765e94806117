/** All resolvers, by type. */
import type { Resolvers } from '../generated.ts';
import { asOfScalar, dateTimeScalar, edtfScalar, jsonScalar } from '../scalars.ts';
import { accessAgreement, accessGrant, accessGrantConnection } from './access-granted-by.ts';
import { answerChange, answerDiff, answerStep } from './answer-diff.ts';
import { apiAccess, apiAccessConnection } from './api-access.ts';
import { askAnswer, askLine } from './ask.ts';
import { assertion } from './assertion.ts';
import { capture } from './capture.ts';
import { caseType } from './case.ts';
import { claim } from './claim.ts';
import { conflict } from './conflict.ts';
import { connectionHop, connectionHub, connectionPath } from './connections.ts';
import { denial } from './denials.ts';
import { entity, entityType } from './entity.ts';
import { filing } from './filing.ts';
import { appliedFiling, claimEffect, confirmation, filingPlan, issue, plannedSide } from './filings.ts';
import { graph } from './graph.ts';
import { interval } from './interval.ts';
import { mutation } from './mutation.ts';
import { overlapPair, overlapSide } from './overlap.ts';
import { passage } from './passage.ts';
import { query } from './query.ts';
import { review, staleReason } from './review.ts';
import { revision } from './revision.ts';
import { root } from './root.ts';
import { source } from './source.ts';
import { timelineDisagreement, timelineEntry } from './timeline.ts';
import { trail, trailLine, trailStep } from './trail.ts';
import { foldedCopy, foldedRoot, weakClaim } from './weak-claims.ts';
import { said } from './who-said.ts';

export const resolvers: Resolvers = {
  EDTF: edtfScalar,
  AsOf: asOfScalar,
  DateTime: dateTimeScalar,
  JSON: jsonScalar,
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
  AnswerChange: answerChange,
  AnswerDiff: answerDiff,
  AnswerStep: answerStep,
  AccessAgreement: accessAgreement,
  AccessGrant: accessGrant,
  AccessGrantConnection: accessGrantConnection,
  ApiAccess: apiAccess,
  ApiAccessConnection: apiAccessConnection,
  AskAnswer: askAnswer,
  AskLine: askLine,
  Assertion: assertion,
  Capture: capture,
  Case: caseType,
  Claim: claim,
  Conflict: conflict,

  ConnectionHop: connectionHop,
  ConnectionHub: connectionHub,
  ConnectionPath: connectionPath,
  Filing: filing,
  Graph: graph,
  Interval: interval,
  OverlapPair: overlapPair,
  OverlapSide: overlapSide,
  Passage: passage,
  Review: review,
  StaleReason: staleReason,
  Revision: revision,
  Root: root,
  Source: source,
  TimelineDisagreement: timelineDisagreement,
  TimelineEntry: timelineEntry,
  Trail: trail,
  TrailLine: trailLine,
  TrailStep: trailStep,
  Denial: denial,
  Said: said,
  WeakClaim: weakClaim,
  FoldedRoot: foldedRoot,
  FoldedCopy: foldedCopy,
  AppliedFiling: appliedFiling,
  ClaimEffect: claimEffect,
  FilingPlan: filingPlan,
  Issue: issue,
  PlannedConfirmation: confirmation,
  PlannedSide: plannedSide,
};
