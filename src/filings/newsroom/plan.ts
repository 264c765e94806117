/** What a filing would do, and whether what everybody may see of it stands by itself. */
import type { Reader } from '../../graph/client.ts';
import { isRestricted, projectionOf } from '../audience.ts';
import { emptyPlan, type Plan, planFiling } from '../plan.ts';
import type { Reading } from '../read.ts';
import { leaningIssues, projected } from './project.ts';

/** `newsroom` is the graph that the planner may see, `open` the public one; they are one where there is no other. */
export async function planBoth(
  newsroom: Reader,
  open: Reader,
  reading: Reading,
  options: Parameters<typeof planFiling>[2],
): Promise<Plan> {
  const plan = await planFiling(newsroom, reading, options);
  const { filing } = reading;
  if (plan.action === null || !filing || (newsroom === open && !isRestricted(filing))) return plan;
  const projection = projectionOf(filing, new Date().toISOString());
  if (!projection) return plan;
  const seen = await planFiling(open, projected(reading, projection), options);
  return seen.action === null ? emptyPlan(plan.filing, leaningIssues(seen.issues), plan.revision) : plan;
}
