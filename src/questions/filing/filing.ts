import { z } from 'zod';
import { NotFound } from '../../domain/errors.ts';
import { nearest } from '../../domain/names.ts';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import { type FilingRow, filingRow } from '../rows.ts';

const byId = defineQuestion(new URL('./filing.cypher', import.meta.url), filingRow);
const near = defineQuestion(new URL('./near-filing.cypher', import.meta.url), z.object({ id: z.string() }));

/** Filings by id, in no order; ids of none are left out. */
export function askFilings(reader: Reader, ids: readonly string[]): Promise<FilingRow[]> {
  return reader.read(byId, { ids });
}

/** The error for an id of no filing, with the nearest. */
export async function noSuchFiling(reader: Reader, id: string): Promise<NotFound> {
  const around = await reader.read(near, { from: id.slice(0, 'filing/'.length + 1) });
  const all = around.length > 0 ? around : await reader.read(near, { from: '' });
  const close = nearest(id, all, (row) => row.id).map((row) => row.id);
  const hint = close.length > 0 ? `; nearest: ${close.join(', ')}` : '';
  return new NotFound(`there is no filing "${id}"${hint}`, { argument: 'id', nearest: close });
}
