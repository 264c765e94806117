import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** Which layers each may import, besides itself. `web` is fed by the public GraphQL alone. */
const BELOW: Record<string, readonly string[]> = {
  domain: [],
  graph: ['domain'],
  questions: ['graph', 'domain'],
  filings: ['graph', 'domain'],
  graphql: ['questions', 'filings', 'graph', 'domain'],
  embedded: ['domain'],
  cli: ['web', 'graphql', 'questions', 'filings', 'graph', 'embedded', 'domain'],
  web: ['graphql'],
};

/** Packages that one layer alone may import. */
const ONLY: Record<string, string> = {
  'neo4j-driver': 'graph',
  child_process: 'embedded',
  'node:child_process': 'embedded',
  execa: 'embedded',
};

const IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\brequire\.resolve\s*\(\s*|\bnew\s+Worker\s*\(\s*new\s+URL\s*\(\s*)(['"`])([^'"`\n]+)\1/g;
/** Clauses of Cypher, in upper case as it is written here; prose may say RETURN or CALL, and not with what follows. */
const CYPHER =
  /\b(?:(?:MATCH|MERGE|CREATE)\s*\(|(?:MATCH|CREATE|WITH|UNWIND)\b[^;]{0,2000}?\bRETURN\b|RETURN \d|DETACH DELETE\b|CALL (?:db|dbms|apoc)\.|(?:CREATE|DROP) (?:INDEX|CONSTRAINT)\b|SHOW (?:INDEX|CONSTRAINT|DATABASE)E?S?\b)/;
/** What the graph's client asks of the server itself, and not of the graph: all the Cypher that TypeScript may hold. */
const SERVER_CALL = /'(?:RETURN 1(?: AS [a-z]+)?|SHOW INDEXES YIELD [a-z, ]+|CALL db\.[\w.]+\([^'()]*\))'/g;

const layerOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[2] ?? '');
}

/** What a file of src imports, or holds, that its layer may not. */
function breaches(file: string, text: string): string[] {
  const layer = layerOf(file);
  const below = BELOW[layer];
  if (!below) return [`${file} is in no layer: give ${layer || 'it'} a place in the layers`];
  const found: string[] = [];
  for (const specifier of importsOf(text)) {
    const owner = ONLY[packageOf(specifier)];
    if (owner !== undefined && owner !== layer)
      found.push(`${file} imports ${specifier}, which only ${owner} may`);
    if (!specifier.startsWith('.')) continue;
    const target = posix.join(posix.dirname(file), specifier);
    if (target.startsWith(`src/${layer}/`) || below.includes(layerOf(target))) continue;
    found.push(`${file} imports ${target}`);
  }
  const own = layer === 'graph' ? text.replaceAll(SERVER_CALL, '') : text;
  if (CYPHER.test(own)) found.push(`${file} holds Cypher`);
  return found;
}

function sources(): Map<string, string> {
  const names = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name));
  return new Map(files.map((file) => [file, readFileSync(new URL(file, ROOT), 'utf8')]));
}

