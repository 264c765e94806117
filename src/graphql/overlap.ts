/** overlap: whether two claims held at the same time, by the times that are asserted of them. */
import { parseEdtf } from '../domain/edtf.ts';
import { BadUserInput, NotFound } from '../domain/errors.ts';
import { completed, type Overlap, overlapOf } from '../domain/overlap.ts';
import { overlapInWords } from '../domain/overlap-wording.ts';
import { type ClaimFacts, type ClaimTime, timesOf } from './claim-facts.ts';
import type { Context } from './context.ts';
import type { QueryOverlapArgs } from './generated.ts';
import type { OverlapModel, OverlapSideModel } from './models.ts';
import type { Scope } from './scope.ts';

/** So many times of a claim are compared with each of the other's. */
const MOST_TIMES = 10;

export async function answerOverlap(
  _: unknown,
  args: QueryOverlapArgs,
  context: Context,
): Promise<OverlapModel> {
  if (args.a === args.b) throw new BadUserInput('b', 'b: this is the claim of a; give two claims');
  const scope = await context.scope(args.asOf, args.validDuring);
  const [a, b] = await Promise.all([sideOf(scope, 'a', args.a), sideOf(scope, 'b', args.b)]);
  const pairs = a.times.flatMap((x) =>
    b.times.map((y) => ({ a: x, b: y, ...overlapOf(x.interval, y.interval) })),
  );
  const unknown: Omit<Overlap, 'verdict'> = { certain: null, possible: null };
  const found =
    a.best && b.best
      ? overlapOf(a.best.interval, b.best.interval)
      : { verdict: 'UNKNOWN' as const, ...unknown };
  const agreed = pairs.every((pair) => pair.verdict === found.verdict);
  return {
    verdict: found.verdict,
    certain: found.certain,
    possible: found.possible,
    a,
    b,
    pairs,
    agreed,
    sentence: overlapInWords(found, inWords(a), inWords(b), {
      pairs: pairs.length,
      others: pairs.filter((pair) => pair.verdict !== found.verdict).length,
    }),
  };
}

const inWords = ({ claim, best }: OverlapSideModel) => ({
  sentence: claim.sentence,
  time: best?.interval ?? null,
  standing: claim.weight.standing,
});

async function sideOf(scope: Scope, argument: string, id: string): Promise<OverlapSideModel> {
  const claim = await scope.claim(id);
  if (!claim)
    throw new NotFound(
      `${argument}: there is no live claim "${id}"; ids of claims come from answers, or from claims(subject: …)`,
      { argument, nearest: [] },
    );
  const times = datesOf(claim);
  const asserts = claim.assertions.filter((a) => a.stance === 'ASSERTS');
  return {
    claim,
    best: completed(
      times.map((time) => time.interval),
      claim.predicate?.event ?? false,
    ),
    times: times.slice(0, MOST_TIMES),
    timesLeftOut: Math.max(0, times.length - MOST_TIMES),
    untimed: claim.predicate?.value === 'date' ? 0 : asserts.filter((a) => a.during === null).length,
  };
}

/** A claim whose value is a date held then, if at all; of any other, the times that are asserted. */
function datesOf(claim: ClaimFacts): ClaimTime[] {
  if (claim.predicate?.value !== 'date' || claim.row.value === null) return timesOf(claim);
  const roots = claim.weight.independentRoots.length;
  return [{ interval: parseEdtf(claim.row.value), text: null, roots }];
}
