import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf.ts';
import type { RootSource } from '../../src/domain/roots.ts';
import { MODALITIES, type Modality, STANCES, type Stance } from '../../src/domain/stances.ts';
import { type Standing, type WeighedAssertion, weigh } from '../../src/domain/standing.ts';

const SOURCES: ReadonlyMap<string, RootSource> = new Map(
  ['wire', 'copy', 'other'].map((id) => [
    id,
    {
      id,
      kind: 'ARTICLE',
      authors: [],
      publisher: `paper/${id}`,
      derivedFrom: id === 'copy' ? ['wire'] : [],
    },
  ]),
);

let counter = 0;
const said = (
  stance: Stance,
  modality: Modality,
  where = 'wire',
  during: string | null = null,
  by = `paper/${where}`,
): WeighedAssertion => ({
  id: `assertion/${counter++}`,
  stance,
  modality,
  by,
  source: where,
  relays: null,
  via: null,
  during: during === null ? null : parseEdtf(during),
});
const standing = (...assertions: WeighedAssertion[]) => weigh(assertions, SOURCES).standing;

const [ALLEGED, DENIED] = [said('ASSERTS', 'ALLEGED'), said('DENIES', 'REPORTED')];

describe('the standing of a claim is the first row of the table that fits', () => {
  it.each<[string, WeighedAssertion[], Standing]>([
    ['nobody says anything', [], 'UNSUPPORTED'],
    ['somebody only bends it', [said('QUALIFIES', 'REPORTED')], 'UNSUPPORTED'],
    ['somebody only declines to comment', [said('DECLINES_COMMENT', 'REPORTED')], 'UNSUPPORTED'],
    ['a court’s qualification is no assertion', [said('QUALIFIES', 'RULED')], 'UNSUPPORTED'],
    ['only denied', [DENIED], 'DENIED'],
    ['only denied, by a ruling', [said('DENIES', 'RULED')], 'DENIED'],
    ['denied and qualified', [DENIED, said('QUALIFIES', 'ADMITTED')], 'DENIED'],
    ['admitted', [said('ASSERTS', 'ADMITTED')], 'ESTABLISHED'],
    ['recorded', [said('ASSERTS', 'RECORDED')], 'ESTABLISHED'],
    ['ruled', [said('ASSERTS', 'RULED')], 'ESTABLISHED'],
    ['admitted by one, alleged by another', [ALLEGED, said('ASSERTS', 'ADMITTED', 'other')], 'ESTABLISHED'],
    ['admitted, and denied by the press', [said('ASSERTS', 'ADMITTED'), DENIED], 'ESTABLISHED'],
    [
      'recorded, and denied by the party that admits else',
      [said('ASSERTS', 'RECORDED'), said('DENIES', 'ADMITTED')],
      'ESTABLISHED',
    ],
    [
      'admitted, and a record denies it',
      [said('ASSERTS', 'ADMITTED'), said('DENIES', 'RECORDED')],
      'DISPUTED',
    ],
    ['recorded, and a ruling denies it', [said('ASSERTS', 'RECORDED'), said('DENIES', 'RULED')], 'DISPUTED'],
    ['ruled, and another ruling denies it', [said('ASSERTS', 'RULED'), said('DENIES', 'RULED')], 'DISPUTED'],
    ['alleged and denied', [ALLEGED, DENIED], 'DISPUTED'],
    ['two roots, and denied', [ALLEGED, said('ASSERTS', 'REPORTED', 'other'), DENIED], 'DISPUTED'],
    ['two roots', [ALLEGED, said('ASSERTS', 'REPORTED', 'other')], 'CORROBORATED'],
    ['one source', [ALLEGED], 'SINGLE_SOURCE'],
    ['one source and its copy', [ALLEGED, said('ASSERTS', 'REPORTED', 'copy')], 'SINGLE_SOURCE'],
    [
      'one speaker in two documents',
      [ALLEGED, said('ASSERTS', 'REPORTED', 'other', null, 'paper/wire')],
      'SINGLE_SOURCE',
    ],
    [
      'one source, no comment from the party',
      [ALLEGED, said('DECLINES_COMMENT', 'REPORTED', 'other')],
      'SINGLE_SOURCE',
    ],
    ['one source, bent by another', [ALLEGED, said('QUALIFIES', 'REPORTED', 'other')], 'SINGLE_SOURCE'],
  ])('%s', (_, assertions, expected) => {
    expect(standing(...assertions)).toBe(expected);
  });

  /** The design's table once more, written another way. */
  const table = (all: WeighedAssertion[], roots: number): Standing => {
    const any = (stance: Stance, ...of: Modality[]) =>
      all.some((a) => a.stance === stance && (of.length === 0 || of.includes(a.modality)));
    const rows: [boolean, Standing][] = [
      [!any('ASSERTS') && !any('DENIES'), 'UNSUPPORTED'],
      [!any('ASSERTS'), 'DENIED'],
      [any('ASSERTS', 'ADMITTED', 'RECORDED', 'RULED') && !any('DENIES', 'RECORDED', 'RULED'), 'ESTABLISHED'],
      [any('DENIES'), 'DISPUTED'],
      [roots >= 2, 'CORROBORATED'],
    ];
    return rows.find(([fits]) => fits)?.[1] ?? 'SINGLE_SOURCE';
  };

  const assertions = fc.uniqueArray(
    fc.record({
      id: fc.nat({ max: 1000 }).map((n) => `assertion/${n}`),
      stance: fc.constantFrom(...STANCES),
      modality: fc.constantFrom(...MODALITIES),
      by: fc.constantFrom('paper/wire', 'paper/copy', 'person/a', 'person/b'),
      source: fc.constantFrom('wire', 'copy', 'other'),
      relays: fc.constant(null),
      via: fc.constant(null),
      during: fc
        .constantFrom(null, '2013', '2015/..', '../2012')
        .map((t) => (t === null ? null : parseEdtf(t))),
    }),
    { selector: (a) => a.id, maxLength: 6 },
  );

  it('for any assertions', () => {
    fc.assert(
      fc.property(assertions, (all) => {
        const weight = weigh(all, SOURCES);
        expect(weight.standing).toBe(table(all, weight.independentRoots.length));
      }),
      { numRuns: 1000 },
    );
  });

  it('in whatever order they came in', () => {
    fc.assert(
      fc.property(assertions, fc.constantFrom(null, '2013', '2016'), (all, at) => {
        const time = at === null ? null : parseEdtf(at);
        const { counted, ...weight } = weigh(all, SOURCES, time);
        const { counted: again, ...turned } = weigh([...all].reverse(), SOURCES, time);
        expect(turned).toEqual(weight);
        expect(new Map([...again].sort())).toEqual(new Map([...counted].sort()));
      }),
      { numRuns: 300 },
    );
  });

  it('without a denial, one more assertion never makes it weaker', () => {
    const rank: Standing[] = ['UNSUPPORTED', 'SINGLE_SOURCE', 'CORROBORATED', 'ESTABLISHED'];
    const supporting = assertions.map((all) => all.filter((a) => a.stance !== 'DENIES'));
    fc.assert(
      fc.property(supporting, (all) => {
        const [, ...fewer] = all;
        expect(rank.indexOf(standing(...all))).toBeGreaterThanOrEqual(rank.indexOf(standing(...fewer)));
      }),
    );
  });
});

