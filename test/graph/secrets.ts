/**
 * Two histories that differ in nothing but what is confidential: one in which the newsroom files secrets of every kind
 * between and within its public filings, and one in which there never were any.
 */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { claimId } from '../../src/domain/ids.ts';
import { importFile } from '../../src/filings/import.ts';
import { publishDue } from '../../src/filings/newsroom/embargoes.ts';
import { retract } from '../../src/filings/retract.ts';
import type { Graph } from '../../src/graph/client.ts';
import { filingOf, type Model } from './random-graphs.ts';
import { applyObject, captures } from './support.ts';

/** Random choices, in the order in which they are made: the same in both histories. */
export type Plan = { run: string; model: Model; picks: number[] };

const EMBARGO = '2030-01-02T06:00:00.000Z';
const BEFORE = Date.parse('2030-01-01T00:00:00Z');
type Filing = ReturnType<typeof filingOf>;
type Loose = Record<string, any>;

const claim = (subject: string, predicate: string, object: string, ...assertions: object[]) => ({
  subject,
  predicate,
  object,
  assertions,
});
const said = (by: string, source: string, stance: string, words: string, more: object = {}) => ({
  by,
  in: source,
  stance,
  modality: stance === 'DENIES' ? 'RECORDED' : 'REPORTED',
  paraphrase: words,
  ...more,
});

/** The names of what is confidential, as whoever guesses may ask for them. */
export const namesOf = (run: string) => ({
  mole: `person/${run}-mole`,
  hidden: `company/${run}-hidden`,
  memo: `source/${run}-memo`,
  late: `source/${run}-late`,
  filing: `filing/${run}-hidden`,
  review: `review/${run}-hidden`,
  merge: `filing/${run}-merge`,
  claim: claimId({
    subject: `company/${run}-buyer`,
    predicate: 'ACQUIRED',
    object: `company/${run}-hidden`,
    value: null,
    episode: 1,
  }),
});

/** A public filing with confidential parts. `pick` gives a whole number below another. */
function seasoned(base: Filing, run: string, ambiguous: boolean, pick: (below: number) => number): Loose {
  const { mole, hidden, memo, late } = namesOf(run);
  const filing: Loose = structuredClone(base);
  // the same name as a public company: nobody is to be asked which of them is meant
  const name = ambiguous ? `${run} buyer` : `${run} hidden`;
  filing.entities.splice(
    pick(filing.entities.length),
    0,
    { id: mole, type: 'Person', name: `${run} mole`, aliases: [`${run} x`] },
    { id: hidden, type: 'Company', name },
  );
  filing.sources.push(
    {
      id: memo,
      kind: 'REPORT',
      title: `${run} memo`,
      author: [mole],
      derived_from: [`source/${run}-0`],
      audience: 'NEWSROOM',
    },
    {
      id: late,
      kind: 'ARTICLE',
      title: `${run} late`,
      url: 'https://example.org/late',
      audience: { embargoed_until: '2099-01-01T00:00:00Z' },
    },
  );
  filing.claims.forEach((one: Loose, i: number) => {
    const relayed = one.assertions[0];
    const more = [
      said(mole, memo, 'DENIES', `${run} secret denial ${i}`),
      said(mole, memo, 'ASSERTS', `${run} secret leak ${i}`),
      said(mole, late, relayed.stance, `${run} secret copy ${i}`, {
        relays: { in: relayed.in, by: relayed.by, stance: relayed.stance },
      }),
      // in a public source, said by somebody public
      said(
        `company/${run}-buyer`,
        `source/${run}-${base.sources.length - 1}`,
        'QUALIFIES',
        `${run} secret word ${i}`,
        {
          audience: 'NEWSROOM',
        },
      ),
    ];
    for (const assertion of more)
      if (pick(3) > 0) one.assertions.splice(pick(one.assertions.length + 1), 0, assertion);
  });
  const buyer = `company/${run}-buyer`;
  filing.claims.splice(
    pick(filing.claims.length),
    0,
    claim(buyer, 'ACQUIRED', hidden, said(mole, memo, 'ASSERTS', `${run} secret purchase`)),
    claim(hidden, 'ACQUIRED', `company/${run}-bought-0`, said(mole, late, 'ASSERTS', `${run} secret resale`)),
  );
  return filing;
}

