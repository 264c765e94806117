/**
 * A fact-check graph of any size as JSON Lines, for measuring: the same bytes for the same size and seed, in constant
 * memory but for a bit an entity. Hubs by a power law, homonyms, copies that derive from other sources, denials, and
 * times of one claim that disagree.
 *
 *   node --import tsx bench/generate.ts --assertions 1000000 [--seed 1] > graph.jsonl
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';

const FIRST = [
  'Ada',
  'Boris',
  'Carmen',
  'Dalia',
  'Emil',
  'Fatima',
  'Grace',
  'Hugo',
  'Ines',
  'Jamal',
  'Karim',
  'Lena',
  'Mei',
  'Nadia',
  'Omar',
  'Paul',
];
const LAST = [
  'Abbott',
  'Bauer',
  'Castro',
  'Dubois',
  'Eriksen',
  'Fischer',
  'Garcia',
  'Haddad',
  'Ito',
  'Jansen',
  'Kovacs',
  'Lopez',
  'Moreau',
  'Novak',
  'Okafor',
  'Petrov',
];
const ROOT = [
  'Acme',
  'Beacon',
  'Cobalt',
  'Delta',
  'Ember',
  'Falcon',
  'Gamma',
  'Helio',
  'Iris',
  'Juno',
  'Kite',
  'Lumen',
  'Maple',
  'Nova',
  'Onyx',
  'Pixel',
];
const TRADE = [
  'Analytics',
  'Bank',
  'Cloud',
  'Data',
  'Energy',
  'Games',
  'Health',
  'Labs',
  'Media',
  'Networks',
  'Pay',
  'Retail',
  'Search',
  'Social',
  'Studios',
  'Telecom',
];
const KINDS = [
  'ARTICLE',
  'ARTICLE',
  'ARTICLE',
  'COURT_FILING',
  'PRESS_RELEASE',
  'REPORT',
  'TRANSCRIPT',
  'POST',
];
const MODALITIES = ['REPORTED', 'REPORTED', 'REPORTED', 'ALLEGED', 'ALLEGED', 'RECORDED', 'ADMITTED'];

type Kind = 'person' | 'company' | 'agreement' | 'api' | 'source' | 'publisher';
/** Predicate, subject, object, weight. */
const PREDICATES: [string, Kind, Kind, number][] = [
  ['HAD_ACCESS_TO', 'company', 'api', 12],
  ['DIRECTOR_OF', 'person', 'company', 14],
  ['WORKED_FOR', 'person', 'company', 18],
  ['PARTY_TO', 'company', 'agreement', 14],
  ['SHARED_USER_DATA_WITH', 'company', 'company', 10],
  ['BOUGHT_ADVERTISING_FROM', 'company', 'company', 8],
  ['RAN', 'company', 'api', 4],
  ['INCLUDED', 'agreement', 'api', 6],
];
const WEIGHTED = PREDICATES.flatMap((p) => Array.from({ length: p[3] }, () => p));

export type Sizes = Record<Kind, number>;

/** How many of each kind a graph of so many assertions has. */
export function sizesOf(assertions: number): Sizes {
  const share = (part: number, least: number) => Math.max(least, Math.floor(assertions / part));
  return {
    person: share(8, 40),
    company: share(20, 20),
    agreement: share(25, 10),
    api: share(400, 4),
    source: share(6, 20),
    publisher: share(2400, 8),
  };
}

