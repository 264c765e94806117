/** What was taken back: its copies are followed through it, and it never names anybody that nobody live names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  independentRoots,
  type RootAssertion,
  rootsOf,
  type WithdrawnAssertion,
} from '../../src/domain/roots.ts';
import { anyModel, type Model } from '../graph/random-graphs.ts';
import { library, may, says, source } from './roots-support.ts';

const gone = (a: RootAssertion, retracted = true): WithdrawnAssertion => ({ ...a, retracted });
const letter = source('letter', { kind: 'COURT_FILING', publisher: 'court' });
const post = source('post', { kind: 'POST', authors: ['person/poster'], derivedFrom: ['letter'] });
const story = source('story', { derivedFrom: ['letter'] });
const said = says('letter', 'plaintiffs', 'letter');
const count = (live: RootAssertion[], withdrawn: WithdrawnAssertion[]) =>
  independentRoots(rootsOf(live, library(letter, post, story), withdrawn).values()).length;

describe('what was taken back', () => {
  const copies = [
    says('post', 'person/poster', 'post', { relays: 'letter' }),
    says('story', 'paper/story', 'story', { relays: 'letter' }),
  ];

  it('stays one root for all that repeat it, by the voice of its source', () => {
    expect(count([said, ...copies], [])).toBe(1);
    expect(count(copies, [gone(said)])).toBe(1);
    const roots = rootsOf(copies, library(letter, post, story), [gone(said)]);
    expect(roots.get('post')).toEqual({
      ...may('letter'),
      depth: 1,
      relayed: ['letter'],
      withdrawn: ['letter'],
    });
    expect(roots.get('story')?.roots).toEqual(['letter']);
  });

  it('is named by its speaker where somebody live names them', () => {
    const quoting = says('story', 'plaintiffs', 'story', { relays: 'letter' });
    const roots = rootsOf([copies[0] as RootAssertion, quoting], library(letter, post, story), [gone(said)]);
    expect([...roots.values()].map((root) => root.roots)).toEqual([['plaintiffs'], ['plaintiffs']]);
  });

  it('is followed by those too that draw on its source and name no assertion, where it was retracted', () => {
    const drawing = [says('post', 'plaintiffs', 'post'), says('story', 'paper/story', 'story')];
    expect(count([said, ...drawing], [])).toBe(1);
    expect(count(drawing, [gone(said)])).toBe(1);
    // its filing no longer says so: what stands in the letter is not known any more
    expect(count(drawing, [gone(said, false)])).toBe(2);
  });

  it('leads on to what it repeated itself', () => {
    const wire = source('wire');
    const middle = says('middle', 'court', 'letter', { relays: 'first' });
    const live = [
      says('first', 'paper/wire', 'wire'),
      says('post', 'person/poster', 'post', { relays: 'middle' }),
    ];
    const root = rootsOf(live, library(wire, letter, post), [gone(middle)]).get('post');
    expect(root).toEqual({
      ...may('paper/wire'),
      depth: 2,
      relayed: ['middle', 'first'],
      withdrawn: ['middle'],
    });
  });

  it('gives way to those who say it there still, whom a copy may have had it from', () => {
    const copied = says('story', 'paper/story', 'story', { relays: 'letter' });
    const corrected = says('corrected', 'court', 'letter');
    const repeated = rootsOf([corrected, copied], library(letter, story), [gone(said, false)]).get('story');
    expect(repeated).toEqual({ ...may('court'), depth: 1, relayed: ['corrected'] });
    const another = says('another', 'clerk', 'letter');
    const either = rootsOf([corrected, another, copied], library(letter, story), [gone(said, false)]);
    expect(either.get('story')).toEqual({ ...may('clerk', 'court'), depth: 1, derived: ['letter'] });
    expect(independentRoots(either.values())).toHaveLength(2);
  });

  it('names a root after a document that somebody repeats, before one that nobody does', () => {
    const unrelated = gone(says('other', 'plaintiffs', 'aaa'));
    const sources = library(letter, post, source('aaa'));
    const roots = rootsOf([says('post', 'person/poster', 'post', { relays: 'letter' })], sources, [
      unrelated,
      gone(said),
    ]);
    expect(roots.get('post')?.roots).toEqual(['letter']);
  });

  it('gives way to what stands in its place', () => {
    const corrected = says('corrected', 'court', 'letter');
    const drawing = says('story', 'paper/story', 'story');
    const roots = rootsOf([corrected, drawing], library(letter, story), [gone(said)]);
    expect(roots.get('story')?.roots).toEqual(['court']);
  });
});

const anyParted = fc
  .tuple(anyModel, fc.infiniteStream(fc.boolean()))
  .map(([model, dice]) => ({ model, taken: model.claims.map((all) => all.map(() => dice.next().value)) }));

const assertionsOf = (all: Model['claims'][number]): RootAssertion[] =>
  all.map((a) => ({
    id: String(a.source),
    stance: a.stance,
    by: a.by === 'publisher' ? `paper-${a.source}` : a.by,
    source: `source-${a.source}`,
    relays: a.relays === null ? null : String(a.relays),
    via: a.via === null ? null : a.via === -1 ? 'none' : `source-${a.via}`,
  }));

it('a retraction never makes more roots, and no root is named by one that nobody live names', () => {
  fc.assert(
    fc.property(anyParted, ({ model, taken }) => {
      const documents = library(
        ...model.sources.map(({ kind, derivedFrom }, i) =>
          source(`source-${i}`, {
            kind,
            publisher: `paper-${i}`,
            derivedFrom: derivedFrom.map((origin) => `source-${origin}`),
          }),
        ),
      );
      const roots = (live: RootAssertion[], withdrawn: WithdrawnAssertion[]) => {
        const all = rootsOf(live, documents, withdrawn);
        return live.filter((a) => a.stance === 'ASSERTS').flatMap((a) => all.get(a.id) ?? []);
      };
      model.claims.forEach((all, i) => {
        const assertions = assertionsOf(all);
        const live = assertions.filter((_, j) => !taken[i]?.[j]);
        const withdrawn = assertions.filter((_, j) => taken[i]?.[j]).map((a) => gone(a));
        const after = roots(live, withdrawn);
        expect(independentRoots(after).length).toBeLessThanOrEqual(
          independentRoots(roots(assertions, [])).length,
        );
        const speakers = new Set(live.map((a) => a.by));
        for (const id of after.flatMap((root) => root.roots))
          if (id === 'x' || id === 'y') expect(speakers.has(id)).toBe(true);
      });
    }),
    { numRuns: 3000 },
  );
});
