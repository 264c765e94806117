/** The Cypher of the filings engine with the shape of each row. The texts are in `cypher/`. */
import { z } from 'zod';
import { MODALITIES, STANCES } from '../domain/stances.ts';
import { defineChange, defineQuestion } from '../graph/client.ts';
import { openShape } from '../graph/open.ts';

const cypher = (name: string) => new URL(`./cypher/${name}.cypher`, import.meta.url);
const done = z.object({ done: z.number() });
const text = z.string();
const maybe = z.string().nullable();

export const knownEntities = defineQuestion(
  cypher('known-entities'),
  z.object({ id: text, type: text, name: text, aliases: z.array(text), identified: z.boolean() }),
);

export const knownSources = defineQuestion(
  cypher('known-sources'),
  z.object({
    id: text,
    kind: text,
    title: text,
    url: maybe,
    published: maybe,
    language: maybe,
    publisher: maybe,
    authors: z.array(text),
    derivedFrom: z.array(text),
    capture: z.object({ sha256: text, mediaType: text, retrieved: maybe, file: z.null() }).nullable(),
  }),
);

export const knownAssertions = defineQuestion(
  cypher('known-assertions'),
  z.object({
    id: text,
    key: text,
    filing: text,
    claim: text,
    by: text,
    stance: z.enum(STANCES),
    modality: z.enum(MODALITIES),
    during: maybe,
    source: text,
    relays: maybe,
    via: maybe,
    words: text,
    paraphrased: z.boolean(),
    repeats: z.boolean(),
    withdrawn: z.boolean(),
    retracted: z.boolean(),
  }),
);

export const knownFiling = defineQuestion(
  cypher('known-filing'),
  z.object({
    id: text,
    hash: text,
    live: z.boolean(),
    identities: z.array(
      z.object({ kind: z.enum(['SAME', 'DIFFERENT']), keep: text, other: text, reason: text }),
    ),
    declarations: z.array(z.object({ target: text, content: text })),
    assertions: z.array(z.object({ id: text, key: text })),
    withheld: z.array(text),
  }),
);

export const knownReviews = defineQuestion(
  cypher('known-reviews'),
  z.object({ id: text, filing: text, content: text }),
);
export const claimsNear = defineQuestion(
  cypher('claims-near'),
  z.object({ subject: text, predicate: text, object: maybe, value: maybe, episode: z.number() }),
);
export const touchingReviews = defineQuestion(
  cypher('touching-reviews'),
  z.object({ id: text, filing: text, content: text, claims: z.array(text), by: maybe }),
);
export const similarIds = defineQuestion(cypher('similar-ids'), z.object({ id: text }));
export const lives = defineQuestion(cypher('lives'), z.object({ key: text, lives: z.number() }));
export const declarationsAt = defineQuestion(
  cypher('declarations-at'),
  z.object({ id: text, contents: z.array(text), joined: z.array(text) }),
);
export const touchedClaims = defineQuestion(cypher('touched-claims'), z.object({ claim: text }));
export const claimsOf = defineQuestion(cypher('claims-of'), z.object({ claim: text }));
export const turnsOf = defineQuestion(
  cypher('turns-of'),
  z.object({ turn: z.number(), claims: z.array(text) }),
);
export const claimStates = defineQuestion(
  cypher('claim-states'),
  z.object({ id: text, predicate: text, linked: z.boolean(), state: maybe }),
);

export const currentRevision = defineQuestion(cypher('current-revision'), z.object({ revision: z.number() }));
export const retractionTargets = defineQuestion(
  cypher('retraction-targets'),
  z.object({ assertion: text, claim: text, filing: text }),
);
export const retractionTarget = defineQuestion(
  cypher('retraction-target'),
  z.object({ title: text, until: z.number().nullable(), size: z.number() }),
);
export const knownIdentities = defineQuestion(
  cypher('known-identities'),
  z.object({ kind: z.enum(['SAME', 'DIFFERENT']), keep: text, other: text, filing: text, reason: text }),
);
export const touchingAssertions = defineQuestion(
  cypher('touching-assertions'),
  z.object({
    id: text,
    key: text,
    claim: text,
    predicate: text,
    value: maybe,
    episode: z.number(),
    subject: text,
    object: maybe,
    by: text,
    shownBy: text,
    relays: maybe,
  }),
);
export const declaredBy = defineQuestion(cypher('declared-by'), z.object({ id: text }));
export const cutRelays = defineQuestion(
  cypher('cut-relays'),
  z.object({
    id: text,
    key: text,
    stance: z.enum(STANCES),
    claim: text,
    by: text,
    filedSubject: maybe,
    filedObject: maybe,
    filedBy: maybe,
    candidates: z.array(z.object({ id: text, stance: z.enum(STANCES) })),
  }),
);
export const claimParts = defineQuestion(
  cypher('claim-parts'),
  z.object({
    id: text,
    subject: text,
    predicate: text,
    object: maybe,
    value: maybe,
    episode: z.number(),
    subjectName: text,
    objectName: maybe,
  }),
);
export const allClaims = defineQuestion(cypher('all-claims'), z.object({ claim: text }));
export const indexed = defineQuestion(
  cypher('indexed'),
  z.object({
    claim: text,
    state: maybe,
    weak: z.number().nullable(),
    predicate: text,
    linked: z.boolean(),
    edges: z.array(
      z.object({
        type: text,
        standing: text,
        roots: z.number(),
        depth: z.number().nullable(),
        denials: z.number(),
        earliest: maybe,
        latest: maybe,
      }),
    ),
  }),
);
export const clearIndex = defineChange(cypher('clear-index'), done);

