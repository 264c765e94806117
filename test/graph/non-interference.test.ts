/**
 * Non-interference: whatever confidential material the graph holds, everything that somebody outside can ask is answered,
 * byte for byte, as on a graph that never held any. FACTRAIL_SECRETS random graphs; it is not run unless said.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';
import { claimId } from '../../src/domain/ids.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { checkProjection } from '../../src/filings/newsroom/check.ts';
import { newKey } from '../../src/graph/keys/keys.ts';
import { inNewsroom } from '../../src/graph/newsroom.ts';
import { createServer } from '../../src/graphql/server.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { mountPages } from '../../src/web/mount.ts';
import { anyModel } from './random-graphs.ts';
import { live, namesOf, type Plan } from './secrets.ts';
import { EDITOR_KEY, emptyGraph, testGraph } from './support.ts';

const graph = testGraph();
/** One for each history: what a server keeps of one must not answer for the other. */
const server = () =>
  createServer({
    graph,
    ready: () => true,
    editorKey: EDITOR_KEY,
    pages: mountPages,
    licence: 'https://example.org/licence',
    // how busy the machine is decides nothing here
    times: { question: 300_000, change: 300_000 },
  });

type Probe = {
  method?: 'GET' | 'POST' | 'HEAD';
  url: string;
  payload?: object;
  headers?: Record<string, string>;
};
const gql = (query: string, variables: object = {}): Probe => ({
  method: 'POST',
  url: '/graphql',
  payload: { query, variables },
});

const OPERATIONS = readdirSync(join(projectRoot, 'operations')).map((name) =>
  readFileSync(join(projectRoot, 'operations', name), 'utf8'),
);
const nameOf = (operation: string) => /^query (\w+)/m.exec(operation)?.[1] ?? '';

