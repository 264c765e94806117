/**
 * FollowTheMoney out as statements, a value each with where it is from: `dataset` is the source in which it is asserted,
 * `origin` the assertion, `first_seen` when that was filed. Those of one entity come together, as the package wants them.
 */
import { createHash } from 'node:crypto';
import { sha256Hex } from '../../domain/ids.ts';
import type { Graph } from '../../graph/client.ts';
import { assertedIn, documentOf, type OutEntity, placeOf, relationshipOf, thingOf } from './ftm-export.ts';
import type { Stamp } from './stamp.ts';
import type { ThingRow } from './statements.ts';
import * as statements from './statements.ts';

type From = { dataset: string; origin: string | null; since: number | null };
type Statement = {
  canonical_id: string;
  entity_id: string;
  prop: string;
  schema: string;
  value: string;
  dataset: string;
  lang: null;
  original_value: null;
  first_seen: string | null;
  last_seen: string | null;
  external: false;
  origin: string | null;
  id: string;
};

/** Names, documents and what else is nobody's assertion. */
const OURS: From = { dataset: 'factrail', origin: null, since: null };

/** As JSON lines, in the order of keys by which `sort` brings an entity's lines together. */
export async function* exportStatements(graph: Graph, stamp: Stamp): AsyncGenerator<string> {
  for await (const statement of statementsOf(graph, stamp)) yield `${JSON.stringify(statement)}\n`;
}

const COLUMNS =
  'canonical_id entity_id prop prop_type schema value dataset origin lang original_value external first_seen last_seen id'.split(
    ' ',
  );

/** As the package's CSV: every cell quoted, lines ended by a line feed. Read by programs: no cell is guarded for spreadsheets. */
export async function* exportStatementsCsv(graph: Graph, stamp: Stamp): AsyncGenerator<string> {
  const row = (cells: (string | null)[]) =>
    `${cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',')}\n`;
  yield row(COLUMNS);
  for await (const statement of statementsOf(graph, stamp)) {
    const cells: Record<string, string | null> = {
      ...statement,
      external: 'f',
      prop_type: typeOf(statement.prop),
    };
    yield row(COLUMNS.map((column) => cells[column] ?? null));
  }
}

async function* statementsOf(graph: Graph, { revision, at }: Stamp): AsyncGenerator<Statement> {
  const times = new Times(graph);
  const written = async function* (entity: OutEntity, parts: [From, OutEntity['properties']][]) {
    const seen = new Set<string>();
    for (const [{ dataset, origin, since }, properties] of parts) {
      const first_seen = since === null ? null : await times.of(since);
      for (const [prop, values] of [['id', [entity.id]] as const, ...Object.entries(properties)])
        for (const value of values) {
          const id = createHash('sha1').update(`${dataset}.${entity.id}.${prop}.${value}`).digest('hex');
          if (seen.has(id)) continue;
          seen.add(id);
          yield {
            canonical_id: entity.id,
            entity_id: entity.id,
            prop,
            schema: entity.schema,
            value,
            dataset,
            lang: null,
            original_value: null,
            first_seen,
            last_seen: first_seen === null ? null : at,
            external: false as const,
            origin,
            id,
          };
        }
    }
  };
  for await (const row of graph.stream(statements.allThings, { revision }))
    yield* written(thingOf({ ...row, values: [] }), thingParts(row));
  for await (const row of graph.stream(statements.allSources, { revision })) {
    const entity = documentOf(row);
    yield* written(entity, [[OURS, entity.properties]]);
  }
  for await (const row of graph.stream(statements.allClaims, { revision })) {
    const parts = assertedIn(row).flatMap((said): [From, OutEntity][] => {
      const entity = relationshipOf(row, [said]);
      return entity === null ? [] : [[fromOf(said), entity]];
    });
    const [first] = parts;
    if (first)
      yield* written(
        first[1],
        parts.map(([from, { properties }]) => [from, properties]),
      );
  }
}

function thingParts(row: ThingRow): [From, OutEntity['properties']][] {
  const values = row.values.flatMap(({ predicate, value, said }) => {
    const place = placeOf(predicate, value, row.type);
    if (place === null || place[1] === null) return [];
    const properties = { [place[0]]: [place[1]] };
    return said.map((one): [From, OutEntity['properties']] => [fromOf(one), properties]);
  });
  return [[OURS, thingOf({ ...row, values: [] }).properties], ...values];
}

const fromOf = ({ id, since, source }: { id: string; since: number; source: string }): From => ({
  dataset: datasetOf(source),
  origin: id,
  since,
});

/** A dataset's name, of a-z, 0-9 and "_", from a source's id: two that differ never meet. */
function datasetOf(source: string): string {
  const name = source.replace(/[^a-z0-9]+/g, '_');
  return /[._]/.test(source) ? `${name}_${sha256Hex(source).slice(0, 8)}` : name;
}

const TYPES: Record<string, string> = {
  id: 'id',
  name: 'name',
  alias: 'name',
  country: 'country',
  nationality: 'country',
  sourceUrl: 'url',
  language: 'language',
  ...Object.fromEntries('summary notes reason purpose description'.split(' ').map((prop) => [prop, 'text'])),
  ...Object.fromEntries(
    'birthDate deathDate incorporationDate dissolutionDate fileDate publishedAt startDate endDate date'
      .split(' ')
      .map((prop) => [prop, 'date']),
  ),
  ...Object.fromEntries(
    'registrationNumber idNumber taxNumber leiCode innCode ogrnCode caseNumber'
      .split(' ')
      .map((prop) => [prop, 'identifier']),
  ),
  ...Object.fromEntries(
    'proof owner asset director organization employee employer member agent client person relative associate payer beneficiary debtor creditor predecessor successor party case supplier contract subject object entity'
      .split(' ')
      .map((prop) => [prop, 'entity']),
  ),
};

/** FollowTheMoney's type of a property that we write; `test/interop/ftm_statements.py` holds these to its own. */
const typeOf = (prop: string): string => TYPES[prop] ?? 'string';

const MOST_TIMES = 10_000;

/** When revisions were made; the last ones asked for are kept. */
class Times {
  private readonly known = new Map<number, string | null>();
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  async of(revision: number): Promise<string | null> {
    const known = this.known.get(revision);
    if (known !== undefined) return known;
    const [row] = await this.graph.read(statements.revisionTimes, { numbers: [revision] });
    if (this.known.size >= MOST_TIMES) this.known.clear();
    const at = row?.at ?? null;
    this.known.set(revision, at);
    return at;
  }
}
