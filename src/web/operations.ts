/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** What a change of the graph did. */
export type RevisionAction =
  /** A filing came in anew with other content: what is gone was ended, what is new was added. */
  | 'AMENDED'
  /** A filing came in. */
  | 'APPLIED'
  /** A filing, or part of one, was taken back. */
  | 'RETRACTED';

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

export type AskQueryVariables = Exact<{
  question: string;
  lines: number;
  line?: string | null | undefined;
}>;


export type AskQuery = { ask: { question: string, understood: boolean, data: unknown, refusal: { code: AskRefusalCode, message: string } | null, reading: { question: string, sentence: string, operation: string, variables: unknown } | null, nearest: Array<{ question: string, sentence: string, operation: string, variables: unknown }>, candidates: Array<
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
    >, lines: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ sentence: string, claim: { hearsayDepth: number | null, id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, roots: Array<{ label: string, speaker:
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
             | null, source: { id: string } | null, assertions: Array<{ id: string }> }>, denials: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                 | null, authors: Array<
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
              , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, qualifications: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                 | null, authors: Array<
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
              , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, warnings: Array<{ kind: WarningKind, sentence: string }>, reviews: Array<{ id: string, headline: string | null, summary: string, url: string | null, stale: boolean, rating: { label: string }, reviewer:
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
            , date: { words: string } }>, trail: { revision: number, omitted: number, lines: Array<{ sentence: string, depth: number, roots: Array<{ label: string }>, assertion: { id: string, filing: { id: string, title: string }, since: { number: number, at: string } }, steps: Array<{ number: number, kind: TrailStepKind, sentence: string, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                   | null, authors: Array<
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                  >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, assertion: { id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, by:
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                  , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null } | null }> }> }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null } | null }> } }, graph: { revision: number, at: string | null } };

export type AnswerQueryVariables = Exact<{
  question: string;
  variables: unknown;
  lines: number;
  line?: string | null | undefined;
}>;


export type AnswerQuery = { answer: { question: string, understood: boolean, data: unknown, refusal: { code: AskRefusalCode, message: string } | null, reading: { question: string, sentence: string, operation: string, variables: unknown } | null, nearest: Array<{ question: string, sentence: string, operation: string, variables: unknown }>, candidates: Array<
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
      | { id: string, name: string, type: EntityType }
    >, lines: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ sentence: string, claim: { hearsayDepth: number | null, id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, roots: Array<{ label: string, speaker:
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
              | { id: string }
             | null, source: { id: string } | null, assertions: Array<{ id: string }> }>, denials: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                 | null, authors: Array<
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
              , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, qualifications: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                 | null, authors: Array<
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
              , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, warnings: Array<{ kind: WarningKind, sentence: string }>, reviews: Array<{ id: string, headline: string | null, summary: string, url: string | null, stale: boolean, rating: { label: string }, reviewer:
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
            , date: { words: string } }>, trail: { revision: number, omitted: number, lines: Array<{ sentence: string, depth: number, roots: Array<{ label: string }>, assertion: { id: string, filing: { id: string, title: string }, since: { number: number, at: string } }, steps: Array<{ number: number, kind: TrailStepKind, sentence: string, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                   | null, authors: Array<
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                  >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, assertion: { id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, by:
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                    | { id: string, name: string }
                  , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null } | null }> }> }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null } | null }> } }, graph: { revision: number, at: string | null } };

export type AnsweredFragment = { question: string, understood: boolean, data: unknown, refusal: { code: AskRefusalCode, message: string } | null, reading: { question: string, sentence: string, operation: string, variables: unknown } | null, nearest: Array<{ question: string, sentence: string, operation: string, variables: unknown }>, candidates: Array<
    | { id: string, name: string, type: EntityType }
    | { id: string, name: string, type: EntityType }
    | { id: string, name: string, type: EntityType }
    | { id: string, name: string, type: EntityType }
    | { id: string, name: string, type: EntityType }
    | { id: string, name: string, type: EntityType }
    | { id: string, name: string, type: EntityType }
  >, lines: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ sentence: string, claim: { hearsayDepth: number | null, id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, roots: Array<{ label: string, speaker:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null, source: { id: string } | null, assertions: Array<{ id: string }> }>, denials: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
               | null, authors: Array<
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
              >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
            , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, qualifications: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
               | null, authors: Array<
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
                | { id: string, name: string }
              >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
            , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, warnings: Array<{ kind: WarningKind, sentence: string }>, reviews: Array<{ id: string, headline: string | null, summary: string, url: string | null, stale: boolean, rating: { label: string }, reviewer:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , date: { words: string } }>, trail: { revision: number, omitted: number, lines: Array<{ sentence: string, depth: number, roots: Array<{ label: string }>, assertion: { id: string, filing: { id: string, title: string }, since: { number: number, at: string } }, steps: Array<{ number: number, kind: TrailStepKind, sentence: string, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                 | null, authors: Array<
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, assertion: { id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, by:
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                  | { id: string, name: string }
                , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null } | null }> }> }, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , object:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null } | null }> } };

