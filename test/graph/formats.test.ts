import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { graphHash } from '../../src/filings/hash.ts';
import { formatsGraph } from './formats-support.ts';
import { emptyGraph } from './support.ts';

const { graph, bring, exported, claims, names, sample, inFolder } = await formatsGraph();

describe('FollowTheMoney', () => {
  const settings = { publisher: 'Harbour Leaks', sourceTitle: 'Harbour dataset' };

  test('entities and relationships in any order become claims with speaker and source', async () => {
    const { rejected, leftOut, done } = await bring('ftm', sample('ftm.jsonl'), settings);
    expect(done).toMatchObject([{ filing: 'filing/ftm', action: 'APPLY' }]);
    expect(await claims('OWNS')).toMatchObject([
      {
        subject: { name: 'Ilse Marrow' },
        object: { name: 'Tern Shipping B.V.' },
        assertions: {
          nodes: [
            {
              during: { edtf: '2011-03/2016' },
              by: { name: 'Harbour Leaks' },
              source: { title: 'Who owns the Tern', url: 'https://paper.example/tern' },
              paraphrase: expect.stringContaining('role: beneficial owner'),
            },
          ],
        },
      },
    ]);
    expect((await claims('DIRECTOR_OF')).map((c: any) => c.subject.name).sort()).toEqual([
      'Ilse Marrow',
      'P-Bo',
    ]);
    expect(await claims('BORN_ON')).toMatchObject([
      { assertions: { nodes: [{ by: { name: 'Harbour Register' } }] } },
    ]);
    expect(await claims('SANCTIONED')).toMatchObject([
      { subject: { name: 'Office of Listings' }, object: { name: 'Gannet Holdings' } },
    ]);
    expect(await claims('PAID')).toHaveLength(1);
    expect(await claims('RELATIVE_OF')).toHaveLength(1);
    expect(rejected).toEqual([
      [11, 'MISSING_END'],
      [12, 'UNKNOWN_SCHEMA'],
      [13, 'MISSING_END'],
      [14, 'MISSING_END'],
      [15, 'UNKNOWN_SCHEMA'],
      [16, 'JSON_SYNTAX'],
      [17, 'JSON_SYNTAX'],
      [18, 'MISSING_END'],
      [19, 'MISSING_END'],
    ]);
    expect(leftOut).toEqual([
      expect.stringContaining('2: Person.gender'),
      expect.stringContaining('3: Company.topics'),
      expect.stringContaining('5: Directorship.modifiedAt'),
      expect.stringContaining('6: BORN_ON: "31/12/1970"'),
      expect.stringContaining('7: Article.author'),
    ]);
    const again = await bring('ftm', sample('ftm.jsonl'), settings);
    expect(again.done).toMatchObject([{ action: 'NONE' }]);
  });

  test('statements make the entities that they are of', async () => {
    const { rejected } = await bring('ftm', sample('ftm-statements.jsonl'), { publisher: 'Tree Office' });
    expect(rejected).toEqual([]);
    expect(await claims('DIRECTOR_OF')).toMatchObject([
      {
        subject: { name: 'Pia Oak' },
        object: { name: 'Alder Ltd' },
        assertions: { nodes: [{ source: { title: 'trees' } }] },
      },
    ]);
  });

  test('says what to give where nobody is named who says so', async () => {
    await expect(bring('ftm', sample('ftm-statements.jsonl'), {})).rejects.toThrow('--publisher');
  });

  test('what goes out comes in again', async () => {
    await bring('ftm', sample('ftm.jsonl'), settings);
    const text = await exported('ftm');
    await writeFile(inFolder('out.jsonl'), text);
    const before = await names();
    await emptyGraph(graph);
    const { rejected } = await bring('ftm', inFolder('out.jsonl'), settings);
    expect(rejected).toEqual([]);
    expect(await names()).toEqual(before);
    expect(await claims('OWNS')).toMatchObject([
      { assertions: { nodes: [{ during: { edtf: '2011-03/2016' } }] } },
    ]);
    expect(await graphHash(graph)).not.toMatch(/^0+$/);
  });
});

