/** What BODS statements say: details of persons and entities, and interests, as claims with speaker and source. */
import type { Line } from '../jsonl.ts';
import { type Json, list, object, type Records, type Statement, textOf } from './bods.ts';
import { type AssertionDraft, type Builder, edtfOf, periodOf } from './builder.ts';
import { within } from './objects.ts';

const CONTROL =
  /^(votingRights|appointmentOfBoard|otherInfluenceOrControl|settlor|trustee|protector|rightsGrantedByContract|conditionalRightsGrantedByContract|controlViaCompanyRulesOrArticles|controlByLegalFramework|nominee|nominator)$/;

/** Keys of a statement or its details of which something is made, or which only tell how it hangs together. */
const USED = new Set(
  'statementId statementDate declaration declarationSubject recordId recordType recordStatus recordDetails source publicationDetails isComponent entityType personType name names alternateNames jurisdiction incorporatedInJurisdiction identifiers foundingDate dissolutionDate addresses uri birthDate deathDate nationalities placeOfBirth placeOfResidence unspecifiedEntityDetails unspecifiedPersonDetails politicalExposure interests subject interestedParty componentRecords componentStatementIDs'.split(
    ' ',
  ),
);

export class BodsClaims {
  private readonly builder: Builder;
  private readonly records: Records;

  constructor(builder: Builder, records: Records) {
    this.builder = builder;
    this.records = records;
  }

  of(line: Line, statement: Statement): void {
    if (statement.kind === 'relationship') {
      if (!this.relationship(line, statement)) return;
    } else this.details(line, statement);
    for (const [holder, where] of [
      [statement.all, ''],
      [statement.details, 'recordDetails.'],
    ] as const)
      for (const [key, value] of Object.entries(holder))
        if (!USED.has(key) && list(value).length > 0)
          this.builder.leaveOut(
            within(line, `"${key}"`),
            key,
            `${where}${key}: no predicate of the vocabulary is for it`,
          );
  }

  private details(line: Line, statement: Statement): void {
    const { record, kind, details } = statement;
    const subject = this.records.entityId(record) ?? '';
    const say = (predicate: string, value: string | undefined, key: string) => {
      if (value === undefined) return;
      const written = predicate.endsWith('_ON') ? (edtfOf(value) ?? value) : value;
      this.assert(
        line,
        statement,
        { subject, predicate, value: written },
        `${key}: ${value}`,
        undefined,
        key,
      );
    };
    for (const one of list(details.identifiers)) {
      const { id, scheme, schemeName } = object(one);
      const number = textOf(id);
      if (number !== undefined)
        say(
          'IDENTIFIED_BY',
          [textOf(scheme) ?? textOf(schemeName), number].filter(Boolean).join(' '),
          'identifiers',
        );
    }
    for (const one of [...list(details.addresses), ...list(details.placeOfResidence)]) {
      const { address, postCode, country } = object(one);
      say(
        'REACHABLE_AT',
        [address, postCode, codeOf(country)].map(textOf).filter(Boolean).join(', ') || undefined,
        'addresses',
      );
    }
    say('REACHABLE_AT', textOf(details.uri), 'uri');
    for (const one of [...list(details.jurisdiction), ...list(details.incorporatedInJurisdiction)])
      say('BASED_IN', codeOf(one), 'jurisdiction');
    if (kind === 'person') {
      say('BORN_ON', textOf(details.birthDate), 'birthDate');
      say('DIED_ON', textOf(details.deathDate), 'deathDate');
      for (const one of list(details.nationalities)) say('NATIONAL_OF', codeOf(one), 'nationalities');
      const { address, country } = object(details.placeOfBirth);
      say(
        'BORN_IN',
        [textOf(address), codeOf(country)].filter(Boolean).join(', ') || undefined,
        'placeOfBirth',
      );
      const exposure = textOf(object(details.politicalExposure).status);
      say('HAD_STATUS', exposure && `political exposure: ${exposure}`, 'politicalExposure');
      for (const one of list(object(details.politicalExposure).details)) {
        const reason = textOf(object(one).reason) ?? textOf(object(one).missingInfoReason);
        say('DESCRIBED_AS', reason && `politically exposed: ${reason}`, 'politicalExposure');
      }
    } else {
      say('FOUNDED_ON', textOf(details.foundingDate), 'foundingDate');
      say('DISSOLVED_ON', textOf(details.dissolutionDate), 'dissolutionDate');
      const { type, subtype, details: more } = object(details.entityType);
      say(
        'HAD_LEGAL_FORM',
        [type, subtype, more].map(textOf).filter(Boolean).join(', ') || undefined,
        'entityType',
      );
    }
    const hidden = object(details.unspecifiedEntityDetails ?? details.unspecifiedPersonDetails);
    const reason = [hidden.reason, hidden.description].map(textOf).filter(Boolean).join(': ');
    say('HAD_STATUS', reason === '' ? undefined : `unspecified: ${reason}`, 'unspecified');
  }

