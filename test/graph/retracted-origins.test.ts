/** What was taken back and is repeated still: its copies stay one root, say so, and answers as of before are as they were. */
import { beforeEach, expect, test } from 'vitest';
import { checkIndex, rebuildIndex } from '../../src/filings/check-index.ts';
import { migrate } from '../../src/filings/migrations/migrate.ts';
import { impactOf, retract } from '../../src/filings/retract.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

const entities = [
  { id: 'company/firm', type: 'Company', name: 'Firm' },
  { id: 'api/feed', type: 'Api', name: 'Feed API' },
  { id: 'organization/plaintiffs', type: 'Organization', name: 'Plaintiffs' },
  { id: 'organization/court', type: 'Organization', name: 'Court' },
];
const copy = (id: string, more: object = { relays: 'source/letter' }) => ({
  filing: { id, title: id },
  entities: [...entities, { id: `organization/${id}`, type: 'Organization', name: id }],
  sources: [
    letter,
    {
      id: `source/${id}`,
      kind: 'ARTICLE',
      title: `Story of ${id}`,
      publisher: `organization/${id}`,
      derived_from: ['source/letter'],
    },
  ],
  claims: [claim({ by: `organization/${id}`, in: `source/${id}`, paraphrase: `${id} has it.`, ...more })],
});
const letter = {
  id: 'source/letter',
  kind: 'COURT_FILING',
  title: 'Letter',
  publisher: 'organization/court',
};
const claim = (said: object) => ({
  subject: 'company/firm',
  predicate: 'HAD_ACCESS_TO',
  object: 'api/feed',
  assertions: [{ stance: 'ASSERTS', modality: 'ALLEGED', ...said }],
});
const original = {
  filing: { id: 'original', title: 'Original' },
  entities,
  sources: [letter],
  claims: [
    claim({ by: 'organization/plaintiffs', in: 'source/letter', paraphrase: 'Secret words of plaintiffs.' }),
  ],
};

const QUESTION = `query ($asOf: AsOf) { claims(subject: "Firm", asOf: $asOf) { nodes {
  standing independentRoots hearsayDepth roots { label }
  warnings { kind sentence }
  trail { lines { sentence depth steps { kind sentence assertion { id } source { id } } roots { label } } nodes { id } edges { from to kind } } } } }`;
const asked = async (asOf?: number) => {
  const { data, errors } = await ask(QUESTION, asOf === undefined ? {} : { asOf });
  expect(errors).toBeUndefined();
  return data.claims.nodes[0];
};
const indexAgrees = async () => {
  const { revision } = await askNow(graph);
  expect((await checkIndex(graph, revision)).wrong).toEqual([]);
};

beforeEach(async () => {
  await emptyGraph(graph);
  await applyObject(graph, original);
  await applyObject(graph, copy('alpha'));
  await applyObject(graph, copy('beta'));
});

