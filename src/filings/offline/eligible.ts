/** Whether a first load may be: the graph is empty, and there is enough to load. */
import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import type { FormatName } from '../formats/names.ts';
import { bytesOf, type Incoming } from '../jsonl.ts';

const isEmpty = defineQuestion(
  new URL('./cypher/is-empty.cypher', import.meta.url),
  z.object({ empty: z.boolean() }),
);

export async function isEmptyGraph(reader: Reader): Promise<boolean> {
  return (await reader.read(isEmpty, {}))[0]?.empty === true;
}

/** Whether there are more records than that; no more is read than it takes to know. Lines of our own are one each. */
export async function hasMoreThan(
  most: number,
  format: FormatName,
  file: string,
  incoming: () => AsyncIterable<Incoming>,
): Promise<boolean> {
  let records = 0;
  if (format === 'jsonl') {
    for await (const chunk of await bytesOf(file, { bytesRead: 0 })) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) records++;
      if (records > most) return true;
    }
    return false;
  }
  for await (const { reads } of incoming()) {
    for (const read of reads) if ('record' in read && !('filing' in read.record)) records++;
    if (records > most) return true;
  }
  return false;
}
