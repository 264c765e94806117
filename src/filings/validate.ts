/**
 * validate: what a filing says, checked against the vocabulary and the world. Every fault is reported, not the
 * first; `content` is there when there is none. It reads nothing: the world is given.
 */
import { BadEdtf, parseEdtf } from '../domain/edtf.ts';
import { claimId, prefixOf } from '../domain/ids.ts';
import { nameKey } from '../domain/names.ts';
import { codePoints } from '../domain/quotes.ts';
import { BadValue, canonicalValue } from '../domain/values.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import {
  type AssertionRecord,
  assertionKey,
  type ClaimRecord,
  contentHash,
  type EntityRecord,
  type FilingContent,
  type Placed,
  type SourceRecord,
} from './content.ts';
import type { WrittenAssertion, WrittenClaim, WrittenFiling } from './format.ts';
import type { Path, Reading } from './read.ts';
import { didYouMean, type Report, reportOf } from './report.ts';
import { type ClaimPair, checkIdentities, shownAs, shownKey } from './validate-identities.ts';
import { checkDerivation, checkRelays } from './validate-links.ts';
import type { World } from './world.ts';

export type Validation = { content: FilingContent | null; report: Report };

/** `reading.filing` must be there: faults of form are `read`'s. */
export function validateFiling(reading: Reading, world: World, vocabulary: Vocabulary): Validation {
  const report = reportOf(reading);
  const { filing } = reading;
  if (!filing) return { content: null, report };
  const check = new Check(filing, world, vocabulary, report);
  const entities = check.entities();
  const sources = check.sources();
  const assertions = check.claims();
  const identities = checkIdentities(filing, check, world, report);
  const head = {
    id: check.id,
    title: filing.filing.title,
    case: filing.filing.case,
    preparedBy: filing.filing.prepared_by,
    note: filing.filing.note,
    entities,
    sources,
    assertions,
    identities,
  };
  if (entities.length + sources.length + assertions.length + identities.length === 0 && !report.failed)
    report.error('EMPTY', ['filing'], 'the filing brings nothing: give entities, sources or claims');
  const content: FilingContent = { ...head, hash: contentHash(head) };
  checkDerivation(content, world, report);
  checkRelays(content, world, report);
  return { content: report.failed ? null : content, report };
}

/** One filing being checked; each method gives the records of its part and reports what is wrong there. */
class Check {
  readonly id: string;
  private readonly filing: WrittenFiling;
  private readonly world: World;
  private readonly vocabulary: Vocabulary;
  private readonly report: Report;
  private readonly types = new Map<string, string>();
  private readonly sourceIds = new Set<string>();

  constructor(filing: WrittenFiling, world: World, vocabulary: Vocabulary, report: Report) {
    this.id = `filing/${filing.filing.id}`;
    this.filing = filing;
    this.world = world;
    this.vocabulary = vocabulary;
    this.report = report;
    for (const entity of filing.entities) this.types.set(entity.id, entity.type);
    for (const source of filing.sources) this.sourceIds.add(source.id);
  }

  entities(): Placed<EntityRecord>[] {
    const seen = new Map<string, number>();
    return this.filing.entities.map((entity, i) => {
      const path: Path = ['entities', i];
      this.declaredOnce(entity.id, seen, i, [...path, 'id']);
      const type = this.vocabulary.entityTypes.get(entity.type);
      if (!type) {
        const known = [...this.vocabulary.entityTypes.keys()];
        this.report.error('UNKNOWN_TYPE', [...path, 'type'], `${entity.type} is no entity type${didYouMean(entity.type, known)} Known are ${known.join(', ')}`);
      } else if (prefixOf(entity.id) !== type.prefix)
        this.report.error('ID_PREFIX', [...path, 'id'], `${entity.id} is of type ${entity.type}, so its id starts with ${type.prefix}/`);
      const known = this.world.entities.get(entity.id);
      if (known && known.type !== entity.type)
        this.report.error('TWO_MEANINGS', [...path, 'type'], `${entity.id} is known as a ${known.type}: use another id for a ${entity.type}`);
      else if (known && known.name !== entity.name)
        this.report.error('TWO_MEANINGS', [...path, 'name'], `${entity.id} is known by the name "${known.name}": write that name and put "${entity.name}" under aliases, or use another id if it is another`);
      if (nameKey(entity.name) === '') this.report.error('BAD_VALUE', [...path, 'name'], 'a name needs a letter or a digit');
      if (!known) this.probablyKnown(entity, path);
      const aliases = [...new Set(entity.aliases)].filter((alias) => alias !== entity.name).sort();
      return { id: entity.id, type: entity.type, name: entity.name, aliases, path };
    });
  }