test('a retracted source leaves its copies as one root, which a filing with another copy does not change', async () => {
  const before = await asked();
  expect(before).toMatchObject({ standing: 'SINGLE_SOURCE', independentRoots: 1, hearsayDepth: 0 });
  const { claims } = await impactOf(graph, 'source', 'source/letter');
  expect(claims).toMatchObject([
    {
      effect: 'WEAKENS',
      before: { standing: 'SINGLE_SOURCE', roots: 1 },
      after: { standing: 'SINGLE_SOURCE', roots: 1, assertions: 2 },
    },
  ]);
  const { revision } = await retract(graph, 'source', 'source/letter', { reason: 'forged', by: 'desk' });
  const after = await asked();
  expect(after).toMatchObject({
    standing: 'SINGLE_SOURCE',
    independentRoots: 1,
    hearsayDepth: 1,
    roots: [{ label: 'Letter' }],
  });
  expect(JSON.stringify(after)).not.toMatch(/Plaintiffs|Secret/);
  expect(after.warnings).toContainEqual({
    kind: 'RETRACTED_ORIGIN',
    sentence: `What 2 assertions go back to, in the court filing “Letter” (Court), was taken back at revision ${revision}.`,
  });
  const [line] = after.trail.lines;
  expect(line).toMatchObject({
    depth: 1,
    steps: [
      { kind: 'SAYS' },
      {
        kind: 'RELAYS',
        assertion: null,
        source: { id: 'source/letter' },
        sentence: `That article repeats the court filing “Letter” (Court); what it repeats there was taken back at revision ${revision}.`,
      },
    ],
  });
  expect(line.sentence).toContain('was taken back at revision');
  const ids = after.trail.nodes.map((node: { id: string }) => node.id);
  for (const { from, to } of after.trail.edges) expect(ids).toEqual(expect.arrayContaining([from, to]));
  expect(after.trail.edges).toContainEqual(expect.objectContaining({ to: 'source/letter', kind: 'RELAYS' }));
  await indexAgrees();
  await applyObject(graph, copy('gamma', {}));
  expect(await asked()).toMatchObject({ standing: 'SINGLE_SOURCE', independentRoots: 1 });
  await indexAgrees();
  expect(await asked(revision - 1)).toEqual(before);
  expect(await asked(revision)).toEqual(after);
});

test('those that draw on a retracted source and name nothing that they repeat stay one root as well', async () => {
  for (const id of ['alpha', 'beta']) await applyObject(graph, copy(id, {}));
  expect(await asked()).toMatchObject({ standing: 'SINGLE_SOURCE', independentRoots: 1 });
  const quoting = { by: 'organization/plaintiffs' };
  await applyObject(graph, copy('gamma', quoting));
  await retract(graph, 'source', 'source/letter', { reason: 'forged', by: null });
  const after = await asked();
  expect(after).toMatchObject({ standing: 'SINGLE_SOURCE', roots: [{ label: 'Plaintiffs' }] });
  expect(after.warnings.map((w: { kind: string }) => w.kind)).toContain('RETRACTED_ORIGIN');
  expect(after.trail.lines[0].sentence).toMatch(
    /draws on the court filing “Letter” \(Court\), where what was said of it was taken back at revision \d+\./,
  );
  await indexAgrees();
});

test('a retracted filing does the same to those that name what they repeat', async () => {
  await retract(graph, 'filing', 'filing/original', { reason: 'misread', by: null });
  expect(await asked()).toMatchObject({
    standing: 'SINGLE_SOURCE',
    independentRoots: 1,
    roots: [{ label: 'Letter' }],
  });
  await indexAgrees();
  // filed again, it is the root by its own name
  await applyObject(graph, original);
  expect(await asked()).toMatchObject({
    standing: 'SINGLE_SOURCE',
    hearsayDepth: 0,
    roots: [{ label: 'Plaintiffs' }],
  });
  expect((await asked()).warnings.map((w: { kind: string }) => w.kind)).not.toContain('RETRACTED_ORIGIN');
  await indexAgrees();
});

test('who repeats it may be filed anew, and a correction takes its place', async () => {
  await retract(graph, 'filing', 'filing/original', { reason: 'misread', by: null });
  await applyObject(graph, copy('alpha', { relays: 'source/letter', note: 'Checked again.' }));
  expect(await asked()).toMatchObject({ independentRoots: 1, hearsayDepth: 1 });
  await indexAgrees();
  const said = { in: 'source/letter', paraphrase: 'Its words.' };
  await applyObject(graph, { ...original, claims: [claim({ ...said, by: 'organization/court' })] });
  const corrected = await asked();
  expect(corrected).toMatchObject({ independentRoots: 1, hearsayDepth: 0, roots: [{ label: 'Court' }] });
  expect(corrected.warnings.map((w: { kind: string }) => w.kind)).not.toContain('RETRACTED_ORIGIN');
  await indexAgrees();
});

