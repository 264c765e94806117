import { z } from 'zod';
import { NotFound } from '../../domain/errors.ts';
import { nearest } from '../../domain/names.ts';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const statement = defineQuestion(new URL('./cases.cypher', import.meta.url), z.object({ name: z.string() }));

/** The name of a story that some filing bears. Throws NotFound with the nearest. */
export async function findCase(reader: Reader, name: string, revision: number): Promise<string> {
  const cases = (await reader.read(statement, { revision })).map((row) => row.name);
  if (cases.includes(name)) return name;
  const near = nearest(name, cases, (one) => one);
  const hint = near.length > 0 ? `; nearest: ${near.join(', ')}` : '';
  throw new NotFound(`there is no case "${name}"${hint}`, { argument: 'case', nearest: near });
}
