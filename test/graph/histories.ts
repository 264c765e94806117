/**
 * Two histories that differ in nothing but what is confidential: one in which the newsroom files secrets of every kind
 * between and within its public filings, and one in which there never were any.
 */
import { filingOf, type Model } from './random-graphs.ts';
import {
  EMBARGO,
  embargoed,
  type Filing,
  hiddenFiling,
  type Loose,
  nameable,
  namesOf,
  type Plan,
  seasoned,
  second,
} from './secret-filings.ts';

export const BEFORE = Date.parse('2030-01-01T00:00:00Z');

/** The same model without repeats of what cannot be named. */
const named = (model: Model): Model => ({
  ...model,
  claims: model.claims.map((all, i) =>
    all.map((a) => {
      const original = all.find((b) => b.source === a.relays && b.stance === a.stance);
      return original && !nameable(model, i, original) ? { ...a, relays: null } : a;
    }),
  ),
});

/** The filing of a model, in which repeats say by whom, too: in the first two claims somebody else may speak there. */
function openFiling(model: Model, run: string): Filing {
  const filing: Loose = filingOf(model, run);
  for (const { assertions } of filing.claims.slice(0, 2))
    for (const a of assertions)
      if (a.relays)
        a.relays.by = assertions.find((b: Loose) => b.in === a.relays.in && b.stance === a.relays.stance).by;
  return filing as Filing;
}

/** What is done, one after the other. */
export type Step =
  | { apply: Loose }
  /** The same lines, imported. */
  | { import: string }
  /** The live assertion with these words, where there is one. */
  | { take: string }
  | { retract: 'filing' | 'source'; id: string }
  | { publishAt: number };

/** A history; `secret`: with all that is confidential. */
export function steps(plan: Plan, secret: boolean): Step[] {
  const { run } = plan;
  const model = named(plan.model);
  // nothing repeats the last of a claim, so it can go
  const later = {
    ...model,
    claims: model.claims.map((all, i) =>
      all.length > 1 && (plan.picks[i] ?? 0) % 2 === 0 ? all.slice(0, -1) : all,
    ),
  };
  const choices = (from: number) => {
    let next = from;
    return (below: number) => (plan.picks[next++ % plan.picks.length] ?? 0) % below;
  };
  // what is public is chosen apart, so that it is the same in both histories
  const [pick, choose] = [choices(0), choices(7)];
  const all: Step[] = [];
  const only = (...some: Step[]) => void (secret && all.push(...some));
  const ambiguous = pick(2) === 0;
  const base = openFiling(model, run);
  const amended = openFiling(later, run);
  // sometimes the newsroom's graph is there before anything public, sometimes it is a copy of much
  const first = choose(3);
  if (first === 0)
    only({
      apply: {
        filing: { id: `${run}-zero`, title: `${run} secret zero`, audience: 'NEWSROOM' },
        entities: [{ id: `person/${run}-zero`, type: 'Person', name: `${run} zero` }],
      },
    });
  if (first === 1) all.push({ apply: base });
  all.push({ apply: second(run) });
  all.push({ apply: secret ? seasoned({ ...plan, model }, base, ambiguous, pick) : base });
  only({ apply: hiddenFiling(plan, pick(2) === 0 ? null : '2098-01-01T00:00:00+02:00') });
  only({
    apply: {
      filing: { id: `${run}-merge`, title: `${run} secret merge`, audience: 'NEWSROOM' },
      identities: [
        { same: [`company/${run}-bought-0`, `company/${run}-bought-1`], reason: `${run} secret reason` },
      ],
    },
  });
  all.push({ take: model.claims[0]?.[0] ? `${run} said 0 in ${model.claims[0][0].source}` : '' });
  only({ take: `${run} secret leak 0` });
  all.push({
    apply: {
      filing: { id: `${run}-same`, title: `${run} same` },
      identities: [{ same: [`organization/${run}-x`, `organization/${run}-y`], reason: 'one' }],
    },
  });
  all.push({ apply: embargoed(run, secret, !secret) }, { import: run });
  const due = Date.parse(EMBARGO) + choose(3) * 1000;
  all.push(secret ? { publishAt: due } : { apply: embargoed(run, false, false) });
  all.push({
    apply: secret && pick(4) > 0 ? seasoned({ ...plan, model }, amended, ambiguous, pick) : amended,
  });
  only({ apply: { ...hiddenFiling(plan, null), reviews: [] } });
  if (choose(2) === 0) all.push({ retract: 'filing', id: `filing/${run}-second` });
  if (secret && pick(2) === 0) all.push({ retract: 'source', id: `source/${run}-notes` });
  if (secret && pick(2) === 0) all.push({ retract: 'filing', id: namesOf(run).filing });
  all.push({ import: run });
  return all;
}
