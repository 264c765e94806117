import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse as parseQuery, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../src/cli/config.ts';
import { TOLD } from '../../src/graphql/ask-lines.ts';
import { operations } from '../../src/graphql/operations.ts';
import { readTypeDefs } from '../../src/graphql/schema.ts';
import { seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
beforeAll(() => seededGraph(graph));

const ASK = `query ($q: String!) { ask(question: $q) {
  understood refusal { code message } reading { question sentence operation variables } nearest { operation variables }
  candidates { id } data lines(first: 100) { totalCount nodes { sentence claim { id trail { lines { sentence } } } } }
} }`;

describe('every operation of operations/', () => {
  const schema = buildSchema(readTypeDefs().join('\n'));
  test.each([...operations])('%s is valid, and its answer can be told in lines', (name, { text }) => {
    expect(validate(schema, parseQuery(text))).toEqual([]);
    expect(TOLD).toContain(name);
  });
});

describe('a question in plain English', () => {
  const asked = Object.values<string[]>(
    parse(readFileSync(join(projectRoot, 'test/ask/understood.yaml'), 'utf8')),
  ).map((questions) => questions[0] ?? '');
  const unanswered: string[] = [];
  afterAll(() => {
    // only what is as of a day before the graph began, or about a source that is none, has no answer
    for (const q of unanswered) expect(q).toMatch(/5 April 2024|source.klein-letter-brief/);
  });
  // those that are of another state of the graph, or of nothing on file, are answered too
  test.each(asked)('%s', async (q) => {
    const { data, errors } = await ask(ASK, { q });
    expect(errors).toBeUndefined();
    const { reading, refusal, lines } = data.ask;
    if (refusal) {
      expect(['NO_SUCH_CLAIM', 'NOT_ANSWERABLE']).toContain(refusal.code);
      unanswered.push(q);
      return;
    }
    // the operation, sent alone, gives the very data
    const alone = await ask(reading.operation, reading.variables);
    expect(alone.errors).toBeUndefined();
    expect(alone.data).toEqual(data.ask.data);
    for (const line of lines.nodes) {
      expect(line.sentence).not.toMatch(/undefined|null|\[object/);
      if (line.claim) expect(line.claim.trail.lines.length).toBeGreaterThan(0);
    }
  });

  test('gets a line for each answer, each with its claim', async () => {
    const { data } = await ask(ASK, { q: 'Which partners had access to the Messenger Platform APIs?' });
    const { data: other } = await ask(ASK, { q: 'Who was on the board of Facebook?' });
    for (const { understood, lines } of [other.ask, ...(data.ask.understood ? [data.ask] : [])]) {
      expect(understood).toBe(true);
      expect(lines.totalCount).toBeGreaterThan(0);
      expect(lines.nodes.every((line: any) => line.claim !== null)).toBe(true);
    }
  });

  test('that is not understood gets the nearest readings, and nothing else', async () => {
    const { data } = await ask(ASK, { q: 'Which partners lost access to the Titan API?' });
    expect(data.ask).toMatchObject({
      understood: false,
      reading: null,
      data: null,
      refusal: { code: 'NOT_UNDERSTOOD' },
    });
    expect(data.ask.lines.totalCount).toBe(0);
    expect(data.ask.nearest[0].variables).toMatchObject({ api: 'api/titan' });
  });

  test('with a name that nothing bears gets the names that come nearest', async () => {
    const { data } = await ask(ASK, { q: 'Timeline of Nettflix' });
    expect(data.ask).toMatchObject({ understood: false, refusal: { code: 'UNKNOWN_NAME' } });
    expect(data.ask.candidates.map((c: any) => c.id)).toContain('company/netflix');
  });

  test('of a claim that nobody makes says so', async () => {
    const { data } = await ask(ASK, {
      q: 'Who denied that Reed Hastings read private messages on Facebook Messenger?',
    });
    expect(data.ask.refusal.code).toBe('NO_SUCH_CLAIM');
    expect(data.ask.refusal.message).toContain('Reed Hastings read private messages');
  });

  test('whether two things held at one time', async () => {
    const { data } = await ask(ASK, {
      q: 'Was Hastings a director of Facebook while Netflix had access to the Titan API?',
    });
    expect(data.ask.reading.question).toBe('overlap');
    expect(data.ask.data.overlap.verdict).toMatch(/^(CERTAIN|POSSIBLE)$/);
  });

  test.each(['', ' ', 'x'.repeat(501)])('that is too short or too long is refused', async (q) => {
    const { errors } = await ask(ASK, { q });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'question' });
  });

  test('takes the same number of trips however many words it has', async () => {
    const before = graph.trips;
    await ask(ASK, { q: 'Which partners had Titan API access?' });
    expect(graph.trips - before).toBeLessThanOrEqual(12);
  });
});
