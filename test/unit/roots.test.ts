import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independentRoots, voiceOf } from '../../src/domain/roots.ts';
import { count, may, rootOf, says, source } from './roots-support.ts';

describe('who really says so', () => {
  it('is the speaker, where the document says it itself', () => {
    expect(rootOf('1', [says('1', 'person/a', 'post')], source('post'))).toEqual(may('person/a'));
  });

  it('is the same for seventeen copies of one wire story, filed with it or without', () => {
    const copies = Array.from({ length: 17 }, (_, i) => `copy${i}`);
    const sources = [source('wire'), ...copies.map((id) => source(id, { derivedFrom: ['wire'] }))];
    const copied = copies.map((id) => says(id, `paper/${id}`, id));
    expect(count(copied, ...sources)).toBe(1);
    expect(count([says('first', 'paper/wire', 'wire'), ...copied], ...sources)).toBe(1);
    expect(rootOf('copy3', copied, ...sources)).toEqual({
      ...may('paper/wire'),
      depth: 1,
      derived: ['wire'],
    });
  });

  it('is followed through relays first, then through what the last source derives from', () => {
    const assertions = [
      says('third', 'person/c', 'tweet', { relays: 'second' }),
      says('second', 'person/b', 'blog', { relays: 'first' }),
      says('first', 'paper/copy', 'copy'),
    ];
    const sources = [
      source('tweet', { derivedFrom: ['unrelated'] }),
      source('blog'),
      source('copy', { derivedFrom: ['paper'] }),
      source('paper', { derivedFrom: ['wire'] }),
      source('wire'),
    ];
    expect(rootOf('third', assertions, ...sources)).toEqual({
      roots: ['paper/wire'],
      depth: 4,
      relayed: ['second', 'first'],
      derived: ['paper', 'wire'],
      withdrawn: [],
    });
    expect(count(assertions, ...sources)).toBe(1);
  });

  it('ends where nothing is known of the relayed assertion', () => {
    const assertions = [says('b', 'person/b', 'blog', { relays: 'gone' })];
    expect(rootOf('b', assertions, source('blog'))).toEqual(may('person/b'));
  });

  it('is whoever takes the same stance in the document at the end', () => {
    const assertions = [
      says('copy', 'paper/copy', 'copy'),
      says('wire', 'person/witness', 'wire'),
      says('denial', 'company/x', 'wire', { stance: 'DENIES' }),
      says('copied denial', 'paper/copy', 'copy', { stance: 'DENIES' }),
    ];
    const sources = [source('copy', { derivedFrom: ['wire'] }), source('wire')];
    expect(rootOf('copy', assertions, ...sources).roots).toEqual(['person/witness']);
    expect(rootOf('copied denial', assertions, ...sources).roots).toEqual(['company/x']);
  });
});

describe('a copy is no other witness than what it copies', () => {
  const wire = source('wire');
  const story = source('story', { derivedFrom: ['wire'] });
  const copy = source('copy', { derivedFrom: ['story'] });
  const copied = (by: string) => says('copy', by, 'copy');

  it.each(['paper/copy', 'paper/story'])('of a story that has it from a wire, by %s', (by) => {
    const assertions = [says('story', 'paper/story', 'story'), copied(by)];
    expect(rootOf('copy', assertions, wire, story, copy)).toEqual({
      ...may('paper/wire'),
      depth: 2,
      derived: ['story', 'wire'],
    });
    expect(count(assertions, wire, story, copy)).toBe(1);
  });

  it('of a story that found it out itself, whatever else that derives from', () => {
    const assertions = [says('story', 'paper/story', 'story', { via: 'none' }), copied('paper/copy')];
    expect(rootOf('copy', assertions, wire, story, copy)).toEqual({
      ...may('paper/story'),
      depth: 1,
      derived: ['story'],
    });
  });

  it('of a story that quotes somebody', () => {
    const assertions = [says('story', 'person/quoted', 'story'), copied('paper/copy')];
    expect(rootOf('copy', assertions, wire, story, copy).roots).toEqual(['person/quoted']);
  });

  it('of a story that repeats another assertion, also where its derivation is not on file', () => {
    const assertions = [
      says('post', 'person/witness', 'post'),
      says('story', 'paper/story', 'story', { relays: 'post' }),
      copied('paper/copy'),
    ];
    const sources = [source('post'), source('story'), copy];
    expect(rootOf('copy', assertions, ...sources)).toEqual({
      ...may('person/witness'),
      depth: 1,
      derived: ['story'],
    });
    expect(count(assertions, ...sources)).toBe(1);
  });

  it('of a story, and of the post that this repeats: of whoever says so in either', () => {
    const assertions = [
      says('post', 'person/a', 'post'),
      says('also there', 'person/b', 'post'),
      // looked at before the post
      says('story', 'paper/story', 'a-story', { relays: 'post' }),
      copied('paper/copy'),
    ];
    const sources = [source('post'), source('a-story'), source('copy', { derivedFrom: ['a-story', 'post'] })];
    expect(rootOf('copy', assertions, ...sources).roots).toEqual(['person/a', 'person/b']);
  });

  it('of a story that names one of its origins', () => {
    const two = source('story', { derivedFrom: ['wire', 'other'] });
    const assertions = [says('story', 'paper/story', 'story', { via: 'wire' }), copied('paper/copy')];
    expect(rootOf('copy', assertions, wire, source('other'), two, copy)).toMatchObject({
      roots: ['paper/wire'],
      derived: ['story', 'wire'],
    });
  });
});

