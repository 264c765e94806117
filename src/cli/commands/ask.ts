/** factrail ask: a question in plain English, answered with its trail in a terminal. */
import type { GraphQLError } from 'graphql';
import pc from 'picocolors';
import { BadUserInput, FactrailError } from '../../domain/errors.ts';
import { askInProcess } from '../../graphql/in-process.ts';
import { graphFor } from '../audience.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';
import { jsonWanted } from '../output.ts';

const QUESTION = `query Ask($question: String!) {
  ask(question: $question) {
    question understood refusal { code message } reading { question sentence operation variables }
    nearest { question sentence operation variables } candidates { id type name }
    lines(first: 100) { totalCount nodes { sentence claim {
      id standing standingInWords denials(first: 5) { totalCount nodes { by { name } passage { exact } paraphrase source { title } } }
      trail { lines { sentence } }
    } } }
    data
  }
}`;

type Claim = {
  id: string;
  standing: string;
  standingInWords: string;
  denials: {
    totalCount: number;
    nodes: {
      by: { name: string };
      passage: { exact: string } | null;
      paraphrase: string | null;
      source: { title: string };
    }[];
  };
  trail: { lines: { sentence: string }[] };
};
type Answer = {
  question: string;
  understood: boolean;
  refusal: { code: string; message: string } | null;
  reading: { question: string; sentence: string; variables: unknown } | null;
  nearest: { sentence: string }[];
  candidates: { id: string; type: string; name: string }[];
  lines: { totalCount: number; nodes: { sentence: string; claim: Claim | null }[] };
};

export async function ask(words: string[], options: { format: string; audience: string }): Promise<void> {
  const json = jsonWanted(options.format);
  const { graph, close } = await openShared(readConfig(process.env));
  let answer: Answer;
  try {
    const { data, errors } = await askInProcess(await graphFor(graph, options.audience), QUESTION, {
      question: words.join(' '),
    });
    if (errors?.[0]) throw causeOf(errors[0]);
    answer = (data as { ask: Answer }).ask;
  } finally {
    await close();
  }
  if (json) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else if (answer.understood) process.stdout.write(answerInWords(answer));
  if (!answer.understood) throw new BadUserInput('question', refusalInWords(answer));
}

const causeOf = (error: GraphQLError) =>
  error.originalError instanceof FactrailError ? error.originalError : error;

const SYMBOLS: Record<string, string> = {
  ESTABLISHED: pc.green('●'),
  CORROBORATED: pc.green('◉'),
  SINGLE_SOURCE: pc.yellow('◐'),
  DISPUTED: pc.magenta('◑'),
  DENIED: pc.red('○'),
  UNSUPPORTED: pc.dim('○'),
};

/** The answer as text: the reading, then line by line what it rests on. */
export function answerInWords({ reading, lines }: Answer): string {
  const out = [
    pc.bold(reading?.sentence ?? ''),
    pc.dim(`read as ${reading?.question} ${JSON.stringify(reading?.variables)}`),
    '',
  ];
  if (lines.totalCount === 0) out.push('Nothing on file.');
  const shown = new Set<string>();
  lines.nodes.forEach(({ sentence, claim }, index) => {
    out.push(`${pc.bold(`${index + 1}.`)} ${sentence}`);
    // a claim on which several lines rest is shown with the first
    if (!claim || shown.has(claim.id)) return;
    shown.add(claim.id);
    out.push(`   ${SYMBOLS[claim.standing] ?? ''} ${claim.standingInWords}`);
    for (const way of claim.trail.lines) out.push(pc.dim(`   ↳ ${way.sentence}`));
    for (const { by, passage, paraphrase, source } of claim.denials.nodes)
      out.push(
        `   ${pc.red('✗')} ${by.name} denies it: ${passage ? `“${passage.exact}”` : paraphrase} (${source.title})`,
      );
    const more = claim.denials.totalCount - claim.denials.nodes.length;
    if (more > 0) out.push(`     and ${more} more denials`);
  });
  if (lines.totalCount > lines.nodes.length) out.push(`… and ${lines.totalCount - lines.nodes.length} more`);
  return `${out.join('\n')}\n`;
}

function refusalInWords({ refusal, nearest, candidates }: Answer): string {
  const out = [`not answered: ${refusal?.message}`];
  if (candidates.length > 0)
    out.push('it may be:', ...candidates.map(({ id, type, name }) => `  ${id} ("${name}", ${type})`));
  if (nearest.length > 0)
    out.push('the nearest that can be asked:', ...nearest.map((r) => `  ${r.sentence}`));
  return out.join('\n');
}
