import { beforeAll, describe, expect, test } from 'vitest';
import { seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
beforeAll(() => seededGraph(graph));

const QUERY = `query ($question: String!, $variables: JSON!) { answer(question: $question, variables: $variables) {
  understood question reading { question sentence operation variables } data
  lines(first: 100) { totalCount nodes { sentence claim { id standing trail { revision lines { sentence } } } } } } }`;
const answer = (question: string, variables: unknown) => ask(QUERY, { question, variables });

describe('a reading answered again', () => {
  test('is what its own operation answers, and what ask answers', async () => {
    const { data } = await answer('apiAccess', { api: 'Titan API' });
    const { operation, variables } = data.answer.reading;
    expect(data.answer.data).toEqual((await ask(operation, variables)).data);
    const asked = await ask(
      '{ ask(question: "Which partners had Titan API access?") { lines { nodes { sentence } } } }',
    );
    expect(data.answer.lines.nodes.map(({ sentence }: any) => ({ sentence }))).toEqual(
      asked.data.ask.lines.nodes,
    );
  });

  test('shows its claims as of the revision asked for', async () => {
    const [then, now] = await Promise.all([
      answer('apiAccess', { api: 'api/titan', asOf: 1 }),
      answer('apiAccess', { api: 'api/titan' }),
    ]);
    const trail = ({ data }: any) => data.answer.lines.nodes[0].claim.trail;
    expect(trail(then).revision).toBe(1);
    expect(trail(now).lines.length).toBeGreaterThan(trail(then).lines.length);
  });

  test.each([
    ['drop', {}, 'BAD_USER_INPUT', 'question'],
    ['apiAccess', 'api/titan', 'BAD_USER_INPUT', 'variables'],
    ['apiAccess', {}, 'BAD_USER_INPUT', 'variables'],
    ['apiAccess', { api: 7 }, 'BAD_USER_INPUT', 'variables'],
    ['apiAccess', { api: 'api/titan', colour: 'red' }, 'BAD_USER_INPUT', 'variables'],
    ['apiAccess', { api: 'api/titan', asOf: 'yesterday' }, 'BAD_USER_INPUT', 'variables'],
    ['apiAccess', { api: 'api/titan', asOf: 999 }, 'BAD_USER_INPUT', 'asOf'],
    ['apiAccess', { api: 'api/titan', first: 101 }, 'BAD_USER_INPUT', 'first'],
    ['apiAccess', { api: 'Titanic' }, 'NOT_FOUND', 'api'],
  ])('%s %j is refused', async (question, variables, code, argument) => {
    const { errors } = await answer(question, variables);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });
});

test('what ask answers as of a revision is shown as of that', async () => {
  const { data } = await ask(
    '{ ask(question: "Which partners had Titan API access as of revision 1?") { lines { nodes { claim { trail { revision } } } } } }',
  );
  expect(data.ask.lines.nodes[0].claim.trail.revision).toBe(1);
});

test('what changed lately comes newest first, and as much as is asked for', async () => {
  const { data } = await ask('{ graph { revision changes(first: 3) { number action filing { id } } } }');
  const { revision, changes } = data.graph;
  expect(changes.map(({ number }: any) => number)).toEqual([revision, revision - 1, revision - 2]);
  const { errors } = await ask('{ graph { changes(first: 101) { number } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
});
