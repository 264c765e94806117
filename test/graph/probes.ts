/** What somebody outside can ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/config.ts';
import { claimId } from '../../src/domain/ids.ts';
import { namesOf, type Plan } from './secret-filings.ts';

export type Probe = {
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
export function probesOf({ run, model }: Plan, revision: number, secretIds: string[]): Probe[] {
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

/** What is asked of every graph, and shows that there is something to be told. */
export const always = ({ run }: Plan): Probe[] => [
  { url: '/export/claims.csv' },
  // told otherwise to the newsroom, whatever the graph
  gql('query ($id: ID!) { node(id: $id) { id ... on Entity { name } } }', { id: namesOf(run).mole }),
  gql('query ($name: String!) { entity(name: $name) { id } }', { name: `${run} mole` }),
  gql('query ($text: String!) { search(text: $text) { totalCount } }', { text: `${run} mole` }),
];
