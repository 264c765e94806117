/**
 * What changed between two answers of one question, as JSON. Entries of lists are known by their identity, wherever they
 * stand; what has none is known by its content.
 */
import { canonicalJson } from './ids.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Under this key an entry carries its identity; it is no part of the answer. */
export const IDENTITY = '_identity';

export type Change = {
  /** Where, such as `apiAccess.nodes[claim/4f…].claim.standing`. */
  path: string;
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  before: Json;
  after: Json;
};

/** All changes, deepest first named: an entry that is there in both is looked into, one that is not is told whole. */
export function changesBetween(before: Json, after: Json, path = ''): Change[] {
  if (isList(before) && isList(after)) return changesOfLists(before, after, path);
  if (isObject(before) && isObject(after) && sameThing(before, after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => key !== IDENTITY)
      .flatMap((key) =>
        changesBetween(before[key] ?? null, after[key] ?? null, path === '' ? key : `${path}.${key}`),
      );
  if (!isObject(before) && canonicalJson(before) === canonicalJson(after)) return [];
  const kind = before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED';
  return [{ path, kind, before: plain(before), after: plain(after) }];
}

const sameThing = (before: { [key: string]: Json }, after: { [key: string]: Json }) =>
  canonicalJson(before[IDENTITY]) === canonicalJson(after[IDENTITY]);

function changesOfLists(before: Json[], after: Json[], path: string): Change[] {
  const [a, b] = [byIdentity(before), byIdentity(after)];
  const changes: Change[] = [];
  for (const [key, entry] of a)
    if (b.has(key)) changes.push(...changesBetween(entry, b.get(key) ?? null, `${path}[${key}]`));
    else changes.push({ path: `${path}[${key}]`, kind: 'REMOVED', before: plain(entry), after: null });
  for (const [key, entry] of b)
    if (!a.has(key))
      changes.push({ path: `${path}[${key}]`, kind: 'ADDED', before: null, after: plain(entry) });
  return changes;
}

/** The entries of a list by what they are known by; a second one of the same is numbered. */
function byIdentity(list: Json[]): Map<string, Json> {
  const found = new Map<string, Json>();
  for (const entry of list) {
    const key = identityOf(entry);
    let unique = key;
    for (let n = 2; found.has(unique); n++) unique = `${key}#${n}`;
    found.set(unique, entry);
  }
  return found;
}

/** An entry's identity: the one that it carries, else its own content; of an object without, that of its first part that has one. */
export function identityOf(entry: Json): string {
  if (isObject(entry)) {
    const own = entry[IDENTITY];
    if (typeof own === 'string') return own;
    // an entry that is about a claim or an assertion is known by that one's id
    if (own != null && isObject(own)) return String(own.id);
    for (const part of Object.values(entry))
      if (isObject(part)) {
        const inner = identityOf(part);
        if (inner !== '') return inner;
      }
    return '';
  }
  return isList(entry) ? canonicalJson(entry) : String(entry);
}

/** An answer without the identities that were asked for beside it. */
export function plain(value: Json): Json {
  if (isList(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== IDENTITY)
      .map(([key, part]) => [key, plain(part)]),
  );
}

const isList = (value: Json): value is Json[] => Array.isArray(value);
const isObject = (value: Json): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
