/** How large an operation may be. */
export type Limits = {
  /** Words and signs of a document. */
  tokens: number;
  /** Fields within fields. */
  depth: number;
  aliases: number;
  /** Questions in one operation. */
  rootFields: number;
  /** Fields of one name side by side. */
  repeats: number;
  /** Values that an answer may hold: see measure.ts. */
  cost: number;
};

export const LIMITS: Limits = {
  tokens: 2000,
  depth: 20,
  aliases: 50,
  rootFields: 20,
  repeats: 50,
  cost: 50_000,
};