  sources(): Placed<SourceRecord>[] {
    const seen = new Map<string, number>();
    return this.filing.sources.map((source, i) => {
      const path: Path = ['sources', i];
      this.declaredOnce(source.id, seen, i, [...path, 'id']);
      if (prefixOf(source.id) !== 'source') this.report.error('ID_PREFIX', [...path, 'id'], `a source’s id starts with source/: ${source.id}`);
      const known = this.world.sources.get(source.id);
      const same = (key: 'kind' | 'title' | 'url' | 'publisher' | 'published', there: string | null | undefined, here: string | null) => {
        if (there != null && here !== null && there !== here)
          this.report.error('TWO_MEANINGS', [...path, key], `${source.id} is known with the ${key} "${there}": write that, or use another id if it is another document`);
      };
      same('kind', known?.kind, source.kind);
      same('title', known?.title, source.title);
      same('url', known?.url, source.url);
      same('publisher', known?.publisher, source.publisher);
      same('published', known?.published, source.published);
      if (source.publisher) this.entity(source.publisher, [...path, 'publisher']);
      source.author.forEach((author, j) => { this.entity(author, [...path, 'author', j]); });
      if (source.published) this.time(source.published, [...path, 'published']);
      if (source.capture?.retrieved) this.time(source.capture.retrieved, [...path, 'capture', 'retrieved']);
      source.derived_from.forEach((origin, j) => { this.source(origin, [...path, 'derived_from', j]); });
      return {
        id: source.id,
        kind: source.kind,
        title: source.title,
        url: source.url,
        publisher: source.publisher,
        authors: [...new Set(source.author)].sort(),
        published: source.published,
        language: source.language,
        derivedFrom: [...new Set(source.derived_from)].sort(),
        capture: source.capture && {
          sha256: source.capture.sha256,
          file: source.capture.file,
          mediaType: source.capture.media_type ?? 'text/plain',
          retrieved: source.capture.retrieved,
        },
        path,
      };
    });
  }

  claims(): Placed<AssertionRecord>[] {
    const seen = new Map<string, Path>();
    return this.filing.claims.flatMap((claim, i) => {
      const path: Path = ['claims', i];
      const record = this.claim(claim, path);
      return claim.assertions.flatMap((assertion, j) => {
        const place: Path = [...path, 'assertions', j];
        const checked = this.assertion(assertion, record ?? PLACEHOLDER, place);
        if (!record) return [];
        if (seen.has(checked.key))
          this.report.error('SAME_ASSERTION_TWICE', place, 'this very assertion stands above already: keep one');
        seen.set(checked.key, place);
        return [{ ...checked, path: place }];
      });
    });
  }

