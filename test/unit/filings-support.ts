/** What the tables of good and bad filings share: reading one as the program does, in a small world or none. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Issue } from '../../src/domain/errors.ts';
import { vocabulary } from '../../src/domain/vocabulary.ts';
import { checkQuotes, type QuoteFinding } from '../../src/filings/captures.ts';
import type { FilingContent } from '../../src/filings/content.ts';
import type { WrittenFiling } from '../../src/filings/format.ts';
import { readFiling } from '../../src/filings/read.ts';
import { validateFiling } from '../../src/filings/validate.ts';
import { World } from '../../src/filings/world.ts';

export const folder = fileURLToPath(new URL('../filings/', import.meta.url));

export type Outcome = {
  issues: Issue[];
  filing: WrittenFiling | null;
  content: FilingContent | null;
  quotes: QuoteFinding['quotes'];
};

type Options = { world?: World | undefined; store?: boolean; beside?: boolean };

/** read, validate, and look the quotes up. Captures are found by their hash in test/filings/captures. */
export async function check(bytes: Uint8Array, file: string, options: Options = {}): Promise<Outcome> {
  const { world = new World(), store = false, beside = true } = options;
  const reading = readFiling(bytes, file);
  if (!reading.filing) return { issues: reading.issues, filing: null, content: null, quotes: new Map() };
  const { content, report } = validateFiling(reading, world, vocabulary);
  const captures = { folders: store ? [`${folder}captures`] : [], keep: null, beside };
  const finding = content ? await checkQuotes(content, file, captures, world, report) : null;
  const issues = [...reading.issues, ...report.issues];
  return { issues, filing: reading.filing, content, quotes: finding?.quotes ?? new Map() };
}

/** The world after base.yaml. */
export async function baseWorld(): Promise<World> {
  const file = `${folder}valid/base.yaml`;
  const { content, issues } = await check(readFileSync(file), file);
  if (!content) throw new Error(`base.yaml: ${JSON.stringify(issues)}`);
  const world = new World();
  world.apply(content);
  return world;
}

export function table<Row>(name: string): Row[] {
  return parse(readFileSync(`${folder}${name}/table.yaml`, 'utf8')) as Row[];
}

export function placed(issue: Issue): string {
  return `${issue.code} ${issue.line}:${issue.column}`;
}
