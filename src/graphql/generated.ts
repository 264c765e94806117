import type { AsOf } from './scalars.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntityModel, ClaimModel, AssertionModel, PassageModel, SourceModel, CaptureModel, FilingModel, GraphModel, RevisionModel, ReviewModel, StaleReasonModel, ReviewConnectionModel, IntervalModel, RootModel, TrailModel, ApiAccessModel, AccessGrantModel, AccessAgreementModel, AccessGrantConnectionModel, OverlapModel, OverlapSideModel, OverlapPairModel, ConnectionsModel, ConnectionPathModel, ConnectionHopModel, ConnectionHubModel, TimelineEntryModel, ConflictSideModel, TimelineConnectionModel, DenialModel, DenialConnectionModel, SaidModel, SaidConnectionModel, WeakClaimModel, FoldedRootModel, FoldedCopyModel, WeakClaimConnectionModel, TrailLineModel, TrailStepModel, ConflictModel, AskAnswerModel, AskLineModel, AskLineConnectionModel, ReadingModel, AnswerDiffModel, AnswerStepModel, AnswerChangeModel, AnswerChangeConnectionModel, ConflictConnectionModel, CaseModel, CaseConnectionModel, ApiAccessConnectionModel, AssertionConnectionModel, ClaimConnectionModel, EntityConnectionModel, FilingConnectionModel, SourceConnectionModel, SearchConnectionModel, FilingPlanModel, IssueModel, ConfirmationModel, ContradictionModel, PlannedSideModel, ClaimEffectModel, RetractionImpactConnectionModel, AppliedFilingModel, SearchHitModel } from './models.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A state of the graph: a revision (an integer such as 7), or an instant (ISO 8601, such as `2024-04-05T12:00:00Z`),
   * which means the last revision at or before it; a day alone means its end. What is yet to come is refused. Where it is left out, a question is answered as of now.
   */
  AsOf: { input: AsOf; output: string | number; }
  /** An instant, ISO 8601 in UTC with milliseconds. */
  DateTime: { input: string; output: string; }
  /**
   * A time in EDTF (ISO 8601-2, levels 0 and 1, and sets): `2013-08`, `2013-08/..` (from then on), `../2015`, `2013~`
   * (about), `[..2013]` (some time up to). Kept as written.
   */
  EDTF: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** An agreement between the company and the partner. */
export type AccessAgreement = {
  __typename?: 'AccessAgreement';
  /** The agreement. */
  agreement: Agreement;
  /** The claims that both were party to it, or to the agreement that it is part of, and that it is part of that. */
  claims: Array<Claim>;
  /** What was given for access under it. */
  inExchangeFor: Array<Claim>;
  /** What else was agreed, such as confidentiality, or when. */
  terms: Array<Claim>;
};

/** That a company let a partner in. */
export type AccessGrant = {
  __typename?: 'AccessGrant';
  /** The agreements under which it was given: those by which the company comes in. Empty where no claim tells of one. */
  agreements: Array<AccessAgreement>;
  /** What access allowed, in words: of the partner (by any access that it had) and of what it had access to. */
  allowed: Array<Claim>;
  /** The claim that the answer rests on: that the partner had access, was let in, or was party to the agreement. */
  claim: Claim;
  /** From when to when, by the claim's best supported assertion; null where none says. */
  during?: Maybe<Interval>;
  /** Why it is an answer about this company: each way by which the company comes in, 20 at most. */
  grounds: Array<GrantGround>;
  /** What was given for it: under these agreements, or by the partner for this very API or product. */
  inExchangeFor: Array<Claim>;
  /**
   * Other agreements of the two. Nothing on file says that this access was given under them, and some may be about
   * something else.
   */
  otherAgreements: Array<AccessAgreement>;
  /** What else the partner is said to have given the company. Nothing on file says that it was for this very access. */
  otherReturns: Array<Claim>;
  /** Who was let in. */
  partner: Entity;
  /** To what: an API or a product. Null where the claim names none. */
  to?: Maybe<Entity>;
};

/** A page of answers. */
export type AccessGrantConnection = {
  __typename?: 'AccessGrantConnection';
  /** The company that was asked about. */
  company: Entity;
  /** The entries with their cursors. */
  edges: Array<AccessGrantEdge>;
  /**
   * What the company itself is said to have got for access, where no partner or agreement is named. 50 at most. A claim
   * here is not about any one answer.
   */
  inGeneral: Array<Claim>;
  /** The entries alone. */
  nodes: Array<AccessGrant>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** The revision that the answer is as of. */
  revision: Scalars['Int']['output'];
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An answer in a page. */
export type AccessGrantEdge = {
  __typename?: 'AccessGrantEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The answer. */
  node: AccessGrant;
};

/** A contract or a series of contracts. */
export type Agreement = Entity & Node & {
  __typename?: 'Agreement';
  /** Other names by which it is found. */
  aliases: Array<Scalars['String']['output']>;
  /** Live claims in which it is subject or object. */
  claims: ClaimConnection;
  /** Such as `agreement/extended-api`. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** Always Agreement. */
  type: EntityType;
};


/** A contract or a series of contracts. */
export type AgreementClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
};

/** A part of an answer that changed. */
export type AnswerChange = {
  __typename?: 'AnswerChange';
  /** As it is; null where it is not there. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** As it was; null where it was not there. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** How it changed. */
  kind: AnswerChangeKind;
  /** Where it stands: fields by name, entries of lists by id, as in `apiAccess.nodes[claim/…].claim.standing`. */
  path: Scalars['String']['output'];
  /** The revisions that had a part in it, oldest first. */
  revisions: Array<Revision>;
};

/** A page of changes. */
export type AnswerChangeConnection = {
  __typename?: 'AnswerChangeConnection';
  /** The entries with their cursors. */
  edges: Array<AnswerChangeEdge>;
  /** The entries alone. */
  nodes: Array<AnswerChange>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A change in a page. */
export type AnswerChangeEdge = {
  __typename?: 'AnswerChangeEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: AnswerChange;
};

/** How a part of an answer changed. */
export type AnswerChangeKind =
  /** It was not there before. */
  | 'ADDED'
  /** It is another value. */
  | 'CHANGED'
  /** It is not there any more. */
  | 'REMOVED';

/** How two answers of one question differ. */
export type AnswerDiff = {
  __typename?: 'AnswerDiff';
  /** Where lists go on beyond what was compared; empty where all was. */
  capped: Array<Scalars['String']['output']>;
  /** What is different at the end: what came and went in between is in `steps` alone. */
  changes: AnswerChangeConnection;
  /** The revision that the earlier answer is as of. */
  from: Scalars['Int']['output'];
  /**
   * The revisions that changed the answer, oldest first. 64 states are asked for at most; a step of which more revisions
   * may be the cause than one is not `exact`. What changed and changed back between two states that were asked for does not show.
   */
  steps: Array<AnswerStep>;
  /** The revision that the later answer is as of. */
  to: Scalars['Int']['output'];
};


/** How two answers of one question differ. */
export type AnswerDiffChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A revision that changed an answer. */
export type AnswerStep = {
  __typename?: 'AnswerStep';
  /** The revision until which it was as before. */
  after: Scalars['Int']['output'];
  /** What changed with it. */
  changes: Array<AnswerChange>;
  /** Whether this very revision did it; false where it may be any since `after`. */
  exact: Scalars['Boolean']['output'];
  /** The revision after which the answer was another, with the filing that made it. */
  revision: Revision;
};

/** A programming interface. */
export type Api = Entity & Node & {
  __typename?: 'Api';
  /** Other names by which it is found. */
  aliases: Array<Scalars['String']['output']>;
  /** Live claims in which it is subject or object. */
  claims: ClaimConnection;
  /** Such as `api/titan`. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** Always Api. */
  type: EntityType;
};


/** A programming interface. */
export type ApiClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
};

/** That a partner had access to an API. */
export type ApiAccess = {
  __typename?: 'ApiAccess';
  /** To what. */
  api: Api;
  /** The claim that it rests on. */
  claim: Claim;
  /** From when to when, by the claim's best supported assertion; null where none says. */
  during?: Maybe<Interval>;
  /** Who had access. */
  partner: Entity;
};