test.each([
  // who repeats it, and somebody whom it quoted, elsewhere
  ['organization/klein', 'organization/plaintiffs', {}, { derived_from: [] }],
  // who draws on it, and quotes somebody or nobody
  ['company/firm-two', 'company/firm', { relays: null }, {}],
])('the copies stay one root when %s is joined with %s, and parted', async (kept, other, more, elsewhere) => {
  for (const id of ['alpha', 'beta'])
    await applyObject(graph, copy(id, { relays: 'source/letter', ...more }));
  const quoting = copy('gamma', { by: 'organization/plaintiffs' });
  const [document, story] = quoting.sources;
  await applyObject(graph, { ...quoting, sources: [document, { ...story, ...elsewhere }] });
  const { revision } = await retract(graph, 'source', 'source/letter', { reason: 'forged', by: null });
  expect(await asked()).toMatchObject({ independentRoots: 1, roots: [{ label: 'Plaintiffs' }] });
  const type = kept.startsWith('company/') ? 'Company' : 'Organization';
  await applyObject(graph, {
    filing: { id: 'another', title: 'Another' },
    entities: [{ id: kept, type, name: 'The other name' }],
  });
  await applyObject(graph, {
    filing: { id: 'join', title: 'Join' },
    identities: [{ same: [kept, other], reason: 'one and the same' }],
  });
  const joined = async () => {
    const { data } = await ask(
      '{ claims(object: "Feed API") { nodes { independentRoots warnings { sentence } } } }',
    );
    return data.claims.nodes;
  };
  for (const again of [false, true]) {
    if (again) await rebuildIndex(graph);
    await indexAgrees();
    expect(await joined()).toMatchObject([{ independentRoots: 1 }]);
    expect(JSON.stringify(await joined())).toContain(`was taken back at revision ${revision}.`);
    expect(await asked(revision)).toMatchObject({ independentRoots: 1 });
  }
  await retract(graph, 'filing', 'filing/join', { reason: 'two after all', by: null });
  for (const again of [false, true]) {
    if (again) await rebuildIndex(graph);
    await indexAgrees();
    expect(await asked()).toMatchObject({ independentRoots: 1, roots: [{ label: 'Plaintiffs' }] });
  }
});

test('what the original derives from is still behind its copies, whenever that becomes known', async () => {
  await retract(graph, 'source', 'source/letter', { reason: 'forged', by: null });
  await applyObject(graph, {
    filing: { id: 'behind', title: 'Behind' },
    entities: [...entities, { id: 'person/leaker', type: 'Person', name: 'Leaker' }],
    sources: [
      { ...letter, derived_from: ['source/leak'] },
      { id: 'source/leak', kind: 'POST', title: 'Leak', author: ['person/leaker'] },
    ],
  });
  expect(await asked()).toMatchObject({ independentRoots: 1, hearsayDepth: 2 });
  await indexAgrees();
});

test('a graph that an older program left counts its copies so from its next start on', async () => {
  const { revision } = await retract(graph, 'source', 'source/letter', { reason: 'forged', by: null });
  const wrong = (json: string) =>
    json.replace('"roots":1', '"roots":2').replace('SINGLE_SOURCE', 'CORROBORATED');
  const [row] = await graph.admin('MATCH (c:Claim) RETURN c.state AS state');
  await graph.admin("MATCH (c:Claim) SET c.state = $state, c.standing = 'CORROBORATED'", {
    state: wrong(String(row?.state)),
  });
  await graph.admin(
    "MATCH ()-[r:HAD_ACCESS_TO]->() WHERE r.until IS NULL SET r.roots = 2, r.standing = 'CORROBORATED'",
  );
  await graph.admin('MATCH (s:GraphState) SET s.schema = 2');
  expect((await checkIndex(graph, revision)).wrong).not.toEqual([]);
  await migrate(graph);
  await indexAgrees();
  expect(await asked()).toMatchObject({ standing: 'SINGLE_SOURCE' });
});
