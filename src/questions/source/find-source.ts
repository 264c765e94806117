import { z } from 'zod';
import { Ambiguous, NotFound } from '../../domain/errors.ts';
import { fuzzyWords } from '../../domain/names.ts';
import { defineQuestion, defineWideQuestion, type Reader } from '../../graph/client.ts';

const find = defineQuestion(new URL('./find-source.cypher', import.meta.url), z.object({ id: z.string() }));
const near = defineWideQuestion(
  new URL('./near-source.cypher', import.meta.url),
  z.object({ id: z.string(), title: z.string(), score: z.number() }),
);

/** Whether there was a source with an id, or an address, at a revision. */
export async function isSource(reader: Reader, idOrUrl: string, revision: number): Promise<boolean> {
  return (await reader.read(find, { id: idOrUrl, revision })).length > 0;
}

/** The id of the source with an id or an address. Throws NotFound with the nearest, Ambiguous for a shared address. */
export async function findSource(reader: Reader, idOrUrl: string, revision: number): Promise<string> {
  const [one, ...more] = await reader.read(find, { id: idOrUrl, revision });
  if (one && more.length === 0) return one.id;
  if (one) {
    const candidates = [one, ...more].map((row) => row.id);
    throw new Ambiguous(`several sources have this address: ask by id, one of ${candidates.join(', ')}`, {
      candidates,
    });
  }
  const words = fuzzyWords(idOrUrl.replace(/^source\//, ''));
  const rows = words === '' ? [] : await reader.read(near, { words });
  const hint =
    rows.length > 0 ? `; nearest: ${rows.map((row) => `${row.id} ("${row.title}")`).join(', ')}` : '';
  throw new NotFound(`there is no source "${idOrUrl}"${hint}`, {
    argument: 'id',
    nearest: rows.map((row) => row.id),
  });
}
