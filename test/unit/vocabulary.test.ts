import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readVocabulary, vocabulary } from '../../src/domain/vocabulary.ts';

const TYPE = { prefix: 'company', description: 'A business', followTheMoney: 'Company' };
const PREDICATE = {
  label: 'owned',
  inverse: 'was owned by',
  description: 'd',
  subject: ['Company'],
  object: ['Company'],
  functional: false,
  symmetric: false,
  followTheMoney: 'Ownership',
};
const read = (types: object, predicates: object) =>
  readVocabulary(
    stringify({ entityTypes: { Company: TYPE, ...types }, predicates: { OWNED: PREDICATE, ...predicates } }),
  );
const refusal = (types: object, predicates: object) => {
  try {
    read(types, predicates);
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a new predicate is one entry, and no code', () => {
  it('is followed by the questions about access once it has a role', () => {
    const LICENSED = { ...PREDICATE, accessRole: 'GRANTED' };
    expect(read({}, { LICENSED }).inAccessRole('GRANTED')).toEqual(['LICENSED']);
    expect(read({}, {}).inAccessRole('GRANTED')).toEqual([]);
    expect(refusal({}, { LICENSED: { ...LICENSED, symmetric: true } })).toContain('accessRole');
    expect(refusal({}, { LICENSED: { ...LICENSED, accessRole: 'OWNER' } })).toContain('accessRole');
  });

  it('is there once it is written, with what need not be said', () => {
    const { predicates } = read({}, { BOUGHT: { ...PREDICATE, label: 'bought' } });
    expect(predicates.get('BOUGHT')).toEqual({
      ...PREDICATE,
      name: 'BOUGHT',
      label: 'bought',
      event: false,
      wording: false,
      askedWith: [],
      begunWith: [],
      beside: [],
    });
  });

  it('may take a value in place of an entity', () => {
    const { object: _, ...rest } = PREDICATE;
    expect(read({}, { PAID: { ...rest, value: 'money' } }).predicates.get('PAID')?.value).toBe('money');
  });

  it('knows the type of an id by its prefix', () => {
    const read2 = read({ CourtCase: { ...TYPE, prefix: 'court-case' } }, {});
    expect(read2.typeOfPrefix('court-case')?.name).toBe('CourtCase');
    expect(read2.typeOfPrefix('person')).toBeUndefined();
  });
});