  private claim(claim: WrittenClaim, path: Path): ClaimPair | null {
    const predicate = this.vocabulary.predicates.get(claim.predicate);
    const subject = this.entity(claim.subject, [...path, 'subject']);
    const object = claim.object === null ? null : this.entity(claim.object, [...path, 'object']);
    if (!predicate) {
      this.report.error('UNKNOWN_PREDICATE', [...path, 'predicate'], `${claim.predicate} is no predicate of schema/vocabulary.yaml${didYouMean(claim.predicate, this.vocabulary.predicates.keys())}`);
      return null;
    }
    if (subject && !predicate.subject.includes(subject))
      this.report.error('WRONG_SUBJECT', [...path, 'subject'], `the subject of ${predicate.name} must be a ${predicate.subject.join(' or ')}; ${claim.subject} is a ${subject}`);
    if (predicate.value) {
      if (claim.object !== null) this.report.error('WRONG_OBJECT', [...path, 'object'], `${predicate.name} takes a value (${predicate.value}), not an object`);
      if (claim.value === null) {
        if (claim.object === null) this.report.error('MISSING_KEY', path, `\`value\` is missing: ${predicate.name} takes a ${predicate.value}`);
        return null;
      }
    } else {
      if (claim.value !== null) this.report.error('WRONG_OBJECT', [...path, 'value'], `${predicate.name} takes an object (${predicate.object?.join(' or ')}), not a value`);
      if (claim.object === null) {
        if (claim.value === null) this.report.error('MISSING_KEY', path, `\`object\` is missing: ${predicate.name} takes a ${predicate.object?.join(' or ')}`);
        return null;
      }
      if (object && !predicate.object?.includes(object))
        this.report.error('WRONG_OBJECT', [...path, 'object'], `the object of ${predicate.name} must be a ${predicate.object?.join(' or ')}; ${claim.object} is a ${object}`);
      if (claim.object === claim.subject) this.report.error('SELF_CLAIM', [...path, 'object'], `${claim.subject} is related to itself here`);
    }
    let value: string | null = null;
    if (predicate.value && claim.value !== null) {
      try {
        value = canonicalValue(predicate.value, claim.value);
      } catch (error) {
        if (!(error instanceof BadValue)) throw error;
        this.report.error(predicate.value === 'date' ? 'BAD_EDTF' : 'BAD_VALUE', [...path, 'value'], error.message);
        return null;
      }
    }
    // a symmetric claim is one claim, whichever side it is written from
    const [from, to] = predicate.symmetric && claim.object !== null && claim.object < claim.subject ? [claim.object, claim.subject] : [claim.subject, claim.object];
    const key = { subject: from, predicate: predicate.name, object: to, value, episode: claim.episode ?? 1 };
    const shown = shownKey(key, predicate, this.world);
    if (shown.object !== null && shown.object === shown.subject && from !== to)
      this.report.error('SELF_CLAIM', [...path, 'object'], `${from} and ${to} are held to be one entity, so this relates it to itself`);
    return { written: { ...key, id: claimId(key) }, shown: { ...shown, id: claimId(shown) } };
  }

  private assertion(a: WrittenAssertion, claim: ClaimPair, path: Path): AssertionRecord {
    this.entity(a.by, [...path, 'by']);
    this.source(a.in, [...path, 'in']);
    if (a.during) this.time(a.during, [...path, 'during']);
    if (a.quote === null && a.paraphrase === null) this.report.error('NO_WORDS', path, 'give `quote` (the exact words) or `paraphrase` (the sense in your own words)');
    if (a.quote !== null && a.paraphrase !== null) this.report.error('QUOTE_AND_PARAPHRASE', [...path, 'paraphrase'], 'give `quote` or `paraphrase`, not both');
    if (a.quote === null)
      for (const key of ['prefix', 'suffix', 'start', 'end'] as const)
        if (a[key] !== null) this.report.error('NO_QUOTE', [...path, key], `\`${key}\` belongs to a quote, and none is given`);
    if (a.quote !== null) this.offsets(a.quote, a.start, a.end, path);
    if (a.relays) this.source(a.relays.in, [...path, 'relays']);
    if (a.relays?.by) this.entity(a.relays.by, [...path, 'relays', 'by']);
    if (a.via !== null) this.via(a, path);
    const record: Omit<AssertionRecord, 'key' | 'filed'> = {
      claim: claim.written,
      by: a.by,
      stance: a.stance,
      modality: a.modality,
      during: a.during,
      duringText: a.during_text,
      source: a.in,
      page: a.page,
      paragraph: a.paragraph,
      locator: a.locator,
      quote: a.quote === null ? null : { exact: a.quote, prefix: a.prefix, suffix: a.suffix, start: a.start, end: a.end },
      paraphrase: a.paraphrase,
      relays: a.relays,
      via: a.via,
      note: a.note,
    };
    // the key is that of the words as filed, whatever entities are held to be one later
    return { ...record, ...shownAs(record, claim, this.world), key: assertionKey(this.id, record) };
  }