/** A page of answers. */
export type ApiAccessConnection = {
  __typename?: 'ApiAccessConnection';
  /** The API that was asked about. */
  api: Api;
  /** The entries with their cursors. */
  edges: Array<ApiAccessEdge>;
  /** The entries alone. */
  nodes: Array<ApiAccess>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** Claims that relate this API to another, such as that two names mean one thing. 20 at most. */
  related: Array<Claim>;
  /** The revision that the answer is as of. */
  revision: Scalars['Int']['output'];
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An answer in a page. */
export type ApiAccessEdge = {
  __typename?: 'ApiAccessEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The answer. */
  node: ApiAccess;
};

/** A filing that was applied. */
export type AppliedFiling = {
  __typename?: 'AppliedFiling';
  /** What was done. */
  action: FilingAction;
  /** How many assertions came in. */
  added: Scalars['Int']['output'];
  /** How many ended. */
  ended: Scalars['Int']['output'];
  /** The filing as it stands now. */
  filing: Filing;
  /** The revision that it made, or that stands where nothing changed. */
  revision: Scalars['Int']['output'];
  /** What somebody should look at. */
  warnings: Array<Issue>;
};

/** What became of a question in plain English. */
export type AskAnswer = {
  __typename?: 'AskAnswer';
  /** Where a name of the question is borne by several or by nobody: the entities that it may mean. */
  candidates: Array<Entity>;
  /**
   * The result of the reading's operation, as it comes when it is sent alone: the first page, where it is a list. Null where
   * there is no reading.
   */
  data?: Maybe<Scalars['JSON']['output']>;
  /** What the answer says, in its order. Empty where there is nothing on file, or no reading. */
  lines: AskLineConnection;
  /** Where the question was refused: the readings that come nearest, best first. None of these was answered. */
  nearest: Array<Reading>;
  /** The question as it was asked. */
  question: Scalars['String']['output'];
  /** The reading that was taken; null where none was. */
  reading?: Maybe<Reading>;
  /** Why it was not answered; null where it was. */
  refusal?: Maybe<AskRefusal>;
  /** True where there is one reading, which was answered. */
  understood: Scalars['Boolean']['output'];
};


/** What became of a question in plain English. */
export type AskAnswerLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A line of an answer. */
export type AskLine = {
  __typename?: 'AskLine';
  /** The claim that it rests on, with its trail; null for a line that sums up. */
  claim?: Maybe<Claim>;
  /** What it says. */
  sentence: Scalars['String']['output'];
};

/** A page of lines. */
export type AskLineConnection = {
  __typename?: 'AskLineConnection';
  /** The entries with their cursors. */
  edges: Array<AskLineEdge>;
  /** The entries alone. */
  nodes: Array<AskLine>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, of the first page of the operation's answer. */
  totalCount: Scalars['Int']['output'];
};

/** A line in a page. */
export type AskLineEdge = {
  __typename?: 'AskLineEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: AskLine;
};

/** Why a question was not answered. */
export type AskRefusal = {
  __typename?: 'AskRefusal';
  /** The kind of reason. */
  code: AskRefusalCode;
  /** In a sentence. */
  message: Scalars['String']['output'];
};

/** Kinds of reasons for which a question is not answered. */
export type AskRefusalCode =
  /** A name is borne by several: see `candidates`, and ask by id. */
  | 'AMBIGUOUS_NAME'
  /** It can be read in several ways: see `nearest`. */
  | 'AMBIGUOUS_QUESTION'
  /** A date is none of the calendar. */
  | 'BAD_TIME'
  /** It was understood, and cannot be answered as asked: the message says why. See `nearest` for the reading. */
  | 'NOT_ANSWERABLE'
  /** No reading takes up every word. */
  | 'NOT_UNDERSTOOD'
  /** A claim that the question is about is not on file. */
  | 'NO_SUCH_CLAIM'
  /** Nothing on file bears a name. */
  | 'UNKNOWN_NAME';

/** One speaker's stance on one claim, in one source. It never changes; a retraction ends it. */
export type Assertion = Node & {
  __typename?: 'Assertion';
  /** Who may see it. */
  audience: Audience;
  /** Who says so. */
  by: Entity;
  /** What it is about. */
  claim: Claim;
  /** Steps of relaying and deriving to the farthest root: 0 is first hand. */
  depth: Scalars['Int']['output'];
  /** When the claim held, by this assertion; null where it does not say. */
  during?: Maybe<Interval>;
  /** The filing that brought it. */
  filing: Filing;
  /** A hash of all that it says. */
  id: Scalars['ID']['output'];
  /** Any other way to find the place; null where not given. */
  locator?: Maybe<Scalars['String']['output']>;
  /** In what manner it is said. */
  modality: Modality;
  /** A remark of the newsroom; null where none. */
  note?: Maybe<Scalars['String']['output']>;
  /** Page in the source, from 1; null where not given. */
  page?: Maybe<Scalars['Int']['output']>;
  /** Paragraph in the source, from 1; null where not given. */
  paragraph?: Maybe<Scalars['Int']['output']>;
  /** The sense in the newsroom's words; null where there is a quote. */
  paraphrase?: Maybe<Scalars['String']['output']>;
  /** The exact words; null where the filing paraphrases. */
  passage?: Maybe<Passage>;
  /** The assertion that it repeats; null where none is on file, or where that was retracted. */
  relays?: Maybe<Assertion>;
  /** Whose word it is in the end. Several where its source names several origins, of which one is right. */
  roots: Array<Root>;
  /** Who says what, in which document, after whom, in a sentence. */
  sentence: Scalars['String']['output'];
  /** Since when the newsroom knows. */
  since: Revision;
  /** The document in which it is said. */
  source: Source;
  /** What it does to the claim. */
  stance: Stance;
  /** When it was taken back; null while it stands. */
  until?: Maybe<Revision>;
};

/** A page of assertions. */
export type AssertionConnection = {
  __typename?: 'AssertionConnection';
  /** The entries with their cursors. */
  edges: Array<AssertionEdge>;
  /** The entries alone. */
  nodes: Array<Assertion>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An assertion in a page. */
export type AssertionEdge = {
  __typename?: 'AssertionEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The assertion. */
  node: Assertion;
};

/** Who may see something. */
export type Audience = {
  __typename?: 'Audience';
  /** Everybody, the newsroom, or everybody from an instant on. */
  kind: AudienceKind;
  /** Of an embargo: the instant from which everybody sees it, which may be past. Else null. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** Who may see something. */
export type AudienceKind =
  /** The newsroom until an instant, everybody from then on. */
  | 'EMBARGOED'
  /** Whoever has a key for it, and nobody outside: not the thing, and not that there is one. */
  | 'NEWSROOM'
  /** Everybody. */
  | 'PUBLIC';

/** An archived copy of a source. */
export type Capture = Node & {
  __typename?: 'Capture';
  /** Its length in bytes; null while no copy is at hand. */
  bytes?: Maybe<Scalars['Int']['output']>;
  /** What made the canonical text, with its version; null while no copy is at hand. */
  extractor?: Maybe<Scalars['String']['output']>;
  /** capture/ and the SHA-256 of its bytes. */
  id: Scalars['ID']['output'];
  /** What it is, such as `text/plain`. */
  mediaType: Scalars['String']['output'];
  /** When it was retrieved; null where not given. */
  retrieved?: Maybe<Interval>;
  /** SHA-256 of its bytes, hex. */
  sha256: Scalars['String']['output'];
  /** SHA-256 of its canonical text in UTF-8, hex; null while no copy is at hand. */
  textSha256?: Maybe<Scalars['String']['output']>;
};

/** A story: a named set of filings. Not a CourtCase, which is an entity. */
export type Case = {
  __typename?: 'Case';
  /** The last change of one of its filings. */
  changed: Revision;
  /** How many filings stand in it. */
  filings: Scalars['Int']['output'];
  /** Its name, such as `netflix-facebook`. */
  name: Scalars['String']['output'];
};

/** A page of cases. */
export type CaseConnection = {
  __typename?: 'CaseConnection';
  /** The entries with their cursors. */
  edges: Array<CaseEdge>;
  /** The entries alone. */
  nodes: Array<Case>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A case in a page. */
export type CaseEdge = {
  __typename?: 'CaseEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The case. */
  node: Case;
};

/** A proposition: nobody's words yet, true or not. */
export type Claim = Node & {
  __typename?: 'Claim';
  /** All that is said of it, firmest and oldest first. */
  assertions: AssertionConnection;
  /** What it disagrees with. Empty where nothing does. */
  conflicts: Array<Conflict>;
  /** Who denies this very claim. */
  denials: AssertionConnection;
  /** When it held: of the times that are given, the one from most roots, then the firmest, the one said nearest to its root, and the narrowest; null where none gives a time. */
  during?: Maybe<Interval>;
  /** 1, and 2, 3 … for a repeated episode of the same thing. */
  episode: Scalars['Int']['output'];
  /** The least number of steps from an ASSERTS assertion to its root: 0 is first hand. Null where nobody asserts it. */
  hearsayDepth?: Maybe<Scalars['Int']['output']>;
  /** A hash of subject, predicate, object or value, and episode. */
  id: Scalars['ID']['output'];
  /** How many distinct roots its live ASSERTS assertions have: copies of one story count once. */
  independentRoots: Scalars['Int']['output'];
  /**
   * Neighbouring claims with the same party, which are easily taken for this one (the vocabulary says which predicates
   * are neighbours), those that are denied first. A denial of a neighbour is no denial of this claim. 20 at most.
   */
  neighbours: Array<Claim>;
  /** What the subject is related to; null where the claim has a value. */
  object?: Maybe<Entity>;
  /** Its predicate, from schema/vocabulary.yaml. */
  predicate: Scalars['String']['output'];
  /** Who bends it without denying it, or was asked and did not say. */
  qualifications: AssertionConnection;
  /** The newsroom's own verdicts on it, in the order of their ids, 20 at most; the rest by reviews(claim: …). */
  reviews: Array<Review>;
  /** Those roots, each with the assertions that go back to it. */
  roots: Array<Root>;
  /** The claim as a sentence. It says nothing of whether it is true. */
  sentence: Scalars['String']['output'];
  /** What the live assertions make of it. */
  standing: Standing;
  /** The standing in words, with the numbers that it rests on. */
  standingInWords: Scalars['String']['output'];
  /** Whom or what it is about. */
  subject: Entity;
  /** The way from the claim down to its roots. */
  trail: Trail;
  /** The value in canonical form: EDTF, a number, an amount such as `USD 100000000`, or text; null where it has an object. */
  value?: Maybe<Scalars['String']['output']>;
  /** What a careful reader must know before relying on it. */
  warnings: Array<Warning>;
};


/** A proposition: nobody's words yet, true or not. */
export type ClaimAssertionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  stance?: InputMaybe<Array<Stance>>;
};


/** A proposition: nobody's words yet, true or not. */
export type ClaimDenialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A proposition: nobody's words yet, true or not. */
export type ClaimQualificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of claims. */
export type ClaimConnection = {
  __typename?: 'ClaimConnection';
  /** The entries with their cursors. */
  edges: Array<ClaimEdge>;
  /** The entries alone. */
  nodes: Array<Claim>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. QUERY_TOO_COSTLY where an entity, source or filing has more than 500,000 claims or assertions. */
  totalCount: Scalars['Int']['output'];
};

/** A claim in a page. */
export type ClaimEdge = {
  __typename?: 'ClaimEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The claim. */
  node: Claim;
};

/** A claim before and after a change. */
export type ClaimEffect = {
  __typename?: 'ClaimEffect';
  /** How many live assertions are left to it. */
  assertionsAfter: Scalars['Int']['output'];
  /** The claim as a sentence. */
  claim: Scalars['String']['output'];
  /** What happens to it. */
  effect: ClaimEffectKind;
  /** The claim's id. */
  id: Scalars['ID']['output'];
  /** Its independent roots after. */
  rootsAfter: Scalars['Int']['output'];
  /** Its independent roots before. */
  rootsBefore: Scalars['Int']['output'];
  /** Its standing after. */
  standingAfter: Standing;
  /** Its standing before. */
  standingBefore: Standing;
};

/** What a change does to a claim. */
export type ClaimEffectKind =
  /** Nobody asserts it any more; or nothing at all is left of it. */
  | 'FALLS'
  /** It was not there before. */
  | 'NEW'
  /** A better standing, more roots, or somebody nearer to its root is on file. */
  | 'STRENGTHENS'
  /** As it was. */
  | 'SURVIVES'
  /** A lesser standing, fewer roots, or nobody as near to its root is on file. */
  | 'WEAKENS';

/** A business that trades. */
export type Company = Entity & Node & {
  __typename?: 'Company';
  /** Other names by which it is found. */
  aliases: Array<Scalars['String']['output']>;
  /** Live claims in which it is subject or object. */
  claims: ClaimConnection;
  /** Such as `company/netflix`. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** Always Company. */
  type: EntityType;
};


/** A business that trades. */
export type CompanyClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
};

/** Whether support is new or a copy. */
export type ConfirmationKind =
  /** Another copy of a root that it has. */
  | 'COPY'
  /** From a root that the claim did not have. */
  | 'NEW_ROOT';

/** Things that cannot both be right. Differing precision alone is no conflict. */
export type Conflict = {
  __typename?: 'Conflict';
  /** How they disagree. */
  kind: ConflictKind;
  /** In a sentence. */
  sentence: Scalars['String']['output'];
  /** Each side, the one with most roots first. */
  sides: Array<ConflictSide>;
};

/** A page of conflicts. */
export type ConflictConnection = {
  __typename?: 'ConflictConnection';
  /** The entries with their cursors. */
  edges: Array<ConflictEdge>;
  /** The entries alone. */
  nodes: Array<Conflict>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** The revision that the answer is as of. */
  revision: Scalars['Int']['output'];
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /**
   * True where more than 5,000 quotations are on file, and only these were compared for wordings across claims; within a
   * claim all are.
   */
  wordingsCapped: Scalars['Boolean']['output'];
};

/** A conflict in a page. */
export type ConflictEdge = {
  __typename?: 'ConflictEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The conflict. */
  node: Conflict;
};

/** How two things disagree. */
export type ConflictKind =
  /** Asserted and denied. */
  | 'DENIAL'
  /** Times given for one claim that cannot both be right. */
  | 'TIME'
  /** Values of a functional predicate that cannot both be right. */
  | 'VALUE'
  /** One utterance quoted in differing words. An excerpt of a longer quotation is none. */
  | 'WORDING';

/** One side of a conflict. */
export type ConflictSide = {
  __typename?: 'ConflictSide';
  /** Who is on this side. */
  assertions: Array<Assertion>;
  /** The claim that it supports. */
  claim: Claim;
  /**
   * Of a WORDING: how it differs from the words of the first side, in order. Null for the first side, and for conflicts of
   * other kinds.
   */
  difference?: Maybe<Array<DifferencePart>>;
  /** How many independent roots this side has. */
  independentRoots: Scalars['Int']['output'];
  /** The value, time, stance or wording that it stands for. */
  label: Scalars['String']['output'];
  /** Whose word this side is in the end; each with all that it may be. */
  roots: Array<Root>;
};

/** A step from one entity to the next, over a claim. */
export type ConnectionHop = {
  __typename?: 'ConnectionHop';
  /** The claim: of those between the two the firmest, then the one from most roots. */
  claim: Claim;
  /** True where the claim reads along the path, from its subject to its object. */
  forward: Scalars['Boolean']['output'];
  /** Where it comes from. */
  from: Entity;
  /** How the claim reads along the path, such as `had access to`, or `was open to` against it. */
  label: Scalars['String']['output'];
  /** Other claims between the two that fit what is asked, firmest first; 9 at most. */
  others: Array<Claim>;
  /** How many more there are. */
  othersLeftOut: Scalars['Int']['output'];
  /** Where it leads. */
  to: Entity;
};

/** An entity that is connected with so much that paths through it say little. */
export type ConnectionHub = {
  __typename?: 'ConnectionHub';
  /** How many relationships it has in the graph, of any kind and as of now. */
  degree: Scalars['Int']['output'];
  /** The entity. */
  entity: Entity;
};

/** A path between two entities. */
export type ConnectionPath = {
  __typename?: 'ConnectionPath';
  /** The entities on it, from the one end to the other. */
  entities: Array<Entity>;
  /** The hops, in order. */
  hops: Array<ConnectionHop>;
  /** How many hops it has. */
  length: Scalars['Int']['output'];
  /** The hop whose claim has the least standing, the first where several do: the path is no firmer than this. */
  weakest: ConnectionHop;
};

/** How two entities are connected. */
export type Connections = {
  __typename?: 'Connections';
  /** True where no shorter or further path can have been missed, but for those through hubs. */
  complete: Scalars['Boolean']['output'];
  /** Where the paths start. */
  from: Entity;
  /** How many hubs were met and not walked through. */
  hubCount: Scalars['Int']['output'];
  /** Entities with more than this many relationships of any kind in the graph are hubs. The two ends may be hubs. */
  hubDegree: Scalars['Int']['output'];
  /** Those with most relationships, 20 at most. To look beyond one, ask for its own connections. */
  hubs: Array<ConnectionHub>;
  /** How many entities were not looked at, since there were too many at once; those of few relationships come first. */
  leftOut: Scalars['Int']['output'];
  /** The paths: empty where there is none of so many hops that does not lead through a hub. */
  paths: Array<ConnectionPath>;
  /** The revision that the answer is as of. */
  revision: Scalars['Int']['output'];
  /** Where they end. */
  to: Entity;
};

/** A proceeding before a court. */
export type CourtCase = Entity & Node & {
  __typename?: 'CourtCase';
  /** Other names by which it is found. */
  aliases: Array<Scalars['String']['output']>;
  /** Live claims in which it is subject or object. */
  claims: ClaimConnection;
  /** Such as `court-case/klein-v-meta`. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** Always CourtCase. */
  type: EntityType;
};


/** A proceeding before a court. */
export type CourtCaseClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
};

/** A run of days, the first and the last included. */
export type DaySpan = {
  __typename?: 'DaySpan';
  /** The first day, `YYYY-MM-DD`; null where it has no known start. */
  from?: Maybe<Scalars['String']['output']>;
  /** The last day; null where it has no known end. */
  to?: Maybe<Scalars['String']['output']>;
};

/** What somebody says against a claim, in one source; or that they did not answer. */
export type Denial = {
  __typename?: 'Denial';
  /** The assertion, with source, passage, roots and filing. */
  assertion: Assertion;
  /** Of which claim; and of no other. */
  claim: Claim;
  /** The time that the words speak of; null where they give none. */
  during?: Maybe<Interval>;
  /** True where there are more than `notDenied` shows. */
  moreNotDenied: Scalars['Boolean']['output'];
  /**
   * What is not denied: claims that somebody asserts and that this speaker does not deny anywhere on file. First the claim
   * itself, where it is only bent or not answered; then claims beside it (of the same predicate, or of one that the
   * vocabulary names beside it) about both its parties, then about a party that is not the speaker, then about the
   * speaker. That they are not denied does not mean that they are admitted. 20 at most.
   */
  notDenied: Array<Claim>;
  /** When the document was published in which it stands; null where not known. */
  published?: Maybe<Interval>;
  /** Who denied what, in which document, after whom, in a sentence. */
  sentence: Scalars['String']['output'];
  /** Who speaks. */
  speaker: Entity;
  /** What the speaker does to the claim. */
  stance: DenialStance;
  /** True where `words` are the exact words of the source. */
  verbatim: Scalars['Boolean']['output'];
  /** The words, quoted or in the newsroom's paraphrase. */
  words: Scalars['String']['output'];
};

/** A page of denials. */
export type DenialConnection = {
  __typename?: 'DenialConnection';
  /** The entries with their cursors. */
  edges: Array<DenialEdge>;
  /** The entries alone. */
  nodes: Array<Denial>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** The revision that the answer is as of. */
  revision: Scalars['Int']['output'];
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A denial in a page. */
export type DenialEdge = {
  __typename?: 'DenialEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The denial. */
  node: Denial;
};

/** How somebody takes part in a denial. */
export type DenialRole =
  /** As subject or object of the claim that is denied. */
  | 'PARTY'
  /** As the one who speaks. */
  | 'SPEAKER';

/** How somebody speaks against a claim, or does not. */
export type DenialStance =
  /** Was asked and did not say. */
  | 'DECLINES_COMMENT'
  /** Says that it does not hold. */
  | 'DENIES'
  /** Bends it: narrows, explains, puts it in another light, without denying it. */
  | 'QUALIFIES';

/** What becomes of some words from one wording to another. */
export type DifferenceKind =
  /** In this wording alone. */
  | 'ADDED'
  /** In the first side's wording alone. */
  | 'REMOVED'
  /** In both. */
  | 'SAME';

/** Some words of a difference. */
export type DifferencePart = {
  __typename?: 'DifferencePart';
  /** What becomes of them. */
  kind: DifferenceKind;
  /** The words as written. */
  text: Scalars['String']['output'];
};

/** Someone or something that claims are about, or that makes them. Its facts are claims; only its names stand on it. */
export type Entity = {
  /** Other names by which it is found, in the order of the alphabet. */
  aliases: Array<Scalars['String']['output']>;
  /** Live claims in which it is subject or object. */
  claims: ClaimConnection;
  /** Type prefix and name, such as `company/netflix`. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** Its type. */
  type: EntityType;
};


/** Someone or something that claims are about, or that makes them. Its facts are claims; only its names stand on it. */
export type EntityClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
};

/** A page of entities. */
export type EntityConnection = {
  __typename?: 'EntityConnection';
  /** The entries with their cursors. */
  edges: Array<EntityEdge>;
  /** The entries alone. */
  nodes: Array<Entity>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An entity in a page. */
export type EntityEdge = {
  __typename?: 'EntityEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The entity. */
  node: Entity;
};

/** The type of an entity, as schema/vocabulary.yaml declares them. */
export type EntityType =
  /** A contract or a series of contracts. */
  | 'Agreement'
  /** A programming interface through which one party reaches another's data. */
  | 'Api'
  /** A business that trades. */
  | 'Company'
  /** A proceeding before a court. */
  | 'CourtCase'
  /** A court, regulator, plaintiff class, publisher, law firm or other body. */
  | 'Organization'
  /** A human being, or an unnamed one whom a source describes. */
  | 'Person'
  /** A product, service, feature or programme. */
  | 'Product';

/** The newsroom's unit of change: what came in together, and can be taken back together. */
export type Filing = Node & {
  __typename?: 'Filing';
  /** Who may see it as a whole; parts of it may be for fewer. */
  audience: Audience;
  /** The story that it belongs to; null where it belongs to none. */
  case?: Maybe<Scalars['String']['output']>;
  /** Its last change. */
  changed: Revision;
  /** Live claims on which it brought something. */
  claims: ClaimConnection;
  /** The sum modulo 2^256 of the SHA-256 of its head and records in canonical form, hex. */
  hash: Scalars['String']['output'];
  /** filing/ and its name. */
  id: Scalars['ID']['output'];
  /** A remark of the newsroom; null where none. */
  note?: Maybe<Scalars['String']['output']>;
  /** Who prepared it; null where not said. */
  preparedBy?: Maybe<Scalars['String']['output']>;
  /** The reviews that it declares, in the order of their ids. */
  reviews: ReviewConnection;
  /** When it first came in. */
  since: Revision;
  /** What it brings, in a line. */
  title: Scalars['String']['output'];
  /** When it was taken back; null while it stands. */
  until?: Maybe<Revision>;
};


/** The newsroom's unit of change: what came in together, and can be taken back together. */
export type FilingClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The newsroom's unit of change: what came in together, and can be taken back together. */
export type FilingReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What applying does with a filing. */
export type FilingAction =
  /** It has other content than stands under its id. */
  | 'AMEND'
  /** It is new, or comes again after it was retracted. */
  | 'APPLY'
  /** It is in the graph with this very content: nothing changes. */
  | 'NONE';

/** A page of filings. */
export type FilingConnection = {
  __typename?: 'FilingConnection';
  /** The entries with their cursors. */
  edges: Array<FilingEdge>;
  /** The entries alone. */
  nodes: Array<Filing>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A filing in a page. */
export type FilingEdge = {
  __typename?: 'FilingEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The filing. */
  node: Filing;
};

/** What a filing would do. */
export type FilingPlan = {
  __typename?: 'FilingPlan';
  /** What applying would do; null where it cannot go in. */
  action?: Maybe<FilingAction>;
  /** How many assertions would come in. */
  added: Scalars['Int']['output'];
  /** Ids of reviews that would say something else than they do, and so be weighed anew. */
  changedReviews: Array<Scalars['ID']['output']>;
  /** Claims whose standing or number of roots would change. */
  changes: Array<ClaimEffect>;
  /** New support for claims that are asserted already. */
  confirms: Array<PlannedConfirmation>;
  /** What would disagree. */
  contradicts: Array<PlannedContradiction>;
  /** How many would end, since the filing no longer has them. */
  ended: Scalars['Int']['output'];
  /** Ids of reviews that would end, since no filing has them any more. */
  endedReviews: Array<Scalars['ID']['output']>;
  /** Its id; null where not even that can be read. */
  filing?: Maybe<Scalars['ID']['output']>;
  /** Faults and warnings. */
  issues: Array<Issue>;
  /** Claims that nobody has made before, as sentences. */
  newClaims: Array<Scalars['String']['output']>;
  /** Ids of entities that would be new. */
  newEntities: Array<Scalars['ID']['output']>;
  /** Ids of reviews that would be new. */
  newReviews: Array<Scalars['ID']['output']>;
  /** Ids of sources that would be new. */
  newSources: Array<Scalars['ID']['output']>;
  /** The revision that it was planned against. */
  revision: Scalars['Int']['output'];
  /** How many stand already and stay. */
  unchanged: Scalars['Int']['output'];
};

/** An assertion that says what another said before. */
export type FoldedCopy = {
  __typename?: 'FoldedCopy';
  /** The assertion. */
  assertion: Assertion;
  /** The assertion that it repeats; null where only the document behind it is on file. */
  copyOf?: Maybe<Assertion>;
  /** How many steps it is from its root: 1 has it from there, 2 from a copy. */
  depth: Scalars['Int']['output'];
  /**
   * The document that it has it from: that of the assertion repeated, else the next one behind its own on the longest way.
   * Null where neither is on file.
   */
  from?: Maybe<Source>;
};

/** A root, with all that goes back to it. */
export type FoldedRoot = {
  __typename?: 'FoldedRoot';
  /** What others say after it, nearest first. 100 at most. */
  copies: Array<FoldedCopy>;
  /** How many copies there are. */
  copyCount: Scalars['Int']['output'];
  /** The root's own assertions; empty where none is on file and all is hearsay. 100 at most. */
  firstHand: Array<Assertion>;
  /** Whose word it is. */
  root: Root;
};

/** How a company comes into an answer. */
export type GrantBasis =
  /** The two share an agreement under which access was given for something. To what, nobody on file says. */
  | 'AGREED'
  /** The claim itself says that the company let the partner in. */
  | 'GRANTED'
  /** What the partner had access to was part of an agreement between the two. */
  | 'INCLUDED'
  /** The company ran, or offered, what the partner had access to. */
  | 'OFFERED';

/** A way by which a company comes into an answer. */
export type GrantGround = {
  __typename?: 'GrantGround';
  /** Of which kind it is. */
  basis: GrantBasis;
  /** The claims that lead from the company to the answer's claim. Empty where the claim itself names the company. */
  claims: Array<Claim>;
};

/** The graph as a whole. */
export type Graph = {
  __typename?: 'Graph';
  /** When it was made; null in an empty graph. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The last changes, newest first. */
  changes: Array<Revision>;
  /** Whether this is the newsroom's graph, which also holds what not everybody may see; it has revisions of its own. */
  newsroom: Scalars['Boolean']['output'];
  /** The revision that stands now; 0 in an empty graph. */
  revision: Scalars['Int']['output'];
};


/** The graph as a whole. */
export type GraphChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** When something held, as a source has it. */
export type Interval = {
  __typename?: 'Interval';
  /** Marked as about or uncertain: the bounds may be off by one unit of precision. */
  approximate: Scalars['Boolean']['output'];
  /** The first day, `YYYY-MM-DD`, on which it may have held; null where the start is open or unknown. */
  earliest?: Maybe<Scalars['String']['output']>;
  /** As filed. */
  edtf: Scalars['EDTF']['output'];
  /** The last day on which it may have held; null where the end is open or unknown. */
  latest?: Maybe<Scalars['String']['output']>;
  /** How exact it is. */
  precision: Precision;
  /** The reporter's own wording; null where none was kept. */
  text?: Maybe<Scalars['String']['output']>;
  /** In words, such as `from August 2013`. */
  words: Scalars['String']['output'];
};

/** Something about a filing, at its place. */
export type Issue = {
  __typename?: 'Issue';
  /** A stable name of the kind of fault. */
  code: Scalars['String']['output'];
  /** From 1, in characters. */
  column: Scalars['Int']['output'];
  /** The file's name as given. */
  file: Scalars['String']['output'];
  /** From 1. */
  line: Scalars['Int']['output'];
  /** What is wrong, and what to do. */
  message: Scalars['String']['output'];
  /** How grave it is. */
  severity: IssueSeverity;
};

/** How grave an issue is. */
export type IssueSeverity =
  /** The filing cannot go in. */
  | 'ERROR'
  /** It can, but somebody should look. */
  | 'WARNING';

/** In what manner something is said. */
export type Modality =
  /** Against the speaker's own interest. */
  | 'ADMITTED'
  /** By a party, in a dispute. */
  | 'ALLEGED'
  /** In a register, docket, press release or dataset. */
  | 'RECORDED'
  /** By a publication. */
  | 'REPORTED'
  /** Decided by a court or authority. */
  | 'RULED';

/** Changes of the graph. Each needs the header `Authorization: Bearer KEY` with the editor's key, else UNAUTHENTICATED. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Applies a filing, wholly or not at all. Applying it again changes nothing; the same id with other content amends it.
   * INVALID_FILING with `issues`, each at its place, where it cannot go in.
   */
  applyFiling: AppliedFiling;
  /** Keeps two entities apart: they are not warned of as probably one, and cannot be joined. */
  differentEntity: AppliedFiling;
  /** Takes one assertion back, in one revision. */
  retractAssertion: Retraction;
  /** Takes a filing back, in one revision. What it said stays askable as of before. */
  retractFiling: Retraction;
  /** Takes all that is said in a source back, in one revision. */
  retractSource: Retraction;
  /** Joins two entities: the second is shown as the first from then on. Undone by retracting the filing that this makes. */
  sameEntity: AppliedFiling;
};


/** Changes of the graph. Each needs the header `Authorization: Bearer KEY` with the editor's key, else UNAUTHENTICATED. */
export type MutationApplyFilingArgs = {
  content: Scalars['String']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
};


/** Changes of the graph. Each needs the header `Authorization: Bearer KEY` with the editor's key, else UNAUTHENTICATED. */
export type MutationDifferentEntityArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes of the graph. Each needs the header `Authorization: Bearer KEY` with the editor's key, else UNAUTHENTICATED. */
export type MutationRetractAssertionArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes of the graph. Each needs the header `Authorization: Bearer KEY` with the editor's key, else UNAUTHENTICATED. */
export type MutationRetractFilingArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes of the graph. Each needs the header `Authorization: Bearer KEY` with the editor's key, else UNAUTHENTICATED. */
export type MutationRetractSourceArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes of the graph. Each needs the header `Authorization: Bearer KEY` with the editor's key, else UNAUTHENTICATED. */
export type MutationSameEntityArgs = {
  keep: Scalars['ID']['input'];
  other: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

/** Anything that can be fetched again by its id. */
export type Node = {
  /** Names it for ever, in every answer and every revision. */
  id: Scalars['ID']['output'];
};

/** A court, regulator, plaintiff class, publisher, law firm or other body. */
export type Organization = Entity & Node & {
  __typename?: 'Organization';
  /** Other names by which it is found. */
  aliases: Array<Scalars['String']['output']>;
  /** Live claims in which it is subject or object. */
  claims: ClaimConnection;
  /** Such as `organization/cand`. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** Always Organization. */
  type: EntityType;
};


/** A court, regulator, plaintiff class, publisher, law firm or other body. */
export type OrganizationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
};

/** Whether two claims held at the same time, and when. */
export type Overlap = {
  __typename?: 'Overlap';
  /** The first claim, and its times. */
  a: OverlapSide;
  /** True when each pair has the same answer, so that it does not hang on whose time is right. */
  agreed: Scalars['Boolean']['output'];
  /** The second claim, and its times. */
  b: OverlapSide;
  /** The days on which both held in any case; null where no single day is certain, even where some day is. */
  certain?: Maybe<DaySpan>;
  /** Each time of the one with each time of the other, best supported first. 100 at most, see `timesLeftOut`. */
  pairs: Array<OverlapPair>;
  /** The days on which both may have held; null where there are none, or where a time is unknown. */
  possible?: Maybe<DaySpan>;
  /** The answer in words. */
  sentence: Scalars['String']['output'];
  /** The answer, by `during` of each. */
  verdict: OverlapVerdict;
};

/** A time of the one claim with a time of the other. */
export type OverlapPair = {
  __typename?: 'OverlapPair';
  /** The time of the first. */
  a: Interval;
  /** The time of the second. */
  b: Interval;
  /** The days on which both held in any case, by these two; null where no single day is certain. */
  certain?: Maybe<DaySpan>;
  /** The days on which both may have held, by these two; null where there are none. */
  possible?: Maybe<DaySpan>;
  /** From how many independent roots the first comes. */
  rootsOfA: Scalars['Int']['output'];
  /** From how many independent roots the second comes. */
  rootsOfB: Scalars['Int']['output'];
  /** The answer by these two. */
  verdict: OverlapVerdict;
};

/** One of the two claims. */
export type OverlapSide = {
  __typename?: 'OverlapSide';
  /** The claim. */
  claim: Claim;
  /**
   * The time that the answer is by: the claim's date, or the time that most roots and the firmest modality support; a side
   * that this leaves open is taken from the next best that gives it and can be right beside it. Null where none is known.
   */
  during?: Maybe<Interval>;
  /** The other time that a side was taken from; null where none was. */
  filledFrom?: Maybe<Interval>;
  /** All times that are asserted of it, best supported first; 10 at most. */
  times: Array<Interval>;
  /** How many more there are. */
  timesLeftOut: Scalars['Int']['output'];
  /** How many assertions say that it held, and not when. They count for no time. */
  untimed: Scalars['Int']['output'];
};

/** Whether two claims held at the same time. */
export type OverlapVerdict =
  /** On whichever days within their bounds they started and ended, they have a day in common. */
  | 'CERTAIN'
  /** They cannot have a day in common. */
  | 'EXCLUDED'
  /** They may have a day in common, and may have none. */
  | 'POSSIBLE'
  /** Nobody on file says when one of them held. That rules nothing out. */
  | 'UNKNOWN';

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last entry, for `after`; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when there is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when this page does not start the list. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** The words: an exact quote and how to find it (W3C TextQuoteSelector and TextPositionSelector). */
export type Passage = Node & {
  __typename?: 'Passage';
  /** One past its last code point; null where not known. */
  end?: Maybe<Scalars['Int']['output']>;
  /** The exact words. */
  exact: Scalars['String']['output'];
  /** A hash of the words and their place. */
  id: Scalars['ID']['output'];
  /**
   * The source's address with a text fragment, so that a browser scrolls to the words and marks them; of a PDF with the page
   * instead, where it is known. Null where the source has no address.
   */
  link?: Maybe<Scalars['String']['output']>;
  /** Any other way to find it; null where not given. */
  locator?: Maybe<Scalars['String']['output']>;
  /** Page, from 1; null where not given. */
  page?: Maybe<Scalars['Int']['output']>;
  /** Paragraph, from 1; null where not given. */
  paragraph?: Maybe<Scalars['Int']['output']>;
  /** The words just before; null where not given. */
  prefix?: Maybe<Scalars['String']['output']>;
  /** The document that it stands in. */
  source: Source;
  /** Where it starts in the capture's canonical text, in Unicode code points from 0; null where not known. */
  start?: Maybe<Scalars['Int']['output']>;
  /** The words just after; null where not given. */
  suffix?: Maybe<Scalars['String']['output']>;
  /** Whether it was found in the archived copy. */
  verification: Verification;
};

/** A human being. */
export type Person = Entity & Node & {
  __typename?: 'Person';
  /** Other names by which they are found. */
  aliases: Array<Scalars['String']['output']>;
  /** Live claims in which they are subject or object. */
  claims: ClaimConnection;
  /** Such as `person/reed-hastings`. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** Always Person. */
  type: EntityType;
};


/** A human being. */
export type PersonClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
};

/** New support for a claim. */
export type PlannedConfirmation = {
  __typename?: 'PlannedConfirmation';
  /** The claim as a sentence. */
  claim: Scalars['String']['output'];
  /** Whether it is a further root or just another copy. */
  kind: ConfirmationKind;
  /** Ids of the roots that it may have. */
  roots: Array<Scalars['ID']['output']>;
  /** The words, quoted or paraphrased. */
  words: Scalars['String']['output'];
};

/** A disagreement that the filing would bring. */
export type PlannedContradiction = {
  __typename?: 'PlannedContradiction';
  /** How the sides disagree. */
  kind: ConflictKind;
  /** Each side, with its words. */
  sides: Array<PlannedSide>;
};

/** One side of a disagreement. */
export type PlannedSide = {
  __typename?: 'PlannedSide';
  /** The claim as a sentence. */
  claim: Scalars['String']['output'];
  /** How many independent roots it has. */
  independentRoots: Scalars['Int']['output'];
  /** The value, time or stance that it stands for. */
  label: Scalars['String']['output'];
  /** The words of those on this side, quoted or paraphrased. */
  words: Array<Scalars['String']['output']>;
};

/** How exact a time is. */
export type Precision =
  /** A hundred years. */
  | 'CENTURY'
  /** A day. */
  | 'DAY'
  /** Ten years. */
  | 'DECADE'
  /** Its two ends differ in precision. */
  | 'MIXED'
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** A product, service, feature or programme. */
export type Product = Entity & Node & {
  __typename?: 'Product';
  /** Other names by which it is found. */
  aliases: Array<Scalars['String']['output']>;
  /** Live claims in which it is subject or object. */
  claims: ClaimConnection;
  /** Such as `product/facebook-watch`. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** Always Product. */
  type: EntityType;
};


/** A product, service, feature or programme. */
export type ProductClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * Whom did a company let in, to what, under which agreement, for what, and on which terms? The mirror of `apiAccess`.
   * Each answer rests on a claim, and every further part of it is a claim with a trail of its own. Oldest first; those of
   * no known start last. Answers that are only denied are left out unless `standing` asks for them.
   */
  accessGrantedBy: AccessGrantConnection;
  /**
   * A reading answered again, by its question and variables, so that what `ask` took a question for can be kept, cited and
   * asked as of another revision. Names that nothing bears: NOT_FOUND. Other faults of the variables: BAD_USER_INPUT.
   */
  answer: AskAnswer;
  /**
   * What changed in an answer between two states of the graph, and which filing did it. Works for any question that takes
   * `asOf`. Lists are compared whole, up to 1,000 entries; those within an entry up to 100.
   */
  answerDiff: AnswerDiff;
  /**
   * Which partners had access to an API? Each answer carries its claim with standing, assertions, denials, and trail.
   * Answers that are only denied are left out unless `standing` asks for them. Oldest first; those of no known start last.
   */
  apiAccess: ApiAccessConnection;
  /**
   * A question in plain English, read as one of the other questions and answered. No language model and no guess: every word
   * must be taken up by one reading, or the question is refused, with the nearest readings. What can be asked is in
   * docs/questions.md.
   */
  ask: AskAnswer;
  /**
   * What somebody says, for a claim or against it, in which words and where: every live assertion of a speaker. Grouped by
   * claim, in the order of the claims' ids and then of the assertions'.
   */
  assertions: AssertionConnection;
  /** The cases: stories that filings belong to, by name. 10,000 at most. */
  cases: CaseConnection;
  /**
   * One claim by its id. An id of before its parties were joined into others leads to the claim as it is shown now.
   * Unknown: NOT_FOUND.
   */
  claim: Claim;
  /** Live claims that fit all that is asked, in the order of their ids. At least one filter must be given. */
  claims: ClaimConnection;
  /**
   * What cannot both be right, of an entity's claims or of a case's, each conflict once. Denials first, then values, times,
   * and wordings. Differing precision is no conflict, and neither is an excerpt of a longer quotation. Give `entity` or
   * `case`, one of the two. More than 10,000 claims to weigh are refused with BAD_USER_INPUT.
   */
  conflicts: ConflictConnection;
  /**
   * How are two entities connected? The shortest paths between them, each hop a claim. Paths do not lead through hubs, which
   * are connected with everything; `hubs` says which were met. The shortest first, and of one length in the order of the ids
   * of the entities on them.
   */
  connections: Connections;
  /**
   * Who denied, put in another light, or did not answer, what, when, and in which words; and what that leaves standing.
   * Grouped by claim, in the order of the claims' ids and then of the assertions'. Give at least one of `entity`, `claim`
   * and `case`.
   */
  denials: DenialConnection;
  /** Entities, in the order of their ids. */
  entities: EntityConnection;
  /** One entity, by id or by any name or alias. Unknown: NOT_FOUND with the nearest. Borne by several: AMBIGUOUS. */
  entity: Entity;
  /** One filing by its id. Unknown: NOT_FOUND with the nearest. */
  filing: Filing;
  /** Filings that stand, newest first. */
  filings: FilingConnection;
  /** The graph's own clock. */
  graph: Graph;
  /** Whatever bears this id; null where nothing does. */
  node?: Maybe<Node>;
  /**
   * Did two claims hold at the same time? Answered by what is asserted of their times, whether or not the claims are true:
   * see their standings. Where several times are asserted of a claim, the answer is by the best supported one (see `during`), and `pairs` has
   * the answer by each other.
   */
  overlap: Overlap;
  /**
   * What a filing would add, confirm, contradict and change if it were applied now. Nothing is written. A filing that
   * cannot go in has `action` null and its faults in `issues`.
   */
  previewFiling: FilingPlan;
  /** What taking something back would do to each claim that it touches: those that fall first, then those that weaken. */
  retractionImpact: RetractionImpactConnection;
  /** One review by its id. Unknown: NOT_FOUND with the nearest. */
  review: Review;
  /**
   * The newsroom's own verdicts, in the order of their ids. `stale` finds those that are to be looked at again: it weighs
   * each review that the other filters leave, 10,000 at most, else BAD_USER_INPUT.
   */
  reviews: ReviewConnection;
  /** Entities, sources and the words of assertions that match, best first. 1,000 at most. */
  search: SearchConnection;
  /** One source, by its id or by its address. Unknown: NOT_FOUND with the nearest. */
  source: Source;
  /** Sources, in the order of their ids. */
  sources: SourceConnection;
  /**
   * What happened when, of an entity or of a case? Dated claims in the order of time: those whose value is a date, and those
   * that are asserted to have held at some time, with an entry for each time that is given. Give `entity` or `case`, one of
   * the two. An entry stands at the first day on which it may have held; where no start is known, at its end.
   */
  timeline: TimelineConnection;
  /**
   * Which claims rest on too little? Claims that somebody asserts, and that go back to no more than so many independent
   * roots, however often they are copied. Weakest first: fewer roots before more; of as many, those nobody on file says
   * first hand before those that somebody does, the farthest first; then by id. Claims on record, admitted or ruled
   * (ESTABLISHED) are left out, though they often have one root: a record is not weak for standing alone. `standing`
   * brings them in, and claims that are only denied as well.
   */
  weakClaims: WeakClaimConnection;
  /**
   * Who said these words? Quotes and paraphrases on file that have them, best first: with a phrase in quotation marks,
   * exact quotes that have it word for word, then paraphrases that have it, then the rest; among these those that lack
   * fewest of the words, then the shortest. A text that lacks more than half of the words is no hit. Case, accents and
   * punctuation do not matter.
   */
  whoSaid: SaidConnection;
};


