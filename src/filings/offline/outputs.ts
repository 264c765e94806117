/** The CSV files of a first load, and what is written to them once all of it is read. */
import type { CsvWriter, Rows } from './csv.ts';
import type {
  Store,
  StoredCapture,
  StoredClaim,
  StoredDeclaration,
  StoredDerivation,
  StoredEntity,
  StoredPassage,
  StoredSource,
} from './store.ts';

const PERIOD = ['since:long', 'until:long'];
const STATE = ['standing', 'roots:long', 'depth:long', 'denials:long', 'earliest', 'latest'];

export const PASSAGE = [
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
  'verification',
  'page',
  'paragraph',
  'locator',
];
const NUMBERS = new Set(['start', 'end', 'page', 'paragraph']);
/** The properties of an assertion, as its row has them. */
export const ASSERTION = [
  ...[
    'id',
    'key',
    'stance',
    'modality',
    'during',
    'duringText',
    'earliest',
    'latest',
    'paraphrase',
    'note',
    'via',
  ],
  ...['filedSubject', 'filedObject', 'filedBy', 'relaysIn', 'relaysBy', 'relaysStance'],
  ...['page', 'paragraph', 'locator'],
] as const;
const typed = (name: string) => (NUMBERS.has(name) ? `${name}:long` : name);

/** Opens all files; each label has a space of ids of its own. */
export function csvFiles(csv: CsvWriter) {
  const nodes = (label: string, ...columns: string[]) => csv.nodes(label, [`id:ID(${label})`, ...columns]);
  const links = (type: string, from: string, to: string, ...columns: string[]) =>
    csv.relationships(type, from, to, columns);
  const [, ...assertion] = ASSERTION;
  return {
    filings: nodes('Filing', 'since:long', 'changed:long', 'title', 'case', 'preparedBy', 'note', 'hash'),
    entities: nodes('Entity', ':LABEL', 'type', 'name', 'aliases:string[]'),
    names: csv.nodes('Name', ['key:ID(Name)']),
    sources: nodes('Source', 'kind', 'title', 'url', 'published', 'publishedFrom', 'language'),
    captures: nodes('Capture', 'sha256', 'mediaType', 'retrieved', 'textSha256', 'extractor', 'bytes:long'),
    reviews: nodes('Review'),
    claims: nodes(
      'Claim',
      ...['subject', 'predicate', 'object', 'value', 'episode:long', 'stateSince:long', 'state', 'standing'],
      ...['weak:long', 'priorStanding', 'priorWeak:long', 'priorSince:long'],
    ),
    assertions: nodes('Assertion', ...assertion.map(typed), 'since:long'),
    passages: nodes('Passage', ...PASSAGE.map(typed)),
    revisions: csv.nodes('Revision', [
      'number:long',
      ...['at', 'action', 'filing', 'target', 'title', 'hash', 'by', 'reason'],
    ]),
    clocks: nodes('Clock', 'revision:long', 'written:long', 'stagings:long', 'lockedAt'),
    states: csv.nodes('GraphState', ['schema:long']),

    declaresEntity: links('DECLARES', 'Filing', 'Entity', 'content', ...PERIOD),
    declaresSource: links('DECLARES', 'Filing', 'Source', 'content', ...PERIOD),
    declaresReview: links('DECLARES', 'Filing', 'Review', 'content', 'rating', ...PERIOD),
    brings: links('BRINGS', 'Filing', 'Assertion'),
    named: links('NAMED', 'Entity', 'Name'),
    publishedBy: links('PUBLISHED_BY', 'Source', 'Entity'),
    authoredBy: links('AUTHORED_BY', 'Source', 'Entity'),
    derivedFrom: links('DERIVED_FROM', 'Source', 'Source', 'filing', ...PERIOD),
    captureOf: links('OF', 'Capture', 'Source'),
    passageOf: links('OF', 'Passage', 'Source'),
    subject: links('SUBJECT', 'Claim', 'Entity'),
    object: links('OBJECT', 'Claim', 'Entity'),
    edges: links('', 'Entity', 'Entity', ':TYPE', 'claim', ...PERIOD, ...STATE),
    about: links('ABOUT', 'Assertion', 'Claim'),
    by: links('BY', 'Assertion', 'Entity'),
    in: links('IN', 'Assertion', 'Source'),
    quotes: links('QUOTES', 'Assertion', 'Passage'),
    relays: links('RELAYS', 'Assertion', 'Assertion'),
    reviewBy: links('BY', 'Review', 'Entity', 'filing', 'since:long'),
    reviewOf: links('OF', 'Review', 'Claim', 'filing', 'position:long', 'since:long'),
    reviewIn: links('IN', 'Review', 'Source', 'filing', 'since:long'),
    reliesOn: links('RELIES_ON', 'Review', 'Assertion', 'filing', 'since:long'),
  };
}

