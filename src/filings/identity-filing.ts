/** The filing that joins two entities or keeps them apart, as `factrail same` and `different` make it. */
import { stringify } from 'yaml';
import { contentId } from '../domain/ids.ts';
import { type Reading, readFiling } from './read.ts';

/** Made of its content alone: the same join gives the same filing. Retract that filing to undo it. */
export function identityFiling(kind: 'same' | 'different', a: string, b: string, reason: string): Reading {
  const id = `${kind}-${contentId({ kind, a, b }).slice(0, 12)}`;
  const title = kind === 'same' ? `${b} is ${a}` : `${b} is not ${a}`;
  const text = stringify({ filing: { id, title }, identities: [{ [kind]: [a, b], reason }] });
  return readFiling(Buffer.from(text), `${id}.yaml`);
}