export type QueryAccessGrantedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  company: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  standing?: InputMaybe<Array<Standing>>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryAnswerArgs = {
  question: Scalars['String']['input'];
  variables: Scalars['JSON']['input'];
};


export type QueryAnswerDiffArgs = {
  from: Scalars['AsOf']['input'];
  question: Scalars['String']['input'];
  to?: InputMaybe<Scalars['AsOf']['input']>;
  variables?: InputMaybe<Scalars['JSON']['input']>;
};


export type QueryApiAccessArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  api: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  partnerType?: InputMaybe<EntityType>;
  standing?: InputMaybe<Array<Standing>>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryAskArgs = {
  question: Scalars['String']['input'];
};


export type QueryAssertionsArgs = {
  about?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  by: Scalars['String']['input'];
  case?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  stance?: InputMaybe<Array<Stance>>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryClaimArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  id: Scalars['ID']['input'];
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  filing?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  object?: InputMaybe<Scalars['String']['input']>;
  objectType?: InputMaybe<EntityType>;
  predicate?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  standing?: InputMaybe<Array<Standing>>;
  subject?: InputMaybe<Scalars['String']['input']>;
  subjectType?: InputMaybe<EntityType>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  case?: InputMaybe<Scalars['String']['input']>;
  entity?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Array<ConflictKind>>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryConnectionsArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  from: Scalars['String']['input'];
  hubDegree?: InputMaybe<Scalars['Int']['input']>;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  paths?: InputMaybe<Scalars['Int']['input']>;
  standing?: InputMaybe<Array<Standing>>;
  to: Scalars['String']['input'];
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryDenialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  case?: InputMaybe<Scalars['String']['input']>;
  claim?: InputMaybe<Scalars['ID']['input']>;
  entity?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Array<DenialRole>>;
  stance?: InputMaybe<Array<DenialStance>>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  type?: InputMaybe<EntityType>;
};


