/**
 * Writes a manifest of trusted documents: `npm run trusted-documents -- [--out FILE] [FOLDER|FILE.graphql …]`; the operations
 * of `operations/` unless others are named. Each file is one document, its id the SHA-256 of its text.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSchema, parse, validate } from 'graphql';
import { projectRoot } from './setup.mjs';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
const schemaFiles = ['schema', 'schema/questions'].flatMap((folder) => graphqlIn(join(projectRoot, folder)));
const schema = buildSchema(schemaFiles.map((file) => readFileSync(file, 'utf8')).join('\n'));
const files = (positionals.length > 0 ? positionals : [join(projectRoot, 'operations')]).flatMap((path) =>
  statSync(path).isDirectory() ? graphqlIn(path) : [path],
);
const manifest = {};
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const [fault] = validate(schema, parse(text));
  if (fault) {
    console.error(`${file}: ${fault.message}`);
    process.exit(1);
  }
  manifest[createHash('sha256').update(text).digest('hex')] = text;
}
const json = `${JSON.stringify(manifest, null, 2)}\n`;
if (values.out === undefined) process.stdout.write(json);
else writeFileSync(values.out, json);
console.error(`${Object.keys(manifest).length} trusted documents`);

function graphqlIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(folder, name));
}