describe('dependencies point one way', () => {
  const all = sources();

  it('in every file of src', () => {
    expect([...all].flatMap(([file, text]) => breaches(file, text))).toEqual([]);
  });

  it('in the table of layers itself: none is below what is below it', () => {
    const under = (layer: string): string[] => (BELOW[layer] ?? []).flatMap((l) => [l, ...under(l)]);
    for (const layer of Object.keys(BELOW)) expect(under(layer)).not.toContain(layer);
  });

  it('as seen in all layers, none of them overlooked', () => {
    const layers = new Set([...all.keys()].map(layerOf));
    for (const layer of ['domain', 'graph', 'questions', 'filings', 'graphql', 'embedded', 'web', 'cli'])
      expect(layers).toContain(layer);
    // a file that imports has its imports read
    for (const [file, text] of all) if (/^import /m.test(text)) expect(importsOf(text), file).not.toEqual([]);
  });

  it('and nothing is imported that is not there', () => {
    const missing = [...all].flatMap(([file, text]) =>
      importsOf(text)
        .filter((specifier) => /^\.{1,2}\/.*\.(ts|mjs)$/.test(specifier))
        .map((specifier) => posix.join(posix.dirname(file), specifier))
        .filter((target) => !all.has(target)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the test itself would notice', () => {
  it.each([
    ['a step upwards', 'src/domain/a.ts', "import { x } from '../graph/client.ts';"],
    ['a step upwards by type only', 'src/graph/a.ts', "import type { X } from '../questions/rows.ts';"],
    ['a step over several lines', 'src/graph/a.ts', "import {\n  a,\n  b,\n} from '../filings/plan.ts';"],
    ['a re-export', 'src/questions/claim/a.ts', "export * from '../../graphql/models.ts';"],
    ['an import when needed', 'src/filings/a.ts', "const { x } = await import('../graphql/server.ts');"],
    ['an import for its effect', 'src/domain/a.ts', "import '../graph/client.ts';"],
    ['a step sideways', 'src/filings/a.ts', "import { x } from '../questions/rows.ts';"],
    ['a step sideways back', 'src/questions/claim/a.ts', "import { x } from '../../filings/plan.ts';"],
    ['GraphQL that starts the database', 'src/graphql/a.ts', "import { start } from '../embedded/index.ts';"],
    ['a database that knows the graph', 'src/embedded/a.ts', "import { x } from '../graph/client.ts';"],
    ['a page that reads the graph', 'src/web/a.tsx', "import { x } from '../questions/rows.ts';"],
    ['the driver outside the graph', 'src/questions/claim/a.ts', "import neo4j from 'neo4j-driver';"],
    ['a part of the driver', 'src/cli/a.ts', "import type { Driver } from 'neo4j-driver/types';"],
    ['a child process', 'src/cli/a.ts', "import { spawn } from 'node:child_process';"],
    ['a child process by its old name', 'src/filings/a.ts', "const { spawn } = require('child_process');"],
    ['execa', 'src/graph/a.ts', 'import { execa } from "execa";'],
    ['something of ours outside src', 'src/domain/a.ts', "import x from '../../scripts/x.mjs';"],
    ['Cypher in a resolver', 'src/graphql/resolvers/a.ts', 'const q = `MATCH (c:Claim)\nRETURN c`;'],
    ['Cypher that writes', 'src/filings/a.ts', 'const q = `MERGE (c:Claim {id: $id})`;'],
    ['Cypher in the graph itself', 'src/graph/a.ts', "const q = 'MATCH (c:Claim) RETURN c';"],
    ['a call that is put together', 'src/graph/a.ts', "graph.admin('CALL db.' + what);"],
    ['a call of the server elsewhere', 'src/cli/a.ts', "graph.admin('CALL db.clearQueryCaches()');"],
    ['an index made on the side', 'src/filings/a.ts', "admin('CREATE INDEX x FOR (n:X) ON (n.y)');"],
    ['Cypher that deletes', 'src/filings/a.ts', 'const q = `UNWIND $ids AS id\nDETACH DELETE id`;'],
    ['a new folder with no place in the layers', 'src/utils/a.ts', ''],
  ])('%s', (_, file, text) => {
    expect(breaches(file, text)).toHaveLength(1);
  });

  it.each([
    ['a step down', 'src/graphql/a.ts', "import { x } from '../questions/rows.ts';"],
    ['a step down over a layer', 'src/cli/commands/a.ts', "import { x } from '../../graph/client.ts';"],
    ['a neighbour', 'src/filings/extract/a.ts', "import { x } from '../read.ts';"],
    ['a package', 'src/domain/a.ts', "import { z } from 'zod';"],
    ['the driver in the graph', 'src/graph/a.ts', "import neo4j from 'neo4j-driver';"],
    ['a ping', 'src/graph/a.ts', "await graph.admin('RETURN 1 AS one');"],
    ['a constant call of the server', 'src/graph/a.ts', "await graph.admin('CALL db.clearQueryCaches()');"],
    ['a word of prose', 'src/filings/a.ts', '/** MATCHES nothing; the RETURN value is from here. */'],
  ])('and does not object to %s', (_, file, text) => {
    expect(breaches(file, text)).toEqual([]);
  });
});