export type ReadFragment = { question: string, sentence: string, operation: string, variables: unknown };

export type CasePageQueryVariables = Exact<{
  name: string;
  asOf?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
  moments: number;
  compared: boolean;
  dated: boolean;
}>;


export type CasePageQuery = { conflicts?: { totalCount: number, nodes: Array<{ kind: ConflictKind, sentence: string, sides: Array<{ label: string, independentRoots: number, claim: { id: string, sentence: string, standing: Standing }, roots: Array<{ label: string }>, difference: Array<{ kind: DifferenceKind, text: string }> | null }> }> }, filings: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, preparedBy: string | null, since: { number: number, at: string }, until: { number: number, at: string } | null }> }, timeline?: { totalCount: number, nodes: Array<{ kind: TimelineKind, form: TimeForm, independentRoots: number, during: { edtf: string, words: string, text: string | null, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean }, claim: { id: string, sentence: string, standing: Standing, value: string | null, object:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }, disagreements: Array<{ independentRoots: number, during: { edtf: string, words: string, earliest: string | null, latest: string | null }, claim: { id: string, sentence: string } }> }> }, graph: { revision: number, at: string | null } };

export type ClaimPageQueryVariables = Exact<{
  id: string;
  asOf?: string | number | null | undefined;
  validDuring?: string | null | undefined;
}>;


export type ClaimPageQuery = { claim: { hearsayDepth: number | null, id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, conflicts: Array<{ kind: ConflictKind, sentence: string, sides: Array<{ label: string, independentRoots: number, claim: { id: string, sentence: string, standing: Standing }, roots: Array<{ label: string }>, difference: Array<{ kind: DifferenceKind, text: string }> | null }> }>, neighbours: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
             | null, authors: Array<
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
            >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , object:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }>, trail: { revision: number, omitted: number, nodes: Array<{ id: string, kind: TrailNodeKind, label: string, root: boolean }>, edges: Array<{ from: string, to: string, kind: TrailEdgeKind, certain: boolean }>, lines: Array<{ sentence: string, depth: number, roots: Array<{ label: string }>, assertion: { id: string, filing: { id: string, title: string }, since: { number: number, at: string } }, steps: Array<{ number: number, kind: TrailStepKind, sentence: string, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
             | null, authors: Array<
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
            >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, assertion: { id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, by:
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
            , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null } | null }> }> }, roots: Array<{ label: string, speaker:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, source: { id: string } | null, assertions: Array<{ id: string }> }>, denials: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, authors: Array<
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, qualifications: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, authors: Array<
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, warnings: Array<{ kind: WarningKind, sentence: string }>, reviews: Array<{ id: string, headline: string | null, summary: string, url: string | null, stale: boolean, rating: { label: string }, reviewer:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , date: { words: string } }>, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , object:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }, graph: { revision: number, at: string | null } };

export type DisagreementFragment = { kind: ConflictKind, sentence: string, sides: Array<{ label: string, independentRoots: number, claim: { id: string, sentence: string, standing: Standing }, roots: Array<{ label: string }>, difference: Array<{ kind: DifferenceKind, text: string }> | null }> };

export type EntityPageQueryVariables = Exact<{
  id: string;
  asOf?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
  moments: number;
  standing?: Array<Standing> | Standing | null | undefined;
  count: boolean;
  dated: boolean;
}>;


export type EntityPageQuery = { entity:
    | { __typename: 'Agreement', id: string, type: EntityType, name: string, aliases: Array<string>, claims: { totalCount?: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } }
    | { __typename: 'Api', id: string, type: EntityType, name: string, aliases: Array<string>, claims: { totalCount?: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } }
    | { __typename: 'Company', id: string, type: EntityType, name: string, aliases: Array<string>, claims: { totalCount?: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } }
    | { __typename: 'CourtCase', id: string, type: EntityType, name: string, aliases: Array<string>, claims: { totalCount?: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } }
    | { __typename: 'Organization', id: string, type: EntityType, name: string, aliases: Array<string>, claims: { totalCount?: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } }
    | { __typename: 'Person', id: string, type: EntityType, name: string, aliases: Array<string>, claims: { totalCount?: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } }
    | { __typename: 'Product', id: string, type: EntityType, name: string, aliases: Array<string>, claims: { totalCount?: number, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , object:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } }
  , timeline?: { totalCount: number, nodes: Array<{ kind: TimelineKind, form: TimeForm, independentRoots: number, during: { edtf: string, words: string, text: string | null, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean }, claim: { id: string, sentence: string, standing: Standing, value: string | null, object:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }, disagreements: Array<{ independentRoots: number, during: { edtf: string, words: string, earliest: string | null, latest: string | null }, claim: { id: string, sentence: string } }> }> }, graph: { revision: number, at: string | null } };