describe('a document’s own voice, against one whom it quotes', () => {
  const sources = [source('copy', { derivedFrom: ['wire'], authors: ['person/reporter'] }), source('wire')];

  it('a quoted speaker stays the root, in however many copies', () => {
    const assertions = [says('1', 'person/quoted', 'copy'), says('2', 'person/quoted', 'other')];
    expect(rootOf('1', assertions, ...sources, source('other')).roots).toEqual(['person/quoted']);
    expect(count(assertions, ...sources, source('other'))).toBe(1);
  });

  it.each(['paper/copy', 'person/reporter'])(
    '%s speaks for the copy: the root is the voice of the wire',
    (by) => {
      expect(rootOf('1', [says('1', by, 'copy')], ...sources).roots).toEqual(['paper/wire']);
    },
  );

  it.each([
    ['its only author', { authors: ['person/a'] }, 'person/a'],
    ['the publisher, of several authors', { authors: ['person/a', 'person/b'] }, 'paper/s'],
    ['the publisher, of none', {}, 'paper/s'],
    ['itself, where the publisher is a court', { kind: 'COURT_FILING' }, 's'],
    ['itself, where the publisher is a platform', { kind: 'POST' }, 's'],
    ['itself, where nobody is known', { publisher: null }, 's'],
    ['its author, whatever the publisher is', { kind: 'POST', authors: ['person/a'] }, 'person/a'],
  ])('is %s', (_, more, voice) => {
    expect(voiceOf(source('s', more))).toBe(voice);
  });

  it('is the document’s id, where the graph does not know the document', () => {
    const copy = source('copy', { derivedFrom: ['lost'] });
    expect(rootOf('1', [says('1', 'paper/copy', 'copy')], copy).roots).toEqual(['lost']);
  });
});

describe('`via` says which of its origins a document has it from', () => {
  const sources = [
    source('s', { derivedFrom: ['a', 'b'] }),
    source('a', { derivedFrom: ['c'] }),
    source('b'),
    source('c'),
  ];

  it('not said: from any of them', () => {
    expect(rootOf('1', [says('1', 'paper/s', 's')], ...sources)).toEqual({
      roots: ['paper/b', 'paper/c'],
      depth: 2,
      relayed: [],
      derived: ['a', 'c'],
      withdrawn: [],
    });
  });

  it('none: the document found it out itself', () => {
    expect(rootOf('1', [says('1', 'paper/s', 's', { via: 'none' })], ...sources)).toEqual(may('paper/s'));
  });

  it.each([
    ['a', 'paper/c', ['a', 'c']],
    ['b', 'paper/b', ['b']],
  ])('%s: from there, and where that has it from', (via, root, derived) => {
    const found = rootOf('1', [says('1', 'paper/s', 's', { via })], ...sources);
    expect(found).toEqual({ ...may(root), depth: derived.length, derived });
  });
});

describe('what a claim’s support rests on, counted', () => {
  it('counts a document of several origins once, and not beside one of these', () => {
    const sources = [source('s', { derivedFrom: ['a', 'b'] }), source('a'), source('b')];
    const [s, a, b] = [says('s', 'paper/s', 's'), says('a', 'paper/a', 'a'), says('b', 'paper/b', 'b')];
    expect(count([s], ...sources)).toBe(1);
    expect(count([s, a], ...sources)).toBe(1);
    expect(count([s, a, b], ...sources)).toBe(2);
  });

  it('finds two that have nothing in common, whatever stands between them', () => {
    expect(independentRoots([may('a', 'b'), may('a', 'c'), may('b', 'd')])).toHaveLength(2);
  });

  const roots = fc.array(
    fc
      .uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 1, maxLength: 3 })
      .map((ids) => may(...ids.sort())),
    { maxLength: 8 },
  );

  it('is independent of the order in which assertions came in', () => {
    fc.assert(
      fc.property(
        roots.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(independentRoots(shuffled)).toEqual(independentRoots(all));
        },
      ),
    );
  });

  it('does not rise with a copy, and does not fall with one more assertion', () => {
    fc.assert(
      fc.property(roots, roots, fc.nat(), (all, [more], pick) => {
        const before = independentRoots(all).length;
        const copy = all[pick % all.length];
        if (copy) expect(independentRoots([...all, copy])).toHaveLength(before);
        if (!more) return;
        const after = independentRoots([...all, more]).length;
        expect([before, before + 1]).toContain(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no root in two of its counts, and leaves out none that could be counted', () => {
    fc.assert(
      fc.property(roots, (all) => {
        const counted = independentRoots(all);
        expect(new Set(counted.flat()).size).toBe(counted.flat().length);
        for (const { roots: set } of all)
          expect(set.some((root) => counted.flat().includes(root))).toBe(true);
      }),
    );
  });

  it('counts a thousand witnesses in a moment', () => {
    const many = Array.from({ length: 1000 }, (_, i) => says(`a${i}`, `person/${i}`, `s${i}`));
    expect(count(many)).toBe(1000);
    const crossed = Array.from({ length: 60 }, (_, i) =>
      may(`r${i}`, `r${(i * 7 + 1) % 60}`, `r${(i * 11 + 3) % 60}`),
    );
    expect(independentRoots(crossed).length).toBeGreaterThan(10);
  });
});
