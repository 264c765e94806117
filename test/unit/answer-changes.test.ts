import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, IDENTITY, type Json, plain } from '../../src/domain/answer-changes.ts';

const entry = (id: string, more: Record<string, Json> = {}) => ({ [IDENTITY]: id, ...more });

describe('changes between two answers', () => {
  it('are told at their place, with what was and what is', () => {
    expect(
      changesBetween(
        { list: { totalCount: 1, nodes: [entry('a', { standing: 'DENIED' })] } },
        {
          list: {
            totalCount: 2,
            nodes: [entry('b', { standing: 'X' }), entry('a', { standing: 'DISPUTED' })],
          },
        },
      ),
    ).toEqual([
      { path: 'list.totalCount', kind: 'CHANGED', before: 1, after: 2 },
      { path: 'list.nodes[a].standing', kind: 'CHANGED', before: 'DENIED', after: 'DISPUTED' },
      { path: 'list.nodes[b]', kind: 'ADDED', before: null, after: { standing: 'X' } },
    ]);
  });

  it('know an entry by what it is about, an edge by its node, and a plain one by its content', () => {
    const about = (id: string, n: number) => ({ partner: entry('company/x'), n, [IDENTITY]: { id } });
    expect(changesBetween([about('c1', 1), about('c2', 2)], [about('c2', 3), about('c1', 1)])).toEqual([
      { path: '[c2].n', kind: 'CHANGED', before: 2, after: 3 },
    ]);
    expect(changesBetween([{ node: entry('a', { n: 1 }) }], [{ node: entry('a', { n: 2 }) }])).toEqual([
      { path: '[a].node.n', kind: 'CHANGED', before: 1, after: 2 },
    ]);
    expect(changesBetween(['x', 'y', 'y'], ['y', 'z'])).toEqual([
      { path: '[x]', kind: 'REMOVED', before: 'x', after: null },
      { path: '[y#2]', kind: 'REMOVED', before: 'y', after: null },
      { path: '[z]', kind: 'ADDED', before: null, after: 'z' },
    ]);
  });

  it('tell an object that became another as one change', () => {
    expect(changesBetween({ by: entry('a', { n: 1 }) }, { by: entry('b', { n: 1 }) })).toEqual([
      { path: 'by', kind: 'CHANGED', before: { n: 1 }, after: { n: 1 } },
    ]);
  });

  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Json>(null, true, 1, 'a', 'b'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('x', 'y', IDENTITY), tie('value'), { maxKeys: 3 }),
    ),
  })).value;

  it('look into the parts of an object that has no identity of its own', () => {
    expect(changesBetween({ by: { to: entry('a'), n: 1 } }, { by: { to: entry('a'), n: 2 } })).toEqual([
      { path: 'by.n', kind: 'CHANGED', before: 1, after: 2 },
    ]);
  });

  it('are none between an answer and itself, whatever the order of its lists', () => {
    fc.assert(
      fc.property(json, fc.array(fc.string(), { maxLength: 5 }), (answer, list) => {
        expect(changesBetween(answer, answer)).toEqual([]);
        expect(changesBetween(list, [...list].reverse())).toEqual([]);
      }),
    );
  });

  it('are the same backwards, with before and after changed about', () => {
    const key = (c: { path: string }) => c.path;
    fc.assert(
      fc.property(json, json, (a, b) => {
        const there = changesBetween(a, b);
        const back = changesBetween(b, a);
        expect(back.map(key).sort()).toEqual(there.map(key).sort());
        for (const { path, before, after } of there)
          expect(back).toContainEqual(expect.objectContaining({ path, before: after, after: before }));
      }),
    );
  });

  it('show no identity that was asked for beside', () => {
    fc.assert(
      fc.property(json, (answer) => {
        expect(JSON.stringify(plain(answer))).not.toContain(IDENTITY);
      }),
    );
  });
});