export type QueryEntityArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  name: Scalars['String']['input'];
  type?: InputMaybe<EntityType>;
};


export type QueryFilingArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  id: Scalars['String']['input'];
};


export type QueryFilingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  case?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  retracted?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryNodeArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryOverlapArgs = {
  a: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  b: Scalars['ID']['input'];
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryPreviewFilingArgs = {
  content: Scalars['String']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRetractionImpactArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  effect?: InputMaybe<Array<ClaimEffectKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryReviewArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  id: Scalars['String']['input'];
};


export type QueryReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  case?: InputMaybe<Scalars['String']['input']>;
  claim?: InputMaybe<Scalars['ID']['input']>;
  entity?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  rating?: InputMaybe<Array<Scalars['String']['input']>>;
  reviewer?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  stale?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<SearchKind>>;
  text: Scalars['String']['input'];
};


export type QuerySourceArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  id: Scalars['String']['input'];
};


export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<SourceKind>;
  publisher?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  case?: InputMaybe<Scalars['String']['input']>;
  entity?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  predicate?: InputMaybe<Array<Scalars['String']['input']>>;
  standing?: InputMaybe<Array<Standing>>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryWeakClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  case?: InputMaybe<Scalars['String']['input']>;
  entity?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  maxIndependentRoots?: InputMaybe<Scalars['Int']['input']>;
  standing?: InputMaybe<Array<Standing>>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
};


export type QueryWhoSaidArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  by?: InputMaybe<Scalars['String']['input']>;
  case?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  validDuring?: InputMaybe<Scalars['EDTF']['input']>;
  words: Scalars['String']['input'];
};

/** A verdict of the scale that schema/vocabulary.yaml declares. */
export type Rating = {
  __typename?: 'Rating';
  /** The number of the best rating, for bestRating. */
  best?: Maybe<Scalars['Int']['output']>;
  /** What it says of a claim. */
  description: Scalars['String']['output'];
  /** How it is shown to readers. */
  label: Scalars['String']['output'];
  /** Its name in filings, such as MOSTLY_TRUE. */
  name: Scalars['String']['output'];
  /** The number for ratingValue of schema.org's ClaimReview; null where the verdict is off the scale. */
  value?: Maybe<Scalars['Int']['output']>;
  /** The number of the worst rating, for worstRating. */
  worst?: Maybe<Scalars['Int']['output']>;
};

/** A question of this schema that a question in plain English may mean. */
export type Reading = {
  __typename?: 'Reading';
  /** The operation, ready to be sent or pasted into the Sandbox with `variables`. */
  operation: Scalars['String']['output'];
  /** The field of Query that it asks; `entity` with its claims for claims about one entity. */
  question: Scalars['String']['output'];
  /** What is asked, in plain English. */
  sentence: Scalars['String']['output'];
  /** The operation's variables. */
  variables: Scalars['JSON']['output'];
};

/** Something that was taken back. */
export type Retraction = {
  __typename?: 'Retraction';
  /** How many assertions ended. */
  ended: Scalars['Int']['output'];
  /** The id of what was taken back. */
  id: Scalars['ID']['output'];
  /** The revision that this made. */
  revision: Scalars['Int']['output'];
};

/** A page of what a retraction would do. */
export type RetractionImpactConnection = {
  __typename?: 'RetractionImpactConnection';
  /** The entries with their cursors. */
  edges: Array<RetractionImpactEdge>;
  /** How many assertions would end. */
  ends: Scalars['Int']['output'];
  /** The entries alone. */
  nodes: Array<ClaimEffect>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** The revision that it was found against. */
  revision: Scalars['Int']['output'];
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A claim in a page. */
export type RetractionImpactEdge = {
  __typename?: 'RetractionImpactEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** What happens to the claim. */
  node: ClaimEffect;
};

/** The newsroom's own verdict on claims, or on a headline that makes them. */
export type Review = Node & {
  __typename?: 'Review';
  /** When it came to say what it says: `since`, or the last filing or amendment that declared it anew. It is weighed from there. */
  changed: Revision;
  /** The claims that are judged, as they stand now; one of which nothing live is said any more is left out. 20 at most. */
  claims: Array<Claim>;
  /** The day of the verdict. */
  date: Interval;
  /** The filing that declares it; of several, the last. */
  filing: Filing;
  /** The sentence that is judged, as it was published; null where the claims themselves are judged. */
  headline?: Maybe<Scalars['String']['output']>;
  /** review/ and the name that its filing gives it. */
  id: Scalars['ID']['output'];
  /** The verdict. */
  rating: Rating;
  /**
   * The assertions that the verdict rests on, as they stood when it came to say what it says (`changed`): one that was taken
   * back since is among them, and makes the review stale; `staleBecause` has by which revision it ended.
   */
  reliesOn: Array<Assertion>;
  /** Who judges. */
  reviewer: Entity;
  /** When the review first came in. */
  since: Revision;
  /** The source in which the headline stands; null without a headline. */
  source?: Maybe<Source>;
  /** True where the standing beneath it is another than at `changed`: somebody should look at the verdict again. */
  stale: Scalars['Boolean']['output'];
  /** Why it is stale; empty where it is not. */
  staleBecause: Array<StaleReason>;
  /** The verdict and its grounds in a few sentences. */
  summary: Scalars['String']['output'];
  /** Where the review is published; null where that is not said. */
  url?: Maybe<Scalars['String']['output']>;
};

/** A page of reviews. */
export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  /** The entries with their cursors. */
  edges: Array<ReviewEdge>;
  /** The entries alone. */
  nodes: Array<Review>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A review in a page. */
export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The review. */
  node: Review;
};

