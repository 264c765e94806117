/** factrail same, factrail different: joins two entities, or keeps them apart; undone by retracting the filing that this makes. */
import { applyFiling } from '../../filings/apply.ts';
import { identityFiling } from '../../filings/identity-filing.ts';
import { readConfig } from '../config.ts';
import { openToWrite } from '../graph.ts';
import { appliedInWords } from './apply.ts';

export async function identity(
  kind: 'same' | 'different',
  a: string,
  b: string,
  options: { reason: string; by?: string },
): Promise<void> {
  const config = readConfig(process.env);
  const { graph, close } = await openToWrite(config);
  try {
    const applied = await applyFiling(graph, identityFiling(kind, a, b, options.reason), {
      captures: config.captures,
      ...(options.by ? { by: options.by } : {}),
    });
    process.stdout.write(`${appliedInWords(applied)}\n`);
    process.stderr.write(`to undo it: factrail retract filing ${applied.filing} --reason … --yes\n`);
  } finally {
    await close();
  }
}
