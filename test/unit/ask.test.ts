import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../src/cli/config.ts';
import { compile } from '../../src/domain/ask/patterns.ts';
import { readQuestion } from '../../src/domain/ask/read.ts';
import { edtf, splitTimes } from '../../src/domain/ask/times.ts';
import { type Known, type Named, namesWanted } from '../../src/domain/ask/tokens.ts';
import { nameKey } from '../../src/domain/names.ts';
import { vocabulary } from '../../src/domain/vocabulary.ts';

const TODAY = '2026-11-24';
const ASSERTED = ['ESTABLISHED', 'DISPUTED', 'CORROBORATED', 'SINGLE_SOURCE'];

type Entity = Named & { aliases?: string[] };
const folder = join(projectRoot, 'seed/netflix-facebook');
const SEED: Entity[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).entities ?? []);

/** Names as the graph would give them. */
function namesOf(entities: Entity[]): Known {
  const byKey = new Map<string, Named[]>();
  const byId = new Map<string, Named>();
  for (const { id, type, name, aliases = [] } of entities) {
    byId.set(id, { id, type, name });
    for (const key of new Set([name, ...aliases].map(nameKey))) {
      const there = byKey.get(key) ?? [];
      if (!there.some((other) => other.id === id)) byKey.set(key, [...there, { id, type, name }]);
    }
  }
  return { byKey, byId, cases: ['netflix-facebook'] };
}
const seedNames = (more: Named[] = []) => namesOf([...SEED, ...more]);
const known = seedNames();
const read = (question: string, names = known) => readQuestion(question, names, vocabulary, TODAY);
const list = (name: string) => parse(readFileSync(join(projectRoot, 'test/ask', name), 'utf8'));

const understood: [string, string][] = Object.entries<string[]>(list('understood.yaml')).flatMap(
  ([wanted, questions]) => questions.map((question): [string, string] => [question, wanted]),
);
const refused: [string, string][] = Object.entries<string[]>(list('refused.yaml')).flatMap(
  ([code, questions]) => questions.map((question): [string, string] => [question, code]),
);

/** Questions with their first verb denied: "Did Netflix have" as "Didn't Netflix have". */
const NEGATED = understood.flatMap(([question]) => {
  const denied = question.replace(/\b(did|does|do|was|were|is|are|has|have|could)\b/i, '$1n’t');
  return denied === question ? [] : [denied];
});

describe('a question in plain English', () => {
  it.each(understood)('“%s” is read as %s', (question, wanted) => {
    const found = read(question);
    expect(found.understood, JSON.stringify(found)).toBe(true);
    if (!found.understood) return;
    const [name = '', variables = ''] = wanted.split(/ (.*)/s);
    const expected = JSON.parse(variables);
    // a list of claims or of an entity's leaves out what is only denied, unless the table says otherwise
    if (['claims', 'entityClaims'].includes(name)) {
      if (expected.standing === undefined) expected.standing = ASSERTED;
      if (expected.standing === null) delete expected.standing;
    }
    const told = JSON.parse(
      JSON.stringify(found.variables, (key, value) => (key === 'sentence' ? undefined : value)),
    );
    expect({ question: found.question, variables: told }).toEqual({ question: name, variables: expected });
  });

  it.each(refused)('“%s” is refused: %s', (question, code) => {
    const found = read(question);
    expect(found.understood, JSON.stringify(found)).toBe(false);
    expect(found).toMatchObject({ code });
  });

  it('is asked in two hundred ways at least, and refused in ninety', () => {
    expect(understood.length).toBeGreaterThanOrEqual(200);
    expect(refused.length).toBeGreaterThanOrEqual(90);
  });

  it('whose name is borne by several of the type is refused with all of them, and can be asked by id', () => {
    const names = seedNames([{ id: 'api/titan-two', type: 'Api', name: 'Titan API' }]);
    expect(read('Who had access to the Titan API?', names)).toMatchObject({
      understood: false,
      code: 'AMBIGUOUS_NAME',
      candidates: [{ id: 'api/titan' }, { id: 'api/titan-two' }],
    });
    expect(read('Who had access to api/titan-two?', names)).toMatchObject({
      variables: { api: 'api/titan-two' },
    });
  });

  it('takes the longer name, and only one that can stand there', () => {
    const names = seedNames([
      { id: 'company/titan', type: 'Company', name: 'Titan' },
      { id: 'person/titan-api', type: 'Person', name: 'Titan API' },
    ]);
    expect(read('Who had access to the Titan API?', names)).toMatchObject({
      variables: { api: 'api/titan' },
    });
  });

  it('that is refused shows what comes nearest, and answers none of it', () => {
    const found = read('Which partners lost access to the Titan API?');
    expect(found).toMatchObject({
      understood: false,
      nearest: [{ question: 'apiAccess', variables: { api: 'api/titan' } }, {}, {}],
    });
  });

  it('of two claims at one time names both', () => {
    const found = read('Was Hastings a director of Facebook while Netflix had access to the Titan API?');
    expect(found).toMatchObject({
      understood: true,
      question: 'overlap',
      needs: [
        { sentence: 'Reed Hastings sat on the board of Meta Platforms, Inc.' },
        { sentence: 'Netflix, Inc. had access to Titan API' },
      ],
    });
  });

  it('never crashes, whatever is asked, and never reads a word away', () => {
    const word = fc.constantFrom(
      ...'who what which when did was had has access to the Titan API Netflix Facebook of in on by 2013 not deny "said" while since revision 3 company/netflix ? ( { "'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 14 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (words, noise) => {
          read(words.join(' '));
          read(noise);
          const negated = read(`${words.join(' ')} not xyzzy`);
          expect(negated.understood).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });

  // what is said with one of these more is not what was said
  const WORDS =
    'not never no only almost secretly allegedly most first other all every both without why many his their probably illegally or and again twice'.split(
      ' ',
    );
  const PLAIN = understood.filter(([question]) => !/["“]|\bonly\b|\bclaims?\b/.test(question));
  it('is read no more, or otherwise, once any word is put in that says something', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLAIN), fc.nat(), fc.constantFrom(...WORDS), ([question], at, word) => {
        const words = question.split(' ');
        const place = 1 + (at % words.length);
        const changed = read([...words.slice(0, place), word, ...words.slice(place)].join(' '));
        const plain = read(question);
        if (!changed.understood || !plain.understood) return;
        // "all partners that", "any claims": there the list is the same, and was asked for whole
        if (word === 'all') return;
        expect({ q: changed.question, v: changed.variables }).not.toEqual({
          q: plain.question,
          v: plain.variables,
        });
      }),
      { numRuns: 600 },
    );
  });

  it.each(NEGATED)('“%s” asks for what is not so, and is refused', (question) => {
    expect(read(question)).toMatchObject({ understood: false });
  });

  it.each([
    ['access to the Titan API and ', 'who had '],
    ['Titan API ', 'who had access to the '],
    ['Netflix Facebook ', ''],
    ['zq xq ', 'what did '],
    ['who what did had access to of on the board ', ''],
    ['"a" ', ''],
  ])('of 500 characters is read in few steps: %s…', (again, before) => {
    // as many words as are read at all
    const question = (before + again.repeat(500)).slice(0, 500).split(' ').slice(0, 78).join(' ');
    const steps = { taken: 0 };
    expect(readQuestion(question, known, vocabulary, TODAY, steps).understood).toBe(false);
    expect(steps.taken).toBeGreaterThan(100);
    expect(steps.taken).toBeLessThan(20_000);
    expect(namesWanted(question).keys.length).toBeLessThan(1000);
  });

  it('is compared with few patterns of all that there are', () => {
    const steps = { taken: 0 };
    read('Who had access to the Titan API?');
    readQuestion('Who had access to the Titan API?', known, vocabulary, TODAY, steps);
    expect(steps.taken).toBeGreaterThan(0);
    expect(steps.taken).toBeLessThan(1500);
  });

  it('in the present is asked of today; where it is not understood, the words that nothing knows are told', () => {
    expect(read('Does Netflix still have access to the Titan API?')).toMatchObject({
      variables: { validDuring: TODAY },
    });
    expect(read('Did Netflix still have access to the Titan API?').understood).toBe(false);
    expect(read('Who had clandestine access to the Titan API?')).toMatchObject({
      message: 'no reading takes up every word of the question: none knows “clandestine”',
    });
    expect(read('Who had access to the Titanic API?')).toMatchObject({
      code: 'UNKNOWN_NAME',
      unknown: { words: 'Titanic API', types: ['Api', 'Product'] },
    });
  });
});

