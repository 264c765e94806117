/** Each bad filing gives its one fault, at its place, in words that say what to do; none is slow, none crashes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { baseWorld, check, folder, placed, table } from './filings-support.ts';

type Row = {
  file?: string;
  made?: string;
  recipe?: Recipe;
  at: string;
  code: string;
  says: string;
  severity?: 'warning';
  world?: boolean;
  store?: boolean;
  beside?: boolean;
  /** How many such issues there are; one unless said. */
  count?: number;
};

type Recipe = { after?: string; start?: string; hex?: string; repeat?: string; times?: number; end?: string };

const rows = table<Row>('invalid');
const world = await baseWorld();

/** The words of a library, which say nothing to a reporter. */
const JARGON =
  /Invalid input|received|Unrecognized|Too (big|small)|expected \w+,|undefined|\[object|NaN|implicit|scalar|cannot be read as YAML/;

describe('bad filings', () => {
  it('are all in the table', () => {
    const files = readdirSync(`${folder}invalid`).filter(
      (name) => name.endsWith('.yaml') && name !== 'table.yaml',
    );
    expect(rows.flatMap((row) => row.file ?? []).sort()).toEqual(files.sort());
  });

  it.each(rows.map((row) => [row.file ?? `(made) ${row.made}`, row] as const))('%s', async (_, row) => {
    const file = `${folder}invalid/${row.file ?? `${row.made}.yaml`}`;
    const bytes = row.recipe ? made(row.recipe) : readFileSync(file);
    const began = process.cpuUsage();
    const { issues } = await check(bytes, file, { ...row, world: row.world ? world : undefined });
    const { user, system } = process.cpuUsage(began);
    const [issue] = issues;
    const { code, line, column, severity, message } = issue ?? {};
    expect({ at: `${line}:${column}`, code, severity }, message).toEqual({
      at: row.at,
      code: row.code,
      severity: row.severity ?? 'error',
    });
    expect(message).toContain(row.says);
    expect(issues.map(placed), issues.map((i) => i.message).join('\n')).toHaveLength(row.count ?? 1);
    expect(message).not.toMatch(JARGON);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would obey them
    expect(message).not.toMatch(/[\u0000-\u001F\u202A-\u202E]/);
    // of the processor, in milliseconds: other work on the machine does not count. A second, and one for slow machines
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

/** The bytes of a recipe: put into a sound filing after some words of it, or alone. */
function made({ after, start = '', hex = '', repeat = '', times = 1, end = '' }: Recipe): Uint8Array {
  const numbered = repeat.includes('{n}');
  const repeated = numbered
    ? Array.from({ length: times }, (_, n) => repeat.replace('{n}', String(n))).join('')
    : repeat.repeat(times);
  const bytes = Buffer.concat([Buffer.from(start), Buffer.from(hex, 'hex'), Buffer.from(repeated + end)]);
  if (after === undefined) return bytes;
  const sound = readFileSync(`${folder}valid/plain.yaml`);
  const at = sound.indexOf(after) + after.length;
  return Buffer.concat([sound.subarray(0, at), bytes, sound.subarray(at)]);
}
