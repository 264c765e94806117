import { parseEdtf } from '../../domain/edtf.ts';
import { present, sourceModel } from '../models.ts';
import { groundOf } from '../review-ground.ts';
import { revisionOf } from '../revisions.ts';
import type { Complete } from './complete.ts';

export const review: Complete<'Review'> = {
  id: ({ row }) => row.id,
  claims: ({ row, scope }) => scope.claims([...new Set(row.claims)]),
  headline: ({ row }) => row.content.headline,
  source: async ({ row, scope }) => {
    const id = row.content.source;
    return id === null ? null : sourceModel(present(await scope.source(id), id), scope);
  },
  rating: ({ row }, _, { vocabulary }) => {
    const { scale } = vocabulary;
    const rating = present(vocabulary.ratings.get(row.content.rating), `the rating ${row.content.rating}`);
    return { ...rating, best: scale?.best ?? null, worst: scale?.worst ?? null };
  },
  reviewer: async ({ row, scope }) => ({
    ...present(await scope.entity(row.content.by), row.content.by),
    scope,
  }),
  date: ({ row }) => ({ interval: parseEdtf(row.content.date), text: null }),
  summary: ({ row }) => row.content.summary,
  url: ({ row }) => row.content.url,
  reliesOn: async ({ row, scope }, _, context) => (await groundOf(row, scope, context)).reliesOn,
  since: ({ row, scope }) => revisionOf(scope, row.since),
  changed: ({ row, scope }) => revisionOf(scope, row.changed),
  filing: async ({ row, scope }) => ({ row: present(await scope.filing(row.filing), row.filing), scope }),
  stale: async ({ row, scope }, _, context) => (await groundOf(row, scope, context)).reasons.length > 0,
  staleBecause: async ({ row, scope }, _, context) => (await groundOf(row, scope, context)).reasons,
};

export const staleReason: Complete<'StaleReason'> = {
  claimInWords: ({ sentence }) => sentence,
  standingThen: ({ before }) => before.standing,
  standingNow: ({ now }) => now.standing,
  rootsThen: ({ before }) => before.roots,
  rootsNow: ({ now }) => now.roots,
  assertion: ({ relied }) => relied,
  ended: ({ ended, scope }) => (ended === null ? null : revisionOf(scope, ended)),
};