/** One step of the graph's own clock: a filing applied, amended or retracted. */
export type Revision = {
  __typename?: 'Revision';
  /** What was done. */
  action: RevisionAction;
  /** When the newsroom made the change. */
  at: Scalars['DateTime']['output'];
  /** Who did it; null where that was not said. */
  by?: Maybe<Scalars['String']['output']>;
  /** The filing that it was done to; null where a source or an assertion was taken back. */
  filing?: Maybe<Filing>;
  /** Counts from 1. */
  number: Scalars['Int']['output'];
  /** Why it was taken back; null for what came in. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The id of what it was done to: a filing, or a source or assertion that was taken back. */
  target: Scalars['ID']['output'];
};

/** What a change of the graph did. */
export type RevisionAction =
  /** A filing came in anew with other content: what is gone was ended, what is new was added. */
  | 'AMENDED'
  /** A filing came in. */
  | 'APPLIED'
  /** A filing, or part of one, was taken back. */
  | 'RETRACTED';

/** Whose word something is in the end: who says it at the end of all copying, or the document where nobody is known. */
export type Root = {
  __typename?: 'Root';
  /** Where a source names several origins and not which is meant: the others that it may be. Counted as one root. */
  alternatives: Array<Root>;
  /** The assertions of the claim that go back to it, or may. */
  assertions: Array<Assertion>;
  /** Its name, for showing. */
  label: Scalars['String']['output'];
  /** The document at the end; null where a speaker is known. */
  source?: Maybe<Source>;
  /** Who says it; null where only a document is known. */
  speaker?: Maybe<Entity>;
};

/** Something that somebody says in a source. */
export type Said = {
  __typename?: 'Said';
  /** The assertion, with its source and stance: they may deny what the words say. */
  assertion: Assertion;
  /** What it is said of. */
  claim: Claim;
  /** The words that were asked for and are not in it, in small letters and without accents. */
  missing: Array<Scalars['String']['output']>;
  /** True where they have every phrase that was asked for, word for word; false where none was. */
  phrase: Scalars['Boolean']['output'];
  /** Who says so. */
  speaker: Entity;
  /** The way from these words to whose they are in the end. */
  trail: TrailLine;
  /** True where they are the exact words of the source. */
  verbatim: Scalars['Boolean']['output'];
  /** The words: those of the source, or the newsroom's paraphrase. */
  words: Scalars['String']['output'];
};

/** A page of things said. */
export type SaidConnection = {
  __typename?: 'SaidConnection';
  /** False where 1,000 texts or more have some of the words: only the best of these were looked at. Give rarer words. */
  complete: Scalars['Boolean']['output'];
  /** The entries with their cursors. */
  edges: Array<SaidEdge>;
  /** The entries alone. */
  nodes: Array<Said>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** The revision that the answer is as of. */
  revision: Scalars['Int']['output'];
  /** How many there are in all, of those looked at. */
  totalCount: Scalars['Int']['output'];
};

/** Something said, in a page. */
export type SaidEdge = {
  __typename?: 'SaidEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** What was said. */
  node: Said;
};

/** A page of hits. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** The entries with their cursors. */
  edges: Array<SearchEdge>;
  /** The entries alone. */
  nodes: Array<SearchHit>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, of the 1,000 best. */
  totalCount: Scalars['Int']['output'];
};

/** A hit in a page. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** What was found. */
  node: SearchHit;
  /** How well it matches, as Lucene scores it: higher is better, and only the order means anything. */
  score: Scalars['Float']['output'];
};

/** Something found. */
export type SearchHit = Agreement | Api | Assertion | Company | CourtCase | Organization | Person | Product | Source;

/** What a search finds. */
export type SearchKind =
  /** By the words quoted or paraphrased. */
  | 'ASSERTION'
  /** By name or alias. */
  | 'ENTITY'
  /** By title or address. */
  | 'SOURCE';

/** A document. */
export type Source = Node & {
  __typename?: 'Source';
  /** Who may see it, and what is said in it. */
  audience: Audience;
  /** Who wrote it; empty where not known. */
  authors: Array<Entity>;
  /** Its archived copies. */
  captures: Array<Capture>;
  /** Live claims on which it has something to say. */
  claims: ClaimConnection;
  /** The sources that copy, quote or show it, 100 at most. */
  derivedBy: Array<Source>;
  /** The sources that it copies, quotes or shows. */
  derivedFrom: Array<Source>;
  /** source/ and a name. */
  id: Scalars['ID']['output'];
  /** What kind of document it is. */
  kind: SourceKind;
  /** BCP 47, such as `en`; null where not given. */
  language?: Maybe<Scalars['String']['output']>;
  /** When it was published; null where not known. */
  published?: Maybe<Interval>;
  /** Who published it; null where not known. */
  publisher?: Maybe<Entity>;
  /** Its title as it stands on it. */
  title: Scalars['String']['output'];
  /** Where it is to be had; null where not known. */
  url?: Maybe<Scalars['String']['output']>;
};


