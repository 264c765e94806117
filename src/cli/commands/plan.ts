/** factrail plan: what filings would add, confirm, contradict and change. Nothing is written. */
import { readFile } from 'node:fs/promises';
import pc from 'picocolors';
import { InvalidFiling, type Issue } from '../../domain/errors.ts';
import { planBoth } from '../../filings/newsroom/plan.ts';
import type { Plan } from '../../filings/plan.ts';
import { readFiling } from '../../filings/read.ts';
import { filingsIn } from '../../filings/seed.ts';
import { newsroomOf } from '../../graph/lookups/newsroom-reader.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';
import { printIssues } from '../issues.ts';
import { jsonWanted } from '../output.ts';

export async function plan(paths: string[], options: { format: string }): Promise<void> {
  const json = jsonWanted(options.format);
  const config = readConfig(process.env);
  const files = (await Promise.all(paths.map(filingsIn))).flat();
  const { graph, close } = await openShared(config);
  const failed: Issue[] = [];
  try {
    const newsroom = await newsroomOf(graph);
    for (const file of files) {
      const found = await planBoth(newsroom, graph, readFiling(await readFile(file), file), {
        captures: config.captures,
      });
      if (found.action === null) failed.push(...found.issues);
      else printIssues(found.issues);
      if (json) process.stdout.write(`${JSON.stringify(found)}\n`);
      else if (found.action !== null) process.stdout.write(planInWords(found));
    }
  } finally {
    await close();
  }
  if (failed.length > 0) throw new InvalidFiling('', failed);
}

const ACTIONS = {
  APPLY: 'new',
  AMEND: 'amends what stands',
  RETRACT: 'retracts',
  NONE: 'is in the graph already; nothing would change',
};

const REVIEWS = { 'new review': 'added', 'changed review': 'changed', 'ended review': 'ended' } as const;

export function planInWords(plan: Plan): string {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const { adds } = plan;
  say(pc.bold(`${plan.filing}: ${ACTIONS[plan.action ?? 'NONE']} (against revision ${plan.revision})`));
  if (plan.action === 'NONE') return `${lines.join('\n')}\n`;
  say(
    `  adds ${adds.entities.length} entities, ${adds.sources.length} sources, ${adds.claims.length} claims, ${adds.assertions} assertions`,
  );
  for (const claim of adds.claims) say(`    + ${claim.sentence}`);
  for (const [what, reviews] of Object.entries(REVIEWS))
    for (const id of plan.reviews[reviews]) say(`    ${what}: ${id}`);
  if (plan.ends > 0) say(`  ends ${plan.ends} assertions that it no longer has`);
  if (plan.unchanged > 0) say(`  leaves ${plan.unchanged} assertions as they are`);
  for (const { claim, kind, assertion, roots } of plan.confirms) {
    const what =
      kind === 'NEW_ROOT'
        ? `a further root (${roots.join(' or ')})`
        : `another copy of a known root (${roots.join(' or ')})`;
    say(`  confirms: ${claim.sentence}\n      ${what}: ${words(assertion)}`);
  }
  for (const { kind, sides } of plan.contradicts) {
    say(pc.yellow(`  contradicts (${kind.toLowerCase()}):`));
    for (const side of sides) {
      say(`      ${side.claim.sentence} [${side.label}], ${side.independentRoots} independent roots`);
      for (const a of side.assertions) say(`        ${a.by} in ${a.source}: ${words(a)}`);
    }
  }
  for (const { claim, before, after } of plan.standing)
    say(
      `  changes: ${claim.sentence}\n      ${before.standing} (${before.roots} roots) → ${after.standing} (${after.roots} roots)`,
    );
  return `${lines.join('\n')}\n`;
}

// verbatim words in quotation marks; a paraphrase as it is
const words = (a: { words: string; paraphrased: boolean }) =>
  a.paraphrased ? `(paraphrase) ${a.words}` : `“${a.words}”`;
