/** Lives a history through on a graph: see histories.ts. */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { importFile } from '../../src/filings/import.ts';
import { publishDue } from '../../src/filings/newsroom/embargoes.ts';
import { retract } from '../../src/filings/retract.ts';
import type { Graph } from '../../src/graph/client.ts';
import { BEFORE, type Step, steps } from './histories.ts';
import { claim, type Plan, said } from './secret-filings.ts';
import { applyObject, captures } from './support.ts';

async function importLines(graph: Graph, run: string): Promise<void> {
  const path = join(tmpdir(), `factrail-${run}.jsonl`);
  const lines = [
    { filing: { id: `${run}-import`, title: `${run} import` } },
    ...[0, 1, 2, 3, 4].map((i) => ({
      entity: { id: `company/${run}-i${i}`, type: 'Company', name: `${run} imported ${i}` },
    })),
    { source: { id: `source/${run}-import`, kind: 'DATASET', title: `${run} import` } },
    {
      claim: claim(
        `company/${run}-i0`,
        'ACQUIRED',
        `company/${run}-i1`,
        said(`company/${run}-i2`, `source/${run}-import`, 'ASSERTS', `${run} imported`),
      ),
    },
  ];
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  await importFile(graph, path, { captures, batch: 3 });
}

/** The live assertion with these words, in the graph that holds it. */
async function byWords(graph: Graph, words: string, label: string): Promise<string | null> {
  const [row] = await graph.admin(
    `MATCH (a:${label} {paraphrase: $words}) WHERE a.until IS NULL RETURN a.id AS id ORDER BY id LIMIT 1`,
    { words },
  );
  return row ? String(row.id) : null;
}

const reason = { reason: 'wrong', by: 'desk' };

async function take(graph: Graph, step: Step, secret: boolean): Promise<unknown> {
  if ('apply' in step) return applyObject(graph, step.apply);
  if ('import' in step) return importLines(graph, step.import);
  if ('retract' in step) return retract(graph, step.retract, step.id, reason);
  if ('publishAt' in step) {
    vi.setSystemTime(step.publishAt);
    await publishDue(graph, { captures });
    return vi.setSystemTime(BEFORE);
  }
  const id = await byWords(graph, step.take, secret ? 'NewsroomAssertion' : 'Assertion');
  return id === null ? null : retract(graph, 'assertion', id, reason);
}

/** Lives it through on an empty graph; `secret`: with all that is confidential. */
export async function live(graph: Graph, plan: Plan, secret: boolean): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: BEFORE });
  try {
    for (const step of steps(plan, secret)) await take(graph, step, secret);
  } finally {
    vi.useRealTimers();
  }
}
