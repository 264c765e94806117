import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClaimKey,
  canonicalJson,
  claimId,
  contentId,
  prefixOf,
  sha256Hex,
} from '../../src/domain/ids.ts';

const KEY: ClaimKey = {
  subject: 'company/netflix',
  predicate: 'HAD_ACCESS_TO',
  object: 'api/titan',
  value: null,
  episode: 1,
};

const key: fc.Arbitrary<ClaimKey> = fc.record({
  subject: fc.constantFrom('company/netflix', 'company/lyft', 'company/airbnb'),
  predicate: fc.constantFrom('HAD_ACCESS_TO', 'PAID'),
  object: fc.constantFrom('api/titan', 'api/inbox', null),
  value: fc.constantFrom('USD 5', '1', '2', null),
  episode: fc.integer({ min: 1, max: 3 }),
});

describe('a claim has one id, whoever files it', () => {
  it('does not change from one version of the program to the next: links to claims stay good', () => {
    expect(claimId(KEY)).toBe('claim/6gfs22em9dcjgdb48we4cbrm9e');
  });

  it('is independent of when the claim is said to hold', () => {
    const dated = { ...KEY, during: '2013-08/..', earliest: '2013-08-01', until: '2015' };
    expect(claimId(dated)).toBe(claimId({ ...KEY, during: '../2015' } as ClaimKey));
    expect(claimId(dated)).toBe(claimId(KEY));
  });

  it('is independent of the order in which its parts are written', () => {
    const { subject, predicate, object, value, episode } = KEY;
    expect(claimId({ episode, value, object, predicate, subject })).toBe(claimId(KEY));
  });

  it('differs for each other subject, predicate, object, value and episode, and only then', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(claimId(a) === claimId(b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['subject', { subject: 'company/lyft' }],
    ['predicate', { predicate: 'REQUESTED_ACCESS_TO' }],
    ['object', { object: 'api/inbox' }],
    ['value', { object: null, value: 'api/titan' }],
    ['episode', { episode: 2 }],
  ])('changes with its %s', (_, part) => {
    expect(claimId({ ...KEY, ...part })).not.toBe(claimId(KEY));
  });
});

describe('an id made of content', () => {
  it('is 26 letters and digits that can be read out, none of i, l, o and u', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        expect(contentId(content)).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
      }),
    );
  });

  it('carries the first 130 bits of the hash', () => {
    const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
    fc.assert(
      fc.property(fc.string(), (content) => {
        const hex = createHash('sha256').update(canonicalJson(content)).digest('hex');
        const first130 = BigInt(`0x${hex}`) >> 126n;
        const read = [...contentId(content)].reduce((n, c) => n * 32n + BigInt(alphabet.indexOf(c)), 0n);
        expect(read).toBe(first130);
      }),
    );
  });

  it('is independent of the order of keys, and not of that of lists', () => {
    const shuffled = fc.dictionary(fc.string({ maxLength: 3 }), fc.integer(), { maxKeys: 6 });
    fc.assert(
      fc.property(shuffled, (content) => {
        expect(contentId(Object.fromEntries(Object.entries(content).reverse()))).toBe(contentId(content));
      }),
    );
    expect(contentId([1, 2])).not.toBe(contentId([2, 1]));
  });

  it('tells null from the word, and a number from its digits', () => {
    expect(new Set([null, 'null', '', 0, '0', [], {}].map(contentId)).size).toBe(7);
  });
});

describe('what an id says of its thing', () => {
  it.each([
    ['company/netflix', 'company'],
    ['court-case/klein-v-meta/x', 'court-case'],
    ['netflix', ''],
    ['/netflix', ''],
    ['', ''],
  ])('%j has the prefix %j', (id, prefix) => {
    expect(prefixOf(id)).toBe(prefix);
  });
});

it('a file has the hash that sha256sum prints for it', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256Hex('abc')).toBe(abc);
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(abc);
});
