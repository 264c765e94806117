import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../../src/cli/config.ts';
import { seededGraph, testGraph, testServer } from './support.ts';

/**
 * Each question's example, of test/questions, asked of the seeded graph over HTTP. `FACTRAIL_RECORD=1` writes the
 * answers anew: read the difference before you commit it.
 */
const folder = join(projectRoot, 'test', 'questions');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
type Example = { title: string; operation: string; variables?: Record<string, unknown>; answer?: unknown };

const graph = testGraph();
const { ask } = await testServer(graph);
beforeAll(() => seededGraph(graph));

test.each(files)('%s', async (name) => {
  const file = join(folder, name);
  const example = parse(readFileSync(file, 'utf8')) as Example;
  const { data, errors } = await ask(example.operation, example.variables);
  expect(errors).toBeUndefined();
  if (process.env.FACTRAIL_RECORD)
    writeFileSync(file, stringify({ ...example, answer: data }, { lineWidth: 110, blockQuote: 'literal' }));
  else expect(data).toEqual(example.answer);
});

test('every question of the schema has an example', () => {
  const asked = files
    .map((name) => (parse(readFileSync(join(folder, name), 'utf8')) as Example).operation)
    .join('\n');
  const questions = readdirSync(join(projectRoot, 'schema', 'questions')).map((name) =>
    name.replace('.graphql', ''),
  );
  for (const question of [...questions, 'node'])
    expect(asked).toMatch(
      new RegExp(`\\b${question.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}\\(`),
    );
});
