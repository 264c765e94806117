/** A batch of an import, staged in the public graph and in the newsroom's, in one transaction. */
import type { Graph } from '../graph/client.ts';
import { writerInNewsroom } from '../graph/newsroom.ts';
import {
  type Batch,
  type BatchOptions,
  type Head,
  type Rejected,
  type Step,
  stageBatch,
} from './import-batch.ts';
import type { Runs } from './import-run.ts';
import type { Line } from './jsonl.ts';

type Part = { head: Head; file: string; at: Line; batch: Batch; options: BatchOptions };

/** Lines that the public graph would take and the newsroom's refuses: told from within a transaction, which is rolled back. */
class Barred extends Error {
  readonly lines: Rejected[];
  constructor(lines: Rejected[]) {
    super('lines that the newsroom’s graph refuses');
    this.lines = lines;
  }
}

/** What one of the graphs refuses goes into neither. */
export async function stageBoth(
  graph: Graph,
  { open, newsroom }: Runs,
  { head, file, at, batch, options }: Part,
): Promise<{ open: Step; newsroom: Step | null }> {
  if (!newsroom)
    return {
      open: await graph.write((writer) => stageBatch(writer, open, head, file, at, batch, options)),
      newsroom: null,
    };
  const barred: Rejected[] = [];
  for (;;)
    try {
      return await graph.write(async (writer) => {
        let told: Rejected[] = [];
        const listen = (use: (rejected: Rejected[]) => void) => ({
          captures: options.captures,
          onReject: use,
        });
        const first = without(batch, barred);
        const step = await stageBatch(writer, open, head, file, at, first, {
          ...listen((rejected) => {
            told = rejected;
          }),
          ...(options.onLeftOut ? { onLeftOut: options.onLeftOut } : {}),
        });
        const second = without({ ...first, misread: [] }, told);
        const more: Rejected[] = [];
        const inner = await stageBatch(writerInNewsroom(writer), newsroom, head, file, at, second, {
          ...listen((rejected) => more.push(...rejected.filter((r) => !told.includes(r)))),
        });
        if (more.length > 0) throw new Barred(more);
        if (told.length > 0) await options.onReject?.(told);
        return { open: step, newsroom: inner };
      });
    } catch (error) {
      if (!(error instanceof Barred)) throw error;
      barred.push(...error.lines);
    }
}

/** A batch without the lines that are out; these are told with those that could not be read. */
function without(batch: Batch, out: Rejected[]): Batch {
  const lines = new Set(out.map(({ line }) => line));
  return {
    ...batch,
    items: batch.items.filter(({ line }) => !lines.has(line.number)),
    misread: [...batch.misread, ...out],
  };
}
