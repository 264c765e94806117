/**
 * Two graphs in one store, with no relationship between them. The public graph has the labels that the `.cypher` files
 * name; the newsroom's holds everything, what is confidential too, under the same labels with `Newsroom` before them, and
 * in full-text indexes of its own. Each statement has a second text for it, made once from the first: nothing that is
 * asked of the public graph can touch the newsroom's.
 */
import { vocabulary } from '../domain/vocabulary.ts';
import type { Graph, Reader, Statement, Writer } from './client.ts';

const PREFIX = 'Newsroom';

/** Every label of the graph. Keys of the API belong to neither graph and keep theirs. */
export const LABELS: readonly string[] = [
  ...['Entity', 'Claim', 'Assertion', 'Passage', 'Source', 'Capture', 'Filing', 'Review'],
  ...['Name', 'Clock', 'Revision'],
  ...vocabulary.entityTypes.keys(),
];

const INDEXES = /\b(?:entity_names|source_titles|words_folded|words)\b(?=')/g;
// a label stands after a colon, a bar or an ampersand, and after no other sign
const LABEL = new RegExp(`(?<=[:|&]\\s*)(?:${LABELS.join('|')})\\b`, 'g');
/** The one label that is given by a parameter: the type of an entity. */
const DYNAMIC = /(?<=\w:)\$\(row\.type\)/g;

/** A Cypher text of the public graph as it is for the newsroom's. */
export function renamed(cypher: string): string {
  return cypher
    .replace(INDEXES, (name) => `newsroom_${name}`)
    .replace(LABEL, (label) => `${PREFIX}${label}`)
    .replace(DYNAMIC, `$('${PREFIX}' + row.type)`);
}

/** A command that makes a constraint or an index, as it is for the newsroom's graph: its name is another. */
export function renamedCommand(command: string): string {
  return renamed(command).replace(
    /(?<=\b(?:CONSTRAINT|INDEX) )\w+(?= IF NOT EXISTS)/,
    (name) => `newsroom_${name}`,
  );
}

const twins = new WeakMap<Statement<unknown>, Statement<unknown>>();

/** The same statement for the newsroom's graph. */
export function twinOf<Row>(statement: Statement<Row>): Statement<Row> {
  const known = twins.get(statement);
  if (known) return known as Statement<Row>;
  const twin = { ...statement, name: `newsroom ${statement.name}`, cypher: renamed(statement.cypher) };
  twins.set(statement, twin);
  return twin;
}

/** The newsroom's graph on the same connections. */
export function inNewsroom(graph: Graph): Graph {
  return {
    read: (statement, params, limit) => graph.read(twinOf(statement), params, limit),
    stream: (statement, params) => graph.stream(twinOf(statement), params),
    write: (work, limit) => graph.write((writer) => work(writerInNewsroom(writer)), limit),
    admin: (cypher, params) => graph.admin(cypher, params),
    explain: (cypher, params) => graph.explain(renamed(cypher), params),
    get trips() {
      return graph.trips;
    },
    connections: graph.connections,
    get running() {
      return graph.running;
    },
    close: () => graph.close(),
  };
}

export function readerInNewsroom(reader: Reader): Reader {
  return { read: (statement, params, limit) => reader.read(twinOf(statement), params, limit) };
}

/** The newsroom's graph within a transaction: both graphs are changed in one. */
export function writerInNewsroom(writer: Writer): Writer {
  return {
    read: (statement, params, limit) => writer.read(twinOf(statement), params, limit),
    run: (statement, params) => writer.run(twinOf(statement), params),
  };
}

/** The constraints and indexes of the newsroom's graph. */
export function newsroomCommands(commands: readonly string[]): string[] {
  return commands.filter((command) => !command.includes(':ApiKey)')).map(renamedCommand);
}
