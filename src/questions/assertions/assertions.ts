import { definePlaces } from '../places.ts';

/** `by` and `about` are ids of entities; null is "any" for all but `by`. */
export type AssertionFilter = {
  by: string;
  about: string | null;
  case: string | null;
  stances: readonly string[] | null;
  revision: number;
};

export const { ask: askAssertions, count: countAssertions } = definePlaces<AssertionFilter>(
  new URL('./assertions.cypher', import.meta.url),
);
