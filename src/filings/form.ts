/** Faults of a filing's form in plain English: what zod finds, as what is wrong and what to do. */
import type { z } from 'zod';
import { nearWord } from '../domain/names.ts';
import { filingShape } from './format.ts';
import type { Path } from './read.ts';
import { shown } from './text.ts';

export type FormFault = {
  code: string;
  message: string;
  path: Path;
  /** The key at fault, where it is the key and not the value that is wrong. */
  key?: string;
};

/** Unknown keys of one mapping that are told: where there are more, it is another kind of file. */
const MAX_KEYS = 20;
const MAX_FAULTS = 1000;

type Issue = z.core.$ZodIssue;

/** The faults of a filing, of which `issues` came from `filingShape`. */
export function formFaults(issues: readonly Issue[]): FormFault[] {
  const flat = issues.slice(0, MAX_FAULTS).flatMap((issue) => branch(issue, []));
  // a required key that is misspelt is one fault, not one that is missing and one that is unknown
  const meant = new Set<string>();
  const unknown = flat.flatMap(({ issue, path }) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysOf(schemaAt(path));
    const absent = new Set(
      flat.flatMap((other) =>
        isMissing(other.issue) && under(path, other.path) ? [String(other.path.at(-1))] : [],
      ),
    );
    const more = issue.keys.length - MAX_KEYS;
    // one key too many and one too few, so it is that one
    const [only] = issue.keys.length === 1 && absent.size === 1 ? absent : [];
    return issue.keys.slice(0, MAX_KEYS).map((key, i) => {
      const near = nearWord(key, known) ?? only;
      if (near && absent.has(near)) meant.add([...path, near].join('\n'));
      const hint = near ? `did you mean \`${near}\`?` : `known here are ${known.join(', ')}`;
      const rest = more > 0 && i === MAX_KEYS - 1 ? ` (and ${more.toLocaleString('en')} more)` : '';
      return { code: 'UNKNOWN_KEY', message: `unknown key ${shown(key, 40)}${rest}: ${hint}`, path, key };
    });
  });
  const others = flat.flatMap(({ issue, path }) =>
    issue.code === 'unrecognized_keys' || meant.has(path.join('\n')) ? [] : [fault(issue, path)],
  );
  const told = new Set<string>();
  return [...others, ...unknown].filter(({ message, path, key }) => {
    const what = JSON.stringify([message, path, key]);
    return !told.has(what) && told.add(what);
  });
}

/** An issue with its path from the top; of alternatives, the one that was meant by what is written. */
function branch(issue: Issue, above: Path): { issue: Issue; path: Path }[] {
  const path = [...above, ...issue.path.filter((name) => typeof name !== 'symbol')];
  if (issue.code === 'invalid_union' && issue.errors.length > 1) {
    const atTop = (error: Issue) => error.path.length === 0 && error.code !== 'unrecognized_keys';
    const mapping = issue.errors.findIndex((errors) => isMapping(issue.input) && !errors.some(atTop));
    const wantsMapping = (errors: Issue[]) =>
      errors.some((error) => error.code === 'invalid_type' && error.expected === 'object' && atTop(error));
    const text =
      issue.errors.some(wantsMapping) && typeof issue.input === 'string'
        ? issue.errors.findIndex((errors) => !wantsMapping(errors))
        : -1;
    const fits = issue.errors[mapping] ?? issue.errors[text];
    if (fits) return fits.flatMap((inner) => branch(inner, path));
  }
  return [{ issue, path }];
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined;
}

function under(path: Path, other: Path): boolean {
  return other.length === path.length + 1 && path.every((name, i) => name === other[i]);
}