/** A document. */
export type SourceClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of sources. */
export type SourceConnection = {
  __typename?: 'SourceConnection';
  /** The entries with their cursors. */
  edges: Array<SourceEdge>;
  /** The entries alone. */
  nodes: Array<Source>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A source in a page. */
export type SourceEdge = {
  __typename?: 'SourceEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The source. */
  node: Source;
};

/** What kind of document a source is. */
export type SourceKind =
  /** In a newspaper, a magazine, a blog or an encyclopedia. */
  | 'ARTICLE'
  /** A book. */
  | 'BOOK'
  /** A paper filed in a court case. */
  | 'COURT_FILING'
  /** Records. */
  | 'DATASET'
  /** A letter sent electronically. */
  | 'EMAIL'
  /** Anything else. */
  | 'OTHER'
  /** On a social network. */
  | 'POST'
  /** A publication of a party about itself. */
  | 'PRESS_RELEASE'
  /** Of an authority or a researcher. */
  | 'REPORT'
  /** Speech, written down. */
  | 'TRANSCRIPT';

/** What changed beneath a review. */
export type StaleKind =
  /** An assertion that the verdict rests on was taken back or replaced. */
  | 'RELIED_ON_ENDED'
  /** A claim has the same standing, from more or fewer independent roots. */
  | 'ROOTS'
  /** A claim has another standing. */
  | 'STANDING';

/** One reason why a review is stale. */
export type StaleReason = {
  __typename?: 'StaleReason';
  /** The assertion that ended, as it stood then; null for the other kinds. */
  assertion?: Maybe<Assertion>;
  /** The id of the claim that it is about, as it is shown now. */
  claim: Scalars['ID']['output'];
  /** The claim as a sentence. */
  claimInWords: Scalars['String']['output'];
  /** The revision that ended the assertion; null for the other kinds. */
  ended?: Maybe<Revision>;
  /** What changed. */
  kind: StaleKind;
  /** Its independent roots now. */
  rootsNow: Scalars['Int']['output'];
  /** Its independent roots then. */
  rootsThen: Scalars['Int']['output'];
  /** Its standing now, or as of the asked revision. */
  standingNow: Standing;
  /** Its standing when the review came to say what it says. */
  standingThen: Standing;
};

/** What an assertion does to its claim. */
export type Stance =
  /** Says that it holds. */
  | 'ASSERTS'
  /** Was asked and did not say. */
  | 'DECLINES_COMMENT'
  /** Says that it does not hold. */
  | 'DENIES'
  /** Bends it: narrows, explains, puts it in another light, without denying it. */
  | 'QUALIFIES';

/** What the live assertions make of a claim. Computed, in this order: the first that fits. */
export type Standing =
  /** Asserted from two independent roots or more, and not denied. */
  | 'CORROBORATED'
  /** Only denied. */
  | 'DENIED'
  /** Asserted and denied. */
  | 'DISPUTED'
  /** Asserted as ADMITTED, RECORDED or RULED, and not denied as RECORDED or RULED. */
  | 'ESTABLISHED'
  /** Asserted from one root, however many copies there are, and not denied. */
  | 'SINGLE_SOURCE'
  /** Nobody asserts it (any more), and nobody denies it. */
  | 'UNSUPPORTED';

/** How exact the time of an entry is, the doubtful first: the first that fits. */
export type TimeForm =
  /** Marked as about or uncertain. */
  | 'APPROXIMATE'
  /** At some time in a hundred years. */
  | 'CENTURY'
  /** On a day. */
  | 'DAY'
  /** At some time in ten years. */
  | 'DECADE'
  /** From a start on. No end is given: it may have ended since, or not. */
  | 'FROM'
  /** From a start to an end. */
  | 'INTERVAL'
  /** At some time in a month. */
  | 'MONTH'
  /** One of several dates, of which one is right. */
  | 'ONE_OF'
  /** Until an end. No start is given. */
  | 'UNTIL'
  /** At some time in a year. */
  | 'YEAR';

/** A page of a timeline. */
export type TimelineConnection = {
  __typename?: 'TimelineConnection';
  /** The case that was asked about; null where an entity was. */
  case?: Maybe<Scalars['String']['output']>;
  /** The entries with their cursors. */
  edges: Array<TimelineEdge>;
  /** The entity that was asked about; null where a case was. */
  entity?: Maybe<Entity>;
  /** The entries alone. */
  nodes: Array<TimelineEntry>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** The revision that the answer is as of. */
  revision: Scalars['Int']['output'];
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** Another time, which cannot be right if that of the entry is. */
export type TimelineDisagreement = {
  __typename?: 'TimelineDisagreement';
  /** The assertions that give it. */
  assertions: Array<Assertion>;
  /** The claim that has it: the entry's own, or one that gives another date for the same thing. */
  claim: Claim;
  /** The other time. */
  during: Interval;
  /** From how many independent roots it comes. */
  independentRoots: Scalars['Int']['output'];
};

/** An entry in a page. */
export type TimelineEdge = {
  __typename?: 'TimelineEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: TimelineEntry;
};

/** A dated claim in a timeline. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** The assertions that give this time. */
  assertions: AssertionConnection;
  /** The claim. */
  claim: Claim;
  /** Other times on file that cannot be right if this one is, best supported first. Differing precision alone is none. */
  disagreements: Array<TimelineDisagreement>;
  /** The time. */
  during: Interval;
  /** How exact it is. */
  form: TimeForm;
  /** From how many independent roots this time comes. */
  independentRoots: Scalars['Int']['output'];
  /** What it is the time of. */
  kind: TimelineKind;
};


/** A dated claim in a timeline. */
export type TimelineEntryAssertionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a time is the time of. */
export type TimelineKind =
  /** The claim says that something happened then: the date is its value. */
  | 'DATE'
  /** The claim is asserted to have held then. */
  | 'HELD';

/** The way from a claim down: assertion, passage, source, the sources behind it, and the filing that brought it. */
export type Trail = {
  __typename?: 'Trail';
  /** The claim that it starts from. */
  claim: Claim;
  /** How those hang together. Both ends of each are among `nodes`. */
  edges: Array<TrailEdge>;
  /** One line an assertion, in the order of the claim's assertions; 100 at most. */
  lines: Array<TrailLine>;
  /**
   * All that the trail is made of, each thing once however many lines go through it: the claim, its assertions, the
   * passages, the sources with those behind them, their archived copies, the filings, and whose word it is in the end.
   * With `edges` a tool can draw it, or write it as PROV-JSON.
   */
  nodes: Array<TrailNode>;
  /**
   * How many assertions of the claim are beyond the 100 that are shown, and are in neither `lines` nor `nodes`. 0: the
   * trail is whole.
   */
  omitted: Scalars['Int']['output'];
  /** The revision that it shows. */
  revision: Scalars['Int']['output'];
};

/** A step from one thing in a trail to the one that it comes from. */
export type TrailEdge = {
  __typename?: 'TrailEdge';
  /** False for a root that is one of several, of which the source does not say which is meant. */
  certain: Scalars['Boolean']['output'];
  /** The id of the node that it starts from. */
  from: Scalars['ID']['output'];
  /** How the first comes from the second. */
  kind: TrailEdgeKind;
  /**
   * The relation in W3C PROV: `prov:wasDerivedFrom`, `prov:wasQuotedFrom`, `prov:wasAttributedTo`,
   * `prov:hadPrimarySource`, `prov:specializationOf` or `prov:wasGeneratedBy`.
   */
  prov: Scalars['String']['output'];
  /** The id of the node that it leads to: what the first comes from. */
  to: Scalars['ID']['output'];
};

/** How one thing in a trail leads to another. */
export type TrailEdgeKind =
  /** An assertion, to the filing that brought it. */
  | 'BROUGHT_BY'
  /** An assertion, to whoever says it. */
  | 'BY'
  /** An archived copy, to its document. */
  | 'CAPTURE_OF'
  /** A document, to one that it copies, quotes or shows. */
  | 'DERIVED_FROM'
  /** An assertion, to the document in which it is said. */
  | 'IN'
  /** A passage, to the document in which it stands. */
  | 'PASSAGE_OF'
  /** An assertion that is not first hand, to the document at the end of its way. */
  | 'PRIMARY_SOURCE'
  /** A document, to who published it. */
  | 'PUBLISHED_BY'
  /** An assertion, to its exact words. */
  | 'QUOTES'
  /** An assertion, to the one that it repeats. */
  | 'RELAYS'
  /** An assertion, to its root: whose word it is in the end. */
  | 'ROOT'
  /** A claim, to what is said of it. */
  | 'SAID_IN'
  /** A document, to who wrote it. */
  | 'WRITTEN_BY';

/** The way of one assertion to its root. */
export type TrailLine = {
  __typename?: 'TrailLine';
  /** Where it starts. */
  assertion: Assertion;
  /** How many steps of relaying and deriving it takes. */
  depth: Scalars['Int']['output'];
  /** Where it ends. */
  roots: Array<Root>;
  /** The whole way as one sentence. */
  sentence: Scalars['String']['output'];
  /** Step by step, nearest first. */
  steps: Array<TrailStep>;
};

/** One thing in a trail. */
export type TrailNode = {
  __typename?: 'TrailNode';
  /** Its id, which `node(id)` takes. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: TrailNodeKind;
  /** How to name it in a drawing. */
  label: Scalars['String']['output'];
  /** Its type in W3C PROV: `prov:Entity`, `prov:Activity` (a filing) or `prov:Agent` (who speaks). */
  prov: Scalars['String']['output'];
  /** True where a line of the trail ends at it: it is the root of an assertion, or may be. */
  root: Scalars['Boolean']['output'];
};

/** What a node of a trail is. */
export type TrailNodeKind =
  /** Someone who speaks, writes or publishes. */
  | 'AGENT'
  /** What somebody says of it. */
  | 'ASSERTION'
  /** An archived copy of a document. */
  | 'CAPTURE'
  /** The claim that the trail is of. */
  | 'CLAIM'
  /** The newsroom's filing that brought an assertion. */
  | 'FILING'
  /** The exact words. */
  | 'PASSAGE'
  /** A document. */
  | 'SOURCE';

/** One step of a trail. */
export type TrailStep = {
  __typename?: 'TrailStep';
  /** The assertion at this step; null at a document of which only the derivation is on file, or where it was taken back. */
  assertion?: Maybe<Assertion>;
  /** How it leads on from the step before. */
  kind: TrailStepKind;
  /** From 1. */
  number: Scalars['Int']['output'];
  /** In a sentence. */
  sentence: Scalars['String']['output'];
  /** The document at this step. */
  source: Source;
};

/** How a step leads on from the one before. */
export type TrailStepKind =
  /** The document derives from this one (PROV: wasDerivedFrom). */
  | 'DERIVED_FROM'
  /** Repeats an assertion that is on file, or that was and has been taken back (PROV: wasQuotedFrom). */
  | 'RELAYS'
  /** The start: somebody says it in this source. */
  | 'SAYS';

/** Whether a quote was found in the archived copy of its source. */
export type Verification =
  /** Found after normalisation of white space, ligatures, soft hyphens, and quotation marks. */
  | 'NORMALISED'
  /** No archived copy is at hand: nobody but the reporter has compared it. */
  | 'UNVERIFIED'
  /** Found character for character. */
  | 'VERIFIED';

/** A caution. */
export type Warning = {
  __typename?: 'Warning';
  /** What kind of caution. */
  kind: WarningKind;
  /** In a sentence. */
  sentence: Scalars['String']['output'];
};

/** What kind of caution a claim needs. */
export type WarningKind =
  /** It disagrees with something. */
  | 'CONFLICT'
  /** Many copies, one root. */
  | 'COPIES_OF_ONE_ROOT'
  /** Nobody on file says it first hand. */
  | 'HEARSAY'
  /** A neighbouring claim is denied. */
  | 'NEIGHBOUR_DENIED'
  /** What is repeated was retracted, or its filing says it no more. Its copies still count, as one root. */
  | 'RETRACTED_ORIGIN'
  /** A quote that no archived copy confirms. */
  | 'UNVERIFIED_QUOTE';

/** A claim that rests on few roots, with every copy under the root that it copies. */
export type WeakClaim = {
  __typename?: 'WeakClaim';
  /** How many assertions support it, copies among them. */
  assertionCount: Scalars['Int']['output'];
  /** The claim. */
  claim: Claim;
  /** How many independent roots it has. */
  independentRoots: Scalars['Int']['output'];
  /** Each independent root with what goes back to it. Every supporting assertion is under one of them. */
  roots: Array<FoldedRoot>;
};

/** A page of weak claims. */
export type WeakClaimConnection = {
  __typename?: 'WeakClaimConnection';
  /** The entries with their cursors. */
  edges: Array<WeakClaimEdge>;
  /** The entries alone. */
  nodes: Array<WeakClaim>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** The revision that the answer is as of. */
  revision: Scalars['Int']['output'];
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A weak claim in a page. */
export type WeakClaimEdge = {
  __typename?: 'WeakClaimEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The claim with its roots. */
  node: WeakClaim;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Entity:
    | ( EntityModel )
    | ( EntityModel )
    | ( EntityModel )
    | ( EntityModel )
    | ( EntityModel )
    | ( EntityModel )
    | ( EntityModel )
  ;
  Node:
    | ( EntityModel )
    | ( EntityModel )
    | ( AssertionModel )
    | ( CaptureModel )
    | ( ClaimModel )
    | ( EntityModel )
    | ( EntityModel )
    | ( FilingModel )
    | ( EntityModel )
    | ( PassageModel )
    | ( EntityModel )
    | ( EntityModel )
    | ( ReviewModel )
    | ( SourceModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessAgreement: ResolverTypeWrapper<AccessAgreementModel>;
  AccessGrant: ResolverTypeWrapper<AccessGrantModel>;
  AccessGrantConnection: ResolverTypeWrapper<AccessGrantConnectionModel>;
  AccessGrantEdge: ResolverTypeWrapper<Omit<AccessGrantEdge, 'node'> & { node: ResolversTypes['AccessGrant'] }>;
  Agreement: ResolverTypeWrapper<EntityModel>;
  AnswerChange: ResolverTypeWrapper<AnswerChangeModel>;
  AnswerChangeConnection: ResolverTypeWrapper<AnswerChangeConnectionModel>;
  AnswerChangeEdge: ResolverTypeWrapper<Omit<AnswerChangeEdge, 'node'> & { node: ResolversTypes['AnswerChange'] }>;
  AnswerChangeKind: AnswerChangeKind;
  AnswerDiff: ResolverTypeWrapper<AnswerDiffModel>;
  AnswerStep: ResolverTypeWrapper<AnswerStepModel>;
  Api: ResolverTypeWrapper<EntityModel>;
  ApiAccess: ResolverTypeWrapper<ApiAccessModel>;
  ApiAccessConnection: ResolverTypeWrapper<ApiAccessConnectionModel>;
  ApiAccessEdge: ResolverTypeWrapper<Omit<ApiAccessEdge, 'node'> & { node: ResolversTypes['ApiAccess'] }>;
  AppliedFiling: ResolverTypeWrapper<AppliedFilingModel>;
  AsOf: ResolverTypeWrapper<Scalars['AsOf']['output']>;
  AskAnswer: ResolverTypeWrapper<AskAnswerModel>;
  AskLine: ResolverTypeWrapper<AskLineModel>;
  AskLineConnection: ResolverTypeWrapper<AskLineConnectionModel>;
  AskLineEdge: ResolverTypeWrapper<Omit<AskLineEdge, 'node'> & { node: ResolversTypes['AskLine'] }>;
  AskRefusal: ResolverTypeWrapper<AskRefusal>;
  AskRefusalCode: AskRefusalCode;
  Assertion: ResolverTypeWrapper<AssertionModel>;
  AssertionConnection: ResolverTypeWrapper<AssertionConnectionModel>;
  AssertionEdge: ResolverTypeWrapper<Omit<AssertionEdge, 'node'> & { node: ResolversTypes['Assertion'] }>;
  Audience: ResolverTypeWrapper<Audience>;
  AudienceKind: AudienceKind;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Capture: ResolverTypeWrapper<CaptureModel>;
  Case: ResolverTypeWrapper<CaseModel>;
  CaseConnection: ResolverTypeWrapper<CaseConnectionModel>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  Claim: ResolverTypeWrapper<ClaimModel>;
  ClaimConnection: ResolverTypeWrapper<ClaimConnectionModel>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ClaimEffect: ResolverTypeWrapper<ClaimEffectModel>;
  ClaimEffectKind: ClaimEffectKind;
  Company: ResolverTypeWrapper<EntityModel>;
  ConfirmationKind: ConfirmationKind;
  Conflict: ResolverTypeWrapper<ConflictModel>;
  ConflictConnection: ResolverTypeWrapper<ConflictConnectionModel>;
  ConflictEdge: ResolverTypeWrapper<Omit<ConflictEdge, 'node'> & { node: ResolversTypes['Conflict'] }>;
  ConflictKind: ConflictKind;
  ConflictSide: ResolverTypeWrapper<ConflictSideModel>;
  ConnectionHop: ResolverTypeWrapper<ConnectionHopModel>;
  ConnectionHub: ResolverTypeWrapper<ConnectionHubModel>;
  ConnectionPath: ResolverTypeWrapper<ConnectionPathModel>;
  Connections: ResolverTypeWrapper<ConnectionsModel>;
  CourtCase: ResolverTypeWrapper<EntityModel>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DaySpan: ResolverTypeWrapper<DaySpan>;
  Denial: ResolverTypeWrapper<DenialModel>;
  DenialConnection: ResolverTypeWrapper<DenialConnectionModel>;
  DenialEdge: ResolverTypeWrapper<Omit<DenialEdge, 'node'> & { node: ResolversTypes['Denial'] }>;
  DenialRole: DenialRole;
  DenialStance: DenialStance;
  DifferenceKind: DifferenceKind;
  DifferencePart: ResolverTypeWrapper<DifferencePart>;
  EDTF: ResolverTypeWrapper<Scalars['EDTF']['output']>;
  Entity: ResolverTypeWrapper<EntityModel>;
  EntityConnection: ResolverTypeWrapper<EntityConnectionModel>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  EntityType: EntityType;
  Filing: ResolverTypeWrapper<FilingModel>;
  FilingAction: FilingAction;
  FilingConnection: ResolverTypeWrapper<FilingConnectionModel>;
  FilingEdge: ResolverTypeWrapper<Omit<FilingEdge, 'node'> & { node: ResolversTypes['Filing'] }>;
  FilingPlan: ResolverTypeWrapper<FilingPlanModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FoldedCopy: ResolverTypeWrapper<FoldedCopyModel>;
  FoldedRoot: ResolverTypeWrapper<FoldedRootModel>;
  GrantBasis: GrantBasis;
  GrantGround: ResolverTypeWrapper<Omit<GrantGround, 'claims'> & { claims: Array<ResolversTypes['Claim']> }>;
  Graph: ResolverTypeWrapper<GraphModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interval: ResolverTypeWrapper<IntervalModel>;
  Issue: ResolverTypeWrapper<IssueModel>;
  IssueSeverity: IssueSeverity;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Modality: Modality;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Organization: ResolverTypeWrapper<EntityModel>;
  Overlap: ResolverTypeWrapper<OverlapModel>;
  OverlapPair: ResolverTypeWrapper<OverlapPairModel>;
  OverlapSide: ResolverTypeWrapper<OverlapSideModel>;
  OverlapVerdict: OverlapVerdict;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Passage: ResolverTypeWrapper<PassageModel>;
  Person: ResolverTypeWrapper<EntityModel>;
  PlannedConfirmation: ResolverTypeWrapper<ConfirmationModel>;
  PlannedContradiction: ResolverTypeWrapper<ContradictionModel>;
  PlannedSide: ResolverTypeWrapper<PlannedSideModel>;
  Precision: Precision;
  Product: ResolverTypeWrapper<EntityModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rating: ResolverTypeWrapper<Rating>;
  Reading: ResolverTypeWrapper<ReadingModel>;
  Retraction: ResolverTypeWrapper<Retraction>;
  RetractionImpactConnection: ResolverTypeWrapper<RetractionImpactConnectionModel>;
  RetractionImpactEdge: ResolverTypeWrapper<Omit<RetractionImpactEdge, 'node'> & { node: ResolversTypes['ClaimEffect'] }>;
  Review: ResolverTypeWrapper<ReviewModel>;
  ReviewConnection: ResolverTypeWrapper<ReviewConnectionModel>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  Revision: ResolverTypeWrapper<RevisionModel>;
  RevisionAction: RevisionAction;
  Root: ResolverTypeWrapper<RootModel>;
  Said: ResolverTypeWrapper<SaidModel>;
  SaidConnection: ResolverTypeWrapper<SaidConnectionModel>;
  SaidEdge: ResolverTypeWrapper<Omit<SaidEdge, 'node'> & { node: ResolversTypes['Said'] }>;
  SearchConnection: ResolverTypeWrapper<SearchConnectionModel>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>;
  SearchHit: ResolverTypeWrapper<SearchHitModel>;
  SearchKind: SearchKind;
  Source: ResolverTypeWrapper<SourceModel>;
  SourceConnection: ResolverTypeWrapper<SourceConnectionModel>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node: ResolversTypes['Source'] }>;
  SourceKind: SourceKind;
  StaleKind: StaleKind;
  StaleReason: ResolverTypeWrapper<StaleReasonModel>;
  Stance: Stance;
  Standing: Standing;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TimeForm: TimeForm;
  TimelineConnection: ResolverTypeWrapper<TimelineConnectionModel>;
  TimelineDisagreement: ResolverTypeWrapper<ConflictSideModel>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryModel>;
  TimelineKind: TimelineKind;
  Trail: ResolverTypeWrapper<TrailModel>;
  TrailEdge: ResolverTypeWrapper<TrailEdge>;
  TrailEdgeKind: TrailEdgeKind;
  TrailLine: ResolverTypeWrapper<TrailLineModel>;
  TrailNode: ResolverTypeWrapper<TrailNode>;
  TrailNodeKind: TrailNodeKind;
  TrailStep: ResolverTypeWrapper<TrailStepModel>;
  TrailStepKind: TrailStepKind;
  Verification: Verification;
  Warning: ResolverTypeWrapper<Warning>;
  WarningKind: WarningKind;
  WeakClaim: ResolverTypeWrapper<WeakClaimModel>;
  WeakClaimConnection: ResolverTypeWrapper<WeakClaimConnectionModel>;
  WeakClaimEdge: ResolverTypeWrapper<Omit<WeakClaimEdge, 'node'> & { node: ResolversTypes['WeakClaim'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessAgreement: AccessAgreementModel;
  AccessGrant: AccessGrantModel;
  AccessGrantConnection: AccessGrantConnectionModel;
  AccessGrantEdge: Omit<AccessGrantEdge, 'node'> & { node: ResolversParentTypes['AccessGrant'] };
  Agreement: EntityModel;
  AnswerChange: AnswerChangeModel;
  AnswerChangeConnection: AnswerChangeConnectionModel;
  AnswerChangeEdge: Omit<AnswerChangeEdge, 'node'> & { node: ResolversParentTypes['AnswerChange'] };
  AnswerDiff: AnswerDiffModel;
  AnswerStep: AnswerStepModel;
  Api: EntityModel;
  ApiAccess: ApiAccessModel;
  ApiAccessConnection: ApiAccessConnectionModel;
  ApiAccessEdge: Omit<ApiAccessEdge, 'node'> & { node: ResolversParentTypes['ApiAccess'] };
  AppliedFiling: AppliedFilingModel;
  AsOf: Scalars['AsOf']['output'];
  AskAnswer: AskAnswerModel;
  AskLine: AskLineModel;
  AskLineConnection: AskLineConnectionModel;
  AskLineEdge: Omit<AskLineEdge, 'node'> & { node: ResolversParentTypes['AskLine'] };
  AskRefusal: AskRefusal;
  Assertion: AssertionModel;
  AssertionConnection: AssertionConnectionModel;
  AssertionEdge: Omit<AssertionEdge, 'node'> & { node: ResolversParentTypes['Assertion'] };
  Audience: Audience;
  Boolean: Scalars['Boolean']['output'];
  Capture: CaptureModel;
  Case: CaseModel;
  CaseConnection: CaseConnectionModel;
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  Claim: ClaimModel;
  ClaimConnection: ClaimConnectionModel;
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ClaimEffect: ClaimEffectModel;
  Company: EntityModel;
  Conflict: ConflictModel;
  ConflictConnection: ConflictConnectionModel;
  ConflictEdge: Omit<ConflictEdge, 'node'> & { node: ResolversParentTypes['Conflict'] };
  ConflictSide: ConflictSideModel;
  ConnectionHop: ConnectionHopModel;
  ConnectionHub: ConnectionHubModel;
  ConnectionPath: ConnectionPathModel;
  Connections: ConnectionsModel;
  CourtCase: EntityModel;
  DateTime: Scalars['DateTime']['output'];
  DaySpan: DaySpan;
  Denial: DenialModel;
  DenialConnection: DenialConnectionModel;
  DenialEdge: Omit<DenialEdge, 'node'> & { node: ResolversParentTypes['Denial'] };
  DifferencePart: DifferencePart;
  EDTF: Scalars['EDTF']['output'];
  Entity: EntityModel;
  EntityConnection: EntityConnectionModel;
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  Filing: FilingModel;
  FilingConnection: FilingConnectionModel;
  FilingEdge: Omit<FilingEdge, 'node'> & { node: ResolversParentTypes['Filing'] };
  FilingPlan: FilingPlanModel;
  Float: Scalars['Float']['output'];
  FoldedCopy: FoldedCopyModel;
  FoldedRoot: FoldedRootModel;
  GrantGround: Omit<GrantGround, 'claims'> & { claims: Array<ResolversParentTypes['Claim']> };
  Graph: GraphModel;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Interval: IntervalModel;
  Issue: IssueModel;
  JSON: Scalars['JSON']['output'];
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Organization: EntityModel;
  Overlap: OverlapModel;
  OverlapPair: OverlapPairModel;
  OverlapSide: OverlapSideModel;
  PageInfo: PageInfo;
  Passage: PassageModel;
  Person: EntityModel;
  PlannedConfirmation: ConfirmationModel;
  PlannedContradiction: ContradictionModel;
  PlannedSide: PlannedSideModel;
  Product: EntityModel;
  Query: Record<PropertyKey, never>;
  Rating: Rating;
  Reading: ReadingModel;
  Retraction: Retraction;
  RetractionImpactConnection: RetractionImpactConnectionModel;
  RetractionImpactEdge: Omit<RetractionImpactEdge, 'node'> & { node: ResolversParentTypes['ClaimEffect'] };
  Review: ReviewModel;
  ReviewConnection: ReviewConnectionModel;
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  Revision: RevisionModel;
  Root: RootModel;
  Said: SaidModel;
  SaidConnection: SaidConnectionModel;
  SaidEdge: Omit<SaidEdge, 'node'> & { node: ResolversParentTypes['Said'] };
  SearchConnection: SearchConnectionModel;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] };
  SearchHit: SearchHitModel;
  Source: SourceModel;
  SourceConnection: SourceConnectionModel;
  SourceEdge: Omit<SourceEdge, 'node'> & { node: ResolversParentTypes['Source'] };
  StaleReason: StaleReasonModel;
  String: Scalars['String']['output'];
  TimelineConnection: TimelineConnectionModel;
  TimelineDisagreement: ConflictSideModel;
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  TimelineEntry: TimelineEntryModel;
  Trail: TrailModel;
  TrailEdge: TrailEdge;
  TrailLine: TrailLineModel;
  TrailNode: TrailNode;
  TrailStep: TrailStepModel;
  Warning: Warning;
  WeakClaim: WeakClaimModel;
  WeakClaimConnection: WeakClaimConnectionModel;
  WeakClaimEdge: Omit<WeakClaimEdge, 'node'> & { node: ResolversParentTypes['WeakClaim'] };
};

export type AccessAgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessAgreement'] = ResolversParentTypes['AccessAgreement']> = {
  agreement?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  inExchangeFor?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type AccessGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessGrant'] = ResolversParentTypes['AccessGrant']> = {
  agreements?: Resolver<Array<ResolversTypes['AccessAgreement']>, ParentType, ContextType>;
  allowed?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  during?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  grounds?: Resolver<Array<ResolversTypes['GrantGround']>, ParentType, ContextType>;
  inExchangeFor?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  otherAgreements?: Resolver<Array<ResolversTypes['AccessAgreement']>, ParentType, ContextType>;
  otherReturns?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type AccessGrantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessGrantConnection'] = ResolversParentTypes['AccessGrantConnection']> = {
  company?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AccessGrantEdge']>, ParentType, ContextType>;
  inGeneral?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessGrant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessGrantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessGrantEdge'] = ResolversParentTypes['AccessGrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessGrant'], ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<AgreementClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerChange'] = ResolversParentTypes['AnswerChange']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AnswerChangeKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['Revision']>, ParentType, ContextType>;
};

