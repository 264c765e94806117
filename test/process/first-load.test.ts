/**
 * factrail import --offline, killed at any moment of it: the graph is empty or whole, and the same command makes it whole.
 */
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { isFresh } from '../../src/embedded/index.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { importFile } from '../../src/filings/import.ts';
import type { Graph } from '../../src/graph/client.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { becomes, onFolder, Programs } from './program.ts';

let folder: string;
let programs: Programs;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-first-load-'));
  programs = new Programs(join(folder, 'data'));
});
afterAll(async () => {
  programs.end();
  await sleep(500);
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

const EMPTY = '0'.repeat(64);
const done = async (...args: string[]) => {
  const run = programs.run(args);
  const code = await run.exit;
  return { code, out: run.out(), err: run.err() };
};
/** What stands in a folder that nobody has open, after `work` on it. */
async function standing(dataDir: string, work?: (graph: Graph) => Promise<unknown>): Promise<string> {
  if (!work && (await isFresh(dataDir))) return EMPTY;
  return onFolder(dataDir, async (graph) => {
    await work?.(graph);
    expect((await checkIndex(graph, (await askNow(graph)).revision)).wrong).toEqual([]);
    return graphHash(graph);
  });
}

test('a first load is wholly in or not at all, wherever it is killed, and then goes in', {
  timeout: 1_200_000,
}, async () => {
  const file = join(folder, 'g.jsonl');
  await writeFile(file, [...generate(600, 3)].join('\n'));
  // one line at fault, so that the file of these is made anew as well
  await appendFile(file, '\n{"claim": {"subject": "company/nobody"}}\n');
  const whole = await standing(join(folder, 'usual'), (graph) =>
    importFile(graph, file, { captures: { folders: [], keep: null }, onReject: () => {} }),
  );

  // a step shows by what it tells, or by what stands in the folder; the last is the one between the two renames
  const work = join(folder, 'data/neo4j/offline');
  const said = (words: string) => (err: string) => Promise.resolve(err.includes(words));
  const steps: [string, (err: string) => Promise<boolean>][] = [
    ['while the importer runs', said('importer reads')],
    ['while indexes are made', said('Making the indexes')],
    ['as it is put in place', () => readdir(work).then((names) => names.includes('empty'))],
  ];
  for (const [step, isThere] of steps) {
    const run = programs.run(['import', '--offline', 'always', file]);
    const ended = { now: false };
    void run.exit.then(() => {
      ended.now = true;
    });
    await becomes(async () => ended.now || (await isThere(run.err())), 300);
    run.child.kill('SIGKILL');
    await run.exit;
    const hash = await standing(programs.dataDir);
    expect([EMPTY, whole], step).toContain(hash);
    // the step is over in an instant: it may have been missed
    if (hash === whole) await rm(programs.dataDir, { recursive: true, force: true, maxRetries: 10 });
  }

  const { code, err } = await done('import', '--offline', 'always', file);
  expect(err).toContain('1 lines were rejected');
  expect(code).toBe(1);
  expect(await standing(programs.dataDir)).toBe(whole);
  expect(await readdir(join(programs.dataDir, 'neo4j'))).not.toContain('offline');

  // into what is there by now it goes the usual way, and says so
  const again = await done('import', '--offline', 'always', file);
  expect(again.err).toContain('offline is not possible: the graph is not empty');
  expect(again.out).toContain('unchanged');
});