  /** Answers whether it went in. */
  private relationship(line: Line, statement: Statement): boolean {
    const { details } = statement;
    const object_ = this.party(line, details, 'subject');
    if (object_ === null) return false;
    const unspecified = object(details.interestedParty);
    if (textOf(details.interestedParty) === undefined && Object.keys(unspecified).length > 0) {
      const reason = [unspecified.reason, unspecified.description].map(textOf).filter(Boolean).join(': ');
      const value = `interested party unspecified: ${reason || 'no reason given'}`;
      this.assert(line, statement, { subject: object_, predicate: 'HAD_STATUS', value }, value);
      return true;
    }
    const subject = this.party(line, details, 'interestedParty');
    if (subject === null) return false;
    const person = subject.startsWith('person/');
    const interests = list(details.interests).map(object);
    if (interests.length === 0)
      this.assert(
        line,
        statement,
        { subject, predicate: 'LINKED_TO', object: object_ },
        `no interest is named${component(details)}`,
      );
    for (const interest of interests) {
      const type = textOf(interest.type) ?? 'unknownInterest';
      const predicate = predicateOf(type, person);
      const share = shareOf(object(interest.share));
      const words = [
        type,
        textOf(interest.directOrIndirect),
        interest.beneficialOwnershipOrControl === true ? 'beneficial ownership or control' : undefined,
        interest.beneficialOwnershipOrControl === false ? 'no beneficial ownership or control' : undefined,
        share === null ? undefined : `share ${share}`,
        textOf(interest.details),
      ]
        .filter(Boolean)
        .join(', ');
      const during = this.periodOf(line, statement, interest);
      this.assert(
        line,
        statement,
        { subject, predicate, object: object_ },
        `${words}${component(details)}`,
        during,
      );
      if (share !== null)
        this.assert(
          line,
          statement,
          { subject, predicate: 'HELD_STAKE', value: `${share} of ${type} in ${object_}` },
          `${words}${component(details)}`,
          during,
        );
      for (const key of Object.keys(interest))
        if (
          ![
            'type',
            'directOrIndirect',
            'beneficialOwnershipOrControl',
            'details',
            'share',
            'startDate',
            'endDate',
          ].includes(key)
        )
          this.builder.leaveOut(
            within(line, `"${key}"`),
            key,
            `interests.${key}: no predicate of the vocabulary is for it`,
          );
    }
    return true;
  }

  private party(line: Line, details: Json, key: 'subject' | 'interestedParty'): string | null {
    const record = textOf(details[key]);
    const id = record === undefined ? undefined : this.records.entityId(record);
    if (id !== undefined) return id;
    const { reason, description } = object(details[key]);
    const why =
      record === undefined
        ? `is not specified (${textOf(reason) ?? textOf(description) ?? 'no reason given'})`
        : `${record} is no record of the file`;
    this.builder.refuse(line, 'MISSING_END', `"${key}"`, `the ${key} of this relationship ${why}`);
    return null;
  }

