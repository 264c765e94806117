import { beforeEach, describe, expect, test } from 'vitest';
import { GraphUnavailable } from '../../src/domain/errors.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { planFiling } from '../../src/filings/plan.ts';
import { impactOf, retract } from '../../src/filings/retract.ts';
import { ANY_CLAIM, askClaimPage } from '../../src/questions/claims/claims.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { askTimeline } from '../../src/questions/timeline/timeline.ts';
import { askWeakClaims, countWeakClaims } from '../../src/questions/weak-claims/weak-claims.ts';
import { applyObject, captures, emptyGraph, reading, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
beforeEach(() => emptyGraph(graph));

const base = {
  filing: { id: 'base', title: 'People and papers' },
  entities: [
    { id: 'company/acme', type: 'Company', name: 'Acme' },
    { id: 'company/acme-2', type: 'Company', name: 'Acme Corporation', aliases: ['ACME Corp.'] },
    { id: 'api/pulse', type: 'Api', name: 'Pulse API' },
    { id: 'organization/daily', type: 'Organization', name: 'The Daily' },
    { id: 'organization/herald', type: 'Organization', name: 'The Herald' },
    { id: 'court-case/x', type: 'CourtCase', name: 'X v. Y' },
  ],
  sources: [
    { id: 'source/wire', kind: 'ARTICLE', title: 'Wire story', publisher: 'organization/daily' },
    {
      id: 'source/copy',
      kind: 'ARTICLE',
      title: 'A copy',
      publisher: 'organization/herald',
      derived_from: ['source/wire'],
    },
    { id: 'source/other', kind: 'ARTICLE', title: 'Another', publisher: 'organization/herald' },
  ],
};
const claim = (subject: string, ...assertions: Record<string, unknown>[]) => ({
  subject,
  predicate: 'HAD_ACCESS_TO',
  object: 'api/pulse',
  assertions: assertions.map((a) => ({
    by: 'organization/daily',
    stance: 'ASSERTS',
    modality: 'REPORTED',
    in: 'source/wire',
    paraphrase: 'So it is.',
    ...a,
  })),
});
const filing = (id: string, ...claims: unknown[]) => ({ filing: { id, title: `Filing ${id}` }, claims });
const filedOn = (value: string, by = 'organization/daily') => ({
  subject: 'court-case/x',
  predicate: 'COMPLAINT_FILED_ON',
  value,
  assertions: [
    {
      by,
      stance: 'ASSERTS',
      modality: 'REPORTED',
      in: by === 'organization/daily' ? 'source/wire' : 'source/other',
      paraphrase: `On ${value}.`,
    },
  ],
});
const indexFaults = async () => (await checkIndex(graph, (await askNow(graph)).revision)).wrong;
const plan = (object: unknown) => planFiling(graph, reading(object), { captures });

describe('a plan', () => {
  test('tells what is new, what is another copy, what is a further root, and what changes in standing', async () => {
    await applyObject(graph, base);
    expect(await plan(filing('one', claim('company/acme', { during: '2014' })))).toMatchObject({
      action: 'APPLY',
      adds: { claims: [{ sentence: 'Acme had access to Pulse API' }], assertions: 1 },
      confirms: [],
      standing: [],
    });
    await applyObject(graph, filing('one', claim('company/acme', { during: '2014' })));
    const copy = await plan(
      filing(
        'two',
        claim('company/acme', { by: 'organization/herald', in: 'source/copy', relays: 'source/wire' }),
      ),
    );
    expect(copy.confirms).toMatchObject([{ kind: 'COPY', roots: ['organization/daily'] }]);
    expect(copy.standing).toEqual([]);
    const root = await plan(
      filing('three', claim('company/acme', { by: 'organization/herald', in: 'source/other' })),
    );
    expect(root.confirms).toMatchObject([{ kind: 'NEW_ROOT', roots: ['organization/herald'] }]);
    expect(root.standing).toMatchObject([
      {
        effect: 'STRENGTHENS',
        before: { standing: 'SINGLE_SOURCE', roots: 1 },
        after: { standing: 'CORROBORATED', roots: 2 },
      },
    ]);
  });

  test('quotes both sides of each contradiction: denials, values, and times', async () => {
    await applyObject(graph, base);
    await applyObject(
      graph,
      filing('one', claim('company/acme', { during: '2013-08/..' }), filedOn('2020-12')),
    );
    const against = await plan(
      filing(
        'two',
        claim('company/acme', {
          by: 'company/acme',
          stance: 'DENIES',
          in: 'source/other',
          paraphrase: 'We had none.',
        }),
        filedOn('2023-05-31', 'organization/herald'),
      ),
    );
    expect(
      against.contradicts.map((c) => [
        c.kind,
        ...c.sides.map((s) => s.assertions.map((a) => a.words).join()),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['DENIAL', 'So it is.', 'We had none.'],
        ['VALUE', 'On 2020-12.', 'On 2023-05-31.'],
      ]),
    );
    expect(against.contradicts).toHaveLength(2);
    const precise = await plan(filing('three', filedOn('2020-12-03', 'organization/herald')));
    expect(precise.contradicts).toEqual([]);
    const earlier = await plan(
      filing(
        'four',
        claim('company/acme', { by: 'organization/herald', in: 'source/other', during: '2011/..' }),
      ),
    );
    expect(earlier.contradicts.map((c) => c.kind)).toEqual(['TIME']);
  });

  test('of a derivation tells which claims lose a root', async () => {
    await applyObject(graph, base);
    await applyObject(
      graph,
      filing('one', claim('company/acme', {}, { by: 'organization/herald', in: 'source/other' })),
    );
    const found = await plan({
      filing: { id: 'd', title: 'd' },
      sources: [{ id: 'source/other', kind: 'ARTICLE', title: 'Another', derived_from: ['source/wire'] }],
    });
    expect(found.standing).toMatchObject([
      { effect: 'WEAKENS', before: { standing: 'CORROBORATED' }, after: { standing: 'SINGLE_SOURCE' } },
    ]);
  });

  test('writes nothing, and says what is wrong with what cannot go in', async () => {
    await applyObject(graph, base);
    const hash = await graphHash(graph);
    expect(await plan(filing('bad', claim('company/nobody', {})))).toMatchObject({
      action: null,
      issues: [{ code: 'DANGLING' }],
    });
    await plan(filing('one', claim('company/acme', { during: '2014' })));
    expect(await graphHash(graph)).toBe(hash);
  });
});

describe('a retraction', () => {
  test('shows what falls, weakens and survives, and then does just that, in one revision', async () => {
    await applyObject(graph, base);
    await applyObject(graph, filing('one', claim('company/acme', {}), claim('company/acme-2', {})));
    const before = await graphHash(graph);
    await applyObject(
      graph,
      filing(
        'two',
        claim('company/acme', { by: 'organization/herald', in: 'source/other' }),
        filedOn('2020'),
      ),
    );
    const impact = await impactOf(graph, 'filing', 'filing/two');
    expect(
      impact.claims.map((c) => [c.effect, c.claim.sentence, c.before.standing, c.after.standing]),
    ).toEqual(
      [
        ['FALLS', 'X v. Y complaint was filed on 2020', 'SINGLE_SOURCE', 'UNSUPPORTED'],
        ['WEAKENS', 'Acme had access to Pulse API', 'CORROBORATED', 'SINGLE_SOURCE'],
      ].map((row) => [row[0], expect.stringContaining(row[1]?.split(' ')[0] ?? ''), row[2], row[3]]),
    );
    await retract(graph, 'filing', 'filing/two', { reason: 'a forgery', by: 'desk' });
    expect(await graphHash(graph)).toBe(before);
    expect(await indexFaults()).toEqual([]);
    const { data } = await ask(
      '{ now: apiAccess(api: "Pulse API") { nodes { claim { independentRoots } } } then: apiAccess(api: "Pulse API", asOf: 3) { nodes { claim { independentRoots } } } filing(id: "two") { until { number reason by } } }',
    );
    expect(data.now.nodes.map((n: any) => n.claim.independentRoots).sort()).toEqual([1, 1]);
    expect(data.then.nodes.map((n: any) => n.claim.independentRoots).sort()).toEqual([1, 2]);
    expect(data.filing.until).toEqual({ number: 4, reason: 'a forgery', by: 'desk' });
    await expect(retract(graph, 'filing', 'filing/two', { reason: 'again', by: null })).rejects.toThrow(
      'retracted already',
    );
    // filed again, it stands again
    expect(
      await applyObject(
        graph,
        filing(
          'two',
          claim('company/acme', { by: 'organization/herald', in: 'source/other' }),
          filedOn('2020'),
        ),
      ),
    ).toMatchObject({ action: 'APPLY', assertions: { added: 2 } });
  });

  test('of a source or of one assertion stays when its filing comes again', async () => {
    await applyObject(graph, base);
    const two = filing('two', claim('company/acme', {}, { by: 'organization/herald', in: 'source/other' }));
    await applyObject(graph, two);
    await retract(graph, 'source', 'source/other', { reason: 'withdrawn by its publisher', by: 'desk' });
    const edited = { ...two, filing: { ...two.filing, title: 'Another title' } };
    const applied = await applyObject(graph, edited);
    expect(applied.warnings.map((w) => w.code)).toEqual(['RETRACTED_BEFORE']);
    const { data } = await ask(
      '{ apiAccess(api: "Pulse API") { nodes { claim { standing assertions { nodes { source { id } } } } } } }',
    );
    expect(data.apiAccess.nodes[0].claim).toEqual({
      standing: 'SINGLE_SOURCE',
      assertions: { nodes: [{ source: { id: 'source/wire' } }] },
    });
    expect(await indexFaults()).toEqual([]);
  });

  test('of what is not there is refused', async () => {
    await expect(impactOf(graph, 'filing', 'filing/none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(impactOf(graph, 'filing', 'source/none')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('entities', () => {
  const same = {
    filing: { id: 'same', title: 'One Acme' },
    identities: [{ same: ['company/acme', 'company/acme-2'], reason: 'the register' }],
  };

  test('that are joined answer as one, by either name, and are two again when that is retracted', async () => {
    await applyObject(graph, base);
    await applyObject(graph, filing('one', claim('company/acme', { during: '2014' })));
    await applyObject(
      graph,
      filing('two', claim('company/acme-2', { by: 'organization/herald', in: 'source/other' })),
    );
    const before = await graphHash(graph);
    await applyObject(graph, same);
    const { data } = await ask(
      '{ apiAccess(api: "Pulse API") { nodes { partner { id aliases } claim { independentRoots } } } entity(name: "acme corp") { id } node(id: "company/acme-2") { id } entities(type: Company) { nodes { id } } then: apiAccess(api: "Pulse API", asOf: 3) { totalCount } }',
    );
    expect(data.apiAccess.nodes).toEqual([
      {
        partner: { id: 'company/acme', aliases: ['ACME Corp.', 'Acme Corporation'] },
        claim: { independentRoots: 2 },
      },
    ]);
    expect(data.entity.id).toBe('company/acme');
    expect(data.node.id).toBe('company/acme');
    expect(data.entities.nodes).toEqual([{ id: 'company/acme' }]);
    expect(data.then.totalCount).toBe(2);
    expect(await indexFaults()).toEqual([]);
    await retract(graph, 'filing', 'filing/same', { reason: 'two companies after all', by: 'desk' });
    expect(await graphHash(graph)).toBe(before);
    expect(await indexFaults()).toEqual([]);
  });

  test('stay joined where another entity that the same assertion names is joined later', async () => {
    await applyObject(graph, base);
    await applyObject(graph, filing('one', claim('company/acme-2', {})));
    await applyObject(graph, same);
    const papers = {
      filing: { id: 'papers', title: 'One paper' },
      identities: [{ same: ['organization/herald', 'organization/daily'], reason: 'bought' }],
    };
    await applyObject(graph, papers);
    const { data } = await ask(
      '{ claims(subject: "company/acme") { nodes { assertions { nodes { by { id } } } } } }',
    );
    expect(data.claims.nodes).toEqual([{ assertions: { nodes: [{ by: { id: 'organization/herald' } }] } }]);
    expect(await indexFaults()).toEqual([]);
  });

  test('are joined in any order of filings, with the same graph', async () => {
    const one = filing('one', claim('company/acme', { during: '2014' }));
    const two = filing(
      'two',
      claim(
        'company/acme-2',
        { by: 'company/acme-2', in: 'source/other' },
        { by: 'organization/herald', in: 'source/copy', relays: 'source/other' },
      ),
    );
    const hashes = new Set<string>();
    for (const order of [
      [one, two, same],
      [same, one, two],
      [two, same, one],
    ]) {
      await emptyGraph(graph);
      await applyObject(graph, base);
      for (const item of order) await applyObject(graph, item);
      expect(await indexFaults()).toEqual([]);
      hashes.add(await graphHash(graph));
    }
    expect(hashes.size).toBe(1);
  });

  test('that are kept apart cannot be joined', async () => {
    await applyObject(graph, base);
    await applyObject(graph, {
      filing: { id: 'different', title: 'Two' },
      identities: [{ different: ['company/acme', 'company/acme-2'], reason: 'asked them' }],
    });
    await expect(applyObject(graph, same)).rejects.toMatchObject({ issues: [{ code: 'IDENTITY_CONFLICT' }] });
  });
});

test('a claim that changes twice while a question of how claims stand is answered is never shown as it did not stand', async () => {
  await applyObject(graph, base);
  const first = (await applyObject(graph, filing('one', claim('company/acme', { during: '2014' })))).revision;
  await applyObject(
    graph,
    filing('two', claim('company/acme', { stance: 'DENIES', in: 'source/other', paraphrase: 'No.' })),
  );
  const [ruled, later] = [{ modality: 'RULED', in: 'source/other', paraphrase: 'It is ruled.' }, first + 2];
  await applyObject(graph, filing('three', claim('company/acme', ruled)));
  const stood = (revision: number, standing: string) =>
    askClaimPage(graph, { ...ANY_CLAIM, subject: 'company/acme', standing: [standing], revision }, '', 10);
  expect(await stood(later, 'ESTABLISHED')).toHaveLength(1);
  expect(await stood(later, 'DISPUTED')).toEqual([]);
  expect(await stood(later - 1, 'DISPUTED')).toHaveLength(1);
  expect(await stood(later - 1, 'ESTABLISHED')).toEqual([]);
  const dated = { entity: 'company/acme', case: null, predicate: null, dated: [], revision: first };
  for (const standing of ['SINGLE_SOURCE', 'DISPUTED', 'ESTABLISHED']) {
    await expect(stood(first, standing)).rejects.toThrow(GraphUnavailable);
    await expect(askTimeline(graph, { ...dated, standing: [standing] }, 10)).rejects.toThrow('changed twice');
    const weak = {
      entity: null,
      case: null,
      standing: [standing],
      below: 1e9,
      revision: first,
      current: true,
    };
    await expect(askWeakClaims(graph, weak, { id: '', weak: -1 }, 10)).rejects.toThrow('changed twice');
    await expect(countWeakClaims(graph, weak)).rejects.toThrow('changed twice');
  }
});
