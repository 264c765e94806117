import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { graphHash } from '../../src/filings/hash.ts';
import { formatsGraph } from './formats-support.ts';
import { emptyGraph } from './support.ts';

const { graph, ask, bring, claims, names, sample, inFolder } = await formatsGraph();

describe('BODS', () => {
  const lineOf = async (needle: string) => {
    const text = await readFile(sample('bods.json'), 'utf8');
    return text.slice(0, text.indexOf(needle)).split('\n').length;
  };
  const settings = { publisher: 'Register of Ansa' };

  test('what stands of each record becomes claims: superseded statements give way, closed ones end', async () => {
    const { rejected, leftOut } = await bring('bods', sample('bods.json'), settings);
    expect(await names()).toEqual(new Set(['New Quay Ltd', 'Ada Pike', 'Register of Ansa']));
    const [owns] = await claims('OWNS');
    expect(owns).toMatchObject({ subject: { name: 'Ada Pike' }, object: { name: 'New Quay Ltd' } });
    expect(owns.assertions.nodes).toMatchObject([
      {
        by: { name: 'Ada Pike' },
        during: { edtf: '2016-01-01/2022-12-31' },
        source: { url: 'https://register.ansa.example/77' },
      },
    ]);
    expect(await claims('CONTROLS')).toHaveLength(1);
    expect((await claims('HELD_STAKE')).map((c: any) => c.value).sort()).toEqual([
      expect.stringMatching(/^40 % of votingRights in company/),
      expect.stringMatching(/^from 25 less than 50 % of shareholding/),
    ]);
    expect((await claims('HAD_STATUS')).map((c: any) => c.value)).toEqual([
      'interested party unspecified: subjectUnableToConfirmOrIdentifyBeneficialOwner: no answer',
    ]);
    expect(await claims('IDENTIFIED_BY')).toEqual([]);
    expect(rejected).toEqual([
      [(await lineOf('"st-rel-3"')) - 1, 'MISSING_END'],
      [await lineOf('"statementID": "old"'), 'BAD_ROW'],
    ]);
    expect(leftOut).toEqual(
      [
        `${(await lineOf('"st-co-1"')) - 1}: statement st-co-1: superseded by the statement of 2021-03-01 on the same record`,
        `${await lineOf('"publicListing"')}: recordDetails.publicListing: no predicate of the vocabulary is for it`,
        `${await lineOf('"taxResidencies"')}: recordDetails.taxResidencies: no predicate of the vocabulary is for it`,
      ].sort(),
    );
  });

  test('without a status the later statement on a record counts', async () => {
    const statement = (date: string, name: string) => ({
      statementId: `st-${date}`,
      statementDate: date,
      recordId: 'r',
      recordType: 'entity',
      recordDetails: { isComponent: false, entityType: { type: 'registeredEntity' }, name },
    });
    const series = [statement('2020-03-04', 'First'), statement('2021-03-04', 'Last')];
    await writeFile(inFolder('series.json'), JSON.stringify(series));
    const { leftOut } = await bring('bods', inFolder('series.json'), settings);
    expect(leftOut).toEqual([expect.stringContaining('st-2020-03-04: superseded')]);
    expect(await names()).toEqual(new Set(['Last', 'Register of Ansa']));
  });

  test('statements a line are the same graph', async () => {
    await bring('bods', sample('bods.json'), settings);
    const hash = await graphHash(graph);
    const statements = JSON.parse(await readFile(sample('bods.json'), 'utf8')) as unknown[];
    await writeFile(inFolder('bods.jsonl'), statements.map((s) => JSON.stringify(s)).join('\n'));
    await emptyGraph(graph);
    await bring('bods', inFolder('bods.jsonl'), settings, 2);
    expect(await graphHash(graph)).toBe(hash);
  });
});

describe('CourtListener', () => {
  const lineOf = async (needle: string) => {
    const text = await readFile(sample('docket.json'), 'utf8');
    return text.slice(0, text.indexOf(needle)).split('\n').length;
  };

  test('a docket becomes a case with court, judge, parties and attorneys, its entries sources', async () => {
    const { rejected, leftOut } = await bring('recap', sample('docket.json'), {});
    expect(rejected).toEqual([]);
    const pairs = async (predicate: string) =>
      (await claims(predicate)).map((c: any) => [c.subject.name, c.object?.name ?? c.value]).sort();
    expect(await pairs('HEARD')).toEqual([
      ['Court cand', 'Heron v. Plover Corp.'],
      ['Rosa Quill', 'Heron v. Plover Corp.'],
    ]);
    expect(await pairs('PLAINTIFF_IN')).toEqual([['Mina Heron', 'Heron v. Plover Corp.']]);
    expect(await pairs('PARTY_IN')).toEqual([['State of Oregon', 'Heron v. Plover Corp.']]);
    expect(await pairs('REPRESENTED')).toEqual([['Lee Stork', 'Mina Heron']]);
    expect(await pairs('COMPLAINT_FILED_ON')).toEqual([['Heron v. Plover Corp.', '2021-11-03']]);
    expect(await pairs('DOCKET_NUMBER')).toEqual([['Heron v. Plover Corp.', '3:21-cv-09001']]);
    expect(await claims('DEFENDANT_IN')).toMatchObject([
      {
        subject: { name: 'Plover Corp.' },
        assertions: { nodes: [{ by: { name: 'Court cand' }, during: { edtf: '/2023-01-02' } }] },
      },
    ]);
    expect(await claims('HAD_RULING')).toMatchObject([
      {
        value: 'ORDER granting motion to dismiss in part.',
        assertions: {
          nodes: [
            {
              modality: 'RULED',
              during: { edtf: '2022-05-06' },
              source: { title: 'Dkt. 2: ORDER granting motion to dismiss in part.' },
            },
          ],
        },
      },
    ]);
    const { data } = await ask('{ sources(first: 20) { nodes { title url } } }');
    expect(data.sources.nodes).toEqual(
      expect.arrayContaining([
        {
          title: 'Dkt. 1: Complaint',
          url: 'https://www.courtlistener.com/docket/990001/1/heron-v-plover-corp/',
        },
        { title: 'Dkt. 1-1: Exhibit A', url: null },
      ]),
    );
    expect(leftOut).toEqual(
      [
        `${await lineOf('"jury_demand"')}: docket.jury_demand: no predicate of the vocabulary is for it`,
        `1: a party without a name`,
        `${await lineOf('"Mina Heron"')}: an attorney of Mina Heron who is only named by https://www.courtlistener.com/api/rest/v4/attorneys/77/`,
        `${await lineOf('"COMPLAINT against')}: the text of Dkt. 1: Complaint: bring it as a capture to quote from it`,
      ].sort(),
    );
    expect((await bring('recap', sample('docket.json'), {})).done).toMatchObject([{ action: 'NONE' }]);
  });
});
