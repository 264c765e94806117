/** Reviews: when the newsroom's own verdict no longer stands on what it stood on. Pure. */
import type { Standing } from './standing.ts';

export const STALE_KINDS = ['STANDING', 'ROOTS', 'RELIED_ON_ENDED'] as const;
export type StaleKind = (typeof STALE_KINDS)[number];

/** What the live assertions make of a claim; `roots` counts its independent roots. */
export type Ground = { standing: Standing; roots: number };

/** A claim of which nothing live is said. */
export const NO_GROUND: Ground = { standing: 'UNSUPPORTED', roots: 0 };

/** One claim of a review: its ground when the verdict was given and as asked, and what the verdict rests on there. */
export type Beneath = {
  before: Ground;
  now: Ground;
  /** Keys of the assertions that the verdict rests on. */
  relied: readonly string[];
  /** Keys of the live assertions of this claim, as asked. */
  live: ReadonlySet<string>;
};

/** `claim` counts from 0; `assertion` is a key, null for the other kinds. */
export type StaleReason = { kind: StaleKind; claim: number; assertion: string | null };

/**
 * Why a review is stale: each claim with another standing, or the same from another number of roots, then each
 * assertion that the verdict rests on and that is live no more. Empty where it is fresh. That an assertion was taken
 * back and came in again word for word changes nothing.
 */
export function staleReasons(claims: readonly Beneath[]): StaleReason[] {
  return claims.flatMap(({ before, now, relied, live }, claim) => {
    const kind = before.standing !== now.standing ? 'STANDING' : before.roots !== now.roots ? 'ROOTS' : null;
    const ended = relied.filter((key) => !live.has(key));
    return [
      ...(kind ? [{ kind, claim, assertion: null } as const] : []),
      ...ended.map((assertion) => ({ kind: 'RELIED_ON_ENDED', claim, assertion }) as const),
    ];
  });
}

/** The key that all lives of an assertion share: the id of its first. */
export function keyOfLife(id: string): string {
  return id.replace(/\.\d+$/, '');
}
