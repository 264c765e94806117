/** factrail backup: the whole graph and the kept captures in one file. */
import { backUp } from '../../filings/backup/write.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';
import { jsonWanted } from '../output.ts';

export async function backup(file: string, options: { format: string }): Promise<void> {
  const json = jsonWanted(options.format);
  const config = readConfig(process.env);
  const { graph, close } = await openShared(config);
  try {
    const made = await backUp(graph, file, {
      captures: config.captures.keep,
      onNote: (line) => process.stderr.write(`${line}\n`),
    });
    process.stdout.write(
      json
        ? `${JSON.stringify({ file, ...made })}\n`
        : `${file}: revision ${made.revision}, ${made.nodes} nodes, ${made.relationships} relationships, ${made.captures} captures, ${made.bytes} bytes\n`,
    );
  } finally {
    await close();
  }
}
