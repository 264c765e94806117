/** The mapping file of a CSV import: which columns are what. YAML, checked, with every fault at its line. */
import { readFileSync } from 'node:fs';
import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { InvalidFiling, type Issue, UsageError } from '../../domain/errors.ts';
import { vocabulary } from '../../domain/vocabulary.ts';

/** A column by its name, or the same text for every row. */
const field = z.union([
  z
    .string()
    .min(1)
    .transform((column) => ({ column, fixed: null as string | null })),
  z
    .strictObject({ column: z.string().min(1) })
    .transform(({ column }) => ({ column: column as string | null, fixed: null as string | null })),
  z
    .strictObject({ fixed: z.union([z.string().min(1), z.number()]).transform(String) })
    .transform(({ fixed }) => ({ column: null as string | null, fixed: fixed as string | null })),
]);
export type Field = { column: string | null; fixed: string | null };

const types = [...vocabulary.entityTypes.keys()];
const party = z.strictObject({
  /** The name, or an id of ours. */
  name: field,
  id: field.optional(),
  type: z.union([z.enum(types as [string]), z.strictObject({ column: z.string() })], {
    error: `must be one of ${types.join(', ')}, or { column: … }`,
  }),
  aliases: field.optional(),
});
export type Party = z.output<typeof party>;

const shape = z.strictObject({
  /** Between several sources or aliases in one cell; ";" unless said. */
  separator: z.string().min(1).default(';'),
  delimiter: z.string().length(1).default(','),
  subject: party,
  predicate: z.union([
    z.string().refine((name) => vocabulary.predicates.has(name), 'is no predicate of schema/vocabulary.yaml'),
    z.strictObject({
      column: z.string(),
      /** What a cell's words mean: "director" is DIRECTOR_OF. */
      means: z
        .record(
          z.string(),
          z
            .string()
            .refine((name) => vocabulary.predicates.has(name), 'is no predicate of schema/vocabulary.yaml'),
        )
        .default({}),
    }),
  ]),
  object: party.optional(),
  value: field.optional(),
  start: field.optional(),
  end: field.optional(),
  during: field.optional(),
  sources: field.optional(),
  speaker: field.optional(),
  quote: field.optional(),
  paraphrase: field.optional(),
  page: field.optional(),
  note: field.optional(),
  stance: field.optional(),
  modality: field.optional(),
  /** Columns that nothing is made of, on purpose. */
  ignore: z.array(z.string()).default([]),
});
export type Mapping = z.output<typeof shape>;

/** Reads a mapping file. Throws UsageError where there is none, InvalidFiling with each fault at its line. */
export function readMapping(path: string | undefined): Mapping {
  if (path === undefined)
    throw new UsageError(
      'import --format csv: give --mapping FILE, which says what each column is; see docs/formats.md',
    );
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`import: there is no mapping file ${path}`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const issue = (code: string, offset: number, message: string): Issue => {
    const { line, col } = lines.linePos(offset);
    return { code, severity: 'error', file: path, line, column: col, message };
  };
  const broken = document.errors.map((error) =>
    issue('YAML_SYNTAX', error.pos[0], error.message.split('\n')[0] ?? ''),
  );
  if (broken.length > 0) throw refused(path, broken);
  const parsed = shape.safeParse(document.toJS());
  if (!parsed.success)
    throw refused(
      path,
      parsed.error.issues.map((fault) => {
        const key =
          fault.code === 'unrecognized_keys' ? [...fault.path, fault.keys[0] ?? ''] : [...fault.path];
        const name = key.map(String).join('.') || 'the mapping';
        const known =
          fault.code === 'unrecognized_keys'
            ? `known are ${Object.keys(shape.shape).join(', ')}`
            : fault.message;
        return issue(
          fault.code === 'unrecognized_keys' ? 'UNKNOWN_KEY' : 'BAD_VALUE',
          offsetOf(document.contents, key),
          `\`${name}\`: ${known}`,
        );
      }),
    );
  const mapping = parsed.data;
  const both = (mapping.object === undefined) === (mapping.value === undefined);
  if (both) throw refused(path, [issue('BAD_VALUE', 0, 'give `object` or `value`, one of the two')]);
  return mapping;
}

function refused(path: string, issues: Issue[]): InvalidFiling {
  const [first] = issues;
  return new InvalidFiling(
    `the mapping cannot be used: ${path}:${first?.line}:${first?.column}: ${first?.message}`,
    issues,
  );
}

/** Where a key stands; where it is not there, what it belongs to. */
function offsetOf(root: Node | null, path: PropertyKey[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => String(item.key) === String(step));
    if (!pair) break;
    offset = (pair.key as Node).range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}

/** Every column that the mapping names. */
export function columnsOf(mapping: Mapping): Set<string> {
  const found = new Set(mapping.ignore);
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value))
      if (key === 'column' && typeof inner === 'string') found.add(inner);
      else walk(inner);
  };
  walk({ ...mapping, ignore: null });
  return found;
}
