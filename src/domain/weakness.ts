/** How weak a claim is, and how its copies fold under the roots that they copy. */
import type { Root } from './roots.ts';

/** Depths from here on are alike: nobody on file is anywhere near. */
const FARTHEST = 999;

/**
 * One number to sort claims by, the weakest least: fewer independent roots first; of as many, the one whose nearest
 * assertion is farthest from its root. `depth` is null where nobody asserts it.
 */
export function weakness(roots: number, depth: number | null): number {
  return roots * (FARTHEST + 1) + FARTHEST - Math.min(depth ?? FARTHEST, FARTHEST);
}

/** Claims of at most so many roots have a weakness below this. */
export function weaknessAbove(roots: number): number {
  return (roots + 1) * (FARTHEST + 1);
}

export type Fold = {
  /** The ids that may be this root. */
  root: string[];
  /** Ids of the assertions that are the root's own words, in the given order. */
  firstHand: string[];
  /** Ids of all others that go back to it, nearest first, in the given order where equally near. */
  copies: string[];
};

/**
 * Every assertion under the independent root that it goes back to, each once: one that may be of several is under the
 * first of them. `counted` has the root of each assertion that supports the claim.
 */
export function foldCopies(independent: string[][], counted: ReadonlyMap<string, Root>): Fold[] {
  const folds = independent.map((root) => ({ root, firstHand: [] as string[], copies: [] as string[] }));
  for (const [id, { roots, depth }] of counted) {
    const fold = folds.find(({ root }) => root.some((one) => roots.includes(one)));
    (depth === 0 ? fold?.firstHand : fold?.copies)?.push(id);
  }
  const depthOf = (id: string) => counted.get(id)?.depth ?? 0;
  for (const { copies } of folds) copies.sort((a, b) => depthOf(a) - depthOf(b));
  return folds;
}