  /** From its start to its end, or to the day on which the record was closed. */
  private periodOf(line: Line, { record }: Statement, interest: Json): string | undefined {
    const read = (key: string) => {
      const written = textOf(interest[key]);
      const date = written === undefined ? undefined : edtfOf(written);
      if (written !== undefined && date === undefined)
        this.builder.leaveOut(
          within(line, written),
          written,
          `${key} ${written} is no date that can be read`,
        );
      return date;
    };
    const closed = edtfOf(this.records.closedOn(record) ?? '');
    const [start, end] = [read('startDate'), read('endDate') ?? closed];
    const period = periodOf(start, end);
    if (period === undefined && start !== undefined)
      this.builder.leaveOut(line, start, `the time from ${start} to ${end} ends before it starts`);
    return period;
  }

  /** One assertion by each who asserts the statement. */
  private assert(
    line: Line,
    statement: Statement,
    claim: { subject: string; predicate: string; object?: string; value?: string },
    words: string,
    during?: string,
    key = '',
  ): void {
    const { id, all, record, date } = statement;
    const source = object(all.source);
    const publisher =
      textOf(object(object(all.publicationDetails).publisher).name) ?? this.builder.settings.publisher;
    const kinds = list(source.type).map(textOf);
    const named = list(source.assertedBy).flatMap(
      (one) => textOf(object(one).name) ?? textOf(object(one).uri) ?? [],
    );
    const closed = edtfOf(this.records.closedOn(record) ?? '');
    const url = textOf(source.url);
    const document =
      url !== undefined && /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url)
        ? this.builder.page(line, url)
        : this.builder.dataset(
            line,
            textOf(source.description) ?? (publisher && `Statements published by ${publisher}`),
          );
    const draft: Omit<AssertionDraft, 'by'> = {
      in: document,
      paraphrase: `${words}${kinds.length > 0 ? ` (source: ${kinds.join(', ')})` : ''}${date ? `, stated on ${date}` : ''}`,
      during: during ?? (closed === undefined ? undefined : `/${closed}`),
      locator: `statement ${id}`,
      modality: kinds.some((kind) => kind === 'thirdParty' || kind === 'primaryResearch')
        ? 'REPORTED'
        : 'RECORDED',
    };
    const speakers = named.length > 0 ? named : [publisher];
    for (const name of speakers) {
      const self = name === undefined ? undefined : this.records.declarers.get(name);
      this.builder.claim(line, claim, { ...draft, by: self ?? this.builder.publisher(line, name) }, key);
    }
  }
}

function predicateOf(type: string, person: boolean): string {
  if (type === 'shareholding') return 'OWNS';
  if (type === 'boardMember' || type === 'boardChair') return 'DIRECTOR_OF';
  if (type === 'seniorManagingOfficial') return person ? 'HEADED' : 'CONTROLS';
  return CONTROL.test(type) ? 'CONTROLS' : 'LINKED_TO';
}

function shareOf({ exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Json): string | null {
  if (textOf(exact) !== undefined) return `${textOf(exact)} %`;
  const from =
    textOf(minimum) !== undefined
      ? `from ${textOf(minimum)}`
      : textOf(exclusiveMinimum) !== undefined && typeof exclusiveMinimum !== 'boolean'
        ? `more than ${textOf(exclusiveMinimum)}`
        : '';
  const to =
    textOf(maximum) !== undefined
      ? `up to ${textOf(maximum)}`
      : textOf(exclusiveMaximum) !== undefined && typeof exclusiveMaximum !== 'boolean'
        ? `less than ${textOf(exclusiveMaximum)}`
        : '';
  return from || to ? `${[from, to].filter(Boolean).join(' ')} %` : null;
}

const codeOf = (value: unknown): string | undefined =>
  textOf(object(value).code) ?? textOf(object(value).name) ?? textOf(value);
const component = (details: Json) =>
  details.isComponent === true ? '; a component of an indirect relationship' : '';