/** Wholly confidential: about what is public, with a review. */
function hiddenFiling({ run, model }: Plan, until: string | null): Loose {
  const { mole } = namesOf(run);
  const first = `company/${run}-bought-0`;
  const key = { subject: `company/${run}-buyer`, predicate: 'ACQUIRED', object: first };
  return {
    filing: {
      id: `${run}-hidden`,
      title: `${run} secret filing`,
      case: run,
      audience: until === null ? 'NEWSROOM' : { embargoed_until: until },
    },
    entities: [
      { id: mole, type: 'Person', name: `${run} mole`, aliases: [`${run} x`] },
      { id: `company/${run}-partner`, type: 'Company', name: `${run} partner` },
    ],
    sources: [
      {
        id: `source/${run}-notes`,
        kind: 'EMAIL',
        title: `${run} secret notes`,
        derived_from: [`source/${run}-1`],
      },
    ],
    claims: [
      ...model.claims.map((_, i) =>
        claim(
          `company/${run}-buyer`,
          'ACQUIRED',
          `company/${run}-bought-${i}`,
          said(mole, `source/${run}-notes`, i % 2 ? 'ASSERTS' : 'DENIES', `${run} secret note ${i}`),
        ),
      ),
      claim(
        `company/${run}-partner`,
        'HAD_ACCESS_TO',
        `api/${run}-api`,
        said(mole, `source/${run}-notes`, 'ASSERTS', `${run} secret access`),
      ),
    ],
    reviews: [
      {
        id: namesOf(run).review,
        claims: [key],
        rating: 'HALF_TRUE',
        by: `organization/${run}-x`,
        date: '2024-01-01',
        summary: `${run} secret verdict`,
        relies_on: [{ in: `source/${run}-notes` }],
      },
    ],
  };
}

/** A public filing of its own, with what the other questions are about. */
const second = (run: string) => ({
  filing: { id: `${run}-second`, title: `${run} second`, case: run },
  entities: [
    { id: `api/${run}-api`, type: 'Api', name: `${run} api` },
    { id: `company/${run}-meta`, type: 'Company', name: `${run} meta` },
    { id: `company/${run}-user`, type: 'Company', name: `${run} user`, aliases: [`${run} moles`] },
  ],
  sources: [{ id: `source/${run}-second`, kind: 'ARTICLE', title: `${run} second`, published: '2020-01-02' }],
  claims: [
    claim(
      `company/${run}-user`,
      'HAD_ACCESS_TO',
      `api/${run}-api`,
      said(`company/${run}-meta`, `source/${run}-second`, 'ASSERTS', `${run} had it`, {
        during: '2013/2014',
      }),
    ),
  ],
  reviews: [
    {
      id: `review/${run}-open`,
      claims: [{ subject: `company/${run}-user`, predicate: 'HAD_ACCESS_TO', object: `api/${run}-api` }],
      rating: 'CORRECT',
      by: `company/${run}-meta`,
      date: '2024-01-01',
      summary: `${run} so it is`,
      relies_on: [{ in: `source/${run}-second` }],
    },
  ],
});

/** What is filed under an embargo: as it is before (`part`), and when it is over. */
function embargoed(run: string, secret: boolean, part: boolean): Loose {
  const audience = secret ? { audience: { embargoed_until: EMBARGO } } : {};
  const open = { id: `source/${run}-early`, kind: 'POST', title: `${run} early` };
  const shut = { id: `source/${run}-soon`, kind: 'POST', title: `${run} soon`, ...audience };
  const at = `company/${run}-bought-1`;
  return {
    filing: { id: `${run}-embargo`, title: `${run} embargo`, case: run },
    entities: [
      { id: `person/${run}-early`, type: 'Person', name: `${run} early` },
      ...(part ? [] : [{ id: `person/${run}-soon`, type: 'Person', name: `${run} soon` }]),
    ],
    sources: part ? [open] : [open, shut],
    claims: [
      claim(
        `company/${run}-buyer`,
        'ACQUIRED',
        at,
        said(`person/${run}-early`, open.id, 'ASSERTS', `${run} early word`),
        ...(part ? [] : [said(`person/${run}-soon`, shut.id, 'DENIES', `${run} soon word`)]),
      ),
    ],
  };
}

