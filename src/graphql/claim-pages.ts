/** Pages of claims, whichever list they are of. */
import { BadUserInput } from '../domain/errors.ts';
import { ANY_CLAIM, askClaimPage, type ClaimFilter, countClaims } from '../questions/claims/claims.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { type Connection, checkFirst, connection, decode, type PageArgs } from './page.ts';
import type { Scope } from './scope.ts';

const tooManyClaims = (most: number) =>
  new BadUserInput('validDuring', `more than ${most} claims would have to be weighed: narrow the question`);

/** So many claims are weighed at most to answer what the index cannot: standing at another time or revision. */
export const MOST_WEIGHED = 10_000;

/**
 * A page of claims. Standing as of now comes from the index; as of an earlier revision, or at a given time, claims are
 * weighed one by one, and a list too long for that is refused with BAD_USER_INPUT.
 */
export async function pageOfClaims(
  list: string,
  scope: Scope,
  wanted: Partial<Omit<ClaimFilter, 'revision'>>,
  args: PageArgs,
): Promise<Connection<ClaimFacts>> {
  const first = checkFirst(args.first);
  const after = decode(list, args.after, 1);
  const current = scope.current && !scope.validDuring;
  const filter = {
    ...ANY_CLAIM,
    ...wanted,
    revision: scope.revision,
    standing: current ? (wanted.standing ?? null) : null,
  };
  const keep = (claim: ClaimFacts) =>
    current ||
    ((!wanted.standing || wanted.standing.includes(claim.weight.standing)) &&
      (!scope.validDuring || claim.assertions.length > 0));
  const found = await weighedPage(
    String(after?.[0] ?? ''),
    first,
    (from, limit) => askClaimPage(scope.reader, filter, from, limit),
    (ids) => scope.claims(ids),
    keep,
  );
  return connection(
    list,
    found.rows,
    found.more,
    after !== null,
    (claim) => [claim.row.id],
    (claim) => claim,
    async () => {
      if (current) return countClaims(scope.reader, filter);
      const all = await weighedPage(
        '',
        Infinity,
        (from, limit) => askClaimPage(scope.reader, filter, from, limit),
        (ids) => scope.claims(ids),
        keep,
      );
      return all.rows.length;
    },
  );
}

/**
 * Fetches and weighs until a page is full: `next` gives keys after one, `load` what they stand for, and `keep` says
 * which of these the question wants.
 */
export async function weighedPage<Key, Row>(
  from: Key,
  first: number,
  next: (from: Key, limit: number) => Promise<Key[]>,
  load: (keys: Key[]) => Promise<Row[]>,
  keep: (row: Row) => boolean,
  refusal = tooManyClaims,
): Promise<{ rows: Row[]; more: boolean }> {
  const rows: Row[] = [];
  const chunk = Math.min(first + 1, 500);
  let weighed = 0;
  for (let at = from; ; ) {
    const keys = await next(at, chunk);
    weighed += keys.length;
    if (weighed > MOST_WEIGHED) throw refusal(MOST_WEIGHED);
    for (const row of await load(keys)) if (keep(row)) rows.push(row);
    if (rows.length > first) return { rows: rows.slice(0, first), more: true };
    const last = keys.at(-1);
    if (keys.length < chunk || last === undefined) return { rows, more: false };
    at = last;
  }
}
