/** factrail restore: a backup into an empty graph, or in place of what is there. */
import { UsageError } from '../../domain/errors.ts';
import { checkBackup } from '../../filings/backup/check.ts';
import type { Whole } from '../../filings/backup/read.ts';
import { abandonRestore, prepareForRestore, restore } from '../../filings/backup/restore.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';
import { jsonWanted, note } from '../output.ts';

export type RestoreCommandOptions = {
  replace?: boolean;
  check?: boolean;
  abandon?: boolean;
  yes?: boolean;
  format: string;
};

export async function restoreBackup(file: string | undefined, options: RestoreCommandOptions): Promise<void> {
  const json = jsonWanted(options.format);
  if ((file === undefined) !== (options.abandon === true))
    throw new UsageError('name the backup, or give --abandon and no file');
  if ((options.replace || options.abandon) && !options.yes)
    throw new UsageError('this throws away what is in the graph: give --yes too to do it');
  const tell = ({ head, ...whole }: Whole) =>
    process.stdout.write(
      json
        ? `${JSON.stringify({ file, ...head, ...whole })}\n`
        : `${file}: ${options.check ? 'whole' : 'restored'}, revision ${head.revision}, ${whole.nodes} nodes, ${whole.relationships} relationships, ${whole.captures} captures\n`,
    );
  // a damaged file is told before a graph is started
  if (file !== undefined) {
    const whole = await checkBackup(file);
    if (options.check) {
      tell(whole);
      return;
    }
  }
  const config = readConfig(process.env);
  // a graph that is closed by a restore that was cut off is opened for this one
  const { graph, close } = await openShared(config, (opening) => prepareForRestore(opening, note));
  const { question: questions } = config.times;
  try {
    if (file === undefined) {
      await abandonRestore(graph, questions);
      process.stdout.write('the graph is empty, and open\n');
      return;
    }
    const { keep: captures } = config.captures;
    tell(
      await restore(graph, file, { captures, questions, replace: options.replace ?? false, onNote: note }),
    );
  } finally {
    await close();
  }
}
