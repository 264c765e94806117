/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How a part of an answer changed. */
export type AnswerChangeKind =
  /** It was not there before. */
  | 'ADDED'
  /** It is another value. */
  | 'CHANGED'
  /** It is not there any more. */
  | 'REMOVED';

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

/** What a time is the time of. */
export type TimelineKind =
  /** The claim says that something happened then: the date is its value. */
  | 'DATE'
  /** The claim is asserted to have held then. */
  | 'HELD';

/** Whether a quote was found in the archived copy of its source. */
export type Verification =
  /** Found after normalisation of white space, ligatures, soft hyphens, and quotation marks. */
  | 'NORMALISED'
  /** No archived copy is at hand: nobody but the reporter has compared it. */
  | 'UNVERIFIED'
  /** Found character for character. */
  | 'VERIFIED';

export type AccessGrantedByQueryVariables = Exact<{
  company: string;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  standing?: Array<Standing> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessGrantedByQuery = { accessGrantedBy: { revision: number, totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ partner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , to:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, during: { edtf: string, words: string } | null, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> }, trail: { lines: Array<{ sentence: string }> } }, agreements: Array<{ agreement: { id: string, name: string }, inExchangeFor: Array<{ id: string, sentence: string, standing: Standing }>, terms: Array<{ id: string, sentence: string, standing: Standing }> }>, inExchangeFor: Array<{ id: string, sentence: string, standing: Standing }> }> } };

export type AnswerDiffQueryVariables = Exact<{
  question: string;
  variables?: unknown;
  from: string | number;
  to?: string | number | null | undefined;
}>;


export type AnswerDiffQuery = { answerDiff: { from: number, to: number, capped: Array<string>, changes: { totalCount: number, nodes: Array<{ path: string, kind: AnswerChangeKind, before: unknown, after: unknown, revisions: Array<{ number: number, filing: { id: string } | null }> }> }, steps: Array<{ exact: boolean, after: number, revision: { number: number, at: string, filing: { id: string, title: string } | null } }> } };

export type ApiAccessQueryVariables = Exact<{
  api: string;
  partnerType?: EntityType | null | undefined;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  standing?: Array<Standing> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiAccessQuery = { apiAccess: { revision: number, totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ partner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , during: { edtf: string, words: string } | null, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> }, trail: { lines: Array<{ sentence: string }> } } }> } };

export type AssertionsQueryVariables = Exact<{
  by: string;
  about?: string | null | undefined;
  case?: string | null | undefined;
  stance?: Array<Stance> | null | undefined;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssertionsQuery = { assertions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, stance: Stance, modality: Modality, paraphrase: string | null, by:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , passage: { exact: string, verification: Verification } | null, source: { id: string, title: string, published: { edtf: string, words: string } | null }, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> } } }> } };

export type ClaimsQueryVariables = Exact<{
  subject?: string | null | undefined;
  predicate?: string | null | undefined;
  object?: string | null | undefined;
  subjectType?: EntityType | null | undefined;
  objectType?: EntityType | null | undefined;
  standing?: Array<Standing> | null | undefined;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClaimsQuery = { claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           }> }, trail: { lines: Array<{ sentence: string }> } }> } };

export type ConflictsQueryVariables = Exact<{
  entity?: string | null | undefined;
  case?: string | null | undefined;
  kind?: Array<ConflictKind> | null | undefined;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConflictsQuery = { conflicts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: ConflictKind, sentence: string, sides: Array<{ label: string, independentRoots: number, roots: Array<{ label: string }>, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> } }, difference: Array<{ kind: DifferenceKind, text: string }> | null }> }> } };

export type ConnectionsQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops?: number | null | undefined;
  hubDegree?: number | null | undefined;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
}>;


export type ConnectionsQuery = { connections: { complete: boolean, hubDegree: number, hubs: Array<{ degree: number, entity:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       }>, paths: Array<{ length: number, entities: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, hops: Array<{ label: string, forward: boolean, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> } } }>, weakest: { claim: { id: string, sentence: string, standing: Standing } } }> } };

