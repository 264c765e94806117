/** Trails: the way of each assertion down to its root, step by step and as a sentence. */
import { parseEdtf } from '../domain/edtf.ts';
import { passive, sentence, sourceInWords, timeInWords } from '../domain/wording.ts';
import type { AssertionRow, SourceRow } from '../questions/rows.ts';
import { type ClaimFacts, rootOf } from './claim-facts.ts';

export type Step = {
  number: number;
  kind: 'SAYS' | 'RELAYS' | 'DERIVED_FROM';
  sentence: string;
  assertion: AssertionRow | null;
  source: SourceRow;
};
export type Line = { assertion: AssertionRow; sentence: string; steps: Step[] };

/** A claim of seventeen thousand copies shows its first hundred lines; `roots` counts them all. */
export const MOST_LINES = 100;

export function linesOf(claim: ClaimFacts): Line[] {
  return claim.assertions.slice(0, MOST_LINES).map((a) => lineOf(claim, a));
}

function lineOf(claim: ClaimFacts, start: AssertionRow): Line {
  const byId = new Map(claim.row.assertions.map((a) => [a.id, a]));
  const root = rootOf(claim, start);
  const relayed = root.relayed.flatMap((id) => byId.get(id) ?? []);
  const steps: Step[] = [];
  const add = (
    kind: Step['kind'],
    sourceId: string,
    assertion: AssertionRow | null,
    say: (source: string) => string,
  ) => {
    const source = claim.sources.get(sourceId);
    if (source)
      steps.push({ number: steps.length + 1, kind, sentence: say(named(source)), assertion, source });
  };
  add('SAYS', start.source, start, (source) => sentence(`In ${source}, ${saidBy(claim, start)}`));
  for (const a of relayed)
    add('RELAYS', a.source, a, (source) => sentence(`It repeats ${source}, where ${saidBy(claim, a)}`));
  for (const id of root.derived) add('DERIVED_FROM', id, null, (source) => `That derives from ${source}.`);
  return { assertion: start, sentence: sentenceOf(claim, start, relayed, steps), steps };
}

/**
 * "The article “…” quotes the post “…”, which shows the court filing “…”, in which it is alleged by … that …." What
 * lies behind the last document of which an assertion is on file follows in a sentence of its own, since nobody on
 * file says that the words stand there.
 */
function sentenceOf(claim: ClaimFacts, start: AssertionRow, relayed: AssertionRow[], steps: Step[]): string {
  const last = relayed.at(-1) ?? start;
  const [first, ...others] = steps.slice(0, relayed.length + 1);
  if (!first) return '';
  const chain = others.map(
    ({ source }, i) => `${i === 0 ? '' : 'which '}${takes(steps[i]?.source, start, i)} ${named(source)}`,
  );
  const said = saidBy(claim, last);
  const way = sentence(
    chain.length === 0
      ? `In ${named(first.source)}, ${said}`
      : `${capital(named(first.source))} ${chain.join(', ')}, in which ${said}`,
  );
  const behind = steps.slice(relayed.length + 1).map(({ source }) => named(source));
  return behind.length === 0
    ? way
    : `${way} That document derives from ${behind.join(', which derives from ')}.`;
}

/** How a document hands on what another says. */
function takes(from: SourceRow | undefined, start: AssertionRow, step: number): string {
  if (from?.kind === 'POST') return 'shows';
  return step === 0 && start.passage ? 'quotes' : 'repeats';
}

function saidBy(claim: ClaimFacts, a: AssertionRow): string {
  const time = a.during === null ? '' : `, ${timeInWords(parseEdtf(a.during))}`;
  return `${passive(a.stance, a.modality, a.by.name)} ${claim.sentence}${time}`;
}

function named(source: SourceRow): string {
  return sourceInWords({
    kind: source.kind,
    title: source.title,
    publisher: source.publisher?.name ?? null,
    author: source.authors.map((a) => a.name).join(', ') || null,
  });
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
