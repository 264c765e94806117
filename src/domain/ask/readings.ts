/** Readings: the questions that `ask` knows, what each is asked with, and how it is put in words. */
import type { Predicate } from '../vocabulary.ts';
import { type Bindings, compile, type Part, type Span } from './patterns.ts';
import type { Asked } from './statements.ts';

/** A question of the schema with its variables, and the same in plain English. */
export type Reading = { question: string; variables: Record<string, unknown>; sentence: string };

/** What stands in the graph as asserted by somebody: what is asked for unless a yes or no is. */
const ASSERTED = ['ESTABLISHED', 'DISPUTED', 'CORROBORATED', 'SINGLE_SOURCE'];

/** The reading of a claim pattern; null where the noun is of a type that cannot be the answer. */
export function claimReading(predicate: Predicate, asked: Asked, bindings: Bindings): Reading | null {
  const [s, o, noun] = [bindings.get('s'), bindings.get('o'), bindings.get('noun')];
  const told = (subject: string, target: string) => `${subject} ${predicate.label} ${target}`;
  if (asked === 'CLAIM' && s && o) {
    const [subject, object] = predicate.symmetric && o.id < s.id ? [o, s] : [s, o];
    return {
      question: 'claims',
      variables: { subject: subject.id, predicate: predicate.name, object: object.id },
      sentence: `Claims that ${told(s.name, o.name)}`,
    };
  }
  const known = asked === 'SUBJECT' ? o : s;
  if (!known) return null;
  const types = asked === 'SUBJECT' ? predicate.subject : (predicate.object ?? []);
  if (noun && noun.type !== '' && !types.includes(noun.type)) return null;
  const type = noun && noun.type !== '' && types.length > 1 ? noun.type : undefined;
  const who = type ?? (asked === 'SUBJECT' ? 'Who' : '');
  if (predicate.symmetric)
    return type === undefined
      ? {
          question: 'entityClaims',
          variables: { name: known.id, predicate: [predicate.name], standing: ASSERTED },
          sentence: `Who ${predicate.label} ${known.name}, or the other way round`,
        }
      : null;
  if (asked === 'SUBJECT') {
    if (predicate.name === 'HAD_ACCESS_TO' && known.type === 'Api')
      return {
        question: 'apiAccess',
        variables: { api: known.id, ...(type ? { partnerType: type } : {}) },
        sentence: `${type ? `Which ${plural(type)}` : 'Which partners'} had access to ${known.name}`,
      };
    return {
      question: 'claims',
      variables: {
        predicate: predicate.name,
        object: known.id,
        ...(type ? { subjectType: type } : {}),
        standing: ASSERTED,
      },
      sentence: `${type ? `Which ${plural(type)}` : who} ${predicate.label} ${known.name}`,
    };
  }
  return {
    question: 'claims',
    variables: {
      subject: known.id,
      predicate: predicate.name,
      ...(type ? { objectType: type } : {}),
      standing: ASSERTED,
    },
    sentence: `${type ? `Which ${plural(type)}` : 'What'}: ${told(known.name, '…')}`,
  };
}

const PLURALS: Record<string, string> = {
  Company: 'companies',
  Person: 'people',
  Organization: 'organizations',
  Api: 'APIs',
  Product: 'products',
  Agreement: 'agreements',
  CourtCase: 'court cases',
};
const plural = (type: string) => PLURALS[type] ?? type;

/** A way to ask one of the other questions: its pattern, what it comes to, and whether it takes `validDuring` and `asOf`. */
export type Template = {
  parts: Part[];
  pattern: string;
  question: string;
  takes: readonly ('validDuring' | 'asOf')[];
  build: (of: (slot: string) => Span) => { variables: Record<string, unknown>; sentence: string };
};

const BOTH = ['validDuring', 'asOf'] as const;
const ABOUT = '(about|on|of|regarding|concerning|over|around|for)';
const ASK = '[what be|show [me]|list|give me|tell me|draw|are there|is there|be there]';
const ONE = '(one|single|only one|just one|no more than one|at most one|lone)';

type Entry = [string[], Omit<Template, 'parts' | 'pattern'>];

const topic = (of: (slot: string) => Span, slot: 'e' | 'case') =>
  slot === 'e' ? { entity: of('e').id } : { case: of('case').id };
const named = (of: (slot: string) => Span, slot: 'e' | 'case') =>
  slot === 'e' ? of('e').name : `the case ${of('case').name}`;

/** The same question of an entity, and of a case. */
function ofTopic(
  question: string,
  patterns: (about: string) => string[],
  sentence: (name: string) => string,
  more: Record<string, unknown> = {},
): Entry[] {
  const make = (slot: 'e' | 'case', about: string): Entry => [
    patterns(about),
    {
      question,
      takes: BOTH,
      build: (of) => ({ variables: { ...topic(of, slot), ...more }, sentence: sentence(named(of, slot)) }),
    },
  ];
  return [
    make('e', `${ABOUT} {e}`),
    make('case', `(${ABOUT}|in|within|of) [case|story] {case} [case|story]`),
  ];
}

function entries(): Entry[] {
  const denials = (
    role: string | null,
    stance: string,
    patterns: string[],
    sentence: (name: string) => string,
  ): Entry => [
    patterns,
    {
      question: 'denials',
      takes: BOTH,
      build: (of) => ({
        variables: { entity: of('e').id, ...(role ? { role: [role] } : {}), stance: [stance] },
        sentence: sentence(of('e').name),
      }),
    },
  ];
  const impact = (slot: string): Entry => [
    [
      `what (fall|would fall|break|would break|happen|would happen|change|would change|weaken|would weaken|be lost|would be lost) (if|when) {${slot}} (be|were) (retracted|withdrawn|taken back|removed|pulled)`,
      `what (rest|depend|rely|hang|stand) on {${slot}}`,
      `what would be left without {${slot}}`,
    ],
    {
      question: 'retractionImpact',
      takes: [],
      build: (of) => ({
        variables: { id: of(slot).id },
        sentence: `What would fall, weaken and survive if ${of(slot).name} were retracted`,
      }),
    },
  ];
  return [
    ...ofTopic(
      'timeline',
      (about) => [
        `${ASK} (timeline|chronology|history|sequence of events) ${about}`,
        ...(about.includes('{e}')
          ? [
              'what happened (to|with|at|around) {e}',
              'what happened when (to|with|at) {e}',
              'when did what happen (to|with|at) {e}',
              '{e} timeline',
            ]
          : ['what happened in [case] {case} [case]', '{case} timeline']),
      ],
      (name) => `The timeline of ${name}`,
    ),
    ...ofTopic(
      'conflicts',
      (about) => [
        `${ASK} (conflicts|contradictions|disagreements|discrepancies|inconsistencies) ${about}`,
        `(what|which) (claims|accounts|sources|reports|dates|values|statements) (conflict|disagree|differ|contradict each other|contradict one another|be in conflict) ${about}`,
        `where do (sources|accounts|reports|claims) (disagree|differ|conflict|contradict each other) ${about}`,
        `what do (sources|accounts|reports) disagree on ${about}`,
        `what be (disputed|contested|contradictory|in dispute) ${about}`,
        `what cannot both be (true|right) ${about}`,
        ...(about.includes('{e}')
          ? ['which claims (about|on) {e} (conflict|contradict each other|disagree)']
          : []),
      ],
      (name) => `What cannot both be right about ${name}`,
    ),
    ...ofTopic(
      'conflicts',
      (about) => [
        `(which|what) (quotes|quotations|words) ${about} (be|have been) (altered|changed|misquoted|distorted)`,
        `${ASK} (altered|changed|distorted) (quotes|quotations) ${about}`,
        ...(about.includes('{e}') ? ['(how|where) be {e} misquoted', 'be {e} misquoted'] : []),
      ],
      (name) => `Quotations in differing words about or by ${name}`,
      { kind: ['WORDING'] },
    ),
    ...ofTopic(
      'weakClaims',
      (about) => [
        `(what|which) claims ${about} (rest|depend|rely|stand) on ${ONE} (source|root|witness|origin)`,
        `(what|which) claims ${about} have ${ONE} (source|root|witness|origin)`,
        `what (rest|depend|rely) on ${ONE} (source|root|witness|origin) ${about}`,
        `${ASK} (weak|single source|weakly supported|poorly supported|poorly sourced|thinly sourced) claims ${about}`,
        `(what|which) claims ${about} be (weak|weakly supported|poorly supported|poorly sourced|thinly sourced|single source)`,
      ],
      (name) => `Claims about ${name} that rest on one independent root`,
      { maxIndependentRoots: 1 },
    ),
    ...ofTopic(
      'weakClaims',
      (about) => [
        `(what|which) claims ${about} (rest|depend|rely|stand) on (two|at most two|no more than two) (sources|roots)`,
        `(what|which) claims ${about} have (at most two|no more than two) (sources|roots)`,
      ],
      (name) => `Claims about ${name} that rest on two independent roots at most`,
      { maxIndependentRoots: 2 },
    ),
    ...ofTopic(
      'reviews',
      (about) => [
        `${ASK} (reviews|verdict|verdicts|rating|ratings|fact check|fact checks) ${about}`,
        `what did (we|newsroom) (find|rate|review|conclude) ${about}`,
        `(what|which) claims ${about} (be|have been) (reviewed|rated|fact checked|checked)`,
      ],
      (name) => `Reviews of claims about ${name}`,
    ).map(([patterns, template]): Entry => [patterns, { ...template, takes: ['asOf'] }]),
    ...ofTopic(
      'reviews',
      (about) => [
        `${ASK} (stale|outdated) reviews ${about}`,
        `which reviews ${about} be (stale|outdated|out of date)`,
      ],
      (name) => `Reviews of claims about ${name} whose ground has changed since`,
      { stale: true },
    ).map(([patterns, template]): Entry => [patterns, { ...template, takes: ['asOf'] }]),
    denials(
      'SPEAKER',
      'DENIES',
      [
        'what (did|do|have) {e} deny',
        `${ASK} denials (by|from) {e}`,
        `(which|what) claims (did|do|have) {e} deny`,
        'what be denied by {e}',
      ],
      (name) => `What ${name} denied`,
    ),
    denials(
      'PARTY',
      'DENIES',
      [
        `what be denied (about|of) {e}`,
        `who denied what about {e}`,
        `(which|what) claims about {e} be denied`,
        `${ASK} denials about {e}`,
      ],
      (name) => `What was denied about ${name}`,
    ),
    denials(
      'SPEAKER',
      'DECLINES_COMMENT',
      [
        '(what|on what) did {e} (decline|refuse) to (comment on|comment|answer)',
        'what did {e} not comment on',
        'when did {e} (decline|refuse) to comment',
      ],
      (name) => `On what ${name} declined to comment`,
    ),
    denials(
      'PARTY',
      'DECLINES_COMMENT',
      ['who (declined|refused) to comment (on|about) {e}'],
      (name) => `Who declined to comment on claims about ${name}`,
    ),
    denials(
      'SPEAKER',
      'QUALIFIES',
      ['what did {e} qualify', 'what did {e} put in another light'],
      (name) => `What ${name} put in another light`,
    ),
    [
      [
        'how be {from} (connected|linked|related|tied) (to|with) {to}',
        'how be {from} and {to} (connected|linked|related|tied) [to each other|with each other]',
        'be {from} (connected|linked|related|tied) (to|with) {to}',
        `${ASK} (connection|connections|link|links|path|paths|tie|ties|relation|relations|relationship) between {from} and {to}`,
        `${ASK} (path|paths|way|connection|link) from {from} to {to}`,
        'what (connect|link|tie) {from} (to|with|and) {to}',
        'how (do|can) (we|one|you) get from {from} to {to}',
      ],
      {
        question: 'connections',
        takes: BOTH,
        build: (of) => ({
          variables: { from: of('from').id, to: of('to').id },
          sentence: `The shortest ways from ${of('from').name} to ${of('to').name}`,
        }),
      },
    ],
    [
      [
        '(who|whom) did {e:Company|Organization} (grant|give) access [to]',
        'to whom did {e:Company|Organization} (grant|give) access',
        '(who|which {noun}) be (granted|given) access by {e:Company|Organization}',
        '(which {noun}|what {noun}) did {e:Company|Organization} (grant|give) access [to]',
        '(to which {noun}) did {e:Company|Organization} (grant|give) access',
        '(whom|who|which {noun}) did {e:Company|Organization} let in',
        '(who|which {noun}) (got|had|received) access from {e:Company|Organization}',
        `${ASK} access granted by {e:Company|Organization}`,
      ],
      {
        question: 'accessGrantedBy',
        takes: BOTH,
        build: (of) => ({
          variables: { company: of('e').id },
          sentence: `Whom ${of('e').name} gave access, to what, and on which terms`,
        }),
      },
    ],
    [
      [
        'who (said|wrote|stated|say|write|state|used words|used phrase|spoke of|put it as) {words}',
        'who said words {words}',
        'where does it say {words}',
        'where be {words} (said|written|from)',
        'who be quoted [as saying|with] {words}',
        '(find|search|search for|look for) [words] {words}',
        'whose words be {words}',
      ],
      {
        question: 'whoSaid',
        takes: BOTH,
        build: (of) => ({
          variables: { words: `"${of('words').id}"` },
          sentence: `Who said “${of('words').id}”`,
        }),
      },
    ],
    impact('source'),
    impact('filing'),
    [
      ['(who|what) be {e}', 'tell me about {e}'],
      {
        question: 'entity',
        takes: ['asOf'],
        build: (of) => ({ variables: { name: of('e').id }, sentence: `Who or what is ${of('e').name}` }),
      },
    ],
    [
      [
        'what do we know (about|of) {e}',
        'what be (said|claimed|known|on file|on record) about {e}',
        `${ASK} claims (about|on) {e}`,
        '(what|which) claims be there (about|on) {e}',
      ],
      {
        question: 'entityClaims',
        takes: ['asOf'],
        build: (of) => ({ variables: { name: of('e').id }, sentence: `Claims about ${of('e').name}` }),
      },
    ],
  ];
}

/** The patterns of all questions but those about single claims. */
export const TEMPLATES: readonly Template[] = entries().flatMap(([patterns, template]) =>
  patterns.map((pattern) => ({ ...template, pattern, parts: compile(pattern) })),
);
