/** What an import is told beside its file: the filing's name, and who says all this in which document. */
import { basename } from 'node:path';
import { UsageError } from '../../domain/errors.ts';
import { sha256Hex } from '../../domain/ids.ts';

export type ImportSettings = {
  filing?: string | undefined;
  publisher?: string | undefined;
  sourceTitle?: string | undefined;
  sourceUrl?: string | undefined;
  published?: string | undefined;
  mapping?: string | undefined;
};

/** Lower case, digits and hyphens; empty where the text has neither. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** An id of ours from another's: the same always gives the same, and two that differ never meet. */
export function safeId(prefix: string, written: string): string {
  const plain = slug(written);
  return plain === written
    ? `${prefix}/${plain}`
    : `${prefix}/${[plain, sha256Hex(written).slice(0, 10)].filter(Boolean).join('-')}`;
}

/** The filing's id: as told, else of the file's name. */
export function filingId(file: string, settings: ImportSettings): string {
  const id = settings.filing ?? slug(basename(file).replace(/(\.(jsonl?|ndjson|csv|tsv|ftm|gz))+$/i, ''));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new UsageError(
      'import: give --filing NAME (a-z, 0-9 and "-"): it cannot be made of the file’s name',
    );
  return id;
}
