/**
 * W3C Web Annotation, out and in: the exact words of assertions as annotations of their documents. The model counts
 * positions in Unicode code points (4.2.5), as we do, so that nothing is converted; positions that a tool has counted in
 * UTF-16 are told by their length and left out.
 */
import { codePoints } from '../../domain/quotes.ts';
import { vocabulary } from '../../domain/vocabulary.ts';
import { claimSentence } from '../../domain/wording.ts';
import type { Graph } from '../../graph/client.ts';
import { firstPass, type Incoming, type Line } from '../jsonl.ts';
import { type Json, list, object, textOf } from './bods.ts';
import { Builder, type ClaimDraft } from './builder.ts';
import { given } from './native.ts';
import { objectsOf, within } from './objects.ts';
import { type ImportSettings, safeId } from './settings.ts';
import type { Stamp } from './stamp.ts';
import type { QuotedRow } from './statements.ts';
import * as statements from './statements.ts';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { factrail: 'urn:factrail:' }];
const BODY = 'factrail:Assertion';

export async function* exportAnnotations(graph: Graph, stamp: Stamp): AsyncGenerator<string> {
  const { revision, at } = stamp;
  const head = {
    '@context': CONTEXT,
    id: `urn:factrail:annotations:${revision}`,
    type: 'AnnotationPage',
    ...(at === null ? {} : { modified: at }),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let parting = '\n';
  for await (const row of graph.stream(statements.allPassages, { revision })) {
    yield `${parting}${JSON.stringify(annotation(row, stamp))}`;
    parting = ',\n';
  }
  yield '\n]}\n';
}

function annotation(row: QuotedRow, { licence }: Stamp): object {
  const { id, passage, source, subject, object: other, predicate, value, by, episode } = row;
  const entry = vocabulary.predicates.get(predicate);
  const { start, end } = passage;
  return given({
    id: `urn:factrail:${id}`,
    type: 'Annotation',
    motivation: 'describing',
    rights: licence,
    body: [
      {
        type: 'TextualBody',
        format: 'text/plain',
        value: claimSentence(subject.name, entry, predicate, other?.name ?? value ?? ''),
      },
      given({
        type: BODY,
        'factrail:subject': subject,
        'factrail:predicate': predicate,
        'factrail:object': other,
        'factrail:value': value,
        'factrail:episode': episode === 1 ? null : episode,
        'factrail:speaker': by,
        'factrail:stance': row.stance,
        'factrail:modality': row.modality,
        'factrail:during': row.during,
        'factrail:page': row.page,
      }),
    ],
    target: {
      source: source.url ?? `urn:factrail:${source.id}`,
      'factrail:source': { id: source.id, kind: source.kind, title: source.title },
      selector: [
        given({
          type: 'TextQuoteSelector',
          exact: passage.exact,
          prefix: passage.prefix,
          suffix: passage.suffix,
        }),
        ...(start === null || end === null ? [] : [{ type: 'TextPositionSelector', start, end }]),
      ],
    },
  });
}

const words = (text: string) => new Set(text.split(' '));
const USED = words('@context id type motivation body target rights modified');
const USED_BODY = words(
  `id type ${'subject predicate object value episode speaker stance modality during page'
    .split(' ')
    .map((key) => `factrail:${key}`)
    .join(' ')}`,
);
const USED_TARGET = words('id type source selector factrail:source');

/** An annotation, an array or lines of them, or a page or collection of `items`. */
export async function* readAnnotations(file: string, settings: ImportSettings): AsyncGenerator<Incoming> {
  const builder = new Builder(file, settings);
  yield builder.head('Web Annotation');
  let position = 0;
  for await (const document of objectsOf(file, firstPass())) {
    let all: Json;
    try {
      all = object(JSON.parse(document.text));
    } catch {
      const line = { ...document, position: ++position };
      builder.refuse(
        line,
        'JSON_SYNTAX',
        '',
        'this is no JSON: a file is an Annotation, an AnnotationPage, or an array or lines of them',
      );
      yield builder.take(line);
      continue;
    }
    const page = all.items === undefined ? object(all.first) : all;
    const items = page.items === undefined ? [all] : list(page.items).map(object);
    const next = textOf(page.next) ?? textOf(object(page.next).id);
    if (next !== undefined) {
      const line = { ...document, position: ++position };
      builder.leaveOut(line, 'next', `next: the page ${next} is another file, and is not fetched`);
      yield builder.take(line);
    }
    for (const item of items) {
      const { number, text } = within(document, JSON.stringify(textOf(item.id) ?? ''));
      const line = { ...document, number, text, position: ++position };
      const fault = readAnnotation(builder, line, item);
      if (fault !== null) builder.refuse(line, 'BAD_ROW', '', fault);
      yield builder.take({ ...line, text: JSON.stringify(item) });
    }
  }
}

/** Answers why it cannot go in; null where it does. */
function readAnnotation(builder: Builder, line: Line, item: Json): string | null {
  if (!list(item.type).map(textOf).includes('Annotation')) return 'this is no Annotation';
  const bodies = list(item.body).map(object);
  const said = bodies.find((body) => list(body.type).includes(BODY));
  if (!said)
    return `no body of type ${BODY} says which claim the words are about: that a person must decide (docs/formats.md)`;
  const targets = list(item.target);
  const target = object(targets[0]);
  const selectors = list(target.selector).map(object);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = typeof quote?.exact === 'string' ? quote.exact : '';
  if (exact.trim() === '') return 'the target has no TextQuoteSelector with `exact`';
  const subject = partyOf(builder, line, said['factrail:subject']);
  const other = partyOf(builder, line, said['factrail:object']);
  const predicate = textOf(said['factrail:predicate']) ?? '';
  const value = textOf(said['factrail:value']);
  if (!vocabulary.predicates.has(predicate)) return `"${predicate}" is no predicate`;
  if (subject === null || (other === null && value === undefined))
    return 'the body names no subject, or neither object nor value, with an id or a type and a name';
  const source = sourceOf(builder, line, target, targets[0]);
  if (source === null) return 'the target names no source';
  const speaker = partyOf(builder, line, said['factrail:speaker']) ?? builder.publisher(line);
  const episode = Number(said['factrail:episode'] ?? 1);
  const claim: ClaimDraft = {
    subject,
    predicate,
    ...(other === null ? { value } : { object: other }),
    episode,
  };
  const verbatim = (text: unknown) => (typeof text === 'string' && text !== '' ? text : undefined);
  builder.claim(line, claim, {
    by: speaker,
    in: source,
    quote: exact,
    prefix: verbatim(quote?.prefix),
    suffix: verbatim(quote?.suffix),
    ...placeOf(builder, line, selectors, exact),
    stance: textOf(said['factrail:stance']) ?? 'ASSERTS',
    modality: textOf(said['factrail:modality']) ?? 'REPORTED',
    during: textOf(said['factrail:during']),
    page: textOf(said['factrail:page']),
  });
  const own = Object.keys(said).filter((key) => !USED_BODY.has(key));
  for (const [where, keys] of [
    ['', Object.keys(item).filter((key) => !USED.has(key))],
    ['body.', own],
    [
      'target.',
      typeof targets[0] === 'object' ? Object.keys(target).filter((key) => !USED_TARGET.has(key)) : [],
    ],
  ] as const)
    for (const key of keys) builder.leaveOut(line, key, `${where}${key}: an assertion has no place for it`);
  if (targets.length > 1)
    builder.leaveOut(line, 'target', `target: ${targets.length - 1} more than the first`);
  for (const { type } of selectors)
    if (type !== 'TextQuoteSelector' && type !== 'TextPositionSelector')
      builder.leaveOut(line, 'selector', `selector: a ${textOf(type) ?? 'selector of no type'} has no place`);
  return null;
}

/** Where the words stand, in code points; nothing where another unit was counted. */
function placeOf(builder: Builder, line: Line, selectors: Json[], exact: string) {
  const place = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (!place) return {};
  const [start, end] = [Number(place.start), Number(place.end)];
  const length = codePoints(exact);
  if (Number.isInteger(start) && start >= 0 && end - start === length) return { start, end };
  builder.leaveOut(
    line,
    'selector',
    `TextPositionSelector: from ${textOf(place.start)} to ${textOf(place.end)} are not the ${length} code points of the quote`,
  );
  return {};
}

/** An entity of ours by id, or one of a type and a name; null where it is neither. */
function partyOf(builder: Builder, line: Line, written: unknown): string | null {
  const { id, type, name } = object(written);
  const entry = vocabulary.entityTypes.get(textOf(type) ?? '');
  const own = textOf(id);
  const called = textOf(name);
  if (called === undefined || !entry) return null;
  const ours = own?.startsWith(`${entry.prefix}/`) ? own : safeId(entry.prefix, own ?? called);
  builder.entity(line, ours, entry.name, called);
  return ours;
}

function sourceOf(builder: Builder, line: Line, target: Json, bare: unknown): string | null {
  const address = textOf(target.source) ?? textOf(object(target.source).id) ?? textOf(bare);
  const { id, kind, title } = object(target['factrail:source']);
  const own = textOf(id);
  const url = address?.startsWith('urn:') ? undefined : address;
  if (own?.startsWith('source/')) {
    builder.source(line, { id: own, kind: textOf(kind) ?? 'OTHER', title: textOf(title) ?? url ?? own, url });
    return own;
  }
  return url === undefined ? null : builder.page(line, url);
}