export type AnswerChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerChangeConnection'] = ResolversParentTypes['AnswerChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AnswerChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AnswerChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnswerChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerChangeEdge'] = ResolversParentTypes['AnswerChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AnswerChange'], ParentType, ContextType>;
};

export type AnswerDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerDiff'] = ResolversParentTypes['AnswerDiff']> = {
  capped?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['AnswerChangeConnection'], ParentType, ContextType, RequireFields<AnswerDiffChangesArgs, 'first'>>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['AnswerStep']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnswerStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerStep'] = ResolversParentTypes['AnswerStep']> = {
  after?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AnswerChange']>, ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
};

export type ApiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Api'] = ResolversParentTypes['Api']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<ApiClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiAccess'] = ResolversParentTypes['ApiAccess']> = {
  api?: Resolver<ResolversTypes['Api'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  during?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type ApiAccessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiAccessConnection'] = ResolversParentTypes['ApiAccessConnection']> = {
  api?: Resolver<ResolversTypes['Api'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ApiAccessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiAccess']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiAccessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiAccessEdge'] = ResolversParentTypes['ApiAccessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiAccess'], ParentType, ContextType>;
};

export type AppliedFilingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppliedFiling'] = ResolversParentTypes['AppliedFiling']> = {
  action?: Resolver<ResolversTypes['FilingAction'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filing?: Resolver<ResolversTypes['Filing'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['Issue']>, ParentType, ContextType>;
};

export interface AsOfScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AsOf'], any> {
  name: 'AsOf';
}

export type AskAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskAnswer'] = ResolversParentTypes['AskAnswer']> = {
  candidates?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['AskLineConnection'], ParentType, ContextType, RequireFields<AskAnswerLinesArgs, 'first'>>;
  nearest?: Resolver<Array<ResolversTypes['Reading']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reading?: Resolver<Maybe<ResolversTypes['Reading']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['AskRefusal']>, ParentType, ContextType>;
  understood?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AskLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskLine'] = ResolversParentTypes['AskLine']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AskLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskLineConnection'] = ResolversParentTypes['AskLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AskLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AskLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AskLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskLineEdge'] = ResolversParentTypes['AskLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AskLine'], ParentType, ContextType>;
};

export type AskRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskRefusal'] = ResolversParentTypes['AskRefusal']> = {
  code?: Resolver<ResolversTypes['AskRefusalCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AssertionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assertion'] = ResolversParentTypes['Assertion']> = {
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  during?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  filing?: Resolver<ResolversTypes['Filing'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paragraph?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paraphrase?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passage?: Resolver<Maybe<ResolversTypes['Passage']>, ParentType, ContextType>;
  relays?: Resolver<Maybe<ResolversTypes['Assertion']>, ParentType, ContextType>;
  roots?: Resolver<Array<ResolversTypes['Root']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssertionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssertionConnection'] = ResolversParentTypes['AssertionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssertionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Assertion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssertionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssertionEdge'] = ResolversParentTypes['AssertionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assertion'], ParentType, ContextType>;
};

export type AudienceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Audience'] = ResolversParentTypes['Audience']> = {
  kind?: Resolver<ResolversTypes['AudienceKind'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CaptureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Capture'] = ResolversParentTypes['Capture']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  extractor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retrieved?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  changed?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  filings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Case']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  assertions?: Resolver<ResolversTypes['AssertionConnection'], ParentType, ContextType, RequireFields<ClaimAssertionsArgs, 'first'>>;
  conflicts?: Resolver<Array<ResolversTypes['Conflict']>, ParentType, ContextType>;
  denials?: Resolver<ResolversTypes['AssertionConnection'], ParentType, ContextType, RequireFields<ClaimDenialsArgs, 'first'>>;
  during?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  episode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hearsayDepth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  independentRoots?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neighbours?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  qualifications?: Resolver<ResolversTypes['AssertionConnection'], ParentType, ContextType, RequireFields<ClaimQualificationsArgs, 'first'>>;
  reviews?: Resolver<Array<ResolversTypes['Review']>, ParentType, ContextType>;
  roots?: Resolver<Array<ResolversTypes['Root']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  standingInWords?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  trail?: Resolver<ResolversTypes['Trail'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['Warning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ClaimEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEffect'] = ResolversParentTypes['ClaimEffect']> = {
  assertionsAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ClaimEffectKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rootsAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootsBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standingAfter?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  standingBefore?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<CompanyClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sides?: Resolver<Array<ResolversTypes['ConflictSide']>, ParentType, ContextType>;
};

export type ConflictConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictConnection'] = ResolversParentTypes['ConflictConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConflictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Conflict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wordingsCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConflictEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictEdge'] = ResolversParentTypes['ConflictEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conflict'], ParentType, ContextType>;
};

export type ConflictSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictSide'] = ResolversParentTypes['ConflictSide']> = {
  assertions?: Resolver<Array<ResolversTypes['Assertion']>, ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  difference?: Resolver<Maybe<Array<ResolversTypes['DifferencePart']>>, ParentType, ContextType>;
  independentRoots?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roots?: Resolver<Array<ResolversTypes['Root']>, ParentType, ContextType>;
};

export type ConnectionHopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectionHop'] = ResolversParentTypes['ConnectionHop']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  forward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  others?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  othersLeftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type ConnectionHubResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectionHub'] = ResolversParentTypes['ConnectionHub']> = {
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type ConnectionPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectionPath'] = ResolversParentTypes['ConnectionPath']> = {
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  hops?: Resolver<Array<ResolversTypes['ConnectionHop']>, ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weakest?: Resolver<ResolversTypes['ConnectionHop'], ParentType, ContextType>;
};

export type ConnectionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Connections'] = ResolversParentTypes['Connections']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  hubCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hubDegree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hubs?: Resolver<Array<ResolversTypes['ConnectionHub']>, ParentType, ContextType>;
  leftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paths?: Resolver<Array<ResolversTypes['ConnectionPath']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type CourtCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourtCase'] = ResolversParentTypes['CourtCase']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<CourtCaseClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DaySpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DaySpan'] = ResolversParentTypes['DaySpan']> = {
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DenialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Denial'] = ResolversParentTypes['Denial']> = {
  assertion?: Resolver<ResolversTypes['Assertion'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  during?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  moreNotDenied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notDenied?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  speaker?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['DenialStance'], ParentType, ContextType>;
  verbatim?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DenialConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DenialConnection'] = ResolversParentTypes['DenialConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DenialEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Denial']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DenialEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DenialEdge'] = ResolversParentTypes['DenialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Denial'], ParentType, ContextType>;
};

export type DifferencePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifferencePart'] = ResolversParentTypes['DifferencePart']> = {
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface EdtfScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EDTF'], any> {
  name: 'EDTF';
}

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Agreement' | 'Api' | 'Company' | 'CourtCase' | 'Organization' | 'Person' | 'Product', ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type FilingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Filing'] = ResolversParentTypes['Filing']> = {
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<FilingClaimsArgs, 'first'>>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preparedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<FilingReviewsArgs, 'first'>>;
  since?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FilingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FilingConnection'] = ResolversParentTypes['FilingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FilingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Filing']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FilingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FilingEdge'] = ResolversParentTypes['FilingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Filing'], ParentType, ContextType>;
};

export type FilingPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FilingPlan'] = ResolversParentTypes['FilingPlan']> = {
  action?: Resolver<Maybe<ResolversTypes['FilingAction']>, ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedReviews?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ClaimEffect']>, ParentType, ContextType>;
  confirms?: Resolver<Array<ResolversTypes['PlannedConfirmation']>, ParentType, ContextType>;
  contradicts?: Resolver<Array<ResolversTypes['PlannedContradiction']>, ParentType, ContextType>;
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedReviews?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  filing?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  issues?: Resolver<Array<ResolversTypes['Issue']>, ParentType, ContextType>;
  newClaims?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  newEntities?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  newReviews?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  newSources?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FoldedCopyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoldedCopy'] = ResolversParentTypes['FoldedCopy']> = {
  assertion?: Resolver<ResolversTypes['Assertion'], ParentType, ContextType>;
  copyOf?: Resolver<Maybe<ResolversTypes['Assertion']>, ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type FoldedRootResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoldedRoot'] = ResolversParentTypes['FoldedRoot']> = {
  copies?: Resolver<Array<ResolversTypes['FoldedCopy']>, ParentType, ContextType>;
  copyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstHand?: Resolver<Array<ResolversTypes['Assertion']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['Root'], ParentType, ContextType>;
};

