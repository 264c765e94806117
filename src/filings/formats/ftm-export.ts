/**
 * FollowTheMoney out: entities, as JSON lines. Sources are documents, claims between entities are relationships with
 * `proof`. `ftm-statements-export.ts` writes the same as statements.
 */
import { vocabulary } from '../../domain/vocabulary.ts';
import type { Graph } from '../../graph/client.ts';
import type { ClaimRow, DocumentRow, SaidRow, ThingRow } from './statements.ts';
import * as statements from './statements.ts';

type Properties = Record<string, (string | null | undefined)[]>;
export type OutEntity = { id: string; schema: string; properties: Record<string, string[]> };

/** The schemata of relationships that we write: their ends, and which of our entity types each may be. */
const LEGAL = ['Person', 'Company', 'Organization'];
const BODIES = ['Company', 'Organization'];
const EDGES: Record<string, { from: [string, string[]]; to: [string, string[]] }> = {
  Ownership: { from: ['owner', LEGAL], to: ['asset', ['Company', 'Product', 'Api']] },
  Directorship: { from: ['director', LEGAL], to: ['organization', BODIES] },
  Employment: { from: ['employee', ['Person']], to: ['employer', BODIES] },
  Membership: { from: ['member', LEGAL], to: ['organization', BODIES] },
  Representation: { from: ['agent', LEGAL], to: ['client', LEGAL] },
  Family: { from: ['person', ['Person']], to: ['relative', ['Person']] },
  Associate: { from: ['person', ['Person']], to: ['associate', ['Person']] },
  Payment: { from: ['payer', LEGAL], to: ['beneficiary', LEGAL] },
  Debt: { from: ['debtor', LEGAL], to: ['creditor', LEGAL] },
  Succession: { from: ['predecessor', LEGAL], to: ['successor', LEGAL] },
  CourtCaseParty: { from: ['party', LEGAL], to: ['case', ['CourtCase']] },
  ContractAward: { from: ['supplier', LEGAL], to: ['contract', ['Agreement']] },
};
const ANY = [...vocabulary.entityTypes.keys()];
const LINK: (typeof EDGES)[string] = { from: ['subject', ANY], to: ['object', ANY] };

/** Which property of a thing a predicate's value is; of several the first that imports take it from. */
const PROPERTIES: Record<string, { property: string; of: string[] }> = {
  BORN_ON: { property: 'birthDate', of: ['Person'] },
  DIED_ON: { property: 'deathDate', of: ['Person'] },
  BORN_IN: { property: 'birthPlace', of: ['Person'] },
  HELD_POSITION: { property: 'position', of: ['Person'] },
  FOUNDED_ON: { property: 'incorporationDate', of: BODIES },
  DISSOLVED_ON: { property: 'dissolutionDate', of: BODIES },
  HAD_LEGAL_FORM: { property: 'legalForm', of: BODIES },
  HAD_STATUS: { property: 'status', of: [...LEGAL, 'CourtCase'] },
  DESCRIBED_AS: { property: 'notes', of: ANY },
  DOCKET_NUMBER: { property: 'caseNumber', of: ['CourtCase'] },
  COMPLAINT_FILED_ON: { property: 'fileDate', of: ['CourtCase'] },
};

export async function* exportFtm(graph: Graph, revision: number): AsyncGenerator<string> {
  const text = (entity: OutEntity) => `${JSON.stringify(entity)}\n`;
  for await (const row of graph.stream(statements.allThings, { revision })) yield text(thingOf(row));
  for await (const row of graph.stream(statements.allSources, { revision })) yield text(documentOf(row));
  for await (const row of graph.stream(statements.allClaims, { revision })) {
    const entity = relationshipOf(row, assertedIn(row));
    if (entity !== null) yield text(entity);
  }
}

export const ftmId = (id: string) => id.replaceAll('/', '-');

function entityOf(id: string, schema: string, properties: Properties): OutEntity {
  const given = Object.entries(properties).flatMap(([property, values]) => {
    const some = [
      ...new Set(
        values.flatMap((value) => (value === null || value === undefined || value === '' ? [] : [value])),
      ),
    ];
    return some.length > 0 ? [[property, some] as const] : [];
  });
  return { id: ftmId(id), schema, properties: Object.fromEntries(given) };
}

export function thingOf({ id, type, name, aliases, values }: ThingRow): OutEntity {
  const schema = vocabulary.entityTypes.get(type)?.followTheMoney ?? 'Thing';
  const properties: Properties = { name: [name], alias: aliases };
  for (const { predicate, value } of values) {
    const place = placeOf(predicate, value, type);
    if (place === null) continue;
    const [property, written] = place;
    properties[property] = [...(properties[property] ?? []), written];
  }
  return entityOf(id, schema, properties);
}