describe('CSV', () => {
  const settings = {
    mapping: sample('edges.mapping.yaml'),
    publisher: 'The Desk',
    sourceTitle: 'Edges of the desk',
  };

  test('rows become claims as the mapping says, each source an assertion, and faults are told by row', async () => {
    const { rejected, leftOut } = await bring('csv', sample('edges.csv'), settings);
    const [ilse, bo] = (await claims('DIRECTOR_OF')).sort((a: any, b: any) =>
      a.subject.name < b.subject.name ? 1 : -1,
    );
    expect(ilse).toMatchObject({ subject: { name: 'Marrow, Ilse' }, object: { name: 'Tern Shipping B.V.' } });
    expect(
      ilse.assertions.nodes.map((a: any) => [a.source.title, a.by.name, a.during.edtf, a.modality]).sort(),
    ).toEqual([
      ['Board minutes 2012', 'Harbour Register', '2011-03/2016', 'REPORTED'],
      ['https://register.example/1', 'Harbour Register', '2011-03/2016', 'REPORTED'],
    ]);
    expect(bo.assertions.nodes).toMatchObject([
      { by: { name: 'The Desk' }, source: { title: 'Edges of the desk' }, during: null },
    ]);
    const owns = await claims('OWNS');
    expect(owns.map((c: any) => c.subject.name).sort()).toEqual(['=HYPERLINK(1)', 'Marrow, Ilse']);
    expect(owns.flatMap((c: any) => c.assertions.nodes).map((a: any) => a.passage?.exact ?? null)).toContain(
      'She owns "all" of it,\r\nsays the entry',
    );
    expect(rejected).toEqual([
      [6, 'BAD_ROW'],
      [7, 'BAD_ROW'],
      [8, 'BAD_ROW'],
      [9, 'BAD_ROW'],
    ]);
    expect(leftOut).toEqual([
      expect.stringContaining('10: the time from 2010 to 2009'),
      expect.stringContaining('1: the column Extra'),
      expect.stringContaining('5: the time "31.12.2012"'),
    ]);
  });

  test('what goes out starts no formula, and comes in again as the same claims', async () => {
    await bring('csv', sample('edges.csv'), settings);
    const text = await exported('csv');
    expect(text).toContain(`"'=HYPERLINK(1)"`);
    expect(text).not.toMatch(/(^|,|")[=+@\t]/m);
    expect(
      (await exported('claims'))
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line).predicate)
        .sort(),
    ).toEqual(['DIRECTOR_OF', 'DIRECTOR_OF', 'OWNS', 'OWNS']);
    const before = (await claims('OWNS')).map((c: any) => [c.subject, c.object]);
    await writeFile(inFolder('out.csv'), text);
    await writeFile(
      inFolder('out.yaml'),
      'subject: { name: subject, id: subject_id, type: { column: subject_type } }\npredicate: { column: predicate }\nobject: { name: object, id: object_id, type: { column: object_type } }\nduring: during\nsources: source\nspeaker: speaker\nstance: stance\nmodality: modality\nquote: quote\nparaphrase: paraphrase\nignore: [claim, label, value, episode, speaker_id, source_id, url, published, page, locator, note, assertion, as_of, licence]\n',
    );
    await emptyGraph(graph);
    const { rejected } = await bring('csv', inFolder('out.csv'), {
      mapping: inFolder('out.yaml'),
      filing: 'out',
    });
    expect(rejected).toEqual([]);
    expect((await claims('OWNS')).map((c: any) => [c.subject, c.object])).toEqual(
      expect.arrayContaining(before),
    );
  });

  test.each([
    ['subjekt: { name: Who, type: Person }', 'UNKNOWN_KEY', 1],
    [
      'subject: { name: Who, type: Robot }\npredicate: OWNS\nobject: { name: Whom, type: Company }',
      'BAD_VALUE',
      1,
    ],
    [
      'subject: { name: Who, type: Person }\npredicate: OWNZ\nobject: { name: Whom, type: Company }',
      'BAD_VALUE',
      2,
    ],
    ['subject: { name: Who, type: Person }\npredicate: OWNS', 'BAD_VALUE', 1],
    ['subject: [', 'YAML_SYNTAX', 1],
  ])('a mapping at fault is told by its line: %s', async (text, code, line) => {
    await writeFile(inFolder('bad.yaml'), text);
    await expect(bring('csv', sample('edges.csv'), { mapping: inFolder('bad.yaml') })).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ code, line })]),
    });
  });
});