/** The lines of a graph, in an order in which each names only what came before. */
export function* generate(assertions: number, seed = 1): Generator<string> {
  const size = sizesOf(assertions);
  const made = Object.fromEntries(
    Object.entries(size).map(([kind, n]) => [kind, new Uint8Array(n)]),
  ) as Record<Kind, Uint8Array>;
  const draws = (tag: string, i: number): Uint32Array => {
    const digest = createHash('sha512').update(`${seed} ${assertions} ${tag} ${i}`).digest();
    return new Uint32Array(digest.buffer.slice(digest.byteOffset, digest.byteOffset + 64));
  };
  const at = (d: Uint32Array, i: number) => d[i % 16] ?? 0;
  // low numbers are the hubs
  const skew = (kind: Kind, draw: number, power = 3) =>
    Math.min(size[kind] - 1, Math.floor(size[kind] * (draw / 2 ** 32) ** power));
  const out: string[] = [];
  const emit = (record: unknown) => out.push(JSON.stringify(record));
  const publisher = (i: number) => {
    if (once('publisher', i))
      emit({ entity: { id: `organization/publisher-${i}`, type: 'Organization', name: `Publisher ${i}` } });
    return `organization/publisher-${i}`;
  };
  const once = (kind: Kind, i: number): boolean => {
    const first = made[kind][i] === 0;
    made[kind][i] = 1;
    return first;
  };
  const entity = (kind: Exclude<Kind, 'source' | 'publisher'>, i: number): string => {
    const id = `${kind}/${kind}-${i}`;
    if (!once(kind, i)) return id;
    const d = draws(kind, i);
    const pick = (list: string[], n: number) => list[at(d, n) % list.length];
    const name = {
      person: `${pick(FIRST, 0)} ${pick(LAST, 1)}`,
      company: `${pick(ROOT, 0)} ${pick(TRADE, 1)} Inc.`,
      agreement: `Agreement ${i}`,
      api: `${pick(ROOT, 0)} API ${i}`,
    }[kind];
    const type = { person: 'Person', company: 'Company', agreement: 'Agreement', api: 'Api' }[kind];
    emit({ entity: { id, type, name } });
    return id;
  };
  const source = (i: number): string => {
    const id = `source/source-${i}`;
    if (!once('source', i)) return id;
    const d = draws('source', i);
    // always a lower number, so never a cycle
    const origin = i > 0 && at(d, 0) % 100 < 35 ? [source(Math.floor(i * (at(d, 1) / 2 ** 32) ** 2))] : [];
    const day = `20${10 + (at(d, 2) % 14)}-0${1 + (at(d, 3) % 9)}-1${at(d, 4) % 10}`;
    const by = publisher(at(d, 5) % size.publisher);
    emit({
      source: {
        id,
        kind: KINDS[at(d, 6) % KINDS.length],
        title: `Document ${i}`,
        publisher: by,
        published: day,
        derived_from: origin,
      },
    });
    return id;
  };
  yield JSON.stringify({
    filing: { id: `generated-${assertions}-${seed}`, title: `${assertions} generated assertions` },
  });
  for (let i = 0; i < assertions; i++) {
    const d = draws('assertion', i);
    // one in twelve denies what an assertion not long before says; one in ten repeats a claim from another source
    const about = i > 20 && at(d, 0) % 100 < 18 ? i - 1 - (at(d, 1) % Math.min(i - 1, 5000)) : i;
    const c = about === i ? d : draws('assertion', about);
    const [predicate, from, to] =
      WEIGHTED[at(c, 2) % WEIGHTED.length] ?? (WEIGHTED[0] as (typeof PREDICATES)[number]);
    const s = skew(from, at(c, 3));
    let o = skew(to, at(c, 4));
    if (from === to && s === o) o = (o + 1) % size[to];
    const subject = entity(from as 'person', s);
    const object = entity(to as 'person', o);
    const denies = about !== i && at(d, 5) % 100 < 45;
    const start = 2004 + (at(c, 6) % 15) + (at(d, 7) % 100 < 6 ? 2 : 0);
    const speaker =
      at(d, 8) % 10 < 4
        ? entity('person', skew('person', at(d, 9)))
        : at(d, 8) % 10 < 7
          ? entity('company', skew('company', at(d, 9)))
          : publisher(at(d, 9) % size.publisher);
    const where = source(skew('source', at(d, 10), 2));
    emit({
      claim: {
        subject,
        predicate,
        object,
        assertions: [
          {
            by: speaker,
            stance: denies ? 'DENIES' : 'ASSERTS',
            modality: MODALITIES[at(d, 11) % MODALITIES.length],
            during: `${start}/${at(c, 12) % 2 ? '..' : start + 1 + (at(c, 13) % 5)}`,
            in: where,
            page: 1 + (at(d, 14) % 300),
            paraphrase: `Assertion ${i} of ${subject} and ${object}.`,
          },
        ],
      },
    });
    yield* out.splice(0);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { values } = parseArgs({
    options: { assertions: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const count = Number(values.assertions);
  if (!Number.isInteger(count) || count < 1) {
    process.stderr.write('generate: --assertions N, a whole number\n');
    process.exit(2);
  }
  process.stdout.on('error', () => process.exit(0));
  let chunk = '';
  for (const line of generate(count, Number(values.seed))) {
    chunk += `${line}\n`;
    if (chunk.length < 65_536) continue;
    if (!process.stdout.write(chunk)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    chunk = '';
  }
  process.stdout.write(chunk);
}
