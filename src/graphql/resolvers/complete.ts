/**
 * Generated resolver types leave every field optional. These demand a resolver for each field that the type's model
 * does not have by itself, so that a forgotten one does not compile.
 */
import type { Resolvers, ResolversParentTypes } from '../generated.ts';

type ObjectTypes = Exclude<
  keyof Resolvers & keyof ResolversParentTypes,
  'EDTF' | 'AsOf' | 'DateTime' | 'JSON' | 'Node' | 'Entity' | 'SearchHit'
>;
type Fields<T extends ObjectTypes> = Omit<NonNullable<Resolvers[T]>, '__isTypeOf'>;
type Missing<T extends ObjectTypes> = Exclude<keyof Fields<T>, keyof ResolversParentTypes[T]>;

/** What a resolver map of type T must have: each field that its model lacks; others may be there. */
export type Complete<T extends ObjectTypes> = Required<Pick<Fields<T>, Missing<T>>> & Partial<Fields<T>>;
