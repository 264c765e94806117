/** The JSON Schema (draft 7) of filings that editors complete from: `schema/filing.schema.json`. */
import { z } from 'zod';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { filingShape } from './format.ts';

type Node = {
  type?: unknown;
  anyOf?: Node[];
  properties?: Record<string, Node>;
  items?: Node;
  enum?: string[];
  pattern?: string;
};

const ID = '^[a-z]+(-[a-z]+)*/[a-z0-9]+([-._][a-z0-9]+)*$';
const ID_KEYS = new Set(['subject', 'object', 'by', 'in', 'publisher', 'author', 'derived_from', 'relays']);

/** What zod knows of the shape, with the vocabulary's names and the patterns that transforms hide. */
export function filingJsonSchema(vocabulary: Vocabulary): string {
  const schema = z.toJSONSchema(filingShape, { target: 'draft-7', io: 'input' }) as Node;
  const enums: Record<string, string[]> = {
    predicate: [...vocabulary.predicates.keys()],
    type: [...vocabulary.entityTypes.keys()],
    rating: [...vocabulary.ratings.keys()],
  };
  refine(schema, enums);
  return `${JSON.stringify({ ...schema, title: 'Factrail filing' }, null, 2)}\n`;
}

function refine(node: Node, enums: Record<string, string[]>): void {
  for (const inner of node.anyOf ?? []) refine(inner, enums);
  if (node.items) refine(node.items, enums);
  for (const [key, value] of Object.entries(node.properties ?? {})) {
    refine(value, enums);
    for (const text of strings(value)) {
      const names = enums[key];
      if (names) Object.assign(text, { type: 'string', enum: names });
      else if (ID_KEYS.has(key)) Object.assign(text, { type: 'string', pattern: ID });
    }
  }
}

/** The places below a property, through alternatives and lists, where text is expected. */
function strings(node: Node): Node[] {
  if (node.anyOf) return node.anyOf.flatMap(strings);
  if (node.items) return strings(node.items);
  return Array.isArray(node.type) && node.type.includes('string') && !node.enum ? [node] : [];
}
