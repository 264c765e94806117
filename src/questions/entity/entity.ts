import { z } from 'zod';
import { Ambiguous, BadUserInput, NotFound } from '../../domain/errors.ts';
import { fuzzyWords, nameKey, nearest } from '../../domain/names.ts';
import { defineQuestion, defineWideQuestion, type Reader } from '../../graph/client.ts';
import { type EntityRow, entityRow } from '../rows.ts';

const byId = defineQuestion(
  new URL('./entity.cypher', import.meta.url),
  entityRow.extend({ asked: z.string() }),
);
const named = defineQuestion(
  new URL('./named.cypher', import.meta.url),
  entityRow.extend({ live: z.boolean() }),
);
const near = defineWideQuestion(new URL('./near.cypher', import.meta.url), entityRow);

/** Entities by the id `asked`, in no order; ids of none are left out. One that was joined into another comes as that. */
export function askEntities(
  reader: Reader,
  args: { ids: readonly string[]; revision: number },
): Promise<(EntityRow & { asked: string })[]> {
  return reader.read(byId, args);
}

/**
 * The one entity that an id, name or alias means. `argument` names the argument in errors.
 * Throws NotFound with the nearest, or Ambiguous with the candidates.
 */
export async function resolveEntity(
  reader: Reader,
  name: string,
  argument: string,
  revision: number,
  types: string[] | null = null,
): Promise<EntityRow> {
  const key = nameKey(name);
  if (key === '' || name.length > 300)
    throw new BadUserInput(argument, `${argument}: give an id or a name of 1 to 300 characters`);
  const found = await reader.read(named, { id: name, key, types, revision });
  // a name that stands gives way to none that only stood once
  const rows = found.some((row) => row.live) ? found.filter((row) => row.live) : found;
  const exact = rows.find((row) => row.id === name);
  const [one, ...more] = rows;
  const only = exact ?? (more.length === 0 ? one : undefined);
  if (only) return { id: only.id, type: only.type, name: only.name, aliases: only.aliases };
  const show = (row: EntityRow) => `${row.id} ("${row.name}", ${row.type})`;
  if (one)
    throw new Ambiguous(
      `${rows.length === 25 ? '25 or more' : rows.length} entities are called "${name}": ask by id, one of ${rows.map(show).join(', ')}`,
      {
        argument,
        candidates: rows.map(({ id, name, type }) => ({ id, name, type })),
      },
    );
  const close = await nearestEntities(reader, name, types, revision);
  const kind = types?.length === 1 ? `${types[0]}` : 'entity';
  const hint = close.length > 0 ? `; nearest: ${close.map(show).join(', ')}` : '; nothing is called like it';
  throw new NotFound(`there is no ${kind} "${name}"${hint}`, {
    argument,
    nearest: close.map(({ id, name, type }) => ({ id, name, type })),
  });
}

/** Up to three entities whose names come nearest; where nothing resembles it, the first full-text hits. */
export async function nearestEntities(
  reader: Reader,
  name: string,
  types: string[] | null,
  revision: number,
): Promise<EntityRow[]> {
  const words = fuzzyWords(name.includes('/') ? name.slice(name.indexOf('/') + 1) : name);
  if (words === '') return [];
  const rows = await reader.read(near, { words, types, revision });
  const bestName = (row: EntityRow) =>
    nearest(name, [row.name, ...row.aliases], (candidate) => candidate, 1)[0] ?? row.name;
  const ranked = nearest(name, rows, bestName);
  return ranked.length > 0 ? ranked : rows.slice(0, 3);
}
