/** factrail import: a filing of any size, from JSON Lines. Rejected lines go to a file, and the exit code is 1 then. */
import { appendFile, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { FactrailError, UsageError } from '../../domain/errors.ts';
import { incomingOf } from '../../filings/formats/index.ts';
import { FORMAT_NAMES } from '../../filings/formats/names.ts';
import type { ImportSettings } from '../../filings/formats/settings.ts';
import {
  type Imported,
  type ImportOptions,
  importRecords,
  type LeftOut,
  type Progress,
  type Rejected,
} from '../../filings/import.ts';
import { abandonImport } from '../../filings/staging.ts';
import { type Config, readConfig } from '../config.ts';
import { firstLoad, OFFLINE } from '../first-load.ts';
import { type Opened, openToWrite } from '../graph.ts';

export type ImportCommandOptions = ImportSettings & {
  rejects?: string;
  by?: string;
  abandon?: boolean;
  format: string;
  json?: boolean;
  offline: string;
};

export async function importLines(file: string | undefined, options: ImportCommandOptions): Promise<void> {
  const { json } = options;
  const format = FORMAT_NAMES.find((name) => name === options.format);
  if (!format) throw new UsageError(`--format: ${FORMAT_NAMES.join(', ')}, not "${options.format}"`);
  if ((file === undefined) === !options.abandon)
    throw new UsageError('import: give a file (- for standard input), or --abandon');
  const offline = OFFLINE.find((when) => when === options.offline);
  if (!offline) throw new UsageError(`--offline: ${OFFLINE.join(', ')}, not "${options.offline}"`);
  const config = readConfig(process.env);
  if (file === undefined) return abandon(config);
  // a file of any size passes through: what is left of the lines before is collected sooner, not when there is much of it
  setFlagsFromString('--heap-growing-percent=30');
  const size = file === undefined || file === '-' ? null : await sizeOf(file);
  const rejects = await rejectsFile(
    options.rejects ?? (file === '-' ? 'stdin.rejected.jsonl' : `${file}.rejected.jsonl`),
  );
  const incoming = () => incomingOf(format, file, options);
  const settings: ImportOptions = {
    captures: { ...config.captures, beside: false },
    ...(options.by ? { by: options.by } : {}),
    onResume: (line) => {
      process.stderr.write(`going on after line ${line}\n`);
      return rejects.keepUpTo(line);
    },
    onReject: rejects.add,
    onLeftOut: rejects.addLeftOut,
    onProgress: progressTo(size),
  };
  const started = Date.now();
  const { startOver } = rejects;
  const way = await firstLoad({ config, offline, format, file, incoming, options: settings, startOver });
  const bring = async ({ graph, close }: Opened) =>
    importRecords(graph, incoming(), file, settings).finally(close);
  const imported = 'opened' in way ? await bring(way.opened) : way.imported;
  if (process.stderr.isTTY) process.stderr.write('\n');
  for (const one of imported) process.stdout.write(json ? `${JSON.stringify(one)}\n` : told(one));
  const records = imported.reduce((sum, { counts }) => sum + counts.records, 0);
  if (records >= MANY) process.stderr.write(pace(records, (Date.now() - started) / 1000));
  const rejected = imported.reduce((sum, { counts }) => sum + counts.rejected, 0);
  const leftOut = imported.reduce((sum, { counts }) => sum + counts.leftOut, 0);
  if (leftOut > 0) process.stderr.write(`${leftOut} parts of lines were left out: see ${rejects.path}\n`);
  if (rejected > 0) throw new FactrailError(`${rejected} lines were rejected: see ${rejects.path}`);
}

async function abandon(config: Config): Promise<void> {
  const { graph, close } = await openToWrite(config);
  const filing = await abandonImport(graph).finally(close);
  process.stdout.write(
    filing ? `the import of ${filing} was taken out\n` : 'there is no import to take out\n',
  );
}

function told({ filing, action, revision, counts }: Imported): string {
  if (action === 'RETRACT') return `${filing}: taken back as revision ${revision}\n`;
  const done = { NONE: 'unchanged, at', AMEND: 'amended as', APPLY: 'applied as' }[action];
  const leftOut = counts.leftOut > 0 ? `, ${counts.leftOut} left out` : '';
  return `${filing}: ${done} revision ${revision}; ${counts.records} records in, ${counts.rejected} rejected${leftOut}\n`;
}

/** Records from which on an import says how it went. */
const MANY = 1000;

function pace(records: number, seconds: number): string {
  const rate = Math.round(records / Math.max(seconds, 0.1));
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  return `${records} records in ${Math.round(seconds)} s, ${rate} a second; at most ${megabytes} MB of memory, Neo4j's not among them\n`;
}

async function sizeOf(file: string): Promise<number> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) throw new UsageError(`import: there is no file ${file}`);
  return info.size;
}

/** Rejected lines with their errors, and what was left out of others, as JSON Lines. A batch that is tried again is not written twice. */
async function rejectsFile(path: string) {
  const last = { rejected: 0, leftOut: 0 };
  let started = false;
  const append = async (kind: keyof typeof last, lines: { position: number; text: object }[]) => {
    if (!started) await writeFile(path, '');
    started = true;
    const fresh = lines.filter((line) => line.position > last[kind]);
    for (const { position } of fresh) last[kind] = Math.max(last[kind], position);
    await appendFile(path, fresh.map(({ text }) => `${JSON.stringify(text)}\n`).join(''));
  };
  return {
    path,
    /** What was written is void. */
    async startOver() {
      if (started) await rm(path, { force: true });
      started = false;
      Object.assign(last, { rejected: 0, leftOut: 0 });
    },
    async keepUpTo(position: number) {
      const before = await readFile(path, 'utf8').catch(() => '');
      const kept = before
        .split('\n')
        .filter((text) => text !== '' && (JSON.parse(text) as { position: number }).position <= position);
      await writeFile(path, kept.map((text) => `${text}\n`).join(''));
      started = true;
    },
    add: (rejected: Rejected[]) =>
      append(
        'rejected',
        rejected.map(({ line, position, issues, text }) => ({
          position,
          text: { line, position, errors: issues, record: text },
        })),
      ),
    addLeftOut: (leftOut: LeftOut[]) =>
      append(
        'leftOut',
        leftOut.map(({ line, position, issue }) => ({
          position,
          text: { line, position, left_out: issue.message, column: issue.column },
        })),
      ),
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
