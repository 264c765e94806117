/** apiAccess: the page of answers, each weighed at the asked revision and time. */
import { parseEdtf, widened } from '../domain/edtf.ts';
import { ASSERTED } from '../domain/standing.ts';
import { type ApiAccessAfter, askApiAccess, countApiAccess } from '../questions/api-access/api-access.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { weighedPage } from './claim-pages.ts';
import type { Context } from './context.ts';
import type { QueryApiAccessArgs } from './generated.ts';
import type { ApiAccessConnectionModel } from './models.ts';
import { checkFirst, connection, decode } from './page.ts';

export async function answerApiAccess(
  _: unknown,
  args: Omit<QueryApiAccessArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<ApiAccessConnectionModel> {
  const first = checkFirst(args.first);
  const after = decode('apiAccess', args.after, 2);
  const scope = await context.scope(args.asOf, args.validDuring);
  const api = await scope.named(args.api, 'api', ['Api']);
  const time = args.validDuring == null ? null : widened(parseEdtf(args.validDuring));
  const wanted = args.standing ?? ASSERTED;
  const filter = {
    api: api.id,
    partnerType: args.partnerType ?? null,
    revision: scope.revision,
    from: time?.earliest ?? null,
    to: time?.latest ?? null,
    // at a given time a claim may stand otherwise than over all: it is weighed below
    standing: time ? null : wanted,
  };
  const keep = (claim: ClaimFacts) =>
    !time || (claim.assertions.length > 0 && wanted.includes(claim.weight.standing));
  const page = (from: ApiAccessAfter, most: number) =>
    weighedPage(
      from,
      most,
      (at, limit) => askApiAccess(context.reader, filter, at, limit),
      async (keys) => {
        const starts = new Map(keys.map((key) => [key.claim, key.start]));
        const claims = await scope.claims(keys.map((key) => key.claim));
        return claims.map((claim) => ({ claim, start: starts.get(claim.row.id) ?? '' }));
      },
      ({ claim }) => keep(claim),
    );
  const found = await page({ start: String(after?.[0] ?? ''), claim: String(after?.[1] ?? '') }, first);
  const answers = connection(
    'apiAccess',
    found.rows,
    found.more,
    after !== null,
    ({ claim, start }) => [start, claim.row.id],
    ({ claim }) => ({ claim }),
    async () =>
      time
        ? (await page({ start: '', claim: '' }, Infinity)).rows.length
        : countApiAccess(context.reader, filter),
  );
  return Object.assign(answers, { api: { ...api, scope }, revision: scope.revision, scope });
}
