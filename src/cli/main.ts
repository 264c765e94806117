/** The command line. Data goes to stdout, messages to stderr; exit codes: 0 done, 1 invalid input, 2 usage, 3 graph unavailable. */
import { Command, CommanderError } from 'commander';
import { FactrailError, GraphUnavailable, InvalidFiling, UsageError } from '../domain/errors.ts';
import { EXPORT_NAMES, FORMAT_NAMES, PROV_NAMES } from '../filings/formats/names.ts';
import type { ExportCommandOptions } from './commands/export.ts';
import type { ImportCommandOptions } from './commands/import.ts';
import type { RestoreCommandOptions } from './commands/restore.ts';
import { printIssues } from './issues.ts';

const program = new Command('factrail')
  .description('A fact-check knowledge graph that answers with its receipts')
  .version('0.1.0')
  .exitOverride()
  .configureOutput({
    writeOut: (text) => process.stdout.write(text),
    writeErr: (text) => process.stderr.write(text),
  });

program
  .command('serve', { isDefault: false })
  .description('start Neo4j, apply the seed to an empty graph, and serve GraphQL')
  .action(async () => (await import('./commands/serve.ts')).serve());

program
  .command('validate')
  .description(
    'check filings: form and content, with every fault at file:line:column; the graph is not asked',
  )
  .argument('<paths...>', 'files or folders; later ones may refer to earlier ones')
  .option('--format <format>', 'text or json', 'text')
  .action(async (paths: string[], options: { format: string }) =>
    (await import('./commands/validate.ts')).validate(paths, options),
  );

program
  .command('apply')
  .description('apply filings, each wholly or not at all, in the order given')
  .argument('<paths...>', 'files or folders')
  .option('--format <format>', 'text or json', 'text')
  .action(async (paths: string[], options: { format: string }) =>
    (await import('./commands/apply.ts')).apply(paths, options),
  );

program
  .command('plan')
  .description('show what filings would add, confirm, contradict and change; nothing is written')
  .argument('<paths...>', 'files or folders')
  .option('--format <format>', 'text or json', 'text')
  .action(async (paths: string[], options: { format: string }) =>
    (await import('./commands/plan.ts')).plan(paths, options),
  );

program
  .command('import')
  .description('bring a filing of any size from a file (gzip too); goes on where it was cut off')
  .argument('[file]', 'the file, or - for standard input')
  .option('--format <name>', `what the file is: ${FORMAT_NAMES.join(', ')}`, 'jsonl')
  .option(
    '--rejects <path>',
    'where what cannot go in, or is left out, is written with its place and reason; FILE.rejected.jsonl unless given',
  )
  .option('--by <who>', 'who does it; kept with the revision')
  .option('--filing <id>', 'other formats than jsonl: the filing’s name; made from the file’s unless given')
  .option('--publisher <name>', 'other formats than jsonl: who says all this, where the file does not')
  .option('--source-title <title>', 'other formats than jsonl: the document’s title, such as the dataset’s')
  .option('--source-url <url>', 'other formats than jsonl: where it is to be had')
  .option('--published <date>', 'other formats than jsonl: when it was published, EDTF')
  .option('--mapping <file>', 'csv: the mapping file, YAML; see docs/formats.md')
  .option(
    '--offline <when>',
    'a first load by Neo4j’s own importer, which is quicker: auto (into an empty graph, from more than a million records on), always, never',
    'auto',
  )
  .option('--json', 'answer in lines of JSON')
  .option('--abandon', 'take out what a cut-off import left, instead')
  .action(async (file: string | undefined, options: ImportCommandOptions) =>
    (await import('./commands/import.ts')).importLines(file, options),
  );

program
  .command('export')
  .description('write all that stands, as a stream')
  .option('--format <name>', `as what: ${[...EXPORT_NAMES, ...PROV_NAMES].join(', ')}`, 'jsonl')
  .option('--audience <who>', 'public: what everybody may see; newsroom: everything', 'public')
  .option('--claim <id>', 'prov-json and prov-n: the claim whose trail it is')
  .option('--as-of <revision>', 'what stood at this revision; now unless given')
  .option('--out <file>', 'where to; standard output unless given')
  .action(async (options: ExportCommandOptions) =>
    (await import('./commands/export.ts')).exportGraph(options),
  );

program
  .command('backup')
  .description('write the whole graph, with its history, and the kept captures into one file')
  .argument('<file>', 'where to; readable by you alone, and whole or not there')
  .option('--format <format>', 'text or json', 'text')
  .action(async (file: string, options: { format: string }) =>
    (await import('./commands/backup.ts')).backup(file, options),
  );

program
  .command('restore')
  .description(
    'put a backup into an empty graph, or in place of what is there; a damaged file changes nothing',
  )
  .argument('[file]', 'the backup')
  .option('--replace', 'throw away what is there; needs --yes too')
  .option('--check', 'read the file and say whether it is whole; the graph is not asked')
  .option('--abandon', 'empty a graph whose restore was cut off, instead')
  .option('--yes', 'do it')
  .option('--format <format>', 'text or json', 'text')
  .action(async (file: string | undefined, options: RestoreCommandOptions) =>
    (await import('./commands/restore.ts')).restoreBackup(file, options),
  );