async function importLines(graph: Graph, run: string): Promise<void> {
  const path = join(tmpdir(), `factrail-${run}.jsonl`);
  const lines = [
    { filing: { id: `${run}-import`, title: `${run} import` } },
    ...[0, 1, 2, 3, 4].map((i) => ({
      entity: { id: `company/${run}-i${i}`, type: 'Company', name: `${run} imported ${i}` },
    })),
    { source: { id: `source/${run}-import`, kind: 'DATASET', title: `${run} import` } },
    {
      claim: claim(
        `company/${run}-i0`,
        'ACQUIRED',
        `company/${run}-i1`,
        said(`company/${run}-i2`, `source/${run}-import`, 'ASSERTS', `${run} imported`),
      ),
    },
  ];
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  await importFile(graph, path, { captures, batch: 3 });
}

/** The live assertion with these words, in the graph that holds it. */
async function byWords(graph: Graph, words: string, label: string): Promise<string | null> {
  const [row] = await graph.admin(
    `MATCH (a:${label} {paraphrase: $words}) WHERE a.until IS NULL RETURN a.id AS id ORDER BY id LIMIT 1`,
    { words },
  );
  return row ? String(row.id) : null;
}

/** Lives a history through on an empty graph; `secret`: with all that is confidential. */
export async function live(graph: Graph, plan: Plan, secret: boolean): Promise<void> {
  const { run, model } = plan;
  // nothing repeats the last of a claim, so it can go
  const later = {
    ...model,
    claims: model.claims.map((all, i) =>
      all.length > 1 && (plan.picks[i] ?? 0) % 2 === 0 ? all.slice(0, -1) : all,
    ),
  };
  const choices = (from: number) => {
    let next = from;
    return (below: number) => (plan.picks[next++ % plan.picks.length] ?? 0) % below;
  };
  // what is public is chosen apart, so that it is the same in both histories
  const [pick, choose] = [choices(0), choices(7)];
  const only = async (work: () => Promise<unknown>) => void (secret ? await work() : 0);
  const apply = (filing: Loose) => applyObject(graph, filing);
  const reason = { reason: 'wrong', by: 'desk' };
  const take = async (words: string, publicly: boolean) => {
    const id = await byWords(graph, words, secret ? 'NewsroomAssertion' : 'Assertion');
    if (id !== null && (publicly || secret)) await retract(graph, 'assertion', id, reason);
  };
  const ambiguous = pick(2) === 0;
  const base = filingOf(model, run);
  const amended = filingOf(later, run);
  vi.useFakeTimers({ toFake: ['Date'], now: BEFORE });
  try {
    // sometimes the newsroom's graph is there before anything public, sometimes it is a copy of much
    const first = choose(3);
    if (first === 0)
      await only(() =>
        apply({
          filing: { id: `${run}-zero`, title: `${run} secret zero`, audience: 'NEWSROOM' },
          entities: [{ id: `person/${run}-zero`, type: 'Person', name: `${run} zero` }],
        }),
      );
    if (first === 1) await apply(base);
    await apply(second(run));
    await apply(secret ? seasoned(base, run, ambiguous, pick) : base);
    await only(() => apply(hiddenFiling(plan, pick(2) === 0 ? null : '2098-01-01T00:00:00+02:00')));
    await only(() =>
      apply({
        filing: { id: `${run}-merge`, title: `${run} secret merge`, audience: 'NEWSROOM' },
        identities: [
          { same: [`company/${run}-bought-0`, `company/${run}-bought-1`], reason: `${run} secret reason` },
        ],
      }),
    );
    const words = model.claims[0]?.[0] ? `${run} said 0 in ${model.claims[0][0].source}` : '';
    await take(words, true);
    await take(`${run} secret leak 0`, false);
    await apply({
      filing: { id: `${run}-same`, title: `${run} same` },
      identities: [{ same: [`organization/${run}-x`, `organization/${run}-y`], reason: 'one' }],
    });
    await apply(embargoed(run, secret, !secret));
    await importLines(graph, run);
    vi.setSystemTime(Date.parse(EMBARGO) + choose(3) * 1000);
    if (secret) await publishDue(graph, { captures });
    else await apply(embargoed(run, false, false));
    vi.setSystemTime(BEFORE);
    await apply(secret && pick(4) > 0 ? seasoned(amended, run, ambiguous, pick) : amended);
    await only(() => apply({ ...hiddenFiling(plan, null), reviews: [] }));
    if (choose(2) === 0) await retract(graph, 'filing', `filing/${run}-second`, reason);
    await only(async () => {
      if (pick(2) === 0) await retract(graph, 'source', `source/${run}-notes`, reason);
      if (pick(2) === 0) await retract(graph, 'filing', namesOf(run).filing, reason);
    });
    await importLines(graph, run);
  } finally {
    vi.useRealTimers();
  }
}
