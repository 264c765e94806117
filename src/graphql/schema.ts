/** The executable schema: the SDL of `schema/` with the resolvers. */
import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, isObjectType } from 'graphql';
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

let made: GraphQLSchema | undefined;

/** Made once: servers of one process share it. */
export function executableSchema(): GraphQLSchema {
  made ??= createSchema();
  return made;
}

function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({ typeDefs: readTypeDefs(), resolvers });
  for (const type of Object.values(schema.getTypeMap())) {
    const field = isObjectType(type) ? type.getFields().totalCount : undefined;
    // counted only when it is asked for; named here, since what is compiled calls no function that it is not told of
    if (field)
      field.resolve = (page: Counted) =>
        typeof page.totalCount === 'function' ? page.totalCount() : page.totalCount;
  }
  return schema;
}

type Counted = { totalCount: number | (() => number | Promise<number>) };
