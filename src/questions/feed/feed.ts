import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const text = z.string();
const maybe = z.string().nullable();
const row = z.object({
  number: z.number().int(),
  at: text,
  action: z.enum(['APPLIED', 'AMENDED', 'RETRACTED']),
  target: text,
  reason: maybe,
  filing: maybe,
  title: maybe,
  case: maybe,
  /** Claims that it may have changed. */
  claims: z.array(text),
});
const statement = defineQuestion(new URL('./feed.cypher', import.meta.url), row);
export type FeedRow = z.infer<typeof row>;

/** `items` revisions before one, newest first, each with up to `most` claims that it may have changed. */
export function askFeed(
  reader: Reader,
  args: { before: number; items: number; most: number },
): Promise<FeedRow[]> {
  return reader.read(statement, args);
}
