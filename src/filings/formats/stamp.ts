/** What an export says of itself: as of which revision it is, and what its readers may do with it. */
export type Stamp = {
  revision: number;
  /** When that revision was made, ISO 8601 in UTC; null where there is none yet. */
  at: string | null;
  /** The newsroom's note on rights, or the address of a licence; null where it states none. */
  licence: string | null;
};

/** The first record of the JSON formats of ours; imports of them pass over it. */
export function stampRecord({ revision, at, licence }: Stamp): { export: Record<string, unknown> } {
  return { export: { revision, ...(at === null ? {} : { at }), ...(licence === null ? {} : { licence }) } };
}
