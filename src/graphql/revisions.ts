/** A revision as answers show it. */
import { present, type RevisionModel } from './models.ts';
import type { Scope } from './scope.ts';

/** The revision of a number that something on file bears. */
export async function revisionOf(scope: Scope, number: number): Promise<RevisionModel> {
  return { ...present(await scope.revisionRow(number), `revision ${number}`), scope };
}