describe('a fault in the vocabulary is refused, and the entry at fault is named', () => {
  const { object: _, ...noTarget } = PREDICATE;

  it.each<[string, object, object, RegExp]>([
    ['neither object nor value', {}, { PAID: noTarget }, /`object` or `value`[\s\S]*PAID/],
    [
      'both object and value',
      {},
      { PAID: { ...PREDICATE, value: 'money' } },
      /`object` or `value`[\s\S]*PAID/,
    ],
    [
      'a symmetric value',
      {},
      { PAID: { ...noTarget, value: 'text', symmetric: true } },
      /needs an object[\s\S]*PAID/,
    ],
    ['an unknown value type', {}, { PAID: { ...noTarget, value: 'colour' } }, /PAID/],
    ['an unknown field', {}, { PAID: { ...PREDICATE, colour: 'red' } }, /colour[\s\S]*PAID/],
    ['a missing field', {}, { PAID: { ...PREDICATE, functional: undefined } }, /PAID.*functional/],
    ['no subject', {}, { PAID: { ...PREDICATE, subject: [] } }, /PAID.*subject/],
    [
      'a subject of no known type',
      {},
      { PAID: { ...PREDICATE, subject: ['Firm'] } },
      /PAID names no entity type: Firm/,
    ],
    [
      'an object of no known type',
      {},
      { PAID: { ...PREDICATE, object: ['Firm'] } },
      /PAID names no entity type: Firm/,
    ],
    [
      'beside no known predicate',
      {},
      { PAID: { ...PREDICATE, beside: ['NO'] } },
      /PAID is beside no predicate: NO/,
    ],
    // names become labels and relationship types of the graph
    ['a predicate’s name that is none', {}, { 'A B': PREDICATE }, /A B/],
    ['a type’s name that is none', { 'x`y': TYPE }, {}, /x`y/],
    ['a prefix with a slash', { Api: { ...TYPE, prefix: 'a/b' } }, {}, /Api.*prefix/],
    ['one prefix for two types', { Firm: TYPE }, {}, /Firm has the prefix of Company: company/],
  ])('%s', (_name, types, predicates, message) => {
    const said = refusal(types, predicates);
    expect(said).toMatch(/^schema\/vocabulary\.yaml/);
    expect(said).toMatch(message);
  });

  it('an entry written twice', () => {
    const text = stringify({ entityTypes: { Company: TYPE }, predicates: { OWNED: PREDICATE } });
    expect(() => readVocabulary(`${text}\n  OWNED: {}\n`)).toThrow(/unique/);
  });
});

describe('the scale of ratings', () => {
  const rating = (value: number | null) => ({ label: 'l', description: 'd', value });
  const scaled = (ratings: object) =>
    readVocabulary(stringify({ entityTypes: { Company: TYPE }, predicates: { OWNED: PREDICATE }, ratings }));

  it('goes from worst to best, with those off it at the end', () => {
    const { ratings, scale } = scaled({
      BAD: rating(-1),
      SO: rating(3),
      GOOD: rating(10),
      UNKNOWN: rating(null),
    });
    expect([...ratings.keys()]).toEqual(['BAD', 'SO', 'GOOD', 'UNKNOWN']);
    expect(scale).toEqual({ worst: -1, best: 10 });
    expect(scaled({ UNKNOWN: rating(null) }).scale).toBeNull();
    expect(read({}, {}).scale).toBeNull();
  });

  it.each<[string, object, RegExp]>([
    ['out of order', { GOOD: rating(5), BAD: rating(1) }, /BAD has no greater value/],
    ['of one value twice', { BAD: rating(1), WORSE: rating(1) }, /WORSE has no greater value/],
    [
      'on it after one off it',
      { BAD: rating(1), NONE: rating(null), GOOD: rating(2) },
      /GOOD is on the scale.*NONE/,
    ],
    ['whose name YAML takes for no text', { TRUE: rating(1) }, /ratings.TRUE/],
    ['without a value', { BAD: { label: 'l', description: 'd' } }, /BAD.*value/],
  ])('refuses a rating %s', (_, ratings, message) => {
    expect(() => scaled(ratings)).toThrow(message);
  });

  it('is shipped with a verdict for what is not known', () => {
    expect(vocabulary.ratings.get('UNPROVEN')?.value).toBeNull();
    expect(vocabulary.scale).toEqual({ worst: 1, best: 5 });
  });
});

describe('the vocabulary that is shipped', () => {
  const predicates = [...vocabulary.predicates.values()];

  it('has the entity types of the design', () => {
    expect([...vocabulary.entityTypes.keys()].sort()).toEqual(
      ['Agreement', 'Api', 'Company', 'CourtCase', 'Organization', 'Person', 'Product'].sort(),
    );
  });

  it('can say the headline: who had access to an API', () => {
    expect(vocabulary.predicates.get('HAD_ACCESS_TO')).toMatchObject({
      label: 'had access to',
      functional: false,
    });
    expect(vocabulary.predicates.get('HAD_ACCESS_TO')?.subject).toContain('Company');
    expect(vocabulary.predicates.get('HAD_ACCESS_TO')?.object).toContain('Api');
  });

  it('lets the two parties of a symmetric predicate change places', () => {
    const symmetric = predicates.filter((p) => p.symmetric);
    expect(symmetric).not.toEqual([]);
    for (const p of symmetric) expect([...(p.object ?? [])].sort()).toEqual([...p.subject].sort());
  });

  it('reads as a sentence: each label is words in lower case, and no two predicates share one', () => {
    for (const p of predicates) expect(`${p.label} ${p.inverse}`).toMatch(/^\S.*\S$/);
    expect(new Set(predicates.map((p) => p.label)).size).toBe(predicates.length);
  });
});
