/** factrail retract: shows what falls, weakens and survives; with --yes it is done. */
import pc from 'picocolors';
import { UsageError } from '../../domain/errors.ts';
import { type Impact, impactOf, type RetractionKind, retract as retractIt } from '../../filings/retract.ts';
import { newsroomOf } from '../../graph/lookups/newsroom-reader.ts';
import { readConfig } from '../config.ts';
import { openToWrite } from '../graph.ts';
import { jsonWanted } from '../output.ts';

const KINDS: RetractionKind[] = ['filing', 'source', 'assertion'];

export async function retract(
  kind: string,
  id: string,
  options: { reason?: string; yes?: boolean; by?: string; format: string },
): Promise<void> {
  const json = jsonWanted(options.format);
  const known = KINDS.find((k) => k === kind);
  if (!known) throw new UsageError(`retract: filing, source or assertion, not "${kind}"`);
  if (options.yes && !options.reason) throw new UsageError('retract: say why by --reason');
  const full = id.includes('/') ? id : `${known}/${id}`;
  const { graph, close } = await openToWrite(readConfig(process.env));
  try {
    const impact = await impactOf(await newsroomOf(graph), known, full);
    if (json) process.stdout.write(`${JSON.stringify(impact)}\n`);
    else process.stdout.write(impactInWords(impact));
    if (!options.yes) {
      process.stderr.write('nothing was changed: run it again with --reason and --yes to do it\n');
      return;
    }
    const done = await retractIt(graph, known, full, {
      reason: options.reason ?? '',
      by: options.by ?? null,
    });
    process.stderr.write(
      `${done.id} was retracted as revision ${done.revision}: ${done.ended} assertions ended\n`,
    );
  } finally {
    await close();
  }
}

const WORDS = {
  FALLS: pc.red('falls'),
  WEAKENS: pc.yellow('weakens'),
  STRENGTHENS: 'strengthens',
  SURVIVES: 'survives',
  NEW: 'new',
};

function impactInWords({ id, title, ends, claims, revision }: Impact): string {
  const lines = [
    pc.bold(
      `${id} (“${title}”): ${ends} assertions on ${claims.length} claims would end (against revision ${revision})`,
    ),
  ];
  for (const { claim, effect, before, after } of claims) {
    const farther =
      after.depth !== null && after.depth > (before.depth ?? 0)
        ? `, the nearest ${after.depth} ${after.depth === 1 ? 'step' : 'steps'} from its root`
        : '';
    const why = `${before.standing} (${before.roots} roots) → ${after.standing} (${after.roots} roots, ${after.assertions} assertions left${farther})`;
    lines.push(`  ${WORDS[effect]}: ${claim.sentence}\n      ${why}`);
  }
  return `${lines.join('\n')}\n`;
}
