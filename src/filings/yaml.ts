/** YAML as filings use it: one document of mappings, lists and text; every fault of it in plain English. */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type ParsedNode,
  Parser,
} from 'yaml';
import type { Path } from './read.ts';
import { shown } from './text.ts';
import { explain, unclosed, type YamlFault } from './yaml-faults.ts';

export type Yaml = { root: Node | null; faults: YamlFault[] };

/** A filing needs 12 levels; YAML's own reader fails at some thousands. */
const MAX_DEPTH = 100;
/** What a filing of 10 MB never has: these keep the reading of nonsense short, which is else done in full. */
const MAX_TOKENS = 4_000_000;
const MAX_KEYS = 1000;
const MAX_ITEMS = 100_000;
const MAX_CHARACTERS = 200_000;
const MAX_MARKS = 1000;
const MAX_IDLE = 100_000;
const MAX_FAULTS = 50;

/** Reads a text. `root` is null where there is a fault, or nothing. */
export function parseYaml(text: string): Yaml {
  const { tokens, fault } = tokensOf(text);
  if (fault) return { root: null, faults: [fault] };
  const second = tokens.filter((token) => token.type === 'document')[1];
  // failsafe: every plain scalar is text as written, so that 2013 and 1.10 stay what they look like. Whether keys are
  // unique is looked at below, in one pass: the reader compares each with each.
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: false,
    logLevel: 'silent',
  });
  const documents = composer.compose(tokens.filter((token) => token !== second));
  const [document] = [...documents] as Document.Parsed<ParsedNode>[];
  const root = document?.contents ?? null;
  // one slip makes a reader stumble on for lines: only the first is sure
  const error = [...(document?.errors ?? composer.streamInfo().errors)].sort(
    (a, b) => a.pos[0] - b.pos[0],
  )[0];
  if (error) return { root: null, faults: [explain(error.message, error.pos[0], text, root)] };
  if (second) {
    const message = 'a second document starts here: one file is one filing, so take the `---` or `...` out';
    return { root: null, faults: [{ code: 'YAML_SYNTAX', message, offset: second.offset }] };
  }
  const faults: YamlFault[] = [];
  if (root) walk(root, faults, anchorsUsed(root, new Set()));
  return { root: faults.length > 0 || isNothing(root) ? null : root, faults };
}