export type GrantGroundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantGround'] = ResolversParentTypes['GrantGround']> = {
  basis?: Resolver<ResolversTypes['GrantBasis'], ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type GraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Graph'] = ResolversParentTypes['Graph']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['Revision']>, ParentType, ContextType, RequireFields<GraphChangesArgs, 'first'>>;
  newsroom?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interval'] = ResolversParentTypes['Interval']> = {
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edtf?: Resolver<ResolversTypes['EDTF'], ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Precision'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IssueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Issue'] = ResolversParentTypes['Issue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['IssueSeverity'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  applyFiling?: Resolver<ResolversTypes['AppliedFiling'], ParentType, ContextType, RequireFields<MutationApplyFilingArgs, 'content' | 'name'>>;
  differentEntity?: Resolver<ResolversTypes['AppliedFiling'], ParentType, ContextType, RequireFields<MutationDifferentEntityArgs, 'a' | 'b' | 'reason'>>;
  retractAssertion?: Resolver<ResolversTypes['Retraction'], ParentType, ContextType, RequireFields<MutationRetractAssertionArgs, 'id' | 'reason'>>;
  retractFiling?: Resolver<ResolversTypes['Retraction'], ParentType, ContextType, RequireFields<MutationRetractFilingArgs, 'id' | 'reason'>>;
  retractSource?: Resolver<ResolversTypes['Retraction'], ParentType, ContextType, RequireFields<MutationRetractSourceArgs, 'id' | 'reason'>>;
  sameEntity?: Resolver<ResolversTypes['AppliedFiling'], ParentType, ContextType, RequireFields<MutationSameEntityArgs, 'keep' | 'other' | 'reason'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Agreement' | 'Api' | 'Assertion' | 'Capture' | 'Claim' | 'Company' | 'CourtCase' | 'Filing' | 'Organization' | 'Passage' | 'Person' | 'Product' | 'Review' | 'Source', ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<OrganizationClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OverlapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Overlap'] = ResolversParentTypes['Overlap']> = {
  a?: Resolver<ResolversTypes['OverlapSide'], ParentType, ContextType>;
  agreed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['OverlapSide'], ParentType, ContextType>;
  certain?: Resolver<Maybe<ResolversTypes['DaySpan']>, ParentType, ContextType>;
  pairs?: Resolver<Array<ResolversTypes['OverlapPair']>, ParentType, ContextType>;
  possible?: Resolver<Maybe<ResolversTypes['DaySpan']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['OverlapVerdict'], ParentType, ContextType>;
};

export type OverlapPairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OverlapPair'] = ResolversParentTypes['OverlapPair']> = {
  a?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  certain?: Resolver<Maybe<ResolversTypes['DaySpan']>, ParentType, ContextType>;
  possible?: Resolver<Maybe<ResolversTypes['DaySpan']>, ParentType, ContextType>;
  rootsOfA?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootsOfB?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['OverlapVerdict'], ParentType, ContextType>;
};

export type OverlapSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OverlapSide'] = ResolversParentTypes['OverlapSide']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  during?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  filledFrom?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  times?: Resolver<Array<ResolversTypes['Interval']>, ParentType, ContextType>;
  timesLeftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  untimed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PassageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Passage'] = ResolversParentTypes['Passage']> = {
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paragraph?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  prefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suffix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['Verification'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<PersonClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlannedConfirmationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedConfirmation'] = ResolversParentTypes['PlannedConfirmation']> = {
  claim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConfirmationKind'], ParentType, ContextType>;
  roots?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlannedContradictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedContradiction'] = ResolversParentTypes['PlannedContradiction']> = {
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  sides?: Resolver<Array<ResolversTypes['PlannedSide']>, ParentType, ContextType>;
};

export type PlannedSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedSide'] = ResolversParentTypes['PlannedSide']> = {
  claim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  independentRoots?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<ProductClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessGrantedBy?: Resolver<ResolversTypes['AccessGrantConnection'], ParentType, ContextType, RequireFields<QueryAccessGrantedByArgs, 'company' | 'first'>>;
  answer?: Resolver<ResolversTypes['AskAnswer'], ParentType, ContextType, RequireFields<QueryAnswerArgs, 'question' | 'variables'>>;
  answerDiff?: Resolver<ResolversTypes['AnswerDiff'], ParentType, ContextType, RequireFields<QueryAnswerDiffArgs, 'from' | 'question'>>;
  apiAccess?: Resolver<ResolversTypes['ApiAccessConnection'], ParentType, ContextType, RequireFields<QueryApiAccessArgs, 'api' | 'first'>>;
  ask?: Resolver<ResolversTypes['AskAnswer'], ParentType, ContextType, RequireFields<QueryAskArgs, 'question'>>;
  assertions?: Resolver<ResolversTypes['AssertionConnection'], ParentType, ContextType, RequireFields<QueryAssertionsArgs, 'by' | 'first'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QueryCasesArgs, 'first'>>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType, RequireFields<QueryClaimArgs, 'id'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QueryClaimsArgs, 'first'>>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<QueryConflictsArgs, 'first'>>;
  connections?: Resolver<ResolversTypes['Connections'], ParentType, ContextType, RequireFields<QueryConnectionsArgs, 'from' | 'hubDegree' | 'maxHops' | 'paths' | 'to'>>;
  denials?: Resolver<ResolversTypes['DenialConnection'], ParentType, ContextType, RequireFields<QueryDenialsArgs, 'first'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'first'>>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType, RequireFields<QueryEntityArgs, 'name'>>;
  filing?: Resolver<ResolversTypes['Filing'], ParentType, ContextType, RequireFields<QueryFilingArgs, 'id'>>;
  filings?: Resolver<ResolversTypes['FilingConnection'], ParentType, ContextType, RequireFields<QueryFilingsArgs, 'first' | 'retracted'>>;
  graph?: Resolver<ResolversTypes['Graph'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  overlap?: Resolver<ResolversTypes['Overlap'], ParentType, ContextType, RequireFields<QueryOverlapArgs, 'a' | 'b'>>;
  previewFiling?: Resolver<ResolversTypes['FilingPlan'], ParentType, ContextType, RequireFields<QueryPreviewFilingArgs, 'content' | 'name'>>;
  retractionImpact?: Resolver<ResolversTypes['RetractionImpactConnection'], ParentType, ContextType, RequireFields<QueryRetractionImpactArgs, 'first' | 'id'>>;
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  reviews?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<QueryReviewsArgs, 'first'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'first'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<QueryTimelineArgs, 'first'>>;
  weakClaims?: Resolver<ResolversTypes['WeakClaimConnection'], ParentType, ContextType, RequireFields<QueryWeakClaimsArgs, 'first' | 'maxIndependentRoots'>>;
  whoSaid?: Resolver<ResolversTypes['SaidConnection'], ParentType, ContextType, RequireFields<QueryWhoSaidArgs, 'first' | 'words'>>;
};

export type RatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  best?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  worst?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reading'] = ResolversParentTypes['Reading']> = {
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type RetractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Retraction'] = ResolversParentTypes['Retraction']> = {
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetractionImpactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetractionImpactConnection'] = ResolversParentTypes['RetractionImpactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RetractionImpactEdge']>, ParentType, ContextType>;
  ends?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ClaimEffect']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetractionImpactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetractionImpactEdge'] = ResolversParentTypes['RetractionImpactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClaimEffect'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  changed?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  filing?: Resolver<ResolversTypes['Filing'], ParentType, ContextType>;
  headline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Rating'], ParentType, ContextType>;
  reliesOn?: Resolver<Array<ResolversTypes['Assertion']>, ParentType, ContextType>;
  reviewer?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staleBecause?: Resolver<Array<ResolversTypes['StaleReason']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Review']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  action?: Resolver<ResolversTypes['RevisionAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filing?: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RootResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Root'] = ResolversParentTypes['Root']> = {
  alternatives?: Resolver<Array<ResolversTypes['Root']>, ParentType, ContextType>;
  assertions?: Resolver<Array<ResolversTypes['Assertion']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type SaidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Said'] = ResolversParentTypes['Said']> = {
  assertion?: Resolver<ResolversTypes['Assertion'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  phrase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  speaker?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  trail?: Resolver<ResolversTypes['TrailLine'], ParentType, ContextType>;
  verbatim?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SaidConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaidConnection'] = ResolversParentTypes['SaidConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SaidEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Said']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SaidEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaidEdge'] = ResolversParentTypes['SaidEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Said'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  __resolveType: TypeResolveFn<'Agreement' | 'Api' | 'Assertion' | 'Company' | 'CourtCase' | 'Organization' | 'Person' | 'Product' | 'Source', ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  captures?: Resolver<Array<ResolversTypes['Capture']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<SourceClaimsArgs, 'first'>>;
  derivedBy?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  derivedFrom?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type StaleReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleReason'] = ResolversParentTypes['StaleReason']> = {
  assertion?: Resolver<Maybe<ResolversTypes['Assertion']>, ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  claimInWords?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StaleKind'], ParentType, ContextType>;
  rootsNow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootsThen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standingNow?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  standingThen?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  case?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineDisagreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineDisagreement'] = ResolversParentTypes['TimelineDisagreement']> = {
  assertions?: Resolver<Array<ResolversTypes['Assertion']>, ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  during?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  independentRoots?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  assertions?: Resolver<ResolversTypes['AssertionConnection'], ParentType, ContextType, RequireFields<TimelineEntryAssertionsArgs, 'first'>>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  disagreements?: Resolver<Array<ResolversTypes['TimelineDisagreement']>, ParentType, ContextType>;
  during?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['TimeForm'], ParentType, ContextType>;
  independentRoots?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
};

export type TrailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Trail'] = ResolversParentTypes['Trail']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['TrailEdge']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['TrailLine']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TrailNode']>, ParentType, ContextType>;
  omitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrailEdge'] = ResolversParentTypes['TrailEdge']> = {
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TrailEdgeKind'], ParentType, ContextType>;
  prov?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TrailLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrailLine'] = ResolversParentTypes['TrailLine']> = {
  assertion?: Resolver<ResolversTypes['Assertion'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roots?: Resolver<Array<ResolversTypes['Root']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['TrailStep']>, ParentType, ContextType>;
};

export type TrailNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrailNode'] = ResolversParentTypes['TrailNode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TrailNodeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prov?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TrailStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrailStep'] = ResolversParentTypes['TrailStep']> = {
  assertion?: Resolver<Maybe<ResolversTypes['Assertion']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TrailStepKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type WarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warning'] = ResolversParentTypes['Warning']> = {
  kind?: Resolver<ResolversTypes['WarningKind'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WeakClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakClaim'] = ResolversParentTypes['WeakClaim']> = {
  assertionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  independentRoots?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roots?: Resolver<Array<ResolversTypes['FoldedRoot']>, ParentType, ContextType>;
};

export type WeakClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakClaimConnection'] = ResolversParentTypes['WeakClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WeakClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WeakClaim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WeakClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakClaimEdge'] = ResolversParentTypes['WeakClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WeakClaim'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessAgreement?: AccessAgreementResolvers<ContextType>;
  AccessGrant?: AccessGrantResolvers<ContextType>;
  AccessGrantConnection?: AccessGrantConnectionResolvers<ContextType>;
  AccessGrantEdge?: AccessGrantEdgeResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  AnswerChange?: AnswerChangeResolvers<ContextType>;
  AnswerChangeConnection?: AnswerChangeConnectionResolvers<ContextType>;
  AnswerChangeEdge?: AnswerChangeEdgeResolvers<ContextType>;
  AnswerDiff?: AnswerDiffResolvers<ContextType>;
  AnswerStep?: AnswerStepResolvers<ContextType>;
  Api?: ApiResolvers<ContextType>;
  ApiAccess?: ApiAccessResolvers<ContextType>;
  ApiAccessConnection?: ApiAccessConnectionResolvers<ContextType>;
  ApiAccessEdge?: ApiAccessEdgeResolvers<ContextType>;
  AppliedFiling?: AppliedFilingResolvers<ContextType>;
  AsOf?: GraphQLScalarType;
  AskAnswer?: AskAnswerResolvers<ContextType>;
  AskLine?: AskLineResolvers<ContextType>;
  AskLineConnection?: AskLineConnectionResolvers<ContextType>;
  AskLineEdge?: AskLineEdgeResolvers<ContextType>;
  AskRefusal?: AskRefusalResolvers<ContextType>;
  Assertion?: AssertionResolvers<ContextType>;
  AssertionConnection?: AssertionConnectionResolvers<ContextType>;
  AssertionEdge?: AssertionEdgeResolvers<ContextType>;
  Audience?: AudienceResolvers<ContextType>;
  Capture?: CaptureResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ClaimEffect?: ClaimEffectResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ConflictConnection?: ConflictConnectionResolvers<ContextType>;
  ConflictEdge?: ConflictEdgeResolvers<ContextType>;
  ConflictSide?: ConflictSideResolvers<ContextType>;
  ConnectionHop?: ConnectionHopResolvers<ContextType>;
  ConnectionHub?: ConnectionHubResolvers<ContextType>;
  ConnectionPath?: ConnectionPathResolvers<ContextType>;
  Connections?: ConnectionsResolvers<ContextType>;
  CourtCase?: CourtCaseResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DaySpan?: DaySpanResolvers<ContextType>;
  Denial?: DenialResolvers<ContextType>;
  DenialConnection?: DenialConnectionResolvers<ContextType>;
  DenialEdge?: DenialEdgeResolvers<ContextType>;
  DifferencePart?: DifferencePartResolvers<ContextType>;
  EDTF?: GraphQLScalarType;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  Filing?: FilingResolvers<ContextType>;
  FilingConnection?: FilingConnectionResolvers<ContextType>;
  FilingEdge?: FilingEdgeResolvers<ContextType>;
  FilingPlan?: FilingPlanResolvers<ContextType>;
  FoldedCopy?: FoldedCopyResolvers<ContextType>;
  FoldedRoot?: FoldedRootResolvers<ContextType>;
  GrantGround?: GrantGroundResolvers<ContextType>;
  Graph?: GraphResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  Issue?: IssueResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Overlap?: OverlapResolvers<ContextType>;
  OverlapPair?: OverlapPairResolvers<ContextType>;
  OverlapSide?: OverlapSideResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passage?: PassageResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PlannedConfirmation?: PlannedConfirmationResolvers<ContextType>;
  PlannedContradiction?: PlannedContradictionResolvers<ContextType>;
  PlannedSide?: PlannedSideResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  Reading?: ReadingResolvers<ContextType>;
  Retraction?: RetractionResolvers<ContextType>;
  RetractionImpactConnection?: RetractionImpactConnectionResolvers<ContextType>;
  RetractionImpactEdge?: RetractionImpactEdgeResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  Root?: RootResolvers<ContextType>;
  Said?: SaidResolvers<ContextType>;
  SaidConnection?: SaidConnectionResolvers<ContextType>;
  SaidEdge?: SaidEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  StaleReason?: StaleReasonResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineDisagreement?: TimelineDisagreementResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  Trail?: TrailResolvers<ContextType>;
  TrailEdge?: TrailEdgeResolvers<ContextType>;
  TrailLine?: TrailLineResolvers<ContextType>;
  TrailNode?: TrailNodeResolvers<ContextType>;
  TrailStep?: TrailStepResolvers<ContextType>;
  Warning?: WarningResolvers<ContextType>;
  WeakClaim?: WeakClaimResolvers<ContextType>;
  WeakClaimConnection?: WeakClaimConnectionResolvers<ContextType>;
  WeakClaimEdge?: WeakClaimEdgeResolvers<ContextType>;
};