export type DenialsQueryVariables = Exact<{
  entity?: string | null | undefined;
  role?: Array<DenialRole> | null | undefined;
  claim?: string | null | undefined;
  case?: string | null | undefined;
  stance?: Array<DenialStance> | null | undefined;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DenialsQuery = { denials: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sentence: string, stance: DenialStance, words: string, verbatim: boolean, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , published: { edtf: string, words: string } | null, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> } }, notDenied: Array<{ id: string, sentence: string, standing: Standing }> }> } };

export type EntityClaimsQueryVariables = Exact<{
  name: string;
  predicate?: Array<string> | null | undefined;
  standing?: Array<Standing> | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EntityClaimsQuery = { entity:
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
   };

export type EntityQueryVariables = Exact<{
  name: string;
  asOf?: string | number | null | undefined;
}>;


export type EntityQuery = { entity:
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
    | { id: string, name: string, type: EntityType, aliases: Array<string>, claims: { totalCount: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> }, trail: { lines: Array<{ sentence: string }> } }> } }
   };

export type OverlapQueryVariables = Exact<{
  a: string;
  b: string;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
}>;


export type OverlapQuery = { overlap: { verdict: OverlapVerdict, sentence: string, agreed: boolean, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null, a: { during: { edtf: string, words: string } | null, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> }, trail: { lines: Array<{ sentence: string }> } } }, b: { during: { edtf: string, words: string } | null, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> }, trail: { lines: Array<{ sentence: string }> } } } } };

export type RetractionImpactQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RetractionImpactQuery = { retractionImpact: { revision: number, ends: number, totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, claim: string, effect: ClaimEffectKind, standingBefore: Standing, standingAfter: Standing, rootsBefore: number, rootsAfter: number }> } };

export type ReviewsQueryVariables = Exact<{
  claim?: string | null | undefined;
  entity?: string | null | undefined;
  case?: string | null | undefined;
  stale?: boolean | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewsQuery = { reviews: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, headline: string | null, summary: string, stale: boolean, rating: { name: string, label: string }, reviewer:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , date: { edtf: string, words: string }, claims: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> } }> }> } };

export type TimelineQueryVariables = Exact<{
  entity?: string | null | undefined;
  case?: string | null | undefined;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TimelineQuery = { timeline: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: TimelineKind, form: TimeForm, independentRoots: number, during: { edtf: string, words: string }, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> }, trail: { lines: Array<{ sentence: string }> } }, disagreements: Array<{ independentRoots: number, during: { edtf: string, words: string }, claim: { id: string, sentence: string } }> }> } };

export type WeakClaimsQueryVariables = Exact<{
  entity?: string | null | undefined;
  case?: string | null | undefined;
  maxIndependentRoots?: number | null | undefined;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WeakClaimsQuery = { weakClaims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ independentRoots: number, assertionCount: number, claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> } }, roots: Array<{ copyCount: number, root: { label: string }, firstHand: Array<{ id: string, by:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           }>, copies: Array<{ depth: number, assertion: { id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            , source: { title: string } } }> }> }> } };

