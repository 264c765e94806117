/** The names of the formats, apart from these themselves so that the command line starts quickly. */
export const FORMAT_NAMES = [
  'jsonl',
  'ftm',
  'ftm-statements',
  'csv',
  'bods',
  'recap',
  'claimreview',
  'annotation',
] as const;
export const EXPORT_NAMES = [
  'jsonl',
  'ftm',
  'ftm-statements',
  'ftm-statements-csv',
  'csv',
  'claims',
  'json',
  'claimreview',
  'annotation',
] as const;
/** Of one claim, not of the graph. */
export const PROV_NAMES = ['prov-json', 'prov-n'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
export type ExportName = (typeof EXPORT_NAMES)[number];
export type ProvName = (typeof PROV_NAMES)[number];
