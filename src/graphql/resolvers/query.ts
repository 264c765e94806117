import { BadUserInput, NotFound } from '../../domain/errors.ts';
import { nearWord } from '../../domain/names.ts';
import { askEntityPage, countEntities } from '../../questions/entities/entities.ts';
import { noSuchFiling } from '../../questions/filing/filing.ts';
import { askFilingPage, countFilings } from '../../questions/filings/filings.ts';
import { findSource } from '../../questions/source/find-source.ts';
import { askSourcePage, countSources } from '../../questions/sources/sources.ts';
import { answerAccessGrantedBy } from '../access-granted-by.ts';
import { answerReading } from '../answer.ts';
import { answerDiff } from '../answer-diff.ts';
import { answerApiAccess } from '../api-access.ts';
import { answerAsk } from '../ask.ts';
import { answerAssertions } from '../assertions.ts';
import { answerCases } from '../cases.ts';
import { pageOfClaims } from '../claim-pages.ts';
import { answerConflicts } from '../conflicts.ts';
import { answerConnections } from '../connections.ts';
import type { Context } from '../context.ts';
import { answerDenials } from '../denials.ts';
import { present, sourceModel } from '../models.ts';
import { nodeOf } from '../nodes.ts';
import { answerOverlap } from '../overlap.ts';
import { checkFirst, connection, decode } from '../page.ts';
import { answerPreviewFiling, answerRetractionImpact } from '../retraction-impact.ts';
import { answerReview, answerReviews } from '../review-pages.ts';
import type { Scope } from '../scope.ts';
import { answerSearch } from '../search.ts';
import { answerTimeline } from '../timeline.ts';
import { answerWeakClaims } from '../weak-claims.ts';
import { answerWhoSaid } from '../who-said.ts';
import type { Complete } from './complete.ts';

