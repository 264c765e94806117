/** The operations that the pages ask, as they stand in `operations/`, each with the fragments that it needs. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

const FOLDER = new URL('./operations/', import.meta.url);

/** An operation, typed by what is generated from it (`npm run codegen`). */
export type Operation<Data, Variables> = {
  readonly name: string;
  /** As it is sent: what a reader copies. */
  readonly text: string;
  /** No value: it carries the types. */
  readonly types?: (variables: Variables) => Data;
};

const operations = new Map<string, OperationDefinitionNode>();
const fragments = new Map<string, FragmentDefinitionNode>();
for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.graphql'),
))
  for (const definition of parse(readFileSync(new URL(file, FOLDER), 'utf8'), { noLocation: true })
    .definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.name)
      operations.set(definition.name.value, definition);
  }

/** Throws where no file has it: a mistake of ours, seen when the program starts. */
export function operation<Data, Variables>(name: string): Operation<Data, Variables> {
  const definition = operations.get(name);
  if (!definition) throw new Error(`src/web/operations has no operation ${name}`);
  const needed = new Set<FragmentDefinitionNode>();
  const gather = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: spread }) {
        const fragment = fragments.get(spread.value);
        if (!fragment) throw new Error(`${name} needs the fragment ${spread.value}, which no file has`);
        if (needed.has(fragment)) return;
        needed.add(fragment);
        gather(fragment);
      },
    });
  };
  gather(definition);
  return { name, text: [definition, ...needed].map(print).join('\n\n') };
}
