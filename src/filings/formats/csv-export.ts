/** Claims out: as CSV that spreadsheets may open, a row an assertion; or as JSON lines or one JSON document, by claim. */
import { vocabulary } from '../../domain/vocabulary.ts';
import type { Graph } from '../../graph/client.ts';
import { given } from './native.ts';
import { type Stamp, stampRecord } from './stamp.ts';
import type { ClaimRow, SaidRow } from './statements.ts';
import * as statements from './statements.ts';

const COLUMNS = [
  'claim',
  'subject_id',
  'subject_type',
  'subject',
  'predicate',
  'label',
  'object_id',
  'object_type',
  'object',
  'value',
  'episode',
  'stance',
  'modality',
  'during',
  'speaker_id',
  'speaker',
  'source_id',
  'source',
  'url',
  'published',
  'page',
  'locator',
  'quote',
  'paraphrase',
  'note',
  'assertion',
  'as_of',
  'licence',
];

/** CSV has no place for a remark, so each row says as of which revision it is: it keeps it where it is copied to. */
export async function* exportCsv(graph: Graph, { revision, licence }: Stamp): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const claim of graph.stream(statements.allClaims, { revision }))
    for (const said of claim.assertions)
      yield `${[...cellsOf(claim, said), revision, licence].map(safeCell).join(',')}\r\n`;
}

function cellsOf(
  { id, subject, object, predicate, value, episode }: ClaimRow,
  a: SaidRow,
): (string | number | null)[] {
  const label = vocabulary.predicates.get(predicate)?.label ?? predicate;
  return [
    id,
    subject.id,
    subject.type,
    subject.name,
    predicate,
    label,
    object?.id ?? null,
    object?.type ?? null,
    object?.name ?? null,
    value,
    episode,
    a.stance,
    a.modality,
    a.during,
    a.by,
    a.byName,
    a.source,
    a.sourceTitle,
    a.url,
    a.published,
    a.page,
    a.locator,
    a.quote,
    a.paraphrase,
    a.note,
    a.id,
  ];
}

/**
 * A cell that no spreadsheet runs as a formula: OWASP's "CSV injection" has those that start with = + - @, a tab or a
 * carriage return begin with an apostrophe. Every cell of text is quoted, quotes doubled (RFC 4180).
 */
export function safeCell(cell: string | number | null): string {
  if (cell === null) return '';
  const text = String(cell);
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return typeof cell === 'number' ? guarded : `"${guarded.replaceAll('"', '""')}"`;
}

/** Each claim with what stands of it, a line a claim. */
export async function* exportClaims(graph: Graph, revision: number): AsyncGenerator<string> {
  for await (const claim of graph.stream(statements.allClaims, { revision })) yield `${claimText(claim)}\n`;
}

/** The same as one JSON document: `{"export": …, "claims": […]}`. */
export async function* exportJson(graph: Graph, stamp: Stamp): AsyncGenerator<string> {
  yield `${JSON.stringify(stampRecord(stamp)).slice(0, -1)},"claims":[`;
  let parting = '\n';
  for await (const claim of graph.stream(statements.allClaims, { revision: stamp.revision })) {
    yield `${parting}${claimText(claim)}`;
    parting = ',\n';
  }
  yield '\n]}\n';
}

function claimText({ assertions, ...claim }: ClaimRow): string {
  return JSON.stringify({
    ...given(claim),
    assertions: assertions.map(({ since: _, ...said }) => given(said)),
  });
}