/** Everything that somebody outside can ask, about what is public and, as far as they can guess it, what is not. */
function probesOf({ run, model }: Plan, revision: number, secretIds: string[]): Probe[] {
  const secret = namesOf(run);
  const buyer = `company/${run}-buyer`;
  const claims = [
    ...model.claims.map((_, i) =>
      claimId({
        subject: buyer,
        predicate: 'ACQUIRED',
        object: `company/${run}-bought-${i}`,
        value: null,
        episode: 1,
      }),
    ),
    secret.claim,
  ];
  const entities = [
    buyer,
    `company/${run}-bought-0`,
    `company/${run}-bought-1`,
    `api/${run}-api`,
    secret.mole,
    secret.hidden,
  ];
  const names = [
    `${run} buyer`,
    `${run} mole`,
    `${run} x`,
    `${run} hidden`,
    `${run} partne`,
    `${run} moles`,
    `${run} memo`,
  ];
  const words = [run, 'secret', `${run} secret`, 'mole', 'memo', 'leak', 'said', 'soon', 'hidden'];
  const VARIABLES: Record<string, object[]> = {
    ApiAccess: [{ api: `api/${run}-api` }, { api: `${run} api`, asOf: 1 }],
    AccessGrantedBy: [...entities, ...names].map((company) => ({ company })),
    AnswerDiff: [
      { question: `{ claims(subject: "${buyer}") { totalCount nodes { id standing } } }`, from: 0 },
    ],
    Claims: [...entities, ...names].map((subject) => ({ subject })),
    Conflicts: [{ case: run }, { entity: buyer }, { entity: secret.hidden }],
    Connections: [
      { from: buyer, to: `company/${run}-bought-1`, maxHops: 4 },
      { from: `company/${run}-bought-0`, to: `organization/${run}-x`, maxHops: 4 },
      { from: buyer, to: secret.hidden },
    ],
    Denials: [{ case: run }, ...entities.map((entity) => ({ entity }))],
    EntityClaims: [...entities, ...names].map((name) => ({ name })),
    Entity: [...entities, ...names].map((name) => ({ name })),
    Overlap: [
      { a: claims[0], b: claims[1] },
      { a: claims[0], b: secret.claim },
    ],
    RetractionImpact: [
      ...[`filing/${run}`, `source/${run}-0`, `source/${run}-1`, secret.memo, secret.filing, secret.late],
      ...secretIds.slice(0, 3),
    ].map((id) => ({ id })),
    Reviews: [{ case: run }, { entity: buyer }, { claim: claims[0] }, { claim: secret.claim }],
    Timeline: [
      { case: run },
      { entity: buyer },
      { entity: `company/${run}-bought-1` },
      { entity: secret.mole },
    ],
    WeakClaims: [{ case: run }],
    WhoSaid: words.map((text) => ({ words: text })),
  };
  const all: Probe[] = OPERATIONS.flatMap((operation) =>
    (VARIABLES[nameOf(operation)] ?? []).map((variables) => gql(operation, variables)),
  );
  const ids = [
    ...claims,
    ...entities,
    ...Object.values(secret),
    ...secretIds,
    `source/${run}-0`,
    `filing/${run}`,
  ];
  all.push(
    gql('{ graph { revision at newsroom changes(first: 100) { number at action target by reason } } }'),
    gql('{ entities(first: 100) { totalCount nodes { id name aliases type } } }'),
    gql('{ entities(type: "Person", first: 100) { totalCount nodes { id } } }'),
    gql(
      '{ sources(first: 50) { totalCount nodes { id title audience { kind until } derivedFrom { id } derivedBy { id } } } }',
    ),
    gql(
      '{ filings(first: 50) { totalCount nodes { id title hash note audience { kind until } since { number } changed { number } } } }',
    ),
    gql('{ cases { totalCount nodes { name } } }'),
    gql('{ weakClaims(first: 50) { totalCount nodes { claim { id } } } }'),
    gql(
      '{ ask(question: "who acquired what") { understood refusal { code message } nearest { sentence } candidates { id } } }',
    ),
    gql(
      `{ ask(question: "what did ${run} buyer acquire") { understood refusal { code message } nearest { sentence } candidates { id } lines { totalCount nodes { sentence } } data } }`,
    ),
    gql(
      `{ ask(question: "what did ${run} mole say") { understood refusal { code message } nearest { sentence } candidates { id } } }`,
    ),
    ...ids.map((id) => gql('query ($id: ID!) { node(id: $id) { __typename id } }', { id })),
    ...words.map((text) =>
      gql(
        'query ($text: String!) { search(text: $text, first: 50) { totalCount edges { score cursor node { __typename ... on Source { id } ... on Assertion { id } ... on Entity { id } } } } }',
        { text },
      ),
    ),
    ...names.map((name) => gql('query ($name: String!) { source(id: $name) { id } }', { name })),
    ...['hidden', 'merge', 'zero', 'second'].map((name) =>
      gql('query ($id: ID!) { filing(id: $id) { id title until { number } } }', { id: `${run}-${name}` }),
    ),
    // what leans on what is not there is wrong in the same words
    gql(
      'query ($content: String!) { previewFiling(content: $content) { action issues { code message line } newEntities confirmations: confirms { claim } } }',
      {
        content: `filing: { id: guess, title: Guess }
claims:
  - { subject: ${buyer}, predicate: ACQUIRED, object: ${secret.hidden}, assertions: [{ by: ${secret.mole}, stance: ASSERTS, modality: REPORTED, in: ${secret.memo}, paraphrase: so }] }
entities: [{ id: person/${run}-other, type: Person, name: ${run} mole }]`,
      },
    ),
    gql('mutation { applyFiling(content: "filing: {}") { action } }'),
    gql('mutation ($id: ID!) { retractFiling(id: $id, reason: "x") { revision } }', { id: secret.filing }),
  );
  const standing =
    '{ totalCount nodes { id standing independentRoots hearsayDepth assertions(first: 20) { totalCount nodes { id audience { kind } since { number } until { number } } } } }';
  for (let asOf = 0; asOf <= revision + 1; asOf += 2)
    all.push(
      gql(
        `query ($subject: String!, $asOf: AsOf) { claims(subject: $subject, asOf: $asOf, first: 20) ${standing} }`,
        { subject: buyer, asOf },
      ),
    );
  const pages = [
    '/',
    ...claims.map((id) => `/${id}`),
    ...entities.map((id) => `/entity/${id}`),
    ...[`source/${run}-0`, `source/${run}-1`, secret.memo, secret.late].map((id) => `/${id}`),
    ...[`filing/${run}`, secret.filing, secret.merge, `filing/${run}-second`].map((id) => `/${id}`),
    `/case/${run}`,
    `/review?id=${secret.review}`,
    `/answer?q=${encodeURIComponent(`who denies ${run} buyer`)}`,
    `/entity/${secret.mole}?asOf=1`,
  ];
  const files = [
    'native.jsonl',
    'ftm.jsonl',
    'claims.csv',
    'claims.jsonl',
    'claims.json',
    'claimreview.jsonld',
    'annotations.jsonld',
  ];
  const exports = [
    ...files.map((file) => `/export/${file}`),
    ...files.slice(0, 3).flatMap((file) => [`/export/${file}?asOf=1`, `/export/${file}?audience=newsroom`]),
    ...claims.flatMap((id) => [`/export/prov/${id}.json`, `/export/prov/${id}.provn`]),
    '/feed.json',
    '/feed.json?before=3',
    '/feed.json?audience=newsroom',
  ];
  all.push(...[...pages, ...exports].map((url) => ({ url })));
  all.push(...files.slice(0, 2).map((file): Probe => ({ method: 'HEAD', url: `/export/${file}` })));
  return [...all, { url: '/readyz' }, { url: '/livez' }, { url: '/metrics' }];
}