const parts = z.array(z.string().nullable());
export const hashDeclarations = defineQuestion(
  cypher('hash-declarations'),
  z.object({ id: text, head: parts, declarations: z.array(text) }),
);
const shown = z.object({ id: text, content: parts, staged: z.boolean() });
export const hashEntities = defineQuestion(cypher('hash-entities'), shown);
export const hashSources = defineQuestion(cypher('hash-sources'), shown.extend({ more: parts }));
export const hashReviews = defineQuestion(cypher('hash-reviews'), z.object({ id: text, content: parts }));
export const hashClaims = defineQuestion(
  cypher('hash-claims'),
  z.object({ id: text, claim: parts, state: maybe, staged: z.boolean(), assertions: z.array(parts) }),
);

export const verifySources = defineQuestion(
  cypher('verify-sources'),
  z.object({
    id: text,
    captures: z.array(
      z.object({
        id: text,
        sha256: text,
        mediaType: text,
        bytes: z.number().nullable(),
        textSha256: maybe,
        extractor: maybe,
        first: z.boolean(),
      }),
    ),
  }),
);
export const verifyQuotes = defineQuestion(
  cypher('verify-quotes'),
  z.object({
    id: text,
    exact: text,
    prefix: maybe,
    suffix: maybe,
    start: z.number().nullable(),
    end: z.number().nullable(),
    page: z.number().nullable(),
    paragraph: z.number().nullable(),
    locator: maybe,
    verification: z.enum(['VERIFIED', 'NORMALISED', 'UNVERIFIED']),
  }),
);
export const putVerifications = defineChange(cypher('put-verifications'), done);
export const putCaptureText = defineChange(cypher('put-capture-text'), done);

const clockRow = z.object({
  written: z.number(),
  revision: z.number(),
  stagingFiling: maybe,
  stagingLines: z.number().nullable(),
  stagingDigest: maybe,
  stagingSum: maybe,
  stagingToken: maybe,
  stagingAt: maybe,
  stagingCounts: maybe,
  stagings: z.number(),
  /** Of the public clock: whether the newsroom's graph is being made, or is there. */
  newsroom: z.enum(['COPYING', 'OPEN']).nullable(),
  newsroomToken: maybe,
  newsroomAt: maybe,
  ...openShape,
  /** Milliseconds for which servers may take a revision to stand. */
  lease: z.number(),
});
export type ClockRow = z.output<typeof clockRow>;
export const lockClock = defineChange(cypher('lock-clock'), clockRow);
export const clock = defineQuestion(cypher('clock'), clockRow);
export const putStaging = defineChange(cypher('put-staging'), done);
export const stageFiling = defineChange(
  cypher('stage-filing'),
  z.object({ stood: z.boolean(), fresh: z.boolean(), hash: text }),
);
export const batchStanding = defineQuestion(
  cypher('batch-standing'),
  z.object({
    declarations: z.array(z.object({ target: text, content: text })),
    assertions: z.array(z.object({ id: text, key: text })),
    withheld: z.array(text),
  }),
);
export const markSeen = defineChange(cypher('mark-seen'), done);
export const unseen = defineQuestion(
  cypher('unseen'),
  z.object({ assertions: z.array(text), declarations: z.array(z.object({ target: text, content: text })) }),
);
export const unstageAssertions = defineChange(
  cypher('unstage-assertions'),
  z.object({ claims: z.array(text) }),
);
export const unstageDeclarations = defineChange(
  cypher('unstage-declarations'),
  z.object({ undeclared: z.array(text), redeclared: z.array(text) }),
);
export const unstageOrphans = defineChange(cypher('unstage-orphans'), done);
export const unstageIndex = defineChange(cypher('unstage-index'), done);
export const unstageFiling = defineChange(cypher('unstage-filing'), done);
export const seeding = defineChange(cypher('seeding'), z.object({ seeding: z.boolean() }));
export const tick = defineChange(cypher('tick'), z.object({ revision: z.number() }));
export const putFiling = defineChange(cypher('put-filing'), z.object({ id: text }));
export const endFiling = defineChange(cypher('end-filing'), z.object({ id: text }));
export const putReviews = defineChange(cypher('put-reviews'), done);
export const putReviewLinks = defineChange(cypher('put-review-links'), done);
export const endReviewLinks = defineChange(cypher('end-review-links'), done);
export const unstageReviewLinks = defineChange(cypher('unstage-review-links'), done);
export const putEntities = defineChange(cypher('put-entities'), done);
export const putSources = defineChange(cypher('put-sources'), done);
export const putCaptures = defineChange(cypher('put-captures'), done);
export const putDeclarations = defineChange(cypher('put-declarations'), done);
export const endDeclarations = defineChange(cypher('end-declarations'), done);
export const putDerivations = defineChange(cypher('put-derivations'), done);
export const endDerivations = defineChange(cypher('end-derivations'), done);
export const createClaims = defineChange(cypher('create-claims'), done);
export const putClaims = defineChange(cypher('put-claims'), done);
export const putAssertions = defineChange(cypher('put-assertions'), done);
export const putRelays = defineChange(cypher('put-relays'), done);
export const markRetracted = defineChange(cypher('mark-retracted'), done);
export const putIdentities = defineChange(cypher('put-identities'), done);
export const endIdentities = defineChange(cypher('end-identities'), done);
export const putMerged = defineChange(cypher('put-merged'), done);
export const moveAssertions = defineChange(cypher('move-assertions'), done);
export const endAssertions = defineChange(cypher('end-assertions'), done);
export const putStates = defineChange(cypher('put-states'), done);
export const putEdges = defineChange(cypher('put-edges'), done);
export const endEdges = defineChange(cypher('end-edges'), done);
