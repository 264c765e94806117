/** Claims out: as CSV that spreadsheets may open, or as plain JSON lines; a row or line an assertion, or a claim. */
import { vocabulary } from '../../domain/vocabulary.ts';
import type { Graph } from '../../graph/client.ts';
import { given } from './native.ts';
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
];

export async function* exportCsv(graph: Graph, revision: number): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const claim of graph.stream(statements.allClaims, { revision }))
    for (const said of claim.assertions) yield `${cellsOf(claim, said).map(safeCell).join(',')}\r\n`;
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
  for await (const { assertions, ...claim } of graph.stream(statements.allClaims, { revision }))
    yield `${JSON.stringify({ ...given(claim), assertions: assertions.map(given) })}\n`;
}
