/** What tests of formats share: a sample brought in with its counts checked, what goes out, and claims asked over GraphQL. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { exportAs, incomingOf } from '../../src/filings/formats/index.ts';
import type { ExportName, FormatName } from '../../src/filings/formats/names.ts';
import type { ImportSettings } from '../../src/filings/formats/settings.ts';
import { importRecords, type LeftOut, type Rejected } from '../../src/filings/import.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { captures, emptyGraph, testGraph, testServer } from './support.ts';

export async function formatsGraph() {
  const graph = testGraph();
  const { ask } = await testServer(graph);
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factrail-formats-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => emptyGraph(graph));

  const sample = (name: string) => join(projectRoot, 'test/filings/formats', name);

  async function bring(format: FormatName, file: string, settings: ImportSettings, batch = 7) {
    const rejected: Rejected[] = [];
    const leftOut: LeftOut[] = [];
    const done = await importRecords(graph, incomingOf(format, file, settings), file, {
      captures,
      batch,
      onReject: (more) => {
        rejected.push(...more);
      },
      onLeftOut: (more) => {
        leftOut.push(...more);
      },
    });
    expect((await checkIndex(graph, (await askNow(graph)).revision)).wrong).toEqual([]);
    const counts = done[0]?.counts;
    expect(counts?.rejected).toBe(rejected.length);
    expect(counts?.leftOut).toBe(leftOut.length);
    return {
      done,
      rejected: rejected.map((r) => [r.line, r.issues[0]?.code]).sort((a, b) => Number(a[0]) - Number(b[0])),
      leftOut: leftOut.map(({ line, issue }) => `${line}: ${issue.message}`).sort(),
    };
  }

  async function exported(format: ExportName): Promise<string> {
    let text = '';
    const now = await askNow(graph);
    for await (const line of exportAs(format, graph, { ...now, licence: 'CC BY 4.0' })) text += line;
    return text;
  }

  const claims = async (predicate: string) => {
    const { data, errors } = await ask(
      `{ claims(predicate: "${predicate}", first: 50) { nodes { subject { name } object { name } value standing assertions { nodes {
      stance modality during { edtf } by { name } source { title url } paraphrase passage { exact } } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.claims.nodes;
  };
  const names = async () =>
    new Set(
      (await ask('{ entities(first: 100) { nodes { name } } }')).data.entities.nodes.map((n: any) => n.name),
    );
  return {
    graph,
    ask,
    bring,
    exported,
    claims,
    names,
    sample,
    inFolder: (name: string) => join(folder, name),
  };
}
