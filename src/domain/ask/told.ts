/** A reading that comes without the words it was read from, in plain English: what `answer` says it answers. */

export type Told = {
  question: string;
  variables: Readonly<Record<string, unknown>>;
  /** The name to show for what a variable names; as written where it names nothing on file. */
  name: (variable: string) => string;
};

const TYPES: Record<string, string> = {
  Company: 'companies',
  Person: 'people',
  Organization: 'organizations',
  Api: 'APIs',
  Product: 'products',
  Agreement: 'agreements',
  CourtCase: 'court cases',
};

const STANCES: Record<string, string> = {
  ASSERTS: 'asserted',
  DENIES: 'denied',
  QUALIFIES: 'put in another light',
  DECLINES_COMMENT: 'declined to comment on',
};

const has = ({ variables }: Told, key: string) => variables[key] !== undefined && variables[key] !== null;
const list = (value: unknown) => (Array.isArray(value) ? value : value == null ? [] : [value]).map(String);
const topic = (told: Told) =>
  has(told, 'entity')
    ? told.name('entity')
    : has(told, 'case')
      ? `the case ${told.variables.case}`
      : 'everything on file';

const verbs = (stances: string[]) => stances.map((stance) => STANCES[stance] ?? stance).join(', or ');

const SENTENCES: Record<string, (told: Told) => string> = {
  apiAccess: (t) =>
    `Which ${TYPES[String(t.variables.partnerType)] ?? 'partners'} had access to ${t.name('api')}`,
  accessGrantedBy: (t) => `Whom ${t.name('company')} gave access, to what, and on which terms`,
  claims: (t) => {
    const [subject, object] = (['subject', 'object'] as const).map((key) =>
      has(t, key) ? t.name(key) : '…',
    );
    const predicate = list(t.variables.predicate).join(', ').toLowerCase().replaceAll('_', ' ');
    return `Claims that ${subject} ${predicate || '…'} ${object}`;
  },
  entityClaims: (t) => `Claims about ${t.name('name')}`,
  entity: (t) => `Who or what is ${t.name('name')}`,
  timeline: (t) => `The timeline of ${topic(t)}`,
  conflicts: (t) =>
    list(t.variables.kind).join() === 'WORDING'
      ? `Quotations in differing words about or by ${topic(t)}`
      : `What cannot both be right about ${topic(t)}`,
  weakClaims: (t) => {
    const most = Number(t.variables.maxIndependentRoots ?? 1);
    return `Claims about ${topic(t)} that rest on ${most === 1 ? 'one independent root' : `${most} independent roots at most`}`;
  },
  assertions: (t) => {
    const did = verbs(list(t.variables.stance));
    const about = has(t, 'about') ? ` of ${t.name('about')}` : '';
    const where = has(t, 'case') ? `, in the case ${t.variables.case}` : '';
    return `What ${t.name('by')} ${did || 'says'}${about}${where}`;
  },
  denials: (t) => {
    const verb = verbs(list(t.variables.stance)) || verbs(['DENIES', 'QUALIFIES', 'DECLINES_COMMENT']);
    return list(t.variables.role).join() === 'SPEAKER'
      ? `What ${topic(t)} ${verb}`
      : `What was ${verb}, about ${topic(t)}`;
  },
  connections: (t) => `The shortest ways from ${t.name('from')} to ${t.name('to')}`,
  overlap: () => 'Whether two claims held at the same time',
  whoSaid: (t) => `Who said ${String(t.variables.words).replace(/^"(.*)"$/, '“$1”')}`,
  retractionImpact: (t) => `What would fall, weaken and survive if ${t.name('id')} were retracted`,
  reviews: (t) =>
    `Reviews of claims about ${topic(t)}${t.variables.stale === true ? ' whose ground has changed since' : ''}`,
  answerDiff: (t) => `What changed in an answer since ${t.variables.from}`,
};

/** The reading as a sentence, without a full stop. */
export function toldReading(told: Told): string {
  const { validDuring, asOf } = told.variables;
  const sentence = SENTENCES[told.question]?.(told) ?? told.question;
  return `${sentence}${validDuring ? `, at some time in ${validDuring}` : ''}${asOf == null ? '' : `, as of ${typeof asOf === 'number' ? `revision ${asOf}` : asOf}`}`;
}
