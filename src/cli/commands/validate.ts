/** factrail validate: checks filings against the vocabulary and each other. */
import { readFile } from 'node:fs/promises';
import { InvalidFiling, type Issue } from '../../domain/errors.ts';
import { vocabulary } from '../../domain/vocabulary.ts';
import { checkQuotes } from '../../filings/captures.ts';
import { readFiling } from '../../filings/read.ts';
import { filingsIn } from '../../filings/seed.ts';
import { validateFiling } from '../../filings/validate.ts';
import { World } from '../../filings/world.ts';
import { readConfig } from '../config.ts';
import { printIssues } from '../issues.ts';
import { jsonWanted } from '../output.ts';

export async function validate(paths: string[], options: { format: string }): Promise<void> {
  const json = jsonWanted(options.format);
  const { captures } = readConfig(process.env);
  const world = new World();
  const issues: Issue[] = [];
  let count = 0;
  for (const path of paths)
    for (const file of await filingsIn(path)) {
      count++;
      const reading = readFiling(await readFile(file), file);
      issues.push(...reading.issues);
      if (!reading.filing) continue;
      const { content, report } = validateFiling(reading, world, vocabulary);
      if (content) {
        await checkQuotes(content, file, captures, world, report);
        world.apply(content);
      }
      issues.push(...report.issues.map(withoutGraph));
    }
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (json) process.stdout.write(`${JSON.stringify({ files: count, issues }, null, 2)}\n`);
  else if (errors.length === 0) {
    printIssues(issues);
    process.stdout.write(`${count} ${count === 1 ? 'filing is' : 'filings are'} valid\n`);
  }
  if (errors.length > 0) throw new InvalidFiling('', json ? [] : issues);
}

/** What is not here may be in the graph, which nothing is compared with. */
const withoutGraph = (issue: Issue): Issue =>
  issue.code === 'DANGLING'
    ? {
        ...issue,
        message: `${issue.message} (among the files that are given: name those before it too, or compare it with the graph by factrail plan)`,
      }
    : issue;
