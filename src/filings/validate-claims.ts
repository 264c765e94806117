/** Claims and their assertions, checked against the vocabulary and each other. */
import { claimId } from '../domain/ids.ts';
import { nearWord } from '../domain/names.ts';
import { BadValue, canonicalValue } from '../domain/values.ts';
import type { Predicate, Vocabulary } from '../domain/vocabulary.ts';
import { type AssertionRecord, assertionKey, type ClaimRecord, type Placed } from './content.ts';
import type { WrittenAssertion, WrittenClaim, WrittenFiling } from './format.ts';
import type { Path } from './read.ts';
import type { Report } from './report.ts';
import { type ClaimPair, shownAs, shownKey } from './validate-identities.ts';
import type { Names } from './validate-names.ts';
import type { World } from './world.ts';

type NamedClaim = Omit<WrittenClaim, 'assertions'>;

// stands in for a claim that is at fault, so that its assertions are checked all the same
const NOTHING: ClaimRecord = { id: '', subject: '', predicate: '', object: null, value: null, episode: 1 };
const PLACEHOLDER: ClaimPair = { written: NOTHING, shown: NOTHING };

/** The records of all assertions whose claim can be read; what is wrong is reported. */
export function checkClaims(
  id: string,
  filing: WrittenFiling,
  names: Names,
  world: World,
  vocabulary: Vocabulary,
  report: Report,
): Placed<AssertionRecord>[] {
  const check = new ClaimCheck(id, filing, names, world, vocabulary, report);
  const seen = new Map<string, Path>();
  return filing.claims.flatMap((claim, i) => {
    const path: Path = ['claims', i];
    const pair = check.claim(claim, path);
    return claim.assertions.flatMap((assertion, j) => {
      const place: Path = [...path, 'assertions', j];
      const record = check.assertion(assertion, pair ?? PLACEHOLDER, place);
      if (!pair) return [];
      const first = seen.get(record.key);
      if (first)
        report.error(
          'SAME_ASSERTION_TWICE',
          place,
          `this very assertion stands in line ${report.lineOf(first)} already: keep one`,
        );
      else seen.set(record.key, place);
      return [{ ...record, path: place }];
    });
  });
}

export class ClaimCheck {
  private readonly id: string;
  private readonly world: World;
  private readonly names: Names;
  private readonly vocabulary: Vocabulary;
  private readonly report: Report;
  private readonly origins: Map<string, string[]>;

  constructor(
    id: string,
    filing: WrittenFiling,
    names: Names,
    world: World,
    vocabulary: Vocabulary,
    report: Report,
  ) {
    this.id = id;
    this.names = names;
    this.world = world;
    this.vocabulary = vocabulary;
    this.report = report;
    this.origins = new Map(filing.sources.map((source) => [source.id, source.derived_from]));
  }

  /** What is written as a claim, by itself or in a review; null where it is at fault. */
  claim(claim: NamedClaim, path: Path): ClaimPair | null {
    const predicate = this.vocabulary.predicates.get(claim.predicate);
    const subject = this.names.entity(claim.subject, [...path, 'subject']);
    if (!predicate) {
      if (claim.object !== null) this.names.entity(claim.object, [...path, 'object']);
      const near = nearWord(claim.predicate, [...this.vocabulary.predicates.keys()]);
      const hint = near ? `did you mean ${near}?` : 'choose one from there, or add an entry to it';
      const message = `${claim.predicate} is no predicate of schema/vocabulary.yaml: ${hint}`;
      this.report.error('UNKNOWN_PREDICATE', [...path, 'predicate'], message);
      return null;
    }
    if (subject && !predicate.subject.includes(subject))
      this.report.error(
        'WRONG_SUBJECT',
        [...path, 'subject'],
        `the subject of ${predicate.name} must be a ${predicate.subject.join(' or ')}; ${claim.subject} is a ${subject}`,
      );
    const value = predicate.value ? this.value(predicate, claim, path) : null;
    const rightSubject = subject !== null && predicate.subject.includes(subject);
    if (predicate.value ? value === null : !this.object(predicate, claim, rightSubject, path)) return null;
    return this.pair(predicate, predicate.value ? { ...claim, object: null } : claim, value, path);
  }

  /** The canonical value of a claim whose predicate takes one; null where it is at fault. */
  private value(predicate: Predicate, claim: NamedClaim, path: Path): string | null {
    const { name, value: type } = predicate;
    if (!type) return null;
    if (claim.object !== null)
      this.report.error(
        'WRONG_OBJECT',
        [...path, 'object'],
        `${name} takes a value (${type}), not an object: write \`value\``,
      );
    if (claim.value === null) {
      if (claim.object === null)
        this.report.error('MISSING_KEY', path, `\`value\` is missing: ${name} takes a value (${type})`);
      return null;
    }
    try {
      return canonicalValue(type, claim.value);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      if (type === 'date') this.names.badTime(error.message, [...path, 'value']);
      else this.report.error('BAD_VALUE', [...path, 'value'], error.message);
      return null;
    }
  }

