/** read: a filing's bytes to its written records, with every fault of form at its file:line:column. */
import { isMap } from 'yaml';
import type { Issue } from '../domain/errors.ts';
import { formFaults } from './form.ts';
import { filingShape, type WrittenFiling } from './format.ts';
import { decodeFiling, hiddenFault, type Place, placesIn } from './text.ts';
import { keyOffset, offsetOf, parseYaml, plain } from './yaml.ts';

export type Path = readonly (string | number)[];

/** A filing as written, and where each part of it stands. `filing` is null where its form is at fault. */
export type Reading = {
  file: string;
  filing: WrittenFiling | null;
  issues: Issue[];
  placeOf(path: Path): Place;
};

const START: Place = { line: 1, column: 1 };

export function readFiling(bytes: Uint8Array, file: string): Reading {
  const { text, issues } = decodeFiling(bytes, file);
  const nothing = (): Reading => ({ file, filing: null, issues, placeOf: () => START });
  if (text === null) return nothing();

  const at = placesIn(text);
  const fault = (code: string, message: string, place: Place) =>
    issues.push({ code, severity: 'error', file, ...place, message });

  const { root, faults } = parseYaml(text);
  for (const { code, message, offset } of faults) fault(code, message, at(offset));
  if (issues.some((issue) => issue.severity === 'error')) return nothing();
  if (root === null) {
    fault('EMPTY', 'the file is empty: a filing starts with `filing:`; see docs/filings.md', START);
    return nothing();
  }
  const placeOf = (path: Path): Place => at(offsetOf(root, path));
  if (!isMap(root)) {
    fault('WRONG_TYPE', 'a filing is a mapping that starts with `filing:`; see docs/filings.md', placeOf([]));
    return nothing();
  }
  const value = plain(root);
  const hidden = new Set<number>();
  hiddenFaults(value, [], (code, message, path) => {
    const offset = offsetOf(root, path);
    hidden.add(offset);
    fault(code, message, at(offset));
  });
  const parsed = filingShape.safeParse(value, { reportInput: true });
  if (parsed.success && hidden.size === 0) return { file, filing: parsed.data, issues, placeOf };
  if (!parsed.success)
    for (const { code, message, path, key } of formFaults(parsed.error.issues)) {
      const offset = key === undefined ? offsetOf(root, path) : keyOffset(root, path, key);
      // half a character makes an id none: that is one fault
      if (!hidden.has(offset)) fault(code, message, at(offset));
    }
  return { file, filing: null, issues, placeOf };
}

/** Faults that escapes hide; quotes are free to hold what their document holds, but for half characters. */
function hiddenFaults(
  value: unknown,
  path: Path,
  add: (code: string, message: string, path: Path) => void,
): void {
  if (typeof value === 'string') {
    const fault = hiddenFault(value);
    const words = ['quote', 'prefix', 'suffix'].includes(String(path.at(-1)));
    if (fault && !(words && fault.code === 'BIDI_CONTROL')) add(fault.code, fault.message, path);
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) hiddenFaults(item, [...path, i], add);
  } else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) hiddenFaults(item, [...path, key], add);
}
