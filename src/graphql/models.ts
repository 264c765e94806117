/** What the resolvers of each GraphQL type are given: rows with the scope that they belong to. */
import type { Change } from '../domain/answer-changes.ts';
import type { ConflictKind } from '../domain/conflicts.ts';
import type { Interval } from '../domain/edtf.ts';
import type { Issue } from '../domain/errors.ts';
import type { Overlap } from '../domain/overlap.ts';
import type { DifferencePart } from '../domain/quotations.ts';
import type { Match } from '../domain/spoken.ts';
import type { Applied } from '../filings/apply.ts';
import type { ClaimEffect, Confirmation, Contradiction } from '../filings/effects.ts';
import type { Plan } from '../filings/plan.ts';
import type { CaseRow } from '../questions/cases/cases.ts';
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
import type { SaidRow } from '../questions/who-said/who-said.ts';
import type { Details } from './access-granted-by.ts';
import type { Step as AnswerDiffStep } from './answer-diff.ts';
import type { Line as AskedLine } from './ask-lines.ts';
import type { ClaimFacts, ClaimTime } from './claim-facts.ts';
import type { AskRefusalCode, GrantBasis, OverlapVerdict, TimelineKind } from './generated.ts';
import type { Connection } from './page.ts';
import type { Reason } from './review-ground.ts';
import type { Scope } from './scope.ts';
import type { Line, Step } from './trail.ts';

export type EntityModel = EntityRow & { scope: Scope };
export type ClaimModel = ClaimFacts;
/** Has what needs no working out under the names of the fields, where answers take it without a call for each. */
export type AssertionModel = Pick<
  AssertionRow,
  'id' | 'stance' | 'modality' | 'paraphrase' | 'page' | 'paragraph' | 'locator' | 'note'
> & { row: AssertionRow; claim: ClaimFacts };
export type PassageModel = { row: PassageRow; source: string; scope: Scope };
export type SourceModel = Pick<SourceRow, 'id' | 'kind' | 'title' | 'url' | 'language' | 'captures'> & {
  row: SourceRow;
  scope: Scope;
};
export type CaptureModel = CaptureRow;
export type FilingModel = { row: FilingRow; scope: Scope };
/** Staleness is found by what else the scope's operation loads, so resolvers take the context. */
export type ReviewModel = { row: ReviewRow; scope: Scope };
export type StaleReasonModel = Reason;
export type ReviewConnectionModel = Connection<ReviewModel>;
export type GraphModel = { revision: number; at: string | null };
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
  assertions: AssertionModel[];
  independentRoots: number;
  /** Each the ids that may be that root. */
  roots: RootModel[];
  difference: DifferencePart[] | null;
};
export type ConflictConnectionModel = Connection<ConflictModel> & {
  revision: number;
  wordingsCapped: boolean;
};
export type ReadingModel = {
  question: string;
  sentence: string;
  operation: string;
  variables: Record<string, unknown>;
};
export type AskAnswerModel = {
  question: string;
  refusal: { code: AskRefusalCode; message: string } | null;
  reading: ReadingModel | null;
  nearest: ReadingModel[];
  candidates: EntityModel[];
  lines: AskedLine[];
  data: unknown;
  scope: Scope;
};
export type AskLineModel = AskedLine & { scope: Scope; index: number };
export type AskLineConnectionModel = Connection<AskLineModel>;
export type AnswerDiffModel = {
  from: number;
  to: number;
  changes: Change[];
  steps: AnswerDiffStep[];
  capped: string[];
  scope: Scope;
};
export type AnswerStepModel = { step: AnswerDiffStep; diff: AnswerDiffModel };
export type AnswerChangeModel = Change & { diff: AnswerDiffModel };
export type AnswerChangeConnectionModel = Connection<AnswerChangeModel>;
export type CaseModel = CaseRow & { scope: Scope };
export type CaseConnectionModel = Connection<CaseModel>;
export type ApiAccessModel = { claim: ClaimFacts };
/** `roots` is how many independent roots `assertions`, which give the time, have. */
export type TimelineEntryModel = {
  claim: ClaimFacts;
  kind: TimelineKind;
  during: IntervalModel;
  assertions: AssertionRow[];
  roots: number;
};
/** `best` is what the answer is by; null where no time is known. */
export type OverlapSideModel = {
  claim: ClaimFacts;
  best: { interval: Interval; filledFrom: Interval | null } | null;
  times: ClaimTime[];
  timesLeftOut: number;
  untimed: number;
};
export type OverlapPairModel = Overlap & { a: ClaimTime; b: ClaimTime };
export type OverlapModel = Omit<Overlap, 'verdict'> & {
  verdict: OverlapVerdict;
  sentence: string;
  a: OverlapSideModel;
  b: OverlapSideModel;
  pairs: OverlapPairModel[];
  agreed: boolean;
};
export type ConnectionHopModel = {
  claim: ClaimFacts;
  others: ClaimFacts[];
  othersLeftOut: number;
  forward: boolean;
  from: EntityRow;
  to: EntityRow;
};
export type ConnectionPathModel = { hops: ConnectionHopModel[]; weakest: ConnectionHopModel };
export type ConnectionHubModel = { id: string; degree: number; scope: Scope };
export type ConnectionsModel = {
  from: EntityModel;
  to: EntityModel;
  revision: number;
  paths: ConnectionPathModel[];
  complete: boolean;
  hubDegree: number;
  hubCount: number;
  hubs: ConnectionHubModel[];
  leftOut: number;
};
export type AccessGrantModel = {
  claim: ClaimFacts;
  partner: EntityRow;
  to: EntityRow | null;
  grounds: { basis: GrantBasis; claims: ClaimFacts[] }[];
  /** What hangs on the answers of the page, loaded once. */
  details: () => Promise<Details>;
};
/** `partner` is the id of whom it is shared with; `terms` are all claims that tell of it. */
export type AccessAgreementModel = {
  partner: string;
  agreement: EntityModel;
  claims: ClaimFacts[];
  terms: ClaimFacts[];
};
export type WeakClaimModel = { claim: ClaimFacts };
export type FoldedRootModel = {
  claim: ClaimFacts;
  ids: string[];
  firstHand: AssertionRow[];
  copies: AssertionRow[];
};
export type FoldedCopyModel = AssertionModel;

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
export type WeakClaimConnectionModel = Connection<WeakClaimModel> & { revision: number };
export type DenialModel = AssertionModel;
export type DenialConnectionModel = Connection<DenialModel> & { revision: number };
export type SaidModel = { row: AssertionRow; claim: ClaimFacts; said: SaidRow; match: Match };
export type SaidConnectionModel = Connection<SaidModel> & { complete: boolean; revision: number };
export type ApiAccessConnectionModel = Connection<ApiAccessModel> & {
  api: EntityModel;
  revision: number;
  scope: Scope;
};

export type AccessGrantConnectionModel = Connection<AccessGrantModel> & {
  company: EntityModel;
  revision: number;
  details: () => Promise<Details>;
};

export type TimelineConnectionModel = Connection<TimelineEntryModel> & {
  entity: EntityModel | null;
  case: string | null;
  revision: number;
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

export const assertionModel = (row: AssertionRow, claim: ClaimFacts): AssertionModel => ({
  id: row.id,
  stance: row.stance,
  modality: row.modality,
  paraphrase: row.paraphrase,
  page: row.page,
  paragraph: row.paragraph,
  locator: row.locator,
  note: row.note,
  row,
  claim,
});

export const sourceModel = (row: SourceRow, scope: Scope): SourceModel => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  url: row.url,
  language: row.language,
  captures: row.captures,
  row,
  scope,
});