describe('a question about a time weighs what may have held then', () => {
  const early = said('ASSERTS', 'ALLEGED', 'wire', '2013');
  const late = said('ASSERTS', 'RECORDED', 'other', '2016/..');
  const denial = said('DENIES', 'REPORTED', 'other', '../2014');
  const undated = said('ASSERTS', 'ALLEGED', 'other', null, 'person/b');
  const at = (time: string, ...all: WeighedAssertion[]) => weigh(all, SOURCES, parseEdtf(time));

  it('leaves out an assertion whose own time excludes it, with its modality and its denial', () => {
    expect(at('2013', early, late).standing).toBe('SINGLE_SOURCE');
    expect(at('2017', early, late).standing).toBe('ESTABLISHED');
    expect(at('2013-06', early, denial).standing).toBe('DISPUTED');
    expect(at('2016', late, denial).standing).toBe('ESTABLISHED');
    expect(at('2011', early, late).standing).toBe('UNSUPPORTED');
    expect([...at('2013', early, late).counted.keys()]).toEqual([early.id]);
  });

  it('counts one that gives no time at any time', () => {
    expect(at('1999', undated, early).standing).toBe('SINGLE_SOURCE');
    expect(at('2013', undated, early).standing).toBe('CORROBORATED');
  });

  it('counts one of about that time', () => {
    expect(at('2014', said('ASSERTS', 'ALLEGED', 'wire', '2013~')).standing).toBe('SINGLE_SOURCE');
  });

  it('follows what is relayed, whatever time that gives', () => {
    const first = said('ASSERTS', 'ALLEGED', 'wire', '2010');
    const second = { ...said('ASSERTS', 'REPORTED', 'other', '2013'), relays: first.id };
    const weight = at('2013', first, second);
    expect(weight.counted.get(second.id)?.roots).toEqual(['paper/wire']);
    expect(weight.hearsayDepth).toBe(1);
  });
});

describe('how far the nearest witness is', () => {
  it('is the least depth of what asserts it, and unknown where nothing does', () => {
    expect(weigh([said('ASSERTS', 'REPORTED', 'copy')], SOURCES).hearsayDepth).toBe(1);
    expect(weigh([said('ASSERTS', 'REPORTED', 'copy'), ALLEGED], SOURCES).hearsayDepth).toBe(0);
    expect(weigh([said('ASSERTS', 'REPORTED', 'copy'), DENIED], SOURCES).hearsayDepth).toBe(1);
    expect(weigh([DENIED], SOURCES).hearsayDepth).toBeNull();
    expect(weigh([], SOURCES).hearsayDepth).toBeNull();
  });
});