  /** Is there an object, as the predicate wants? */
  private object(predicate: Predicate, claim: NamedClaim, rightSubject: boolean, path: Path): boolean {
    const { name } = predicate;
    const wanted = predicate.object?.join(' or ');
    if (claim.value !== null)
      this.report.error(
        'WRONG_OBJECT',
        [...path, 'value'],
        `${name} takes an object (${wanted}), not a value: write \`object\``,
      );
    if (claim.object === null) {
      if (claim.value === null)
        this.report.error('MISSING_KEY', path, `\`object\` is missing: ${name} takes a ${wanted}`);
      return false;
    }
    const object = this.names.entity(claim.object, [...path, 'object']);
    if (object && !predicate.object?.includes(object))
      this.report.error(
        'WRONG_OBJECT',
        [...path, 'object'],
        `the object of ${name} must be a ${wanted}; ${claim.object} is a ${object}`,
      );
    else if (claim.object === claim.subject && rightSubject)
      this.report.error(
        'SELF_CLAIM',
        [...path, 'object'],
        `${claim.subject} is related to itself here: name the other party`,
      );
    return true;
  }

  private pair(predicate: Predicate, claim: NamedClaim, value: string | null, path: Path): ClaimPair {
    // a symmetric claim is one claim, whichever side it is written from
    const swap = predicate.symmetric && claim.object !== null && claim.object < claim.subject;
    const [from, to] = swap ? [claim.object as string, claim.subject] : [claim.subject, claim.object];
    const key = { subject: from, predicate: predicate.name, object: to, value, episode: claim.episode ?? 1 };
    const shown = shownKey(key, predicate, this.world);
    if (shown.object !== null && shown.object === shown.subject && from !== to)
      this.report.error(
        'SELF_CLAIM',
        [...path, 'object'],
        `${from} and ${to} are held to be one entity, so this relates it to itself: name the other party`,
      );
    return { written: { ...key, id: claimId(key) }, shown: { ...shown, id: claimId(shown) } };
  }

  assertion(a: WrittenAssertion, claim: ClaimPair, path: Path): AssertionRecord {
    this.names.entity(a.by, [...path, 'by']);
    this.names.source(a.in, [...path, 'in']);
    if (a.during) this.names.time(a.during, [...path, 'during']);
    this.words(a, path);
    if (a.relays) this.names.source(a.relays.in, [...path, 'relays', 'in']);
    if (a.relays?.by) this.names.entity(a.relays.by, [...path, 'relays', 'by']);
    if (a.via !== null) this.via(a, path);
    const { start, end } = a;
    const quote =
      a.quote === null ? null : { exact: a.quote, prefix: a.prefix, suffix: a.suffix, start, end };
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
      quote,
      paraphrase: a.paraphrase,
      relays: a.relays,
      via: a.via,
      note: a.note,
    };
    // the key is that of the words as filed, whatever entities are held to be one later
    return { ...record, ...shownAs(record, claim, this.world), key: assertionKey(this.id, record) };
  }

  /** Quote or paraphrase, and what belongs to a quote alone. */
  private words(a: WrittenAssertion, path: Path): void {
    if (a.quote !== null && a.paraphrase !== null)
      this.report.error(
        'QUOTE_AND_PARAPHRASE',
        [...path, 'paraphrase'],
        'give `quote` or `paraphrase`, not both: take one out',
      );
    if (a.quote === null) {
      const stray = (['prefix', 'suffix', 'start', 'end'] as const).filter((key) => a[key] !== null);
      const [first] = stray;
      if (a.paraphrase === null)
        this.report.error(
          'NO_WORDS',
          path,
          'give `quote` (the exact words) or `paraphrase` (the sense in your own words)',
        );
      else if (first)
        this.report.error(
          'NO_QUOTE',
          [...path, first],
          `${stray.map((key) => `\`${key}\``).join(', ')}: only a quote has this, and none is given: take it out, or quote the words`,
        );
    } else if ((a.start === null) !== (a.end === null))
      this.report.error(
        'BAD_OFFSETS',
        [...path, a.start === null ? 'end' : 'start'],
        'give both `start` and `end`, or neither: they are found where the capture is at hand',
      );
    else if (a.start !== null && a.end !== null && a.end <= a.start)
      this.report.error(
        'BAD_OFFSETS',
        [...path, 'end'],
        `\`end\` is ${a.end}, \`start\` ${a.start}: the end is one past the last character, after the start`,
      );
  }

  private via(a: WrittenAssertion, path: Path): void {
    if (a.relays) {
      const message = 'give `relays` or `via`, not both: a relayed assertion has its own way';
      this.report.error('VIA_AND_RELAYS', [...path, 'via'], message);
      return;
    }
    if (a.via === 'none' || a.via === null) return;
    const origins = new Set([
      ...(this.origins.get(a.in) ?? []),
      ...(this.world.sources.get(a.in)?.derivedFrom ?? []),
    ]);
    if (origins.has(a.via)) return;
    const what = origins.size > 0 ? `: its origins are ${[...origins].join(', ')}` : ', nor from any other';
    this.report.error(
      'NOT_AN_ORIGIN',
      [...path, 'via'],
      `${a.in} does not derive from ${a.via}${what}. Name one of its origins, or add this one to its derived_from`,
    );
  }
}