export type Outputs = Record<keyof ReturnType<typeof csvFiles>, Rows>;

/** Writes all that waited for the end. */
export function writeKept({ tables, filings, clock, out }: Store): void {
  for (const f of filings.values())
    out.filings.add(f.id, f.since, f.changed, f.title, f.case, f.preparedBy, f.note, f.hash);
  for (const { id, type, name, aliases, keys } of rowsOf<StoredEntity>(tables.entities)) {
    out.entities.add(id, type, type, name, aliases);
    for (const key of keys) out.named.add(id, key);
  }
  for (const s of rowsOf<StoredSource>(tables.sources)) {
    out.sources.add(s.id, s.kind, s.title, s.url, s.published, s.publishedFrom, s.language);
    if (s.publisher !== null) out.publishedBy.add(s.id, s.publisher);
    for (const author of s.authors) out.authoredBy.add(s.id, author);
  }
  for (const c of rowsOf<StoredCapture>(tables.captures)) {
    out.captures.add(c.id, c.sha256, c.mediaType, c.retrieved, c.textSha256, c.extractor, c.bytes);
    for (const source of c.sources) out.captureOf.add(c.id, source);
  }
  for (const id of tables.reviews.values()) out.reviews.add(id);
  for (const d of rowsOf<StoredDeclaration>(tables.declarations)) {
    const { filing, target, content, rating, since, until } = d;
    if (tables.sources.has(target)) out.declaresSource.add(filing, target, content, since, until);
    else if (tables.reviews.has(target))
      out.declaresReview.add(filing, target, content, rating, since, until);
    else out.declaresEntity.add(filing, target, content, since, until);
  }
  for (const d of rowsOf<StoredDerivation>(tables.derivations))
    out.derivedFrom.add(d.source, d.origin, d.filing, d.since, d.until);
  for (const c of rowsOf<StoredClaim>(tables.claims)) writeClaim(out, c);
  for (const { source, ...p } of rowsOf<StoredPassage>(tables.passages)) {
    out.passages.add(p.id, ...PASSAGE.map((name) => p[name]));
    out.passageOf.add(p.id, source);
  }
  out.clocks.add('clock', clock.revision, clock.written, clock.stagings, new Date().toISOString());
  out.states.add(clock.schema);
}

function writeClaim(out: Outputs, c: StoredClaim): void {
  out.claims.add(
    ...[c.id, c.subject, c.predicate, c.object, c.value, c.episode, c.stateSince, c.state, c.standing],
    ...[c.weak, c.priorStanding, c.priorWeak, c.priorSince],
  );
  out.subject.add(c.id, c.subject);
  if (c.object === null) return;
  out.object.add(c.id, c.object);
  for (const e of c.edges)
    out.edges.add(
      ...[c.subject, c.object, c.predicate, c.id, e.since, e.until],
      ...[e.standing, e.roots, e.depth, e.denials, e.earliest, e.latest],
    );
}

function* rowsOf<Row>(table: { values(): Generator<string> }): Generator<Row> {
  for (const json of table.values()) yield JSON.parse(json) as Row;
}
