/** connections: the shortest paths between two entities, each hop with its claims. */
import { parseEdtf, widened } from '../domain/edtf.ts';
import { BadUserInput } from '../domain/errors.ts';
import { type Edge, shortestPaths, weakness } from '../domain/paths.ts';
import { ASSERTED, type Standing } from '../domain/standing.ts';
import { askConnections, BOUNDS, type Found } from '../questions/connections/connections.ts';
import type { ClaimFacts } from './claim-facts.ts';
import type { Context } from './context.ts';
import type { QueryConnectionsArgs } from './generated.ts';
import {
  type ConnectionHopModel,
  type ConnectionPathModel,
  type ConnectionsModel,
  present,
} from './models.ts';
import type { Scope } from './scope.ts';

/** So many claims of a hop are shown at most, and so many times paths are sought anew without claims that do not hold then. */
const MOST_OF_A_HOP = 10;
const MOST_ROUNDS = 20;

export async function answerConnections(
  _: unknown,
  args: Omit<QueryConnectionsArgs, 'maxHops' | 'paths' | 'hubDegree'> & {
    maxHops?: number | null;
    paths?: number | null;
    hubDegree?: number | null;
  },
  context: Context,
): Promise<ConnectionsModel> {
  const maxHops = between('maxHops', args.maxHops ?? 4, 6);
  const count = between('paths', args.paths ?? 5, 20);
  const hubDegree = between('hubDegree', args.hubDegree ?? BOUNDS.hubDegree, 50_000);
  const scope = await context.scope(args.asOf, args.validDuring);
  const [from, to] = await Promise.all([scope.named(args.from, 'from'), scope.named(args.to, 'to')]);
  if (from.id === to.id) throw new BadUserInput('to', `to: this is the same as from: ${from.id}`);
  const time = args.validDuring == null ? null : widened(parseEdtf(args.validDuring));
  const wanted = args.standing ?? ASSERTED;
  let paths: string[][] = [];
  let whole = true;
  /** The shortest paths over what was read; at a given time, over claims that then have a wanted standing. */
  const settle = async (found: Found): Promise<boolean> => {
    for (let round = 0; ; round++) {
      const search = {
        from: from.id,
        to: to.id,
        hops: found.hops,
        count,
        closed: new Set(found.hubs.keys()),
      };
      ({ paths, whole } = shortestPaths(found.edges, search));
      const unweighed = time ? edgesOf(found, paths).filter((edge) => !found.edges.isWeighed(edge)) : [];
      if (unweighed.length === 0) return paths.length >= count;
      if (round >= MOST_ROUNDS)
        throw new BadUserInput(
          'validDuring',
          'too many claims do not hold then: narrow the question by maxHops',
        );
      await weigh(scope, found, unweighed, wanted);
    }
  };
  const found = await askConnections(
    context.reader,
    {
      from: from.id,
      to: to.id,
      maxHops,
      revision: scope.revision,
      since: time?.earliest ?? null,
      until: time?.latest ?? null,
      // at a given time a claim may stand otherwise than over all: it is weighed above
      standing: time ? null : wanted,
    },
    { ...BOUNDS, hubDegree },
    settle,
  );
  await settle(found);
  const hubs = [...found.hubs].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    from: { ...from, scope },
    to: { ...to, scope },
    revision: scope.revision,
    paths: await pathsOf(scope, found, paths),
    complete: whole && found.leftOut === 0,
    hubDegree,
    hubCount: hubs.length,
    hubs: hubs.slice(0, 20).map(([id, degree]) => ({ id, degree, scope })),
    leftOut: found.leftOut,
  };
}

function between(argument: string, value: number, most: number): number {
  if (value >= 1 && value <= most) return value;
  throw new BadUserInput(argument, `${argument}: must be 1 to ${most}, and is ${value}`);
}

function edgesOf(found: Found, paths: string[][]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const path of paths)
    for (const [i, to] of path.slice(1).entries())
      for (const edge of found.edges.between(path[i] ?? '', to)) edges.set(edge.claim, edge);
  return [...edges.values()];
}

/** Takes out what does not hold at the scope's time, and notes how the rest stands then. */
async function weigh(scope: Scope, found: Found, edges: Edge[], wanted: readonly Standing[]): Promise<void> {
  const claims = new Map((await scope.claims(edges.map((e) => e.claim))).map((c) => [c.row.id, c]));
  for (const edge of edges) {
    const claim = claims.get(edge.claim);
    const fits = claim && claim.assertions.length > 0 && wanted.includes(claim.weight.standing);
    const { standing, independentRoots } = claim?.weight ?? { standing: edge.standing, independentRoots: [] };
    found.edges.weigh(edge, fits ? { standing, roots: independentRoots.length } : null);
  }
}

async function pathsOf(scope: Scope, found: Found, paths: string[][]): Promise<ConnectionPathModel[]> {
  const ids = new Set<string>();
  const shown = paths.map((path) =>
    path.slice(1).map((to, i) => {
      const edges = found.edges.between(path[i] ?? '', to);
      const claims = edges.slice(0, MOST_OF_A_HOP).map((edge) => edge.claim);
      for (const id of claims) ids.add(id);
      return { claims, leftOut: edges.length - claims.length, from: path[i] ?? '' };
    }),
  );
  const claims = new Map((await scope.claims([...ids])).map((claim) => [claim.row.id, claim]));
  return shown.map((hops) => pathOf(hops.map((hop) => hopOf(hop, claims))));
}

function hopOf(
  hop: { claims: string[]; leftOut: number; from: string },
  claims: ReadonlyMap<string, ClaimFacts>,
): ConnectionHopModel {
  const [first, ...others] = hop.claims.map((id) => present(claims.get(id), id));
  const claim = present(first, 'the claim of a hop');
  const subject = claim.row.subject;
  const object = present(claim.row.object, 'the object of an index edge');
  const forward = subject.id === hop.from;
  const [from, to] = forward ? [subject, object] : [object, subject];
  return { claim, others, othersLeftOut: hop.leftOut, forward, from, to };
}

function pathOf(hops: ConnectionHopModel[]): ConnectionPathModel {
  const weakest = hops.reduce((a, b) =>
    weakness(b.claim.weight.standing) > weakness(a.claim.weight.standing) ? b : a,
  );
  return { hops, weakest };
}
