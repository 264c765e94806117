/** What the tests of roots share: documents, assertions, and whose they are. */
import {
  independentRoots,
  type Root,
  type RootAssertion,
  type RootSource,
  rootsOf,
} from '../../src/domain/roots.ts';

export const source = (id: string, more: Partial<RootSource> = {}): RootSource => ({
  id,
  kind: 'ARTICLE',
  authors: [],
  publisher: `paper/${id}`,
  derivedFrom: [],
  ...more,
});
export const says = (
  id: string,
  by: string,
  where: string,
  more: Partial<RootAssertion> = {},
): RootAssertion => ({
  id,
  stance: 'ASSERTS',
  by,
  source: where,
  relays: null,
  via: null,
  ...more,
});
export const library = (...sources: RootSource[]) => new Map(sources.map((s) => [s.id, s]));
export const rootOf = (id: string, assertions: RootAssertion[], ...sources: RootSource[]): Root => {
  const root = rootsOf(assertions, library(...sources)).get(id);
  if (!root) throw new Error(`no root of ${id}`);
  return root;
};
export const count = (assertions: RootAssertion[], ...sources: RootSource[]) =>
  independentRoots(rootsOf(assertions, library(...sources)).values()).length;
export const may = (...roots: string[]): Root => ({
  roots,
  depth: 0,
  relayed: [],
  derived: [],
  withdrawn: [],
});