program
  .command('retract')
  .description(
    'take a filing, a source or an assertion back: shows what falls, weakens and survives; done with --yes',
  )
  .argument('<kind>', 'filing, source or assertion')
  .argument('<id>', 'its id')
  .option('--reason <text>', 'why; kept with the revision')
  .option('--by <who>', 'who does it; kept with the revision')
  .option('--yes', 'do it')
  .option('--format <format>', 'text or json', 'text')
  .action(
    async (
      kind: string,
      id: string,
      options: { reason?: string; yes?: boolean; by?: string; format: string },
    ) => (await import('./commands/retract.ts')).retract(kind, id, options),
  );

for (const kind of ['same', 'different'] as const)
  program
    .command(kind)
    .description(
      kind === 'same' ? 'join two entities: the second is shown as the first' : 'keep two entities apart',
    )
    .argument('<a>', 'the id of an entity')
    .argument('<b>', 'the id of another')
    .requiredOption('--reason <text>', 'why')
    .option('--by <who>', 'who does it; kept with the revision')
    .action(async (a: string, b: string, options: { reason: string; by?: string }) =>
      (await import('./commands/identity.ts')).identity(kind, a, b, options),
    );

program
  .command('new-filing')
  .description('write a commented template of a filing into the current folder')
  .argument('<slug>', 'its name: a-z, 0-9 and "-"')
  .action(async (slug: string) => (await import('./commands/new-filing.ts')).newFiling(slug));

program
  .command('seed')
  .description('apply the cases of seed/, or the files and folders given')
  .argument('[paths...]', 'files or folders; seed/ unless given')
  .option('--format <format>', 'text or json', 'text')
  .action(async (paths: string[], options: { format: string }) =>
    (await import('./commands/apply.ts')).seed(paths, options),
  );

program
  .command('filing-schema')
  .description('write schema/filing.schema.json, which editors complete filings from')
  .option('--check', 'write nothing; exit with 1 where the file is stale')
  .action(async (options: { check?: boolean }) =>
    (await import('./commands/filing-schema.ts')).filingSchema(options),
  );

program
  .command('index')
  .description(
    'rebuild the index edges from the claims, or check that they agree, and that everybody sees what they may and no more',
  )
  .option('--check', 'change nothing; exit with 1 where they disagree')
  .action(async (options: { check?: boolean }) =>
    (await import('./commands/index-edges.ts')).indexEdges(options),
  );

program
  .command('publish')
  .description('publish what is under an embargo that is over; the server does it by itself')
  .action(async () => (await import('./commands/publish.ts')).publish());

program
  .command('verify')
  .description(
    'hash every capture and look up every quote again; brings the graph up to date, and exits with 1 where any fails',
  )
  .option('--format <format>', 'text, or json: a finding a line', 'text')
  .action(async (options: { format: string }) => (await import('./commands/verify.ts')).verify(options));

const key = program
  .command('key')
  .description('API keys: who may change the graph, and ask where reading is closed');
key
  .command('new')
  .description('make a key; it is shown once and only its hash is kept')
  .argument('<name>', 'whose it is, as revisions and the log call them')
  .option('--role <role>', 'reader, editor or admin', 'reader')
  .option('--newsroom', 'a reader who also sees what is confidential, as editors do anyway')
  .option('--days <days>', 'how long it is good; 90 unless given, 0 for ever', '90')
  .action(async (name: string, options: { role: string; days: string; newsroom?: boolean }) =>
    (await import('./commands/key.ts')).makeKey(name, options),
  );
key
  .command('list')
  .description('list the keys: id, name, role, since when and until when; never the keys themselves')
  .option('--format <format>', 'text, or json: a key a line', 'text')
  .action(async (options: { format: string }) => (await import('./commands/key.ts')).showKeys(options));
key
  .command('revoke')
  .description('end a key, from the next request on, on every server')
  .argument('<id>', 'its id, as the list shows it')
  .action(async (id: string) => (await import('./commands/key.ts')).endKey(id));

program
  .command('ask')
  .description('ask in plain English, such as: factrail ask "which partners had Titan API access"')
  .argument('<question...>', 'the question')
  .option('--format <format>', 'text or json', 'text')
  .option('--audience <who>', 'public: of what everybody may see; newsroom: of everything', 'newsroom')
  .action(async (words: string[], options: { format: string; audience: string }) =>
    (await import('./commands/ask.ts')).ask(words, options),
  );

program
  .command('hash')
  .description('print a canonical digest of all live content: the same content gives the same digest')
  .option('--audience <who>', 'public: of what everybody may see; newsroom: of everything', 'newsroom')
  .action(async (options: { audience: string }) => (await import('./commands/hash.ts')).hash(options));

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader, such as head, has what it wanted
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InvalidFiling) {
    printIssues(error.issues);
    return 1;
  }
  if (error instanceof FactrailError) {
    process.stderr.write(`factrail: ${error.message}\n`);
    return error instanceof UsageError ? 2 : error instanceof GraphUnavailable ? 3 : 1;
  }
  process.stderr.write(
    `factrail: an error of the program itself\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 1;
}