export type WhoSaidQueryVariables = Exact<{
  words: string;
  validDuring?: string | null | undefined;
  asOf?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoSaidQuery = { whoSaid: { totalCount: number, complete: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ words: string, verbatim: boolean, phrase: boolean, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , claim: { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, during: { edtf: string, words: string } | null, denials: { totalCount: number, nodes: Array<{ id: string, by:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }> } }, trail: { sentence: string } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const AccessGrantedByDocument = new TypedDocumentString(`
    query AccessGrantedBy($company: String!, $validDuring: EDTF, $asOf: AsOf, $standing: [Standing!], $first: Int, $after: String) {
  accessGrantedBy(
    company: $company
    validDuring: $validDuring
    asOf: $asOf
    standing: $standing
    first: $first
    after: $after
  ) {
    revision
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      partner {
        id
        name
      }
      to {
        id
        name
      }
      during {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
      agreements {
        agreement {
          id
          name
        }
        inExchangeFor {
          id
          sentence
          standing
        }
        terms {
          id
          sentence
          standing
        }
      }
      inExchangeFor {
        id
        sentence
        standing
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccessGrantedByQuery, AccessGrantedByQueryVariables>;
export const AnswerDiffDocument = new TypedDocumentString(`
    query AnswerDiff($question: String!, $variables: JSON, $from: AsOf!, $to: AsOf) {
  answerDiff(question: $question, variables: $variables, from: $from, to: $to) {
    from
    to
    capped
    changes(first: 100) {
      totalCount
      nodes {
        path
        kind
        before
        after
        revisions {
          number
          filing {
            id
          }
        }
      }
    }
    steps {
      exact
      after
      revision {
        number
        at
        filing {
          id
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerDiffQuery, AnswerDiffQueryVariables>;
export const ApiAccessDocument = new TypedDocumentString(`
    query ApiAccess($api: String!, $partnerType: EntityType, $validDuring: EDTF, $asOf: AsOf, $standing: [Standing!], $first: Int, $after: String) {
  apiAccess(
    api: $api
    partnerType: $partnerType
    validDuring: $validDuring
    asOf: $asOf
    standing: $standing
    first: $first
    after: $after
  ) {
    revision
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      partner {
        id
        name
      }
      during {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApiAccessQuery, ApiAccessQueryVariables>;
export const AssertionsDocument = new TypedDocumentString(`
    query Assertions($by: String!, $about: String, $case: String, $stance: [Stance!], $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  assertions(
    by: $by
    about: $about
    case: $case
    stance: $stance
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      sentence
      stance
      modality
      by {
        id
        name
      }
      passage {
        exact
        verification
      }
      paraphrase
      source {
        id
        title
        published {
          edtf
          words
        }
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssertionsQuery, AssertionsQueryVariables>;
export const ClaimsDocument = new TypedDocumentString(`
    query Claims($subject: String, $predicate: String, $object: String, $subjectType: EntityType, $objectType: EntityType, $standing: [Standing!], $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  claims(
    subject: $subject
    predicate: $predicate
    object: $object
    subjectType: $subjectType
    objectType: $objectType
    standing: $standing
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      sentence
      standing
      standingInWords
      independentRoots
      during {
        edtf
        words
      }
      denials(first: 3) {
        totalCount
        nodes {
          id
          by {
            name
          }
        }
      }
      value
      trail {
        lines {
          sentence
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimsQuery, ClaimsQueryVariables>;
export const ConflictsDocument = new TypedDocumentString(`
    query Conflicts($entity: String, $case: String, $kind: [ConflictKind!], $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  conflicts(
    entity: $entity
    case: $case
    kind: $kind
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      kind
      sentence
      sides {
        label
        independentRoots
        roots {
          label
        }
        claim {
          id
          sentence
          standing
          standingInWords
          independentRoots
          during {
            edtf
            words
          }
          denials(first: 3) {
            totalCount
            nodes {
              id
              by {
                name
              }
            }
          }
        }
        difference {
          kind
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConflictsQuery, ConflictsQueryVariables>;
export const ConnectionsDocument = new TypedDocumentString(`
    query Connections($from: String!, $to: String!, $maxHops: Int, $hubDegree: Int, $validDuring: EDTF, $asOf: AsOf) {
  connections(
    from: $from
    to: $to
    maxHops: $maxHops
    hubDegree: $hubDegree
    validDuring: $validDuring
    asOf: $asOf
  ) {
    complete
    hubDegree
    hubs {
      entity {
        name
      }
      degree
    }
    paths {
      length
      entities {
        id
        name
      }
      hops {
        label
        forward
        claim {
          id
          sentence
          standing
          standingInWords
          independentRoots
          during {
            edtf
            words
          }
          denials(first: 3) {
            totalCount
            nodes {
              id
              by {
                name
              }
            }
          }
        }
      }
      weakest {
        claim {
          id
          sentence
          standing
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectionsQuery, ConnectionsQueryVariables>;
export const DenialsDocument = new TypedDocumentString(`
    query Denials($entity: String, $role: [DenialRole!], $claim: ID, $case: String, $stance: [DenialStance!], $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  denials(
    entity: $entity
    role: $role
    claim: $claim
    case: $case
    stance: $stance
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      sentence
      stance
      speaker {
        id
        name
      }
      words
      verbatim
      published {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
      notDenied {
        id
        sentence
        standing
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DenialsQuery, DenialsQueryVariables>;
export const EntityClaimsDocument = new TypedDocumentString(`
    query EntityClaims($name: String!, $predicate: [String!], $standing: [Standing!], $asOf: AsOf, $first: Int, $after: String) {
  entity(name: $name, asOf: $asOf) {
    id
    name
    type
    aliases
    claims(predicate: $predicate, standing: $standing, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EntityClaimsQuery, EntityClaimsQueryVariables>;
export const EntityDocument = new TypedDocumentString(`
    query Entity($name: String!, $asOf: AsOf) {
  entity(name: $name, asOf: $asOf) {
    id
    name
    type
    aliases
    claims(standing: [ESTABLISHED, DISPUTED, CORROBORATED, SINGLE_SOURCE]) {
      totalCount
      nodes {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EntityQuery, EntityQueryVariables>;
export const OverlapDocument = new TypedDocumentString(`
    query Overlap($a: ID!, $b: ID!, $validDuring: EDTF, $asOf: AsOf) {
  overlap(a: $a, b: $b, validDuring: $validDuring, asOf: $asOf) {
    verdict
    sentence
    agreed
    certain {
      from
      to
    }
    possible {
      from
      to
    }
    a {
      during {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
    b {
      during {
        edtf
        words
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverlapQuery, OverlapQueryVariables>;
export const RetractionImpactDocument = new TypedDocumentString(`
    query RetractionImpact($id: ID!, $first: Int, $after: String) {
  retractionImpact(id: $id, first: $first, after: $after) {
    revision
    ends
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      claim
      effect
      standingBefore
      standingAfter
      rootsBefore
      rootsAfter
    }
  }
}
    `) as unknown as TypedDocumentString<RetractionImpactQuery, RetractionImpactQueryVariables>;
export const ReviewsDocument = new TypedDocumentString(`
    query Reviews($claim: ID, $entity: String, $case: String, $stale: Boolean, $asOf: AsOf, $first: Int, $after: String) {
  reviews(
    claim: $claim
    entity: $entity
    case: $case
    stale: $stale
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      headline
      rating {
        name
        label
      }
      reviewer {
        name
      }
      date {
        edtf
        words
      }
      summary
      stale
      claims {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewsQuery, ReviewsQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($entity: String, $case: String, $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  timeline(
    entity: $entity
    case: $case
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      during {
        edtf
        words
      }
      kind
      form
      independentRoots
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
        trail {
          lines {
            sentence
          }
        }
      }
      disagreements {
        during {
          edtf
          words
        }
        independentRoots
        claim {
          id
          sentence
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const WeakClaimsDocument = new TypedDocumentString(`
    query WeakClaims($entity: String, $case: String, $maxIndependentRoots: Int, $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  weakClaims(
    entity: $entity
    case: $case
    maxIndependentRoots: $maxIndependentRoots
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      independentRoots
      assertionCount
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
      roots {
        root {
          label
        }
        copyCount
        firstHand {
          id
          by {
            name
          }
        }
        copies {
          depth
          assertion {
            id
            by {
              name
            }
            source {
              title
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WeakClaimsQuery, WeakClaimsQueryVariables>;
export const WhoSaidDocument = new TypedDocumentString(`
    query WhoSaid($words: String!, $validDuring: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  whoSaid(
    words: $words
    validDuring: $validDuring
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    complete
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      words
      verbatim
      phrase
      speaker {
        id
        name
      }
      claim {
        id
        sentence
        standing
        standingInWords
        independentRoots
        during {
          edtf
          words
        }
        denials(first: 3) {
          totalCount
          nodes {
            id
            by {
              name
            }
          }
        }
      }
      trail {
        sentence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoSaidQuery, WhoSaidQueryVariables>;