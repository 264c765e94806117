/** The patterns of all questions but those about single claims: what each is asked with, and what it comes to. */
import { compile, type Part, type Span } from './patterns.ts';
import { ALL } from './statements.ts';

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
/** Claims about somebody; claims "of" somebody are those that he makes. */
const REGARDING = '(about|on|regarding|concerning)';
const ASK = `[(what be|show [me]|list [of]|give me|tell me|find [me]|get me|draw|be there|what be there) ${ALL}|any|all|any of|all of]`;
const ONE = '(one|single|only one|just one|no more than one|at most one|lone)';

type Entry = [string[], Omit<Template, 'parts' | 'pattern'>];

const topic = (of: (slot: string) => Span, slot: 'e' | 'case') =>
  slot === 'e' ? { entity: of('e').id } : { case: of('case').id };
const named = (of: (slot: string) => Span, slot: 'e' | 'case') =>
  slot === 'e' ? of('e').name : `the case ${of('case').name}`;

/** The same question of an entity, and of a case. */
function ofTopic(
  question: string,
  patterns: (about: string, regarding: string) => string[],
  sentence: (name: string) => string,
  more: Record<string, unknown> = {},
): Entry[] {
  const make = (slot: 'e' | 'case', about: string, regarding: string): Entry => [
    patterns(about, regarding),
    {
      question,
      takes: BOTH,
      build: (of) => ({ variables: { ...topic(of, slot), ...more }, sentence: sentence(named(of, slot)) }),
    },
  ];
  return [
    make('e', `${ABOUT} {e}`, `${REGARDING} {e}`),
    ...[`(${ABOUT}|in|within) [case|story] {case} [case|story]`].map((about) => make('case', about, about)),
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
      // a time would be that of what is denied, and is asked as that of the denial
      takes: ['asOf'],
      build: (of) => ({
        variables: { entity: of('e').id, ...(role ? { role: [role] } : {}), stance: [stance] },
        sentence: sentence(of('e').name),
      }),
    },
  ];
  const assertions = (patterns: string[], more: Template['build']): Entry => [
    patterns,
    {
      question: 'assertions',
      // a time would be that of what is said, and is asked as that of the saying
      takes: ['asOf'],
      build: (of) => ({
        variables: { by: of('e').id, ...more(of).variables },
        sentence: `What ${of('e').name} says${more(of).sentence}`,
      }),
    },
  ];
  const impact = (slot: string): Entry => [
    [
      `what would (fall|break|happen|change|weaken|be lost) (if|when) {${slot}} be (retracted|withdrawn|taken back|removed|pulled)`,
      `what (fall|break|happen|change|weaken) if {${slot}} be (retracted|withdrawn|taken back|removed|pulled)`,
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
              '{e} [s] (timeline|chronology)',
            ]
          : ['what happened in [case] {case} [case]', '{case} timeline']),
      ],
      (name) => `The timeline of ${name}`,
    ),
    ...ofTopic(
      'conflicts',
      (about, regarding) => [
        `${ASK} (conflicts|contradictions|disagreements|discrepancies|inconsistencies) ${regarding}`,
        `(what|which) (claims|accounts|sources|reports|dates|values|statements) (conflict|disagree|differ|contradict each other|contradict one another|be in conflict) ${regarding}`,
        `where do (sources|accounts|reports|claims) (disagree|differ|conflict|contradict each other) ${regarding}`,
        `what do (sources|accounts|reports) (disagree|differ) (on|about) ${regarding}`,
        `do (sources|accounts|reports|claims) (disagree|differ|conflict|contradict each other) ${regarding}`,
        `what be (disputed|contested|contradictory|in dispute) ${regarding}`,
        `what cannot both be (true|right) ${regarding}`,
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
      (_about, regarding) => [
        `(what|which) claims ${regarding} (rest|depend|rely|stand) on ${ONE} (source|root|witness|origin)`,
        `(what|which) claims ${regarding} have ${ONE} (source|root|witness|origin)`,
        `what (rest|depend|rely) on ${ONE} (source|root|witness|origin) ${regarding}`,
        `${ASK} (weak|single source|weakly supported|poorly supported|poorly sourced|thinly sourced) claims ${regarding}`,
        `(what|which) claims ${regarding} be (weak|weakly supported|poorly supported|poorly sourced|thinly sourced|single source)`,
      ],
      (name) => `Claims about ${name} that rest on one independent root`,
      { maxIndependentRoots: 1 },
    ),
    ...ofTopic(
      'weakClaims',
      (_about, regarding) => [
        `(what|which) claims ${regarding} (rest|depend|rely|stand) on (two|at most two|no more than two) (sources|roots)`,
        `(what|which) claims ${regarding} have (at most two|no more than two) (sources|roots)`,
      ],
      (name) => `Claims about ${name} that rest on two independent roots at most`,
      { maxIndependentRoots: 2 },
    ),
    ...ofTopic(
      'reviews',
      (about, regarding) => [
        `${ASK} (reviews|verdict|verdicts|rating|ratings|fact check|fact checks) ${about}`,
        `what did (we|newsroom) (find|rate|review|conclude) ${about}`,
        `(what|which) claims ${regarding} (be|have been) (reviewed|rated|fact checked|checked)`,
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
    assertions(
      [
        'what (did|do|have) {e} (say|state)',
        'what be said by {e}',
        'what do {e} have to say',
        `${ASK} (statements|assertions) (by|from|of) {e}`,
      ],
      () => ({ variables: {}, sentence: '' }),
    ),
    assertions(
      [
        'what (did|do|have) {e} (say|state) (about|of|on) {about}',
        'what be said (about|of|on) {about} by {e}',
        'what be said by {e} (about|of|on) {about}',
        'what do {e} have to say (about|of|on) {about}',
        `${ASK} (statements|assertions) (by|from|of) {e} (about|on) {about}`,
      ],
      (of) => ({ variables: { about: of('about').id }, sentence: ` of ${of('about').name}` }),
    ),
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
        `what be denied about {e}`,
        `who denied what about {e}`,
        `(which|what) claims about {e} [have] be denied`,
        `${ASK} denials about {e}`,
      ],
      (name) => `What was denied about ${name}`,
    ),
    denials(
      'SPEAKER',
      'DECLINES_COMMENT',
      ['(what|on what) did {e} (decline|refuse) to (comment on|comment|answer)'],
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
        // access that was given in a year may have gone on for more: a time cannot be asked for as that of the giving
        takes: ['asOf'],
        build: (of) => ({
          variables: { company: of('e').id },
          sentence: `Whom ${of('e').name} gave access, to what, and on which terms`,
        }),
      },
    ],
    [
      [
        'who (say|write|state|used words|used phrase|spoke of|put it as) {words}',
        'who said words {words}',
        'where does it say {words}',
        'where be {words} (said|written|from)',
        'who be quoted [as saying|with] {words}',
        '(find|search|search for|look for) [words] {words}',
        'whose words be {words}',
      ],
      {
        question: 'whoSaid',
        // a time would be that of what is said, and is asked as that of the saying
        takes: ['asOf'],
        build: (of) => ({
          variables: { words: `"${of('words').id}"` },
          sentence: `Who said “${of('words').id}”`,
        }),
      },
    ],
    impact('source'),
    impact('filing'),
    [
      ['[tell me] (who|what) be {e}', 'tell me about {e}', 'tell me (who|what) {e} be'],
      {
        question: 'entity',
        takes: ['asOf'],
        build: (of) => ({ variables: { name: of('e').id }, sentence: `Who or what is ${of('e').name}` }),
      },
    ],
    [
      [
        'what do (we|you) know about {e}',
        '[tell me] what we know about {e}',
        `[(what be|show [me]|list|tell me|give me)] ${ALL} (facts|information) (about|on) {e}`,
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
