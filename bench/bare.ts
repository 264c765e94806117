/**
 * The bare rate of a load: the same nodes, edges and constraints that `factrail import` makes of a generated file, by
 * `UNWIND … CREATE` in batches of 1,000 and with nothing checked. What an import is measured against.
 *
 *   node --import tsx bench/bare.ts graph.jsonl [--lib FOLDER]
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parseEdtf } from '../src/domain/edtf.ts';
import { claimId, contentId } from '../src/domain/ids.ts';
import { nameKey } from '../src/domain/names.ts';
import { startEmbedded } from '../src/embedded/start.ts';
import type { JsonRecord } from '../src/filings/jsonl.ts';
import { defineChange, openGraph, probe } from '../src/graph/client.ts';
import { ensureSchema } from '../src/graph/schema.ts';
import { cpuOf } from './profile.ts';

const BATCH = 1000;
const change = (name: string) =>
  defineChange(new URL(`./bare/${name}.cypher`, import.meta.url), z.object({ done: z.number() }));
const put = {
  filing: change('filing'),
  entities: change('entities'),
  sources: change('sources'),
  claims: change('claims'),
  assertions: change('assertions'),
};

type Row = Record<string, unknown>;
type Rows = { entities: Row[]; sources: Row[]; claims: Row[]; assertions: Row[] };
const none = (): Rows => ({ entities: [], sources: [], claims: [], assertions: [] });
const STATE =
  '{"denials":0,"depth":0,"earliest":"2011-01-01","latest":"2014-12-31","live":true,"roots":1,"standing":"SINGLE_SOURCE"}';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { lib: { type: 'string' } } });
const [file] = positionals;
if (file === undefined) {
  process.stderr.write('bare: give a file that bench/generate.ts has made\n');
  process.exit(2);
}
const dataDir = await mkdtemp(join(tmpdir(), 'factrail-bare-'));
const embedded = await startEmbedded({ dataDir, probe, libDir: values.lib });
const graph = openGraph(embedded);
try {
  await ensureSchema(graph);
  const names = new Set<string>();
  const claims = new Set<string>();
  const filing = 'filing/bare';
  await graph.write((writer) => writer.run(put.filing, { filing }));
  let [records, rows] = [0, none()];
  const started = performance.now();
  const cpu = cpuOf(embedded.pid);
  const flush = async () => {
    const batch = rows;
    rows = none();
    await graph.write(async (writer) => {
      for (const kind of ['entities', 'sources', 'claims', 'assertions'] as const)
        if (batch[kind].length > 0) await writer.run(put[kind], { filing, rows: batch[kind] });
    });
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    // the generator's own records: of a shape that is known
    const record: JsonRecord = JSON.parse(line);
    if ('filing' in record) continue;
    add(rows, record, names, claims);
    if (++records % BATCH === 0) await flush();
  }
  await flush();
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${records} records in ${seconds.toFixed(1)} s, ${Math.round(records / seconds)} a second, bare; ${Math.round((cpuOf(embedded.pid) ?? 0) - (cpu ?? 0))} s of CPU in Neo4j\n`,
  );
} finally {
  await graph.close();
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}

function add(into: Rows, record: JsonRecord, names: Set<string>, claims: Set<string>): void {
  if ('entity' in record) {
    const { entity } = record;
    const key = nameKey(entity.name);
    const made = names.has(key) ? [] : [key];
    names.add(key);
    into.entities.push({ ...entity, aliases: [], keys: [key], made, content: JSON.stringify(entity) });
  }
  if ('source' in record) {
    const { source } = record;
    into.sources.push({ ...source, origins: source.derived_from, content: JSON.stringify(source) });
  }
  if (!('claim' in record)) return;
  const { subject, predicate, object, assertions } = record.claim;
  const id = claimId({ subject, predicate, object, value: null, episode: 1 });
  const [said] = assertions;
  if (!said) return;
  const { earliest, latest } = parseEdtf(said.during ?? '..');
  if (!claims.has(id)) into.claims.push({ id, subject, predicate, object, state: STATE, earliest, latest });
  claims.add(id);
  const { by, stance, modality, during, page, paraphrase } = said;
  const key = `assertion/${contentId({ ...said, id })}`;
  into.assertions.push({
    ...{ by, stance, modality, during, page, paraphrase, earliest, latest },
    ...{ id: key, claim: id, source: said.in },
  });
}
