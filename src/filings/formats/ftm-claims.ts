/** What FollowTheMoney's entities say: properties of things, and relationships, as claims with speaker and source. */
import type { Line } from '../jsonl.ts';
import { type AssertionDraft, type Builder, cut, edtfOf, periodOf } from './builder.ts';
import { type FtmEntity, type Kinds, statedKey } from './ftm.ts';
import {
  amountOf,
  DATES,
  DOCUMENTS,
  LINKS,
  MACHINERY,
  NAMES,
  PROVENANCE,
  predicateOf,
  roleOf,
  TYPES,
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
        for (const said of this.said(line, entity, [[property, value]]))
          this.builder.claim(
            line,
            { subject, predicate, value: written },
            { ...said, paraphrase, locator: `entity ${entity.id}` },
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
        const amount = amountOf(entity);
        for (const assertion of this.relation(line, entity, { [from]: a, [to]: b })) {
          this.builder.claim(line, { subject, predicate: roleOf(entity, predicate), object }, assertion);
          if (amount === null) continue;
          const value = cut(`${amount.text} ${amount.of} ${b}`);
          this.builder.claim(line, { subject, predicate: amount.predicate, value }, assertion);
        }
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
      for (const assertion of this.relation(line, entity, { entity: target }, ['authority'])) {
        for (const authority of authorities) {
          const subject = this.builder.organization(line, authority);
          this.builder.claim(line, { subject, predicate: 'SANCTIONED', object }, assertion);
        }
        if (authorities.length > 0) continue;
        const value = cut(assertion.paraphrase ?? entity.id);
        this.builder.claim(line, { subject: object, predicate: 'SUBJECT_TO', value }, assertion);
      }
    }
    this.leftOver(line, entity);
  }

  private occupancy(line: Line, entity: FtmEntity): void {
    if (!this.names(line, entity, ['holder', 'post'])) return;
    for (const holder of entity.properties.get('holder') ?? []) {
      const subject = this.end(line, entity, 'holder', holder);
      if (subject === null) return;
      for (const post of entity.properties.get('post') ?? []) {
        const value = this.kinds.positionOf(post);
        if (value === undefined) {
          this.builder.refuse(line, 'MISSING_END', post, `its post ${post} is not in the file`);
          return;
        }
        for (const assertion of this.relation(line, entity, { holder, post }))
          this.builder.claim(line, { subject, predicate: 'HELD_POSITION', value: cut(value) }, assertion);
      }
    }
    this.leftOver(line, entity);
  }

  private identification(line: Line, entity: FtmEntity): void {
    if (!this.names(line, entity, ['holder', 'number'])) return;
    for (const holder of entity.properties.get('holder') ?? []) {
      const subject = this.end(line, entity, 'holder', holder);
      if (subject === null) return;
      const first = (property: string) => entity.properties.get(property)?.[0];
      const kind = first('type') ?? entity.schema.toLowerCase();
      for (const number of entity.properties.get('number') ?? []) {
        const value = [kind, first('country'), number].filter(Boolean).join(' ');
        for (const assertion of this.relation(line, entity, { holder }))
          this.builder.claim(line, { subject, predicate: 'IDENTIFIED_BY', value }, assertion);
      }
    }
    this.leftOver(line, entity);
  }

  /** Are all of these properties there? Refuses the line unless they are. */
  private names(line: Line, { schema, properties }: FtmEntity, wanted: string[]): boolean {
    const wanting = wanted.find((property) => !properties.has(property));
    if (wanting === undefined) return true;
    this.builder.refuse(line, 'MISSING_END', 'properties', `this ${schema} names no ${wanting}`);
    return false;
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

  /**
   * Assertions of a relationship: its time, and all else that it says, in words. `ends` are the values that make the
   * claim, and so say in which datasets it is stated; `also` are properties that need no mention in the words.
   */
  private relation(
    line: Line,
    entity: FtmEntity,
    ends: Record<string, string>,
    also: string[] = [],
  ): AssertionDraft[] {
    const { properties, schema, id } = entity;
    const date = (property: string) => {
      const [first] = properties.get(property) ?? [];
      return first === undefined ? undefined : edtfOf(first);
    };
    const during = periodOf(date('startDate'), date('endDate')) ?? date('date');
    const told = [...properties].filter(
      ([property]) =>
        !(property in ends) &&
        !also.includes(property) &&
        !PROVENANCE.has(property) &&
        !(property in MACHINERY),
    );
    const asWritten = (property: string, value: string) => {
      const original = entity.stated?.get(statedKey(property, value))?.find((one) => one.original)?.original;
      return original === undefined ? value : `${value} (written “${original}”)`;
    };
    const words = told
      .map(
        ([property, values]) =>
          `${property}: ${values.map((value) => asWritten(property, value)).join(', ')}`,
      )
      .join('; ');
    return this.said(line, entity, Object.entries(ends)).map((said) => ({
      ...said,
      during,
      paraphrase: `${schema} ${id}${words ? `: ${words}` : ''}`,
      locator: `entity ${id}`,
    }));
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

  /**
   * Who says it, and in which source: the line's own proof, address and publisher before the import's settings. Where
   * statements tell in which datasets these values are, each dataset says it.
   */
  private said(line: Line, entity: FtmEntity, values: [string, string][]): Said[] {
    const stated = values.flatMap(
      ([property, value]) => entity.stated?.get(statedKey(property, value)) ?? [],
    );
    if (stated.length === 0) return [this.saidIn(line, entity, entity.datasets[0])];
    const bySource = new Map<string, Said>();
    for (const { dataset, note } of stated) {
      const said = this.saidIn(line, entity, dataset === '' ? undefined : dataset, true);
      // the first value of a relationship is its subject: what its statement notes is what is noted
      if (!bySource.has(said.in)) bySource.set(said.in, note === '' ? said : { ...said, note: cut(note) });
    }
    return [...bySource.values()];
  }

  private saidIn(line: Line, entity: FtmEntity, dataset: string | undefined, stated = false): Said {
    const { properties } = entity;
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
    return { by, in: this.builder.dataset(line, dataset, stated) };
  }
}

type Said = { by: string; in: string; note?: string };
