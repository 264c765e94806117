/** npm start as users run it: from an empty folder to the first answer, and through each way of ending. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';
import { becomes, Programs } from './program.ts';

let programs: Programs;
beforeAll(async () => {
  programs = new Programs(await mkdtemp(join(tmpdir(), 'factrail-serve-')));
});
afterEach(() => programs.end());
afterAll(() => rm(programs.dataDir, { recursive: true, force: true, maxRetries: 10 }));

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const ended = (pid: number) => becomes(async () => !alive(pid), 15);

describe('npm start', () => {
  test('comes up seeded, answers the headline question, refuses a second start, and ends whole on SIGTERM', async () => {
    const first = await programs.serve();
    const { url } = first;
    expect(first.out()).toContain('Which partners had Titan API access?');
    expect(first.out()).toContain('Netflix, Inc., from August 2013');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await stat(join(programs.dataDir, 'neo4j/password'))).mode & 0o777).toBe(0o600);

    const second = programs.run(['serve']);
    expect(await second.exit).toBe(3);
    expect(second.err()).toContain(String(first.child.pid));

    // a command joins the server that runs
    const applied = programs.run(['seed']);
    expect(await applied.exit).toBe(0);
    expect(applied.out()).toContain('unchanged');
    const check = programs.run(['index', '--check']);
    expect(await check.exit).toBe(0);

    const jvm = await programs.jvm();
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    expect(await ended(jvm)).toBe(true);
    expect(first.err()).not.toContain('ended by itself');
  });

  test('keeps its data across restarts, and leaves no JVM behind when it is killed', async () => {
    const again = await programs.serve();
    const { url } = again;
    expect(again.err()).not.toContain('applied as revision');
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ graph { revision } }' }),
    });
    const { data } = (await response.json()) as { data: { graph: { revision: number } } };
    expect(data.graph.revision).toBeGreaterThan(5);
    const jvm = await programs.jvm();
    again.child.kill('SIGKILL');
    expect(await again.exit).toBe('SIGKILL');
    expect(await ended(jvm)).toBe(true);
  });

  test('goes on when its graph dies under it: says so, starts it again, and answers as before', async () => {
    const run = await programs.serve();
    const { url } = run;
    const dead = await programs.jvm();
    process.kill(dead, 'SIGKILL');
    const status = async () => (await fetch(`${url}/readyz`)).status;
    let down = false;
    let back = false;
    for (let i = 0; i < 900 && !back; i++) {
      const now = await status();
      down ||= now === 503;
      back = down && now === 200;
      await sleep(100);
    }
    expect([down, back]).toEqual([true, true]);
    expect(run.err()).toContain('The graph database ended by itself (SIGKILL)');
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent('{ graph { revision } }')}`);
    const { data } = (await response.json()) as { data: { graph: { revision: number } } };
    expect(data.graph.revision).toBeGreaterThan(5);
    const jvm = await programs.jvm();
    expect(jvm).not.toBe(dead);
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(await ended(jvm)).toBe(true);
  });
});

describe('the command', () => {
  test.each([
    [['nonsense'], {}, 2],
    [['validate'], {}, 2],
    [['validate', '/no/such/file.yaml'], {}, 2],
    [['serve'], { PORT: 'x' }, 2],
    [['serve'], { NEO4J_URI: 'http://x' }, 2],
    [['hash'], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' }, 3],
    [['--help'], {}, 0],
  ])('%j with %j exits with %i', async (args, env, code) => {
    const run = programs.run(args as string[], env as Record<string, string>);
    expect(await run.exit).toBe(code);
    for (const name of Object.keys(env as object)) if (code === 2) expect(run.err()).toContain(name);
    expect(code === 0 ? run.err() : run.out()).toBe('');
  });

  test('prints what is wrong with a filing at file:line:column, and exits with 1', async () => {
    const run = programs.run(['validate', join(projectRoot, 'test/process/fixtures/faulty.yaml')]);
    expect(await run.exit).toBe(1);
    expect(run.err()).toMatch(
      /faulty\.yaml:1:38: error UNKNOWN_KEY: unknown key "titel": did you mean `title`\?/,
    );
  });
});