export const query: Complete<'Query'> = {
  graph: (_, __, context) => context.now(),

  node: async (_, { id, asOf }, context) => nodeOf(id, await context.scope(asOf)),

  apiAccess: answerApiAccess,

  conflicts: answerConflicts,

  cases: answerCases,

  ask: (_, args, context, info) => answerAsk(args, context, info.schema),

  answer: (_, args, context, info) => answerReading(args, context, info.schema),

  answerDiff: (_, args, context, info) => answerDiff(args, context, info.schema),
  accessGrantedBy: answerAccessGrantedBy,

  connections: answerConnections,

  overlap: answerOverlap,

  timeline: answerTimeline,

  search: answerSearch,

  weakClaims: answerWeakClaims,

  whoSaid: answerWhoSaid,

  assertions: answerAssertions,

  denials: answerDenials,

  review: answerReview,

  reviews: answerReviews,

  previewFiling: answerPreviewFiling,

  retractionImpact: answerRetractionImpact,

  entity: async (_, { name, type, asOf }, context) => {
    const scope = await context.scope(asOf);
    return {
      ...(await scope.named(name, 'name', type ? [type] : null)),
      scope,
    };
  },

  entities: async (_, args, context) => {
    const scope = await context.scope(args.asOf);
    const first = checkFirst(args.first);
    const after = decode('entities', args.after, 1);
    const filter = { prefix: idPrefix(context, args.type), revision: scope.revision };
    const rows = await askEntityPage(context.reader, {
      ...filter,
      after: String(after?.[0] ?? ''),
      limit: first + 1,
    });
    return connection(
      'entities',
      rows.slice(0, first),
      rows.length > first,
      after !== null,
      (row) => [row.id],
      (row) => ({ ...row, scope }),
      () => countEntities(context.reader, filter),
    );
  },

  claim: async (_, { id, validDuring, asOf }, context) => {
    const scope = await context.scope(asOf, validDuring);
    const claim = (await scope.claim(id)) ?? (await scope.movedClaim(id));
    if (claim) return claim;
    throw new NotFound(
      `there is no live claim "${id}"; ids of claims come from answers, or from claims(subject: …)`,
      { argument: 'id', nearest: [] },
    );
  },

  claims: async (_, args, context) => {
    const { subject, object, predicate, source, filing, standing } = args;
    const scope = await context.scope(args.asOf, args.validDuring);
    if (!subject && !object && !predicate && !source && !filing && !standing && !args.validDuring)
      throw new BadUserInput(
        'subject',
        'claims: give at least one of subject, predicate, object, standing, source, filing, validDuring',
      );
    if (predicate && !context.vocabulary.predicates.has(predicate)) {
      const near = nearWord(predicate, [...context.vocabulary.predicates.keys()]);
      const hint = near ? `did you mean ${near}?` : 'they are named in capitals, such as HAD_ACCESS_TO';
      throw new BadUserInput(
        'predicate',
        `predicate: ${predicate} is none of schema/vocabulary.yaml: ${hint}`,
      );
    }
    return pageOfClaims(
      'claims',
      scope,
      {
        subject: subject ? (await scope.named(subject, 'subject')).id : null,
        object: object ? (await scope.named(object, 'object')).id : null,
        predicate: predicate ? [predicate] : null,
        subjectPrefix: idPrefix(context, args.subjectType),
        objectPrefix: idPrefix(context, args.objectType),
        source: source ? await findSource(context.reader, source, scope.revision) : null,
        filing: filing ? await filingId(context, filing, scope) : null,
        standing: standing ?? null,
      },
      args,
    );
  },

  source: async (_, { id, asOf }, context) => {
    const scope = await context.scope(asOf);
    const row = await scope.source(await findSource(context.reader, id, scope.revision));
    return sourceModel(present(row, id), scope);
  },

  sources: async (_, args, context) => {
    const scope = await context.scope(args.asOf);
    const first = checkFirst(args.first);
    const after = decode('sources', args.after, 1);
    const publisher = args.publisher ? (await scope.named(args.publisher, 'publisher')).id : null;
    const filter = { kind: args.kind ?? null, publisher, revision: scope.revision };
    const ids = await askSourcePage(context.reader, {
      ...filter,
      after: String(after?.[0] ?? ''),
      limit: first + 1,
    });
    const rows = await scope.sourceList(ids.slice(0, first));
    return connection(
      'sources',
      rows,
      ids.length > first,
      after !== null,
      (row) => [row.id],
      (row) => sourceModel(row, scope),
      () => countSources(context.reader, filter),
    );
  },

  filing: async (_, { id, asOf }, context) => {
    const scope = await context.scope(asOf);
    const row = await scope.filing(await filingId(context, id, scope));
    return { row: present(row, id), scope };
  },

  filings: async (_, args, context) => {
    const scope = await context.scope(args.asOf);
    const first = checkFirst(args.first);
    const after = decode('filings', args.after, 2);
    const filter = { case: args.case ?? null, retracted: args.retracted ?? false, revision: scope.revision };
    const rows = await askFilingPage(context.reader, {
      ...filter,
      afterSince: after ? Number(after[0]) : null,
      afterId: String(after?.[1] ?? ''),
      limit: first + 1,
    });
    return connection(
      'filings',
      rows.slice(0, first),
      rows.length > first,
      after !== null,
      (row) => [row.since, row.id],
      (row) => ({ row, scope }),
      () => countFilings(context.reader, filter),
    );
  },
};

/** The full id of a filing that was there by then. Throws NotFound with the nearest. */
/** What the ids of a type begin with; null for any type. */
const idPrefix = (context: Context, type: string | null | undefined) =>
  type ? `${context.vocabulary.entityTypes.get(type)?.prefix}/` : null;

async function filingId(context: Context, written: string, scope: Scope): Promise<string> {
  const id = written.startsWith('filing/') ? written : `filing/${written}`;
  const row = await scope.filing(id);
  if (row && row.since <= scope.revision) return id;
  throw await noSuchFiling(context.reader, id);
}