export type MomentsFragment = { totalCount: number, nodes: Array<{ kind: TimelineKind, form: TimeForm, independentRoots: number, during: { edtf: string, words: string, text: string | null, earliest: string | null, latest: string | null, precision: Precision, approximate: boolean }, claim: { id: string, sentence: string, standing: Standing, value: string | null, object:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }, disagreements: Array<{ independentRoots: number, during: { edtf: string, words: string, earliest: string | null, latest: string | null }, claim: { id: string, sentence: string } }> }> };

export type FilingPageQueryVariables = Exact<{
  id: string;
  key: string;
  asOf?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
  impact: boolean;
  count: boolean;
}>;


export type FilingPageQuery = { filing: { id: string, title: string, case: string | null, preparedBy: string | null, note: string | null, hash: string, since: { number: number, at: string, by: string | null }, changed: { number: number, at: string, action: RevisionAction, by: string | null, reason: string | null }, until: { number: number, at: string, reason: string | null } | null, claims: { totalCount?: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , object:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }> }, reviews: { totalCount: number, nodes: Array<{ id: string, headline: string | null, summary: string, stale: boolean, rating: { label: string }, claims: Array<{ id: string, sentence: string }> }> } }, retractionImpact?: { ends: number, totalCount: number, nodes: Array<{ id: string, claim: string, effect: ClaimEffectKind, standingBefore: Standing, standingAfter: Standing, rootsBefore: number, rootsAfter: number }> }, graph: { revision: number, at: string | null } };

export type DocumentFragment = { id: string, kind: SourceKind, title: string, url: string | null, publisher:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   | null, authors: Array<
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> };

export type WordsFragment = { id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, authors: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null };

export type UtteredFragment = { id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, by:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null };

export type ClaimPageFragment = { totalCount?: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , object:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }> };

export type HeadlineFragment = { id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, subject:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , object:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null };

export type ReceiptFragment = { hearsayDepth: number | null, id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, roots: Array<{ label: string, speaker:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, source: { id: string } | null, assertions: Array<{ id: string }> }>, denials: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, authors: Array<
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, qualifications: { totalCount: number, nodes: Array<{ id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, authors: Array<
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, by:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null }> }, warnings: Array<{ kind: WarningKind, sentence: string }>, reviews: Array<{ id: string, headline: string | null, summary: string, url: string | null, stale: boolean, rating: { label: string }, reviewer:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , date: { words: string } }>, trail: { revision: number, omitted: number, lines: Array<{ sentence: string, depth: number, roots: Array<{ label: string }>, assertion: { id: string, filing: { id: string, title: string }, since: { number: number, at: string } }, steps: Array<{ number: number, kind: TrailStepKind, sentence: string, source: { id: string, kind: SourceKind, title: string, url: string | null, publisher:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           | null, authors: Array<
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }, assertion: { id: string, stance: Stance, modality: Modality, paraphrase: string | null, page: number | null, paragraph: number | null, locator: string | null, note: string | null, by:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null, passage: { exact: string, verification: Verification, link: string | null, page: number | null, paragraph: number | null, locator: string | null, start: number | null, end: number | null } | null } | null }> }> }, subject:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , object:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null };

export type NowFragment = { graph: { revision: number, at: string | null } };

export type FrontQueryVariables = Exact<{ [key: string]: never; }>;


export type FrontQuery = { cases: { totalCount: number, nodes: Array<{ name: string, filings: number, changed: { number: number, at: string } }> }, lately: { changes: Array<{ number: number, at: string, action: RevisionAction, target: string, by: string | null, reason: string | null, filing: { id: string, title: string } | null }> }, apis: { nodes: Array<
      | { name: string, claims: { nodes: Array<{ predicate: string, subject:
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
             }> } }
      | { name: string, claims: { nodes: Array<{ predicate: string, subject:
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
             }> } }
      | { name: string, claims: { nodes: Array<{ predicate: string, subject:
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
             }> } }
      | { name: string, claims: { nodes: Array<{ predicate: string, subject:
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
             }> } }
      | { name: string, claims: { nodes: Array<{ predicate: string, subject:
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
             }> } }
      | { name: string, claims: { nodes: Array<{ predicate: string, subject:
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
             }> } }
      | { name: string, claims: { nodes: Array<{ predicate: string, subject:
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
              | { name: string, type: EntityType }
             }> } }
    > }, graph: { revision: number, at: string | null } };