describe('times in a question', () => {
  it.each([
    ['x in May 2015', '2015-05'],
    ['x on 3rd of December 2020', '2020-12-03'],
    ['x on December 3, 2020', '2020-12-03'],
    ['x during the 2010s', '201X'],
    ['x after May 2015', '2015-06-01/..'],
    ['x before 3 March 2016', '../2016-03-02'],
    ['x by the end of 2015', '../2015-12-31'],
    ['x by May 2015', '../2015-05-31'],
    ['today, x', TODAY],
    ['x in 2013-08', '2013-08'],
  ])('%s', (text, validDuring) => {
    expect(splitTimes(text, TODAY)).toEqual({ rest: 'x', times: { validDuring, asOf: null } });
  });

  it('until which something held are told from those before which something happened', () => {
    expect(splitTimes('x until 2016', TODAY)).toEqual({
      rest: 'x',
      times: { validDuring: '../2016', asOf: null, until: true },
    });
  });

  it('are split into when it held and what was known', () => {
    expect(splitTimes('x in 2013 as of revision 7?', TODAY)).toEqual({
      rest: 'x',
      times: { validDuring: '2013', asOf: 7 },
    });
  });

  it('of one kind are taken once: a second stays in the question', () => {
    expect(splitTimes('x in 2013 in 2014', TODAY)).toEqual({
      rest: 'x in 2013',
      times: { validDuring: '2014', asOf: null },
    });
  });

  it('that the calendar does not have are refused', () => {
    expect(() => edtf('31 April 2015')).toThrow(RangeError);
  });
});

describe('phrases of the vocabulary', () => {
  it.each(['(a|b', 'a)', '[a', 'a | b'])('that are not well formed are refused: %s', (pattern) => {
    expect(() => compile(pattern)).toThrow(Error);
  });

  it('are read as their own predicate in a statement, where the types tell', () => {
    const wrong: string[] = [];
    for (const predicate of vocabulary.predicates.values()) {
      if (!predicate.object) continue;
      for (const subject of predicate.subject)
        for (const object of predicate.object) {
          const names = namesOf([
            { id: 'x/quux', type: subject, name: 'Quux' },
            { id: 'x/blorp', type: object, name: 'Blorp' },
          ]);
          const found = read(`is it true that Quux ${predicate.label} Blorp`, names);
          if (!found.understood || found.variables.predicate !== predicate.name)
            wrong.push(`${subject} ${predicate.name} ${object}: ${JSON.stringify(found).slice(0, 200)}`);
        }
    }
    expect(wrong).toEqual([]);
  });
});
