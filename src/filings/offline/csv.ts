/** Nodes and relationships as the CSV files that Neo4j's importer reads. Columns are named as it wants them. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotOffline } from './not-offline.ts';

/** Between the elements of a list; a text that has it cannot stand in one. */
export const BETWEEN = '\u001f';
const CHUNK = 1 << 16;

export type Value = string | number | null | undefined | readonly string[];
export type CsvFile = { path: string; name: string };
/** Nodes by their label, relationships by their type; '' where a column of the file says it. */
export type CsvFiles = { nodes: CsvFile[]; relationships: CsvFile[]; multiline: boolean };

export class CsvWriter {
  private readonly folder: string;
  private readonly writers: { kind: 'nodes' | 'relationships'; name: string; rows: Rows }[] = [];
  private readonly texts = { multiline: false };

  constructor(folder: string) {
    this.folder = folder;
  }

  nodes(label: string, columns: readonly string[]): Rows {
    return this.open('nodes', label, columns);
  }

  relationships(type: string, from: string, to: string, columns: readonly string[] = []): Rows {
    return this.open('relationships', type, [`:START_ID(${from})`, `:END_ID(${to})`, ...columns]);
  }

  /** Ends all files. Those without a row are not among them. */
  close(): CsvFiles {
    const files: CsvFiles = { nodes: [], relationships: [], multiline: this.texts.multiline };
    for (const { kind, name, rows } of this.writers)
      if (rows.close() > 0) files[kind].push({ path: rows.path, name });
    return files;
  }

  private open(kind: 'nodes' | 'relationships', name: string, columns: readonly string[]): Rows {
    const path = join(this.folder, `${kind}-${this.writers.length}.csv`);
    const rows = new Rows(path, columns, this.texts);
    this.writers.push({ kind, name, rows });
    return rows;
  }
}

export class Rows {
  readonly path: string;
  private readonly file: number;
  private readonly texts: { multiline: boolean };
  private text: string;
  private count = 0;

  constructor(path: string, columns: readonly string[], texts: { multiline: boolean }) {
    this.path = path;
    this.file = openSync(path, 'w');
    this.texts = texts;
    this.text = `${columns.join(',')}\n`;
  }

  /** The values in the order of the columns. Throws NotOffline for a text that CSV cannot carry. */
  add(...values: Value[]): void {
    let line = '';
    for (let i = 0; i < values.length; i++) {
      if (i > 0) line += ',';
      const value = values[i];
      if (typeof value === 'string') line += this.quoted(value);
      else if (typeof value === 'number') line += value;
      else if (value != null && value.length > 0) line += this.quoted(this.list(value));
    }
    this.text += `${line}\n`;
    this.count++;
    if (this.text.length > CHUNK) this.flush();
  }

  /** Answers how many rows there are. */
  close(): number {
    this.flush();
    closeSync(this.file);
    return this.count;
  }

  private flush(): void {
    writeFileSync(this.file, this.text);
    this.text = '';
  }

  private quoted(text: string): string {
    if (!SPECIAL.test(text)) return `"${text}"`;
    if (BARE_SURROGATE.test(text) || text.includes('\0'))
      throw new NotOffline('a text has half a character in it, or a NUL');
    if (/[\r\n]/.test(text)) this.texts.multiline = true;
    return `"${text.replaceAll('"', '""')}"`;
  }

  private list(values: readonly string[]): string {
    if (values.some((value) => value === '' || value.includes(BETWEEN)))
      throw new NotOffline('a list has a text that is empty, or holds U+001F');
    return values.join(BETWEEN);
  }
}

// most texts have none of these
const SPECIAL = /["\r\n\0\ud800-\udfff]/;
const BARE_SURROGATE = /\p{Surrogate}/u;
