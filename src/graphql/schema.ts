/** The executable schema: the SDL of `schema/` with the resolvers. */
import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from './resolvers/index.ts';

const FOLDERS = [
  new URL('../../schema/', import.meta.url),
  new URL('../../schema/questions/', import.meta.url),
];

/** All SDL files, in the order of their names. */
export function readTypeDefs(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.graphql'))
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
}

export function createSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readTypeDefs(), resolvers });
}
