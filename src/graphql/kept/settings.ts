/** How much a server keeps of the graph between requests. */
export type KeptSettings = {
  /** Bytes of answers that are kept at most; 0 keeps none. */
  answerBytes: number;
  /** Assertions, and as many sources and entities, that are kept at most; 0 keeps none. */
  rows: number;
  /** Milliseconds for which a revision is taken to stand without asking again, where the graph allows as many; 0: never. */
  lease: number;
};

export const KEPT: KeptSettings = { answerBytes: 32 * 2 ** 20, rows: 20_000, lease: 0 };