function fault(issue: Issue, path: Path): FormFault {
  const last = path.at(-1);
  const key = path.findLast((name) => typeof name === 'string');
  const schema = schemaAt(path);
  const name =
    typeof last === 'number' ? `an item of \`${key}\`` : key === undefined ? 'a filing' : `\`${key}\``;
  const { input } = issue;
  const as = (code: string, message: string): FormFault => ({ code, message: `${name} ${message}`, path });
  if (input === undefined || input === null) {
    if (typeof last === 'number') return as('EMPTY', 'has nothing in it: fill it in, or take it out');
    const what = [describe(schema), choices(schema)].filter((text) => text !== '').join(' ');
    return as(
      'MISSING_KEY',
      `${input === null ? 'has no value: give one' : 'is missing: add it'}. ${what}`.trimEnd(),
    );
  }
  const { kind } = unwrap(schema);
  if (kind === 'array' && !Array.isArray(input))
    return as(
      'WRONG_TYPE',
      'must be a list: start each item on a line of its own with `- `, or write [a, b]',
    );
  if (kind === 'object' && !isMapping(input))
    return as('WRONG_TYPE', `must be a mapping of keys and values: ${keysOf(schema).join(', ')}`);
  const wrongKind = typeof input === 'object' && kind !== 'array';
  if (wrongKind) {
    const found = Array.isArray(input) ? 'a list' : 'a mapping';
    return as('WRONG_TYPE', `${sentence(issue)}, not ${found}`);
  }
  if (issue.code === 'too_big' && typeof input === 'string' && issue.origin === 'string')
    return as('TOO_LONG', sentence(issue));
  if (Array.isArray(input)) return as(input.length === 0 ? 'EMPTY' : 'BAD_VALUE', sentence(issue));
  if (String(input).trim() === '')
    return as('EMPTY', `is empty: fill it in${optionalAt(path) ? ', or leave it out' : ''}`);
  return as('BAD_VALUE', `${sentence(issue)}, not ${shown(String(input))}${hint(String(input), schema)}`);
}

/** The shape's own words; zod's are never shown. */
function sentence(issue: Issue): string {
  return /^(Invalid|Too|Unrecognized|Expected)/.test(issue.message)
    ? 'has a form that is not taken: see docs/filings.md'
    : issue.message;
}

function hint(input: string, schema: z.ZodType | null): string {
  const names = namesOf(schema);
  const near = names.length > 0 ? nearWord(input, names) : slug(input);
  return near ? `: did you mean ${near}?` : '';
}

/** An id that was written with capitals or blanks, as it should be. */
function slug(input: string): string | null {
  const id = input
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return input.length < 200 && id !== input && /^[a-z]+(-[a-z]+)*\/[a-z0-9]+([-._][a-z0-9]+)*$/.test(id)
    ? id
    : null;
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The shape itself says which keys a mapping has, what a key is for, and which names it takes.

type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
};

const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** The schema within optional, transformed and piped ones; of alternatives, the mapping if there is one. */
function unwrap(schema: z.ZodType | null): { kind: string; core: z.ZodType | null } {
  let core = schema;
  while (core) {
    const def: Def = defOf(core);
    const inner: z.ZodType | undefined = def.innerType ?? def.in;
    if (!inner) return { kind: def.type, core };
    core = inner;
  }
  return { kind: '', core: null };
}

function schemaAt(path: Path): z.ZodType | null {
  let schema: z.ZodType | null = filingShape;
  for (const name of path) {
    const core: z.ZodType | null = mappingOf(schema);
    if (!core) return null;
    const def = defOf(core);
    schema = (typeof name === 'number' ? def.element : def.shape?.[name]) ?? null;
  }
  return schema;
}

function mappingOf(schema: z.ZodType | null): z.ZodType | null {
  const { core } = unwrap(schema);
  const options = core ? defOf(core).options : undefined;
  return options?.find((option) => defOf(option).shape) ?? core;
}

function keysOf(schema: z.ZodType | null): string[] {
  const core = mappingOf(schema);
  return Object.keys((core && defOf(core).shape) ?? {});
}

function namesOf(schema: z.ZodType | null): string[] {
  const { core } = unwrap(schema);
  return Object.values((core && defOf(core).entries) ?? {});
}

function choices(schema: z.ZodType | null): string {
  const names = namesOf(schema);
  return names.length > 0 ? `One of ${names.join(', ')}.` : '';
}

function describe(schema: z.ZodType | null): string {
  for (let at = schema; at; at = defOf(at).innerType ?? defOf(at).in ?? null)
    if (at.description) return at.description;
  return '';
}

/** May the value at a path be left out? */
function optionalAt(path: Path): boolean {
  for (let at = schemaAt(path); at; at = defOf(at).in ?? null)
    if (['optional', 'nullable'].includes(defOf(at).type)) return true;
  return false;
}
