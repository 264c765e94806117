/** Filings that look as if something were wrong with them, and go in. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { baseWorld, check, folder, placed, table } from './filings-support.ts';

type Row = {
  file: string;
  world?: boolean;
  warnings?: string[];
  assertions: number;
  claims?: number;
  quotes?: Record<string, number>;
  values?: Record<string, unknown>;
};

const rows = table<Row>('valid');
const world = await baseWorld();

describe('good filings', () => {
  it('are all in the table', () => {
    const files = readdirSync(`${folder}valid`).filter(
      (name) => name.endsWith('.yaml') && name !== 'table.yaml',
    );
    expect(rows.map((row) => row.file).sort()).toEqual(files.sort());
  });

  it.each(rows.map((row) => [row.file, row] as const))('%s', async (_, row) => {
    const file = `${folder}valid/${row.file}`;
    const given = row.world ? world : undefined;
    const { issues, filing, content, quotes } = await check(readFileSync(file), file, {
      world: given,
      store: true,
    });
    expect(issues.map(placed), issues.map((i) => i.message).join('\n')).toEqual(row.warnings ?? []);
    expect(content?.assertions).toHaveLength(row.assertions);
    if (row.claims !== undefined)
      expect(new Set(content?.assertions.map((a) => a.claim.id)).size).toBe(row.claims);
    if (row.quotes) {
      const counts: Record<string, number> = {};
      for (const a of content?.assertions ?? []) {
        if (!a.quote) continue;
        const how = quotes.get(a.key)?.verification ?? 'UNVERIFIED';
        counts[how] = (counts[how] ?? 0) + 1;
      }
      expect(counts).toEqual(row.quotes);
    }
    for (const [path, value] of Object.entries(row.values ?? {}))
      expect(
        path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], filing),
        path,
      ).toEqual(value);
  });
});