export type ReviewCaseQueryVariables = Exact<{
  name: string;
  asOf?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
  compared: boolean;
}>;


export type ReviewCaseQuery = { conflicts?: { totalCount: number, nodes: Array<{ kind: ConflictKind, sentence: string, sides: Array<{ label: string, independentRoots: number, claim: { id: string, sentence: string, standing: Standing }, roots: Array<{ label: string }>, difference: Array<{ kind: DifferenceKind, text: string }> | null }> }> }, weakClaims: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ independentRoots: number, assertionCount: number, claim: { hearsayDepth: number | null, id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, warnings: Array<{ kind: WarningKind, sentence: string }>, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , object:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }, roots: Array<{ copyCount: number, root: { label: string } }> }> }, reviews: { totalCount: number, nodes: Array<{ id: string, headline: string | null, summary: string, stale: boolean, rating: { label: string }, date: { words: string }, claims: Array<{ id: string, sentence: string, standing: Standing }>, staleBecause: Array<{ kind: StaleKind, claimInWords: string, standingThen: Standing, standingNow: Standing, rootsThen: number, rootsNow: number }> }> }, graph: { revision: number, at: string | null } };

export type ReviewAllQueryVariables = Exact<{
  asOf?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewAllQuery = { cases: { totalCount: number, nodes: Array<{ name: string, filings: number }> }, weakClaims: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ independentRoots: number, assertionCount: number, claim: { hearsayDepth: number | null, id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, warnings: Array<{ kind: WarningKind, sentence: string }>, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , object:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }, roots: Array<{ copyCount: number, root: { label: string } }> }> }, reviews: { totalCount: number, nodes: Array<{ id: string, headline: string | null, summary: string, stale: boolean, rating: { label: string }, date: { words: string }, claims: Array<{ id: string, sentence: string, standing: Standing }>, staleBecause: Array<{ kind: StaleKind, claimInWords: string, standingThen: Standing, standingNow: Standing, rootsThen: number, rootsNow: number }> }> }, graph: { revision: number, at: string | null } };

export type WeakFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ independentRoots: number, assertionCount: number, claim: { hearsayDepth: number | null, id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, denials: { totalCount: number }, warnings: Array<{ kind: WarningKind, sentence: string }>, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , object:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }, roots: Array<{ copyCount: number, root: { label: string } }> }> };

export type VerdictsFragment = { totalCount: number, nodes: Array<{ id: string, headline: string | null, summary: string, stale: boolean, rating: { label: string }, date: { words: string }, claims: Array<{ id: string, sentence: string, standing: Standing }>, staleBecause: Array<{ kind: StaleKind, claimInWords: string, standingThen: Standing, standingNow: Standing, rootsThen: number, rootsNow: number }> }> };

export type SourcePageQueryVariables = Exact<{
  id: string;
  key: string;
  asOf?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
  impact: boolean;
  count: boolean;
}>;


export type SourcePageQuery = { source: { id: string, kind: SourceKind, title: string, url: string | null, derivedFrom: Array<{ id: string, kind: SourceKind, title: string, url: string | null, publisher:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, authors: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }>, derivedBy: Array<{ id: string, kind: SourceKind, title: string, url: string | null, publisher:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, authors: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, published: { edtf: string, words: string } | null, captures: Array<{ sha256: string }> }>, captures: Array<{ id: string, textSha256: string | null, extractor: string | null, mediaType: string, bytes: number | null, sha256: string, retrieved: { words: string } | null }>, claims: { totalCount?: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, standing: Standing, standingInWords: string, independentRoots: number, value: string | null, predicate: string, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , object:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, during: { edtf: string, words: string, text: string | null, precision: Precision, approximate: boolean } | null }> }, publisher:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, authors: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, published: { edtf: string, words: string } | null }, retractionImpact?: { ends: number, totalCount: number, nodes: Array<{ id: string, claim: string, effect: ClaimEffectKind, standingBefore: Standing, standingAfter: Standing, rootsBefore: number, rootsAfter: number }> }, graph: { revision: number, at: string | null } };

export type ImpactFragment = { ends: number, totalCount: number, nodes: Array<{ id: string, claim: string, effect: ClaimEffectKind, standingBefore: Standing, standingAfter: Standing, rootsBefore: number, rootsAfter: number }> };
