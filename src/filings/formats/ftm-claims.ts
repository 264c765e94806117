/** What FollowTheMoney's entities say: properties of things, and relationships, as claims with speaker and source. */
import type { Line } from '../jsonl.ts';
import { type AssertionDraft, type Builder, cut, edtfOf, periodOf } from './builder.ts';
import type { FtmEntity, Kinds } from './ftm.ts';
import {
  DATES,
  DOCUMENTS,
  isIdentifier,
  LINKS,
  MACHINERY,
  NAMES,
  PROVENANCE,
  TYPES,
  VALUES,
} from './ftm-model.ts';

export class FtmClaims {
  private readonly builder: Builder;
  private readonly kinds: Kinds;

  constructor(builder: Builder, kinds: Kinds) {
    this.builder = builder;
    this.kinds = kinds;
  }

  of(line: Line, entity: FtmEntity): void {
    const { schema } = entity;
    if (TYPES[this.kinds.schemaOf(entity.id) ?? '']) this.thing(line, entity);
    else if (LINKS[schema]) this.link(line, entity);
    else if (schema === 'Sanction') this.sanction(line, entity);
    else if (schema === 'Occupancy') this.occupancy(line, entity);
    else if (schema === 'Identification' || schema === 'Passport') this.identification(line, entity);
    else if (schema === 'Position' && !DOCUMENTS[schema])
      this.rest(line, entity, new Set([...NAMES]), 'a position is a value, and only its name is used');
  }

  private thing(line: Line, entity: FtmEntity): void {
    const subject = this.kinds.entityId(entity.id) ?? '';
    const type = TYPES[this.kinds.schemaOf(entity.id) ?? ''] ?? '';
    for (const [property, values] of entity.properties) {
      if (NAMES.has(property) || PROVENANCE.has(property)) continue;
      const predicate = predicateOf(property, type);
      if (predicate === null) {
        this.leaveOut(line, entity, property, values);
        continue;
      }
      for (const value of values) {
        const written =
          predicate === 'IDENTIFIED_BY'
            ? `${property} ${value}`
            : predicate.endsWith('_ON')
              ? (edtfOf(value) ?? value)
              : cut(value);
        const paraphrase = `${entity.schema} ${entity.id}: ${property}: ${value}`;
        this.builder.claim(
          line,
          { subject, predicate, value: written },
          { ...this.said(line, entity), paraphrase, locator: `entity ${entity.id}` },
          property,
        );
      }
    }
    this.moreProof(line, entity);
  }

  private link(line: Line, entity: FtmEntity): void {
    const { from, to, predicate } = LINKS[entity.schema] ?? { from: '', to: '', predicate: '' };
    const [froms, tos] = [entity.properties.get(from) ?? [], entity.properties.get(to) ?? []];
    if (froms.length === 0 || tos.length === 0) {
      this.builder.refuse(
        line,
        'MISSING_END',
        'properties',
        `this ${entity.schema} names no ${froms.length === 0 ? from : to}`,
      );
      return;
    }
    for (const a of froms)
      for (const b of tos) {
        const [subject, object] = [this.end(line, entity, from, a), this.end(line, entity, to, b)];
        if (subject === null || object === null) return;
        const assertion = this.relation(line, entity, new Set([from, to]));
        this.builder.claim(line, { subject, predicate: roleOf(entity, predicate), object }, assertion);
        const amount = amountOf(entity);
        if (amount !== null)
          this.builder.claim(
            line,
            { subject, predicate: amount.predicate, value: cut(`${amount.text} ${amount.of} ${b}`) },
            assertion,
          );
      }
    this.leftOver(line, entity);
  }

