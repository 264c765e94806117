/** Pages of assertions, grouped by claim, whichever list they are of. */
import type { AssertionPlace } from '../questions/rows.ts';
import { weighedPage } from './claim-pages.ts';
import { type AssertionModel, assertionModel } from './models.ts';
import { type Connection, checkFirst, connection, decode, type PageArgs } from './page.ts';
import type { Scope } from './scope.ts';

/**
 * `ask` gives up to so many places after one, `count` how many there are in all. With a time, assertions whose own time rules
 * it out are left out; a list too long to be weighed for that is refused with BAD_USER_INPUT.
 */
export async function pageOfAssertions(
  list: string,
  scope: Scope,
  args: PageArgs,
  ask: (after: AssertionPlace, limit: number) => Promise<AssertionPlace[]>,
  count: () => Promise<number>,
): Promise<Connection<AssertionModel>> {
  const first = checkFirst(args.first);
  const after = decode(list, args.after, 2);
  const load = async (places: AssertionPlace[]): Promise<AssertionModel[]> => {
    const claims = await scope.claims([...new Set(places.map((place) => place.claim))]);
    const byId = new Map(claims.map((claim) => [claim.row.id, claim]));
    return places.flatMap((place) => {
      const claim = byId.get(place.claim);
      const row = claim?.assertions.find((a) => a.id === place.id);
      return claim && row ? [assertionModel(row, claim)] : [];
    });
  };
  const page = (from: AssertionPlace, most: number) => weighedPage(from, most, ask, load, () => true);
  const found = await page({ claim: String(after?.[0] ?? ''), id: String(after?.[1] ?? '') }, first);
  return connection(
    list,
    found.rows,
    found.more,
    after !== null,
    ({ claim, row }) => [claim.row.id, row.id],
    (assertion) => assertion,
    async () => (scope.validDuring ? (await page({ claim: '', id: '' }, Infinity)).rows.length : count()),
  );
}
