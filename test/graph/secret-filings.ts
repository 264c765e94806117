/** Filings with what is confidential, and those beside them without. */
import { claimId } from '../../src/domain/ids.ts';
import type { filingOf, Model } from './random-graphs.ts';

/** Random choices, in the order in which they are made: the same in both histories. */
export type Plan = { run: string; model: Model; picks: number[] };

export const EMBARGO = '2030-01-02T06:00:00.000Z';
export type Filing = ReturnType<typeof filingOf>;
export type Loose = Record<string, any>;

export const claim = (subject: string, predicate: string, object: string, ...assertions: object[]) => ({
  subject,
  predicate,
  object,
  assertions,
});
export const said = (by: string, source: string, stance: string, words: string, more: object = {}) => ({
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

type Heard = { source: number; by: string; stance: string };
// a public filing joins these two
const voice = (by: string) => (by === 'y' ? 'x' : by);

/**
 * Whether one can be named among what is said of the claim `i`. The newsroom joins what the first two claims are about, so
 * that they are one claim to it: where one speaker takes the same stance on both in the same source, none of the two can
 * be told from the other, and a filing that repeats one is rightly refused.
 */
export const nameable = (model: Model, i: number, { source, by, stance }: Heard) =>
  i > 1 ||
  !(model.claims[1 - i] ?? []).some(
    (other) =>
      other.source === source &&
      other.stance === stance &&
      (other.by === 'publisher' ? by === 'publisher' : voice(other.by) === voice(by)),
  );

/** A public filing with confidential parts. `pick` gives a whole number below another. */
export function seasoned(
  { run, model }: Plan,
  base: Filing,
  ambiguous: boolean,
  pick: (below: number) => number,
): Loose {
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
    const all: Loose[] = one.assertions.filter((_: Loose, at: number) => {
      const heard = model.claims[i]?.[at];
      return heard && nameable(model, i, heard);
    });
    const relayed = all[pick(all.length || 1)] ?? null;
    const leak = said(mole, memo, 'ASSERTS', `${run} secret leak ${i}`);
    const more = [
      said(mole, memo, 'DENIES', `${run} secret denial ${i}`),
      said(
        mole,
        late,
        relayed?.stance ?? 'ASSERTS',
        `${run} secret copy ${i}`,
        relayed ? { relays: { in: relayed.in, by: relayed.by, stance: relayed.stance } } : {},
      ),
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
    // of what is confidential itself; of the first two claims the newsroom hears it twice, and could not say which
    if (pick(3) > 0) {
      more.push(leak);
      if (i > 1)
        more.push(
          said(mole, late, 'ASSERTS', `${run} secret echo ${i}`, {
            relays: { in: memo, by: mole, stance: 'ASSERTS' },
          }),
        );
    }
    for (const assertion of more)
      if (assertion === leak || pick(3) > 0)
        one.assertions.splice(pick(one.assertions.length + 1), 0, assertion);
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
export function hiddenFiling({ run, model }: Plan, until: string | null): Loose {
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
export const second = (run: string) => ({
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
export function embargoed(run: string, secret: boolean, part: boolean): Loose {
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
