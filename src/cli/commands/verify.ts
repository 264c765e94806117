/** factrail verify: hashes every capture again and looks every quote up again; exit code 1 where any fails. */
import { FactrailError } from '../../domain/errors.ts';
import { type VerifyCounts, type VerifyFinding, verifyGraph } from '../../filings/verify.ts';
import { newsroomOf } from '../../graph/lookups/newsroom-reader.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';
import { jsonWanted } from '../output.ts';

export async function verify(options: { format: string }): Promise<void> {
  const json = jsonWanted(options.format);
  const config = readConfig(process.env);
  const { graph, close } = await openShared(config);
  try {
    const print = json ? { add: printJson, end: () => {} } : printer();
    const newsroom = await newsroomOf(graph);
    // what it tells of the newsroom's graph it tells of the public one too, which holds a part of it
    if (newsroom !== graph) await verifyGraph(graph, config.captures);
    const { captures, quotes } = await verifyGraph(newsroom, config.captures, print.add);
    print.end();
    if (json) process.stdout.write(`${JSON.stringify({ kind: 'summary', captures, quotes })}\n`);
    else process.stdout.write(`captures: ${inWords(captures)}\nquotes: ${inWords(quotes)}\n`);
    if (captures.failed + quotes.failed > 0)
      throw new FactrailError(`captures that fail: ${captures.failed}; quotes that fail: ${quotes.failed}`);
  } finally {
    await close();
  }
}

function printJson(finding: VerifyFinding): void {
  process.stdout.write(`${JSON.stringify(finding)}\n`);
}

/** A line each, but quotes of one source that are all unchecked, or all up to date now, in one line together. */
function printer() {
  let run: { source: string; message: string; count: number } | null = null;
  const end = () => {
    if (run)
      process.stdout.write(
        `${run.source}: ${run.count} ${run.count === 1 ? 'quote' : 'quotes'} ${run.message}\n`,
      );
    run = null;
  };
  const add = ({ kind, id, source, result, message, words }: VerifyFinding) => {
    if (kind === 'quote' && result !== 'FAILED') {
      const line = result === 'UPDATED' ? `now ${message}` : `cannot be checked: ${message}`;
      if (run?.source !== source || run.message !== line) {
        end();
        run = { source, message: line, count: 0 };
      }
      run.count++;
      return;
    }
    end();
    const what = words === null ? id : `"${short(words)}"`;
    const fails = result === 'FAILED' ? 'FAILED: ' : '';
    process.stdout.write(`${source}: ${fails}${what} ${message}\n`);
  };
  return { add, end };
}

function short(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > 80 ? `${[...line].slice(0, 79).join('')}…` : line;
}

function inWords({ checked, failed, unchecked, updated }: VerifyCounts): string {
  const parts = [`${checked} hold`, `${failed} fail`, `${unchecked} cannot be checked`];
  if (updated > 0) parts.push(`${updated} brought up to date`);
  return parts.join(', ');
}