  private sanction(line: Line, entity: FtmEntity): void {
    const targets = entity.properties.get('entity') ?? [];
    if (targets.length === 0) {
      this.builder.refuse(line, 'MISSING_END', 'properties', 'this Sanction names no entity');
      return;
    }
    const authorities = entity.properties.get('authority') ?? [];
    for (const target of targets) {
      const object = this.end(line, entity, 'entity', target);
      if (object === null) return;
      const assertion = this.relation(line, entity, new Set(['entity', 'authority']));
      for (const authority of authorities) {
        const subject = this.builder.organization(line, authority);
        this.builder.claim(line, { subject, predicate: 'SANCTIONED', object }, assertion);
      }
      if (authorities.length === 0)
        this.builder.claim(
          line,
          { subject: object, predicate: 'SUBJECT_TO', value: cut(assertion.paraphrase ?? entity.id) },
          assertion,
        );
    }
    this.leftOver(line, entity);
  }

  private occupancy(line: Line, entity: FtmEntity): void {
    for (const holder of entity.properties.get('holder') ?? []) {
      const subject = this.end(line, entity, 'holder', holder);
      if (subject === null) return;
      for (const post of entity.properties.get('post') ?? []) {
        const value = this.kinds.positions.get(post);
        if (value === undefined) {
          this.builder.refuse(line, 'MISSING_END', post, `its post ${post} is not in the file`);
          return;
        }
        this.builder.claim(
          line,
          { subject, predicate: 'HELD_POSITION', value: cut(value) },
          this.relation(line, entity, new Set(['holder', 'post'])),
        );
      }
    }
    this.leftOver(line, entity);
  }

  private identification(line: Line, entity: FtmEntity): void {
    for (const holder of entity.properties.get('holder') ?? []) {
      const subject = this.end(line, entity, 'holder', holder);
      if (subject === null) return;
      const first = (property: string) => entity.properties.get(property)?.[0];
      const kind = first('type') ?? entity.schema.toLowerCase();
      for (const number of entity.properties.get('number') ?? [])
        this.builder.claim(
          line,
          {
            subject,
            predicate: 'IDENTIFIED_BY',
            value: [kind, first('country'), number].filter(Boolean).join(' '),
          },
          this.relation(line, entity, new Set(['holder'])),
        );
    }
    this.leftOver(line, entity);
  }

  /** Our id of one end; refuses the line where it is none. */
  private end(line: Line, entity: FtmEntity, property: string, id: string): string | null {
    const found = this.kinds.entityId(id);
    if (found !== undefined) return found;
    const schema = this.kinds.schemaOf(id);
    const why = schema
      ? `is a ${schema}, for which the graph has no type`
      : 'is not in the file, or of a kind that the graph has no type for';
    this.builder.refuse(line, 'MISSING_END', id, `the ${property} of this ${entity.schema}, ${id}, ${why}`);
    return null;
  }

  /** An assertion of a relationship: its time, and all else that it says, in words. */
  private relation(line: Line, entity: FtmEntity, ends: ReadonlySet<string>): AssertionDraft {
    const { properties, schema, id } = entity;
    const date = (property: string) => {
      const [first] = properties.get(property) ?? [];
      return first === undefined ? undefined : edtfOf(first);
    };
    const during = periodOf(date('startDate'), date('endDate')) ?? date('date');
    const told = [...properties].filter(
      ([property]) => !ends.has(property) && !PROVENANCE.has(property) && !(property in MACHINERY),
    );
    const words = told.map(([property, values]) => `${property}: ${values.join(', ')}`).join('; ');
    return {
      ...this.said(line, entity),
      during,
      paraphrase: `${schema} ${id}${words ? `: ${words}` : ''}`,
      locator: `entity ${id}`,
    };
  }

  /** What of a relationship is in no assertion. */
  private leftOver(line: Line, entity: FtmEntity): void {
    const { properties } = entity;
    for (const [property, values] of properties) {
      if (property in MACHINERY) this.leaveOut(line, entity, property, values);
      if (!DATES.has(property)) continue;
      if (values.length > 1)
        this.builder.leaveOut(
          line,
          property,
          `${property}: the time is the first of ${values.length}; all are in the words`,
        );
      const [first = ''] = values;
      if (edtfOf(first) === undefined)
        this.builder.leaveOut(
          line,
          property,
          `${property} ${first} is no date that can be read; it is in the words`,
        );
    }
    const [start, end] = ['startDate', 'endDate'].map((property) =>
      edtfOf(properties.get(property)?.[0] ?? ''),
    );
    if (start !== undefined && end !== undefined && periodOf(start, end) === undefined)
      this.builder.leaveOut(line, 'endDate', `from ${start} to ${end} is no period: it is in the words only`);
    this.moreProof(line, entity);
  }

