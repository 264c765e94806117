/** Rows of the graph in the order of their keys, in constant memory: few are sorted at once, many on disk. */
import { firstPass } from '../jsonl.ts';
import { compare, type Keyed, RUN, Spill } from './spill.ts';

/** Characters of one line on disk; of longer ones the reader of lines makes two. */
const LINE = 100_000;

/** Rows of plain JSON, each with a key of its own. `run`: characters that may be in memory. */
export async function* sorted<Row>(
  rows: AsyncIterable<Row>,
  keyOf: (row: Row) => string,
  run = RUN,
): AsyncGenerator<Row> {
  const items = keyed(rows, keyOf);
  try {
    const first: Keyed[] = [];
    let size = 0;
    while (size < run) {
      const { value: item } = await items.next();
      if (!item) break;
      first.push(item);
      size += item.text.length + item.key.length + 100;
    }
    yield* size < run ? inMemory<Row>(first) : onDisk<Row>(first, items, run);
  } finally {
    await items.return(undefined);
  }
}

function* inMemory<Row>(items: Keyed[]): Generator<Row> {
  for (const { text } of items.sort((a, b) => compare(a.key, b.key))) yield JSON.parse(text) as Row;
}

async function* onDisk<Row>(
  first: Keyed[],
  rest: AsyncGenerator<Keyed, undefined>,
  run: number,
): AsyncGenerator<Row> {
  const spill = await Spill.sorted(inPieces(first, rest), run);
  try {
    let text = '';
    for await (const line of spill.lines(firstPass())) {
      const { piece, last } = JSON.parse(line.text) as Piece;
      text += piece;
      if (!last) continue;
      yield JSON.parse(text) as Row;
      text = '';
    }
  } finally {
    await spill.close();
  }
}

type Piece = { piece: string; last: boolean };

async function* keyed<Row>(
  rows: AsyncIterable<Row>,
  keyOf: (row: Row) => string,
): AsyncGenerator<Keyed, undefined> {
  for await (const row of rows) yield { key: keyOf(row), text: JSON.stringify(row) };
}

/** Those of one key come after each other, since the sort leaves them in their order. */
async function* inPieces(first: Keyed[], rest: AsyncGenerator<Keyed, undefined>): AsyncGenerator<Keyed> {
  const all = async function* () {
    yield* first;
    yield* rest;
  };
  for await (const { key, text } of all())
    for (let at = 0; at < text.length; at += LINE) {
      const piece: Piece = { piece: text.slice(at, at + LINE), last: at + LINE >= text.length };
      yield { key, text: JSON.stringify(piece) };
    }
}
