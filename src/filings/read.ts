/** read: a filing's bytes to its written records, with every fault of form at its file:line:column. */
import { isMap, isPair, isScalar, LineCounter, type Node, type ParsedNode, parseAllDocuments, visit } from 'yaml';
import type { z } from 'zod';
import type { Issue } from '../domain/errors.ts';
import { nearest } from '../domain/names.ts';
import { assertionShape, claimShape, entityShape, filingShape, headShape, identityShape, sourceShape, type WrittenFiling } from './format.ts';
import { decodeFiling, hiddenFault, type Place } from './text.ts';

export type Path = readonly (string | number)[];

/** A filing as written, and where each part of it stands. `filing` is null where its form is at fault. */
export type Reading = { file: string; filing: WrittenFiling | null; issues: Issue[]; placeOf(path: Path): Place };

const START: Place = { line: 1, column: 1 };

export function readFiling(bytes: Uint8Array, file: string): Reading {
  const { text, issues } = decodeFiling(bytes, file);
  const nothing = (): Reading => ({ file, filing: null, issues, placeOf: () => START });
  if (text === null) return nothing();

  const lines = new LineCounter();
  // failsafe: every plain scalar is text as written, so that 2013 and 1.10 stay what they look like
  const documents = parseAllDocuments(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false, keepSourceTokens: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = (code: string, message: string, place: Place) =>
    issues.push({ code, severity: 'error', file, ...place, message });

  if (!Array.isArray(documents) || documents.length === 0) {
    fault('EMPTY', 'the file is empty: a filing starts with `filing:`; see docs/filings.md', START);
    return nothing();
  }
  const [document, second] = documents;
  if (!document) return nothing();
  for (const error of document.errors.slice(0, 50)) {
    const duplicate = error.code === 'DUPLICATE_KEY';
    fault(
      duplicate ? 'DUPLICATE_KEY' : 'YAML_SYNTAX',
      duplicate ? 'this key is given twice in one place: keep one' : `${error.message.split('\n')[0]}`,
      at(error.pos[0]),
    );
  }
  if (second) fault('YAML_SYNTAX', 'a second document (`---`): one file is one filing', at(second.range[0]));
  visit(document, {
    Alias: (_, node) => {
      fault('YAML_ALIAS', 'aliases (`*name`) are not taken: write it out', at(node.range?.[0] ?? 0));
    },
    Node: (_, node) => {
      if ('tag' in node && node.tag && !/^tag:yaml\.org,2002:(str|map|seq)$/.test(node.tag))
        fault('YAML_TAG', `the tag ${node.tag} is not taken: leave it out`, at(node.range?.[0] ?? 0));
    },
  });
  if (issues.some((issue) => issue.severity === 'error')) return nothing();

  const root = document.contents as ParsedNode | null;
  const place = (path: Path): Place => at(offsetOf(root, path));
  const value = plain(root, 0);
  const problems: Issue[] = [];
  const add = (code: string, message: string, where: Place) =>
    problems.push({ code, severity: 'error', file, ...where, message });
  if (!isMap(root)) add('WRONG_TYPE', 'a filing is a mapping that starts with `filing:`; see docs/filings.md', START);
  else {
    const parsed = filingShape.safeParse(value, { reportInput: true });
    if (parsed.success) {
      hiddenFaults(value, [], (code, message, path) => add(code, message, place(path)));
      if (problems.length === 0) return { file, filing: parsed.data, issues, placeOf: place };
    } else {
      for (const issue of parsed.error.issues) formFaults(issue, root, at, add);
    }
  }
  return { file, filing: null, issues: [...issues, ...problems], placeOf: place };
}

/** YAML nodes as plain values; an unquoted null, ~ or nothing is null. */
function plain(node: unknown, depth: number): unknown {
  if (depth > 50) return null;
  if (isScalar(node)) {
    const unquoted = node.type === 'PLAIN' || node.type === undefined || node.type === null;
    return unquoted && ['', 'null', '~'].includes(String(node.value ?? '')) ? null : String(node.value);
  }
  if (isMap(node))
    return Object.fromEntries(node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : String(pair.key), plain(pair.value, depth + 1)]));
  if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items))
    return node.items.map((item) => plain(isPair(item) ? item.value : item, depth + 1));
  return null;
}

/** The offset of what stands at a path, or of the nearest thing above it that is there. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return offset;
      // a key's own place, for a value that is itself a block
      const key = pair.key as Node;
      const value = pair.value as Node | null;
      offset = isScalar(value) ? (value.range?.[0] ?? key.range?.[0] ?? offset) : (key.range?.[0] ?? offset);
      node = value;
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function keyOffset(root: Node | null, path: Path, key: string): number {
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))?.value;
    else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) node = node.items[Number(step)];
  }
  if (!isMap(node)) return offsetOf(root, path);
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return (pair?.key as Node | undefined)?.range?.[0] ?? offsetOf(root, path);
}

const KEYS: Record<string, string[]> = {
  '': Object.keys(filingShape.shape),
  filing: Object.keys(headShape.shape),
  entities: Object.keys(entityShape.shape),
  sources: Object.keys(sourceShape.shape),
  claims: Object.keys(claimShape.shape),
  assertions: Object.keys(assertionShape.shape),
  identities: Object.keys(identityShape.shape),
};

/** One issue of the shape as ours. */
function formFaults(
  issue: z.core.$ZodIssue,
  root: Node | null,
  at: (offset: number) => Place,
  add: (code: string, message: string, place: Place) => void,
): void {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const name = path.findLast((step) => typeof step === 'string') ?? 'the filing';
  if (issue.code === 'unrecognized_keys') {
    const known = KEYS[String(path.findLast((step) => typeof step === 'string') ?? '')] ?? [];
    for (const key of issue.keys) {
      const [near] = nearest(key, known, (candidate) => candidate, 1);
      const hint = near ? `: did you mean \`${near}\`?` : known.length > 0 ? `: known are ${known.join(', ')}` : '';
      add('UNKNOWN_KEY', `unknown key \`${key}\`${hint}`, at(keyOffset(root, path, key)));
    }
    return;
  }
  const place = at(offsetOf(root, path));
  const input = issue.input;
  if (input === undefined || input === null) return add('MISSING_KEY', `\`${name}\` is missing`, place);
  const wrongType = typeof input === 'object' && issue.code !== 'too_small';
  if (issue.code === 'too_big') return add('TOO_LONG', `\`${name}\` ${issue.message}`, place);
  if (issue.code === 'too_small') return add('EMPTY', `\`${name}\` ${issue.message}`, place);
  const message = issue.code === 'invalid_union' && issue.message === 'Invalid input' ? 'has a wrong shape' : issue.message;
  if (wrongType || issue.code === 'invalid_type')
    return add('WRONG_TYPE', `\`${name}\` ${message.replace(/^Invalid input: expected (\w+).*/, 'must be a $1')}`, place);
  add('BAD_VALUE', `\`${name}\` ${message}: "${String(input).slice(0, 80)}"`, place);
}

/** Faults that escapes hide; quotes are free to hold what their document holds, but for half characters. */
function hiddenFaults(value: unknown, path: Path, add: (code: string, message: string, path: Path) => void): void {
  if (typeof value === 'string') {
    const fault = hiddenFault(value);
    const words = ['quote', 'prefix', 'suffix'].includes(String(path.at(-1)));
    if (fault && !(words && fault.code === 'BIDI_CONTROL')) add(fault.code, fault.message, path);
  } else if (Array.isArray(value)) value.forEach((item, i) => { hiddenFaults(item, [...path, i], add); });
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) hiddenFaults(item, [...path, key], add);
}
