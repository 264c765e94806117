/** factrail import: a filing of any size, from JSON Lines. Rejected lines go to a file, and the exit code is 1 then. */
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { FactrailError, UsageError } from '../../domain/errors.ts';
import { importFile, type Progress, type Rejected } from '../../filings/import.ts';
import { abandonImport } from '../../filings/staging.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';
import { jsonWanted } from '../output.ts';

type Options = { rejects?: string; by?: string; abandon?: boolean; format: string };

export async function importLines(file: string | undefined, options: Options): Promise<void> {
  const json = jsonWanted(options.format);
  if ((file === undefined) === !options.abandon)
    throw new UsageError('import: give a file (- for standard input), or --abandon');
  const config = readConfig(process.env);
  const size = file === undefined || file === '-' ? null : await sizeOf(file);
  const { graph, close } = await openShared(config);
  try {
    if (file === undefined) {
      const filing = await abandonImport(graph);
      process.stdout.write(
        filing ? `the import of ${filing} was taken out\n` : 'there is no import to take out\n',
      );
      return;
    }
    const rejects = await rejectsFile(
      options.rejects ?? (file === '-' ? 'stdin.rejected.jsonl' : `${file}.rejected.jsonl`),
    );
    const imported = await importFile(graph, file, {
      captures: { ...config.captures, beside: false },
      ...(options.by ? { by: options.by } : {}),
      onResume: (line) => {
        process.stderr.write(`going on after line ${line}\n`);
        return rejects.keepUpTo(line);
      },
      onReject: rejects.add,
      onProgress: progressTo(size),
    });
    if (process.stderr.isTTY) process.stderr.write('\n');
    const { filing, action, revision, counts } = imported;
    if (json) process.stdout.write(`${JSON.stringify(imported)}\n`);
    else
      process.stdout.write(
        `${filing}: ${action === 'NONE' ? 'unchanged, at' : action === 'AMEND' ? 'amended as' : 'applied as'} revision ${revision}; ${counts.records} records in, ${counts.rejected} rejected\n`,
      );
    if (counts.rejected > 0)
      throw new FactrailError(`${counts.rejected} lines were rejected: see ${rejects.path}`);
  } finally {
    await close();
  }
}

async function sizeOf(file: string): Promise<number> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) throw new UsageError(`import: there is no file ${file}`);
  return info.size;
}

/** Rejected lines with their errors, as JSON Lines. A batch that is tried again is not written twice. */
async function rejectsFile(path: string) {
  let last = 0;
  let started = false;
  return {
    path,
    async keepUpTo(line: number) {
      const before = await readFile(path, 'utf8').catch(() => '');
      const kept = before
        .split('\n')
        .filter((text) => text !== '' && (JSON.parse(text) as { line: number }).line <= line);
      await writeFile(path, kept.map((text) => `${text}\n`).join(''));
      started = true;
    },
    async add(rejected: Rejected[]) {
      if (!started) await writeFile(path, '');
      started = true;
      const fresh = rejected.filter((r) => r.line > last);
      last = Math.max(last, ...fresh.map((r) => r.line));
      await appendFile(
        path,
        fresh.map((r) => `${JSON.stringify({ line: r.line, errors: r.issues, record: r.text })}\n`).join(''),
      );
    },
  };
}

/** Records, rate and time left, on one line of a terminal; silent elsewhere. */
function progressTo(size: number | null): (progress: Progress) => void {
  const started = Date.now();
  let first: Progress | null = null;
  return (progress) => {
    if (!process.stderr.isTTY) return;
    first ??= progress;
    const seconds = (Date.now() - started) / 1000;
    const rate = Math.round((progress.records - first.records) / Math.max(seconds, 0.1));
    const share = size ? progress.bytesRead / size : null;
    const left = share && share > 0.01 ? `, ${Math.round((seconds / share) * (1 - share))} s left` : '';
    process.stderr.write(
      `\r${progress.records} records, ${progress.rejected} rejected, ${rate} a second${left}   `,
    );
  };
}
