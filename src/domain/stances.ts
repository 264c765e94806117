/** How something is said, and what kind of document says it: the closed lists that the whole program shares. */
export const STANCES = ['ASSERTS', 'DENIES', 'QUALIFIES', 'DECLINES_COMMENT'] as const;
export type Stance = (typeof STANCES)[number];

export const MODALITIES = ['ALLEGED', 'REPORTED', 'ADMITTED', 'RECORDED', 'RULED'] as const;
export type Modality = (typeof MODALITIES)[number];

export const SOURCE_KINDS = [
  'ARTICLE',
  'COURT_FILING',
  'POST',
  'PRESS_RELEASE',
  'TRANSCRIPT',
  'DATASET',
  'REPORT',
  'EMAIL',
  'BOOK',
  'OTHER',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