/** The text's tokens up to the second document; nothing that is deeper or larger than a filing can be is read on. */
function tokensOf(text: string): { tokens: CST.Token[]; fault: YamlFault | null } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const failed = (code: string, message: string, offset: number) => ({
    tokens,
    fault: { code, message, offset },
  });
  let documents = 0;
  let errors = 0;
  let marks = 0;
  let idle = 0;
  let count = 0;
  let before = '';
  const take = (token: CST.Token) => {
    tokens.push(token);
    if (token.type === 'document') documents++;
    if (token.type === 'error') errors++;
  };
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) take(token);
    if (documents > 1) return { tokens, fault: null };
    const offset = parser.offset - lexeme.length;
    if (errors > MAX_FAULTS) {
      const first = tokens.find((token) => token.type === 'error');
      if (first?.type === 'error') return { tokens, fault: explain(first.message, first.offset, text, null) };
    }
    if (parser.stack.length > MAX_DEPTH)
      return failed('TOO_DEEP', 'too many levels, one in the other: a filing needs 12', offset);
    if (lexeme.length > MAX_CHARACTERS && !/^[#\s]/.test(lexeme)) {
      const quote = /^["']/.exec(lexeme)?.[0];
      if (quote && before !== SCALAR && !lexeme.endsWith(quote))
        return { tokens, fault: unclosed(quote, offset) };
      return failed('TOO_LONG', 'text that is longer than 10,000 characters: shorten it', offset);
    }
    const top = parser.stack.at(-1);
    if (
      (top?.type === 'block-map' || (top?.type === 'flow-collection' && top.start.source === '{')) &&
      top.items.length > MAX_KEYS
    )
      return failed(
        'TOO_LARGE',
        'more than 1000 keys in one place: a mapping of a filing has 20 at most',
        offset,
      );
    const isList = top?.type === 'block-seq' || top?.type === 'flow-collection';
    if (quoted(before) && quoted(lexeme) && ++marks > MAX_MARKS)
      return failed(
        'YAML_SYNTAX',
        'text after the end of the value: put the whole of it in one pair of quotation marks',
        offset,
      );
    if (before !== SCALAR && /^[!&*]/.test(lexeme) && ++marks > MAX_MARKS)
      return failed(
        'YAML_TAG',
        'tags (`!name`), anchors (`&name`) and aliases (`*name`) are not taken',
        offset,
      );
    idle = before !== SCALAR && /^[\s#%,]/.test(lexeme) ? idle + 1 : 0;
    if (++count > MAX_TOKENS || idle > MAX_IDLE || (isList && top.items.length > MAX_ITEMS))
      return failed(
        'TOO_LARGE',
        'too many parts for a YAML filing: split it, or bring it as JSON Lines',
        offset,
      );
    before = lexeme;
  }
  for (const token of parser.end()) take(token);
  return { tokens, fault: null };
}

const quoted = (lexeme: string) => /^["']/.test(lexeme);

/** The lexer's mark before an unquoted text or a block of text. */
const SCALAR = '\u001F';

function isNothing(root: Node | null): boolean {
  return root === null || (isScalar(root) && root.type === 'PLAIN' && String(root.value) === '');
}

function anchorsUsed(node: unknown, used: Set<string>): Set<string> {
  if (isAlias(node)) used.add(node.source);
  else if (isPair(node)) {
    anchorsUsed(node.key, used);
    anchorsUsed(node.value, used);
  } else if (isCollection(node)) for (const item of node.items) anchorsUsed(item, used);
  return used;
}

/** What YAML has and filings do not: aliases, anchors, tags, merges, keys that are no text, a key given twice. */
function walk(node: unknown, faults: YamlFault[], used: Set<string>): void {
  if (faults.length >= MAX_FAULTS) return;
  const fault = (code: string, message: string, at: unknown) =>
    faults.push({ code, message, offset: (at as Node | null)?.range?.[0] ?? 0 });
  if (isAlias(node)) {
    fault(
      'YAML_ALIAS',
      `aliases (\`*${node.source}\`) are not taken: write it out, or put text that starts with * in quotation marks`,
      node,
    );
  } else if (isScalar(node) || isCollection(node)) {
    const { anchor, tag } = node as Node & { anchor?: string; tag?: string };
    if (anchor && !used.has(anchor))
      fault(
        'YAML_ALIAS',
        `anchors (\`&${anchor}\`) are not taken: take it out, or put text that starts with & in quotation marks`,
        node,
      );
    if (tag && !/^tag:yaml\.org,2002:(str|map|seq)$/.test(tag))
      fault(
        'YAML_TAG',
        `the tag ${shown(tag)} is not taken: leave it out, or put text that starts with ! in quotation marks`,
        node,
      );
  }
  if (isMap(node)) {
    const seen = new Set<string>();
    let twice = false;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) fault('WRONG_TYPE', 'a key is one word, not a list or a mapping', key ?? node);
      else if (key.value === '<<')
        fault('YAML_MERGE', 'merges (`<<`) are not taken: write the keys out', key);
      else if (seen.has(String(key.value))) {
        // where the line is lost that starts an entry, all its keys are there twice: that is one fault
        if (!twice)
          fault(
            'DUPLICATE_KEY',
            `${shown(String(key.value))} is given twice in one place: keep one, or start another entry with \`- \``,
            key,
          );
        twice = true;
      } else seen.add(String(key.value));
      // what is merged is told already, and what stands in a key that is no key
      if (isScalar(key) && key.value !== '<<') walk(value, faults, used);
    }
  } else if (isSeq(node)) for (const item of node.items) walk(item, faults, used);
}

/** YAML nodes as plain values; an unquoted null, ~ or nothing is null. */
export function plain(node: unknown): unknown {
  if (isScalar(node)) {
    const unquoted = node.type === 'PLAIN' || node.type === undefined || node.type === null;
    return unquoted && ['', 'null', '~'].includes(String(node.value ?? '')) ? null : String(node.value);
  }
  if (isMap(node))
    return Object.fromEntries(
      node.items.map((pair) => [String((pair.key as { value?: unknown }).value), plain(pair.value)]),
    );
  if (isSeq(node)) return node.items.map((item) => plain(isPair(item) ? item.value : item));
  return null;
}

function step(node: unknown, name: string | number): { key: Node | null; value: Node | null } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(name));
    return pair ? { key: pair.key as Node, value: pair.value as Node | null } : null;
  }
  const item = isSeq(node) ? (node.items[Number(name)] as Node | undefined) : undefined;
  return item ? { key: null, value: item } : null;
}

/** The offset of what stands at a path, or of the nearest thing above it that is there. */
export function offsetOf(root: Node | null, path: Path): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const name of path) {
    const found = step(node, name);
    if (!found) return offset;
    const { key, value } = found;
    const [from, to] = value?.range ?? [0, 0];
    // a key's own place, for a value that is itself a block, or that is not there
    offset =
      key && (!isScalar(value) || from === to) ? (key.range?.[0] ?? offset) : value?.range ? from : offset;
    node = value;
  }
  return offset;
}

/** The offset of a key itself, in the mapping at a path. */
export function keyOffset(root: Node | null, path: Path, key: string): number {
  let node: Node | null = root;
  for (const name of path) node = step(node, name)?.value ?? null;
  return step(node, key)?.key?.range?.[0] ?? offsetOf(root, path);
}
