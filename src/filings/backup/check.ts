/** Reading all of a backup before anything is changed: its hash, its counts, its form, and that what it says holds together. */
import { createHash, type Hash } from 'node:crypto';
import { SCHEMA } from '../../graph/open.ts';
import { BadBackup, isClock } from './format.ts';
import { Members } from './members.ts';
import { readBackup, type Whole } from './read.ts';

type Capture = { sha256: string; left: number; hash: Hash };

/** Changes nothing. Throws BadBackup with what is wrong. */
export async function checkBackup(file: string): Promise<Whole> {
  const nodes = new Members();
  const lines = readBackup(file);
  let clocks = 0;
  let capture: Capture | null = null;
  const endCapture = (ended: Capture | null) => {
    if (ended && (ended.left !== 0 || ended.hash.digest('hex') !== ended.sha256))
      throw new BadBackup(file, `the capture ${ended.sha256} in it is not what was captured`);
  };
  for (;;) {
    const next = await lines.next();
    if (next.done) {
      endCapture(capture);
      if (clocks !== 1) throw new BadBackup(file, 'it has no clock');
      const { schema } = next.value.head;
      if (schema > SCHEMA)
        throw new BadBackup(
          file,
          `a newer Factrail made it (schema ${schema}, and ${SCHEMA} is known): use that one`,
        );
      return next.value;
    }
    const line = next.value;
    if (line.kind === 'bytes') {
      if (!capture) throw new BadBackup(file, 'it was damaged: there are bytes of no capture');
      capture.hash.update(line.bytes);
      capture.left -= line.bytes.length;
      continue;
    }
    endCapture(capture);
    capture =
      line.kind === 'capture' ? { sha256: line.sha256, left: line.size, hash: createHash('sha256') } : null;
    if (line.kind === 'node' && isClock(line)) clocks++;
    else if (line.kind === 'node') nodes.add(line.id);
    else if (line.kind === 'relationship' && !(nodes.has(line.from) && nodes.has(line.to)))
      throw new BadBackup(file, 'it was damaged: a relationship leads to no node');
  }
}
