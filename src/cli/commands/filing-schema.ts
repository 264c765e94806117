/** factrail filing-schema: the JSON Schema of filings, for editors. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FactrailError } from '../../domain/errors.ts';
import { vocabulary } from '../../domain/vocabulary.ts';
import { filingJsonSchema } from '../../filings/json-schema.ts';
import { projectRoot } from '../config.ts';

export async function filingSchema(options: { check?: boolean }): Promise<void> {
  const file = join(projectRoot, 'schema', 'filing.schema.json');
  const wanted = filingJsonSchema(vocabulary);
  if (!options.check) return writeFile(file, wanted);
  const there = await readFile(file, 'utf8').catch(() => '');
  if (there !== wanted)
    throw new FactrailError('schema/filing.schema.json is stale: run npm run filing-schema');
}