/** The property that a value is of, and how it is written there; null where FollowTheMoney has none. */
export function placeOf(predicate: string, value: string, type: string): [string, string | null] | null {
  if (predicate === 'IDENTIFIED_BY' && LEGAL.includes(type)) {
    const [kind = '', ...rest] = value.split(' ');
    return ['registrationNumber', 'idNumber', 'taxNumber', 'leiCode', 'innCode', 'ogrnCode'].includes(kind)
      ? [kind, rest.join(' ')]
      : ['idNumber', value];
  }
  if (predicate === 'NATIONAL_OF' && type === 'Person') return country('nationality', value);
  if (predicate === 'BASED_IN') return country('country', value);
  const place = PROPERTIES[predicate];
  if (!place?.of.includes(type)) return null;
  return [place.property, predicate.endsWith('_ON') ? dateOf(value) : value];
}

const country = (property: string, value: string): [string, string] | null =>
  /^[a-z]{2}$/i.test(value) ? [property, value.toLowerCase()] : null;

const DOCUMENT: Record<string, string> = { ARTICLE: 'Article', EMAIL: 'Email', POST: 'Message' };
/** ISO 639-3, which FollowTheMoney has, of the two letters that sources are filed with. */
const LANGUAGES: Record<string, string> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  ja: 'jpn',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
  zh: 'zho',
};

export function documentOf({ id, kind, title, url, published, language, publisher }: DocumentRow): OutEntity {
  return entityOf(id, DOCUMENT[kind] ?? 'Document', {
    title: [title],
    sourceUrl: [url],
    publishedAt: [published === null ? null : dateOf(published)],
    publisher: [publisher],
    language: [language === null ? null : LANGUAGES[language.slice(0, 2)]],
  });
}

export const assertedIn = ({ assertions }: ClaimRow): SaidRow[] =>
  assertions.filter((a) => a.stance === 'ASSERTS');

/** A claim between two entities as these say it who assert it; null for others. */
export function relationshipOf(
  { id, predicate, episode, subject, object, assertions }: ClaimRow,
  asserted: SaidRow[],
): OutEntity | null {
  if (object === null || asserted.length === 0) return null;
  const entry = vocabulary.predicates.get(predicate);
  const label = entry?.label ?? predicate;
  const others = assertions.filter((a) => a.stance !== 'ASSERTS');
  const words = {
    DENIES: 'denied',
    QUALIFIES: 'qualified',
    DECLINES_COMMENT: 'not commented on',
    ASSERTS: 'asserted',
  };
  const common: Properties = {
    proof: asserted.map((a) => ftmId(a.source)),
    sourceUrl: asserted.map((a) => a.url),
    publisher: asserted.map((a) => a.byName),
    recordId: [id],
    summary: [
      ...asserted.map((a) => a.quote ?? a.paraphrase),
      ...others.map((a) => `${words[a.stance]} by ${a.byName}: ${a.quote ?? a.paraphrase}`),
    ],
    ...datesOf(asserted.map((a) => a.during)),
  };
  if (entry?.followTheMoney === 'Sanction')
    return entityOf(id, 'Sanction', {
      ...common,
      entity: [ftmId(object.id)],
      authority: [subject.name],
      reason: [label],
    });
  const wanted = EDGES[entry?.followTheMoney ?? ''];
  // a schema whose ends cannot be these would be refused by what reads it
  const fits = wanted?.from[1].includes(subject.type) && wanted.to[1].includes(object.type);
  const edge = fits && wanted ? wanted : LINK;
  const schema = fits && entry ? entry.followTheMoney : 'UnknownLink';
  const role =
    schema === 'Family' || schema === 'Associate'
      ? 'relationship'
      : schema === 'Payment'
        ? 'purpose'
        : schema === 'Debt'
          ? 'description'
          : 'role';
  return entityOf(id, schema, {
    ...common,
    [edge.from[0]]: [ftmId(subject.id)],
    [edge.to[0]]: [ftmId(object.id)],
    [role]: [episode > 1 ? `${label} (episode ${episode})` : label],
  });
}

/** FollowTheMoney's dates of times that are all said: it has no "about" and no "one of". */
function datesOf(times: (string | null)[]): Properties {
  const dates: Properties = {};
  const add = (property: string, text: string | undefined) => {
    const date = dateOf(text ?? '');
    if (date !== null) dates[property] = [...(dates[property] ?? []), date];
  };
  for (const time of times) {
    if (time === null) continue;
    const [start, end, ...more] = time.split('/');
    if (more.length > 0) continue;
    if (end === undefined) add('date', start);
    else {
      add('startDate', start);
      add('endDate', end);
    }
  }
  return dates;
}

const dateOf = (edtf: string): string | null => (/^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : null);