/** Records of an export come in no order; these are compared as a set of lines. */
const UNORDERED = /^\/export\/(?!prov)/;
const OWN = new Set(['date', 'x-request-id', 'keep-alive', 'connection']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A record a line, without the comma that parts it from the next. */
const recordsIn = (body: string) =>
  body
    .split('\n')
    .map((line) => line.replace(/,$/, ''))
    .sort()
    .join('\n');

async function answers(
  app: FastifyInstance,
  probes: Probe[],
  headers: Record<string, string> = {},
): Promise<string[]> {
  const answer = async (probe: Probe) => {
    const send = () => app.inject({ ...probe, headers: { ...probe.headers, ...headers } });
    let response = await send();
    for (let i = 0; response.statusCode === 503 && i < 20; i++) {
      await wait(500);
      response = await send();
    }
    const kept = Object.entries(response.headers).filter(([name]) => !OWN.has(name));
    const body = UNORDERED.test(probe.url) ? recordsIn(response.body) : response.body;
    return `${probe.url} ${response.statusCode}\n${JSON.stringify(kept)}\n${body.replace(UUID, '#')}`;
  };
  const all: string[] = [];
  for (let i = 0; i < probes.length; i += 4)
    all.push(...(await Promise.all(probes.slice(i, i + 4).map(answer))));
  return all;
}

/** Instants are those of the test: the n-th revision at the n-th minute, in both histories. */
async function dated(): Promise<number> {
  await graph.admin(
    "MATCH (r:Revision) SET r.at = '2026-01-01T00:' + right('0' + toString(r.number), 2) + ':00.000Z'",
  );
  return (await askNow(graph)).revision;
}

const runs = Number(process.env.FACTRAIL_SECRETS ?? 0);

test.runIf(runs > 0)(
  'what is confidential changes nothing for those outside, and is there for those within',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyModel,
        fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 }),
        async (model, picks) => {
          const plan = { run: `q${randomBytes(4).toString('hex')}`, model, picks };
          await emptyGraph(graph);
          await live(graph, plan, true);
          const revision = await dated();
          expect(await checkProjection(graph)).toEqual([]);
          expect((await checkIndex(graph, revision)).wrong).toEqual([]);
          const newsroom = inNewsroom(graph);
          expect((await checkIndex(newsroom, (await askNow(newsroom)).revision)).wrong).toEqual([]);
          const secretIds = (
            await graph.admin(
              'MATCH (a:NewsroomAssertion) WHERE a.audience IS NOT NULL RETURN a.id AS id ORDER BY id LIMIT 6',
            )
          ).map((row) => String(row.id));
          expect(secretIds.length).toBeGreaterThan(0);
          // two in three of them, others for each graph
          const probes = probesOf(plan, revision, secretIds).filter(
            (_, i) => (i + (picks[0] ?? 0)) % 3 !== 0,
          );
          const first = await server();
          const within = await answers(first, probes.slice(0, 100), {
            authorization: `Bearer ${EDITOR_KEY}`,
          });
          const { key } = await newKey(graph, { name: 'outside', role: 'reader', lasts: null });
          const reader = await answers(first, probes.slice(0, 20), { authorization: `Bearer ${key}` });
          const withSecrets = await answers(first, probes);
          await first.close();

          await emptyGraph(graph);
          await live(graph, plan, false);
          expect(await dated()).toBe(revision);
          const second = await server();
          const without = await answers(second, probes);
          await second.close();
          for (const [i, answer] of withSecrets.entries())
            expect(answer, JSON.stringify(probes[i])).toBe(without[i]);
          expect(reader).toEqual(without.slice(0, 20));
          // most of it is answered, and to the newsroom much of it otherwise
          const answered = without.filter((text) => / 200\n/.test(text) && !text.includes('"errors"'));
          expect(answered.length).toBeGreaterThan(without.length / 2);
          const other = within.filter((text, i) => text !== without[i]);
          expect(other.length).toBeGreaterThan(20);
          expect(within.join('\n')).toContain(`${plan.run} mole`);
          // what is over by now came out; nothing else did
          expect(without.join('\n')).toContain('soon word');
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );
  },
  300_000 + runs * 180_000,
);
