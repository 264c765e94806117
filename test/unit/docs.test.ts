/** What the documentation must not forget: each command, setting, question, and code of an error. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';
import { vocabulary } from '../../src/domain/vocabulary.ts';

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');
const sources = (folder: string) =>
  readdirSync(join(projectRoot, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .map((name) => read(folder, name));
const missing = (found: Iterable<string>, text: string) =>
  [...new Set(found)].filter((item) => !text.includes(item));

test('every command is in docs/reference.md', () => {
  const commands = [...read('src/cli/main.ts').matchAll(/(?:(key)\n)?\s*\.command\('([a-z-]+)'/g)].map(
    ([, group, name]) => `factrail ${group ? `${group} ` : ''}${name}`,
  );
  expect(commands.length).toBeGreaterThan(8);
  expect(missing([...commands, 'factrail same', 'factrail different'], read('docs/reference.md'))).toEqual(
    [],
  );
});

test('every setting is in .env.example and docs/reference.md', () => {
  const settings = [...read('src/cli/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): z/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(settings.length).toBeGreaterThan(6);
  expect(missing(settings, read('.env.example'))).toEqual([]);
  expect(missing(settings, read('docs/reference.md'))).toEqual([]);
});

test('every code of an API error is in docs/reference.md', () => {
  const codes = [...read('src/domain/errors.ts').matchAll(/readonly code(?:: string)? = '([A-Z_]+)'/g)]
    .map((match) => match[1] ?? '')
    .filter((code) => code !== 'USAGE');
  expect(codes.length).toBeGreaterThan(6);
  expect(
    missing(
      codes.map((code) => `\`${code}\``),
      read('docs/reference.md'),
    ),
  ).toEqual([]);
});

test('every code of a filing’s issue is in docs/filing-issues.md', () => {
  const code =
    /(?:error|warning|add|fault|at|told)\(\s*'([A-Z][A-Z0-9_]+)'|code: '([A-Z][A-Z0-9_]{3,})'|\? '([A-Z][A-Z0-9_]{5,})' : '([A-Z][A-Z0-9_]{5,})'/g;
  const codes = sources('src/filings').flatMap((text) =>
    [...text.matchAll(code)].flatMap((match) => match.slice(1).filter((found) => found !== undefined)),
  );
  const others = new Set([
    ...vocabulary.predicates.keys(),
    'APPLIED',
    'AMENDED',
    'RETRACTED',
    'DIFFERENT',
    'RETRACT',
    'NEW_ROOT',
    'FALLS',
    'WEAKENS',
    'STRENGTHENS',
    'SURVIVES',
    'VERIFIED',
    'NORMALISED',
    'UNVERIFIED',
    'DECLINES_COMMENT',
    'ERR_OUT_OF_RANGE',
    'UNCHECKED',
    'FAILED',
  ]);
  expect(
    missing(
      codes.filter((found) => !others.has(found)).map((found) => `\`${found}\``),
      read('docs/filing-issues.md'),
    ),
  ).toEqual([]);
});

test('every question is in the README', () => {
  const questions = readdirSync(join(projectRoot, 'schema', 'questions')).map((name) =>
    name.replace('.graphql', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect(
    missing(
      questions.map((question) => `\`${question}`),
      read('README.md'),
    ),
  ).toEqual([]);
});

test('nothing in the repository names a path of a machine', () => {
  const files = [
    'README.md',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    '.env.example',
    'compose.yaml',
    '.ci/run',
    ...readdirSync(join(projectRoot, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  for (const file of files) expect(read(file), file).not.toMatch(/\/(?:work|home|root|Users)\//);
});
