/** factrail apply, factrail seed: filings go in, each wholly or not at all. */
import { join } from 'node:path';
import type { Applied } from '../../filings/apply.ts';
import { applyFiles, filingsIn } from '../../filings/seed.ts';
import { projectRoot, readConfig } from '../config.ts';
import { openToWrite } from '../graph.ts';
import { printIssues } from '../issues.ts';
import { jsonWanted } from '../output.ts';

export function seed(paths: string[], options: { format: string }): Promise<void> {
  return apply(paths.length > 0 ? paths : [join(projectRoot, 'seed')], options);
}

export async function apply(paths: string[], options: { format: string }): Promise<void> {
  const json = jsonWanted(options.format);
  const config = readConfig(process.env);
  const files = (await Promise.all(paths.map(filingsIn))).flat();
  const { graph, close } = await openToWrite(config);
  try {
    await applyFiles(graph, files, { captures: config.captures }, (applied) => {
      printIssues(applied.warnings);
      process.stdout.write(json ? `${JSON.stringify(applied)}\n` : `${appliedInWords(applied)}\n`);
    });
  } finally {
    await close();
  }
}

export function appliedInWords({ filing, action, revision, assertions }: Applied): string {
  if (action === 'NONE') return `${filing}: unchanged, at revision ${revision}`;
  const ended = assertions.ended > 0 ? `, ${assertions.ended} ended` : '';
  return `${filing}: ${action === 'AMEND' ? 'amended' : 'applied'} as revision ${revision}, ${assertions.added} assertions added${ended}`;
}
