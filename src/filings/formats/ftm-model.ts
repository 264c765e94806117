/** How FollowTheMoney's schemata and properties map to ours. Its model: followthemoney.tech. */
import type { FtmEntity } from './ftm.ts';

/** Schemata of things: their entity type. */
export const TYPES: Record<string, string> = {
  Person: 'Person',
  Company: 'Company',
  Organization: 'Organization',
  PublicBody: 'Organization',
  LegalEntity: 'Organization',
  CourtCase: 'CourtCase',
  Contract: 'Agreement',
};

/** How much schemata say, where an entity is of several: those that are not named say most. */
const GENERAL: Record<string, number> = {
  Thing: 1,
  Interval: 1,
  Analyzable: 1,
  Value: 1,
  Asset: 1,
  Interest: 2,
  LegalEntity: 2,
  Document: 2,
  Organization: 3,
};
export const isMoreSpecific = (schema: string, than: string) => (GENERAL[schema] ?? 4) > (GENERAL[than] ?? 4);

/** Schemata of documents: the kind of source. */
export const DOCUMENTS: Record<string, string> = {
  Article: 'ARTICLE',
  Email: 'EMAIL',
  Message: 'POST',
  ...Object.fromEntries(
    'Document PlainText HyperText Pages Page Image Video Audio Folder Package Workbook Table'
      .split(' ')
      .map((name) => [name, 'OTHER']),
  ),
};

/** Schemata of relationships: the properties that name their ends, and the predicate from the one to the other. */
export const LINKS: Record<string, { from: string; to: string; predicate: string }> = {
  Ownership: { from: 'owner', to: 'asset', predicate: 'OWNS' },
  Directorship: { from: 'director', to: 'organization', predicate: 'DIRECTOR_OF' },
  Employment: { from: 'employee', to: 'employer', predicate: 'WORKED_FOR' },
  Membership: { from: 'member', to: 'organization', predicate: 'MEMBER_OF' },
  Representation: { from: 'agent', to: 'client', predicate: 'REPRESENTED' },
  Family: { from: 'person', to: 'relative', predicate: 'RELATIVE_OF' },
  Associate: { from: 'person', to: 'associate', predicate: 'ASSOCIATED_WITH' },
  UnknownLink: { from: 'subject', to: 'object', predicate: 'LINKED_TO' },
  Payment: { from: 'payer', to: 'beneficiary', predicate: 'PAID' },
  Debt: { from: 'debtor', to: 'creditor', predicate: 'OWED' },
  Control: { from: 'controller', to: 'controlled', predicate: 'CONTROLS' },
  Succession: { from: 'predecessor', to: 'successor', predicate: 'SUCCEEDED_BY' },
  CourtCaseParty: { from: 'party', to: 'case', predicate: 'PARTY_IN' },
  ContractAward: { from: 'supplier', to: 'contract', predicate: 'PARTY_TO' },
};

/** Properties of things that are names. */
export const NAMES = new Set(['name', 'alias', 'previousName', 'weakAlias', 'abbreviation']);

/** Properties of things: the predicate whose value each is. */
const VALUES: Record<string, string> = {
  birthDate: 'BORN_ON',
  deathDate: 'DIED_ON',
  birthPlace: 'BORN_IN',
  nationality: 'NATIONAL_OF',
  citizenship: 'NATIONAL_OF',
  position: 'HELD_POSITION',
  address: 'REACHABLE_AT',
  email: 'REACHABLE_AT',
  phone: 'REACHABLE_AT',
  website: 'REACHABLE_AT',
  country: 'BASED_IN',
  jurisdiction: 'BASED_IN',
  mainCountry: 'BASED_IN',
  incorporationDate: 'FOUNDED_ON',
  dissolutionDate: 'DISSOLVED_ON',
  legalForm: 'HAD_LEGAL_FORM',
  status: 'HAD_STATUS',
  summary: 'DESCRIBED_AS',
  notes: 'DESCRIBED_AS',
  description: 'DESCRIBED_AS',
  biography: 'DESCRIBED_AS',
  caseNumber: 'DOCKET_NUMBER',
  fileDate: 'COMPLAINT_FILED_ON',
};

/** Properties that are numbers in registers: the value is "registrationNumber 01234567". */
const isIdentifier = (property: string) =>
  /(?:Number|Code|Id|Bic|ticker|Cik)$/.test(property) && property !== 'programId';

/** Properties that say where a line is from, and so make its source. */
export const PROVENANCE = new Set(['proof', 'sourceUrl', 'publisher', 'publisherUrl']);

/** Properties of relationships that make the assertion's time. */
export const DATES = new Set(['startDate', 'endDate', 'date']);

/** Properties of the machinery, which say nothing of the world. */
export const MACHINERY: Record<string, string> = {
  modifiedAt: 'when a record was changed',
  retrievedAt: 'when a record was fetched',
  createdAt: 'when a record was made',
  indexText: 'a text for search engines',
  alephUrl: 'an address within Aleph',
};

/** The predicate of which a property of a thing is a value; null where none is. */
export function predicateOf(property: string, type: string): string | null {
  const known = VALUES[property];
  if (known !== undefined) return known;
  return isIdentifier(property) && type !== '' ? 'IDENTIFIED_BY' : null;
}

const PLAINTIFF = /plaintiff|claimant|petitioner|appellant/i;
const DEFENDANT = /defendant|respondent|appellee|accused/i;

/** Of a court case, the side that the role names. */
export function roleOf({ schema, properties }: FtmEntity, predicate: string): string {
  if (schema !== 'CourtCaseParty') return predicate;
  const role = (properties.get('role') ?? []).join(' ');
  return PLAINTIFF.test(role) ? 'PLAINTIFF_IN' : DEFENDANT.test(role) ? 'DEFENDANT_IN' : predicate;
}

/** What was paid or held, and how the value goes on to say of what. */
export function amountOf({
  schema,
  properties,
}: FtmEntity): { predicate: string; text: string; of: string } | null {
  const first = (property: string) => properties.get(property)?.[0];
  if (schema === 'Ownership' && first('percentage') !== undefined)
    return { predicate: 'HELD_STAKE', text: `${first('percentage')?.replace(/ ?%$/, '')} %`, of: 'of' };
  const amount = first('amount') ?? first('amountUsd') ?? first('amountEur');
  if (schema !== 'Payment' || amount === undefined) return null;
  const currency =
    first('amount') !== undefined ? first('currency') : first('amountUsd') !== undefined ? 'USD' : 'EUR';
  return { predicate: 'PAID_SUM', text: [currency, amount].filter(Boolean).join(' '), of: 'to' };
}
