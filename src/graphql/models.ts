/** What the resolvers of each GraphQL type are given: rows with the scope that they belong to. */
import type { ConflictKind } from '../domain/conflicts.ts';
import type { Interval } from '../domain/edtf.ts';
import type { Issue } from '../domain/errors.ts';
import type { Applied } from '../filings/apply.ts';
import type { ClaimEffect, Confirmation, Contradiction } from '../filings/effects.ts';
import type { Plan } from '../filings/plan.ts';
import type {
  AssertionRow,
  CaptureRow,
  EntityRow,
  FilingRow,
  PassageRow,
  ReviewRow,
  RevisionRow,
  SourceRow,
} from '../questions/rows.ts';
import type { ClaimFacts } from './claim-facts.ts';
import type { Connection } from './page.ts';
import type { Reason } from './review-ground.ts';
import type { Scope } from './scope.ts';
import type { Line, Step } from './trail.ts';

export type EntityModel = EntityRow & { scope: Scope };
export type ClaimModel = ClaimFacts;
export type AssertionModel = { row: AssertionRow; claim: ClaimFacts };
export type PassageModel = { row: PassageRow; source: string; scope: Scope };
export type SourceModel = { row: SourceRow; scope: Scope };
export type CaptureModel = CaptureRow;
export type FilingModel = { row: FilingRow; scope: Scope };
/** Staleness is found by what else the scope's operation loads, so resolvers take the context. */
export type ReviewModel = { row: ReviewRow; scope: Scope };
export type StaleReasonModel = Reason;
export type ReviewConnectionModel = Connection<ReviewModel>;
export type RevisionModel = RevisionRow & { scope: Scope };
export type IntervalModel = { interval: Interval; text: string | null };
/** The ids that it may be; the assertions of the claim that go back to it. */
export type RootModel = { ids: string[]; claim: ClaimFacts };
export type TrailModel = { claim: ClaimFacts };
export type TrailLineModel = { claim: ClaimFacts; line: Line };
export type TrailStepModel = { claim: ClaimFacts; step: Step };
export type ConflictModel = { kind: ConflictKind; sides: ConflictSideModel[] };
export type ConflictSideModel = {
  label: string;
  claim: ClaimFacts;
  assertions: string[];
  independentRoots: number;
};
export type ApiAccessModel = { claim: ClaimFacts };

export type FilingPlanModel = Plan;
export type IssueModel = Issue;
export type ConfirmationModel = Confirmation;
export type ContradictionModel = Contradiction;
export type PlannedSideModel = Contradiction['sides'][number];
export type ClaimEffectModel = ClaimEffect;
export type RetractionImpactConnectionModel = Connection<ClaimEffect> & { ends: number; revision: number };
export type AppliedFilingModel = Applied & { scope: Scope };

export type AssertionConnectionModel = Connection<AssertionModel>;
export type ClaimConnectionModel = Connection<ClaimModel>;
export type EntityConnectionModel = Connection<EntityModel>;
export type FilingConnectionModel = Connection<FilingModel>;
export type SourceConnectionModel = Connection<SourceModel>;
export type ApiAccessConnectionModel = Connection<ApiAccessModel> & {
  api: EntityModel;
  revision: number;
  scope: Scope;
};

export type SearchHitModel =
  | ({ hit: 'ENTITY' } & EntityModel)
  | ({ hit: 'SOURCE' } & SourceModel)
  | ({ hit: 'ASSERTION' } & AssertionModel);
export type SearchConnectionModel = Omit<Connection<SearchHitModel>, 'edges'> & {
  edges: { cursor: string; score: number; node: SearchHitModel }[];
};

/** Something that should be there by the graph's own rules, and is not. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value == null) throw new Error(`${what} is missing from the graph`);
  return value;
}