  private via(a: WrittenAssertion, path: Path): void {
    if (a.relays) return this.report.error('VIA_AND_RELAYS', [...path, 'via'], 'give `relays` or `via`, not both: a relayed assertion has its own way');
    if (a.via === 'none' || a.via === null) return;
    const here = this.filing.sources.find((source) => source.id === a.in)?.derived_from ?? [];
    const origins = [...here, ...(this.world.sources.get(a.in)?.derivedFrom ?? [])];
    if (!origins.includes(a.via))
      this.report.error('NOT_AN_ORIGIN', [...path, 'via'], `${a.in} does not derive from ${a.via}${origins.length > 0 ? `; its origins are ${origins.join(', ')}` : '; it derives from nothing'}`);
  }

  private offsets(quote: string, start: number | null, end: number | null, path: Path): void {
    if ((start === null) !== (end === null)) return this.report.error('BAD_OFFSETS', path, 'give `start` and `end`, or neither');
    if (start === null || end === null) return;
    if (end - start !== codePoints(quote)) this.report.error('BAD_OFFSETS', [...path, 'end'], `the quote has ${codePoints(quote)} code points; from ${start} to ${end} are ${end - start}`);
  }

  /** The type of an entity that this filing or the world has; reports it where neither has. */
  entity(id: string, path: Path): string | null {
    const type = this.types.get(id) ?? this.world.entities.get(id)?.type;
    // an unknown type is reported where it is declared
    if (type) return this.vocabulary.entityTypes.has(type) ? type : null;
    const wrongKind = this.sourceIds.has(id) || this.world.sources.has(id);
    const candidates = [...this.types.keys(), ...this.world.ids()].filter((known) => prefixOf(known) !== 'source');
    this.report.error('DANGLING', path, wrongKind ? `${id} is a source; an entity is needed here` : `there is no entity ${id}${didYouMean(id, candidates)} Declare it under entities, or correct the id`);
    return null;
  }

  private source(id: string, path: Path): boolean {
    if (this.sourceIds.has(id) || this.world.sources.has(id)) return true;
    const candidates = [...this.sourceIds, ...this.world.ids()].filter((known) => prefixOf(known) === 'source');
    this.report.error('DANGLING', path, `there is no source ${id}${didYouMean(id, candidates)} Declare it under sources, or correct the id`);
    return false;
  }

  private time(text: string, path: Path): void {
    try {
      parseEdtf(text);
    } catch (error) {
      if (!(error instanceof BadEdtf)) throw error;
      this.report.error(error.message.includes('ends before it starts') ? 'INTERVAL_REVERSED' : 'BAD_EDTF', path, error.message);
    }
  }

  private declaredOnce(id: string, seen: Map<string, number>, i: number, path: Path): void {
    if (seen.has(id)) this.report.error('DECLARED_TWICE', path, `${id} is declared above already: put all of it in one entry`);
    seen.set(id, i);
  }

  private probablyKnown(entity: { id: string; type: string; name: string; aliases: string[] }, path: Path): void {
    const others = new Set([entity.name, ...entity.aliases].flatMap((name) => this.world.named(name)));
    for (const other of others) {
      const known = this.world.entities.get(other);
      if (known?.type === entity.type && other !== entity.id && this.world.canonical(other) !== this.world.canonical(entity.id) && !this.world.keptApart(other, entity.id) && !this.types.has(other))
        this.report.warning('PROBABLY_SAME', [...path, 'id'], `${entity.id} is probably ${other} ("${known.name}"), which bears the same name: use that id if it is`);
    }
  }
}

// stands in for a claim that is at fault, so that its assertions are checked all the same
const NOTHING: ClaimRecord = { id: '', subject: '', predicate: '', object: null, value: null, episode: 1 };
const PLACEHOLDER: ClaimPair = { written: NOTHING, shown: NOTHING };
