/** The operations of `operations/`: one document a question, as tools send it and `ask` answers with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';

const FOLDER = new URL('../../operations/', import.meta.url);

export type Operation = { text: string; document: DocumentNode };

/** By name in camel case: `apiAccess` is `operations/api-access.graphql`. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, FOLDER), 'utf8');
      const name = file
        .slice(0, -'.graphql'.length)
        .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return [name, { text, document: parse(text) }] as const;
    }),
);

/** Throws an Error where there is none of this name. */
export function operationOf(name: string): Operation {
  const operation = operations.get(name);
  if (!operation) throw new Error(`operations/ has no ${name}`);
  return operation;
}