  private moreProof(line: Line, { properties }: FtmEntity): void {
    const more = [...(properties.get('proof') ?? []), ...(properties.get('sourceUrl') ?? [])].slice(1);
    for (const other of more)
      this.builder.leaveOut(line, other, `${other}: an assertion stands in one source, the first`);
    const publishers = properties.get('publisher') ?? [];
    for (const other of publishers.slice(1))
      this.builder.leaveOut(line, other, `publisher ${other}: an assertion has one speaker, the first`);
    for (const url of properties.get('publisherUrl') ?? [])
      this.builder.leaveOut(line, url, `publisherUrl ${url}: an entity has no address of its own`);
  }

  private rest(line: Line, entity: FtmEntity, used: ReadonlySet<string>, why: string): void {
    for (const property of entity.properties.keys())
      if (!used.has(property)) this.builder.leaveOut(line, property, `${entity.schema}.${property}: ${why}`);
  }

  private leaveOut(line: Line, { schema }: FtmEntity, property: string, values: string[]): void {
    const why = MACHINERY[property] ?? 'no predicate of the vocabulary is for it';
    this.builder.leaveOut(line, property, `${schema}.${property} (${values.length}): ${why}`);
  }

  /** Who says it, and in which source: the line's own proof, address and publisher before the import's settings. */
  private said(line: Line, { properties, datasets }: FtmEntity): { by: string; in: string } {
    const [publisher] = properties.get('publisher') ?? [];
    const by = this.builder.publisher(line, publisher);
    const [proof] = properties.get('proof') ?? [];
    const document = proof === undefined ? undefined : this.kinds.sourceId(proof);
    if (proof !== undefined && document === undefined)
      this.builder.leaveOut(line, proof, `its proof ${proof} is no document of the file`);
    const [url] = properties.get('sourceUrl') ?? [];
    if (document !== undefined) return { by, in: document };
    if (url !== undefined && /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url))
      return { by, in: this.builder.page(line, url, publisher === undefined ? undefined : by) };
    return { by, in: this.builder.dataset(line, datasets[0]) };
  }
}

function predicateOf(property: string, type: string): string | null {
  const known = VALUES[property];
  if (known !== undefined) return known;
  return isIdentifier(property) && type !== '' ? 'IDENTIFIED_BY' : null;
}

const PLAINTIFF = /plaintiff|claimant|petitioner|appellant/i;
const DEFENDANT = /defendant|respondent|appellee|accused/i;

/** Of a court case, the side that the role names. */
function roleOf({ schema, properties }: FtmEntity, predicate: string): string {
  if (schema !== 'CourtCaseParty') return predicate;
  const role = (properties.get('role') ?? []).join(' ');
  return PLAINTIFF.test(role) ? 'PLAINTIFF_IN' : DEFENDANT.test(role) ? 'DEFENDANT_IN' : predicate;
}

function amountOf({ schema, properties }: FtmEntity): { predicate: string; text: string; of: string } | null {
  const first = (property: string) => properties.get(property)?.[0];
  if (schema === 'Ownership' && first('percentage') !== undefined)
    return { predicate: 'HELD_STAKE', text: `${first('percentage')?.replace(/ ?%$/, '')} %`, of: 'of' };
  const amount = first('amount') ?? first('amountUsd') ?? first('amountEur');
  if (schema !== 'Payment' || amount === undefined) return null;
  const currency =
    first('amount') !== undefined ? first('currency') : first('amountUsd') !== undefined ? 'USD' : 'EUR';
  return { predicate: 'PAID_SUM', text: [currency, amount].filter(Boolean).join(' '), of: 'to' };
}
