/** whoSaid: the page of what has the asked words, ranked by the texts alone, so that no other filing moves it. */
import { BadUserInput } from '../domain/errors.ts';
import { type Match, matchOf, readWanted } from '../domain/spoken.ts';
import { findCase } from '../questions/cases/cases.ts';
import { askWhoSaid, type SaidRow } from '../questions/who-said/who-said.ts';
import type { Context } from './context.ts';
import type { QueryWhoSaidArgs } from './generated.ts';
import type { SaidConnectionModel, SaidModel } from './models.ts';
import { checkFirst, connection, decode, type Keys } from './page.ts';
import type { Scope } from './scope.ts';

type Hit = { row: SaidRow; match: Match };

export async function answerWhoSaid(
  _: unknown,
  args: Omit<QueryWhoSaidArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<SaidConnectionModel> {
  const first = checkFirst(args.first);
  const after = decode('whoSaid', args.after, 4);
  const wanted = args.words.length > 500 ? null : readWanted(args.words);
  if (!wanted)
    throw new BadUserInput(
      'words',
      'words: give words of letters or digits, 500 characters and 50 different words at most',
    );
  const scope = await context.scope(args.asOf, args.validDuring);
  const { reader } = context;
  const found = await askWhoSaid(reader, {
    words: wanted.lucene,
    by: args.by ? (await scope.named(args.by, 'by')).id : null,
    case: args.case ? await findCase(reader, args.case, scope.revision) : null,
    revision: scope.revision,
  });
  const hits = found.hits
    .flatMap((row): Hit[] => {
      const match = matchOf(wanted, row.text, row.verbatim);
      return match ? [{ row, match }] : [];
    })
    .sort((a, b) => compare(placeOf(a), placeOf(b)));
  const all = scope.validDuring ? await holding(scope, hits) : hits;
  const rest = after ? all.filter((hit) => compare(placeOf(hit), after) > 0) : all;
  const shown = await models(scope, rest.slice(0, first));
  const page = connection(
    'whoSaid',
    shown,
    rest.length > first,
    after !== null,
    ({ hit }) => placeOf(hit),
    ({ model }) => model,
    () => all.length,
  );
  return Object.assign(page, { complete: found.complete, revision: scope.revision });
}

const placeOf = ({ row, match }: Hit): Keys => [...match.rank, row.id];

/** By rank, then id. */
function compare(a: Keys, b: Keys): number {
  for (let i = 0; i < 3; i++) {
    const difference = Number(a[i]) - Number(b[i]);
    if (difference !== 0) return difference;
  }
  return String(a[3]) < String(b[3]) ? -1 : String(a[3]) > String(b[3]) ? 1 : 0;
}

/** Hits whose assertion may hold at the scope's time. */
async function holding(scope: Scope, hits: Hit[]): Promise<Hit[]> {
  return (await models(scope, hits)).map(({ hit }) => hit);
}

async function models(scope: Scope, hits: Hit[]): Promise<{ hit: Hit; model: SaidModel }[]> {
  const claims = await scope.claims([...new Set(hits.map(({ row }) => row.claim))]);
  const byId = new Map(claims.map((claim) => [claim.row.id, claim]));
  return hits.flatMap((hit) => {
    const claim = byId.get(hit.row.claim);
    const row = claim?.assertions.find((a) => a.id === hit.row.id);
    return claim && row ? [{ hit, model: { claim, row, said: hit.row, match: hit.match } }] : [];
  });
}
