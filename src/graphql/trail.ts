/** Trails: the way of each assertion down to its root, step by step and as a sentence. */
import { parseEdtf } from '../domain/edtf.ts';
import type { Root } from '../domain/roots.ts';
import { kindInWords, said, sentence, whenInWords } from '../domain/wording.ts';
import type { AssertionRow, SourceRow } from '../questions/rows.ts';
import { type ClaimFacts, rootOf } from './claim-facts.ts';
import { capital, named, rootLabel, takenBack, voices } from './naming.ts';

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

/** The way of one assertion. */
export function lineOf(claim: ClaimFacts, start: AssertionRow): Line {
  const byId = new Map(claim.row.assertions.map((a) => [a.id, a]));
  const gone = new Map(claim.row.withdrawn.map((a) => [a.id, a]));
  const root = rootOf(claim, start);
  const steps: Step[] = [];
  const add = (
    kind: Step['kind'],
    sourceId: string,
    assertion: AssertionRow | null,
    say: (source: SourceRow) => string,
  ) => {
    const source = claim.sources.get(sourceId);
    if (source) steps.push({ number: steps.length + 1, kind, sentence: say(source), assertion, source });
  };
  add('SAYS', start.source, start, (source) => firstHand(claim, start, source));
  for (const id of root.relayed) {
    const a = byId.get(id);
    const taken = gone.get(id);
    const from = steps.at(-1);
    const repeats = from?.assertion
      ? `That ${kindInWords(from.source.kind)} repeats`
      : 'What was taken back repeated';
    if (a)
      add('RELAYS', a.source, a, (source) =>
        sentence(
          `${from?.assertion ? 'It repeats' : repeats} ${named(source, a.by.name)}, where ${saidBy(claim, a)}`,
        ),
      );
    else if (taken)
      add('RELAYS', taken.source, null, (source) =>
        sentence(`${repeats} ${named(source)}; what it repeats there was ${takenBack(taken)}`),
      );
  }
  for (const id of root.derived)
    add('DERIVED_FROM', id, null, (source) => sentence(`That draws on ${drawnOn(claim, root, source)}`));
  return { assertion: start, sentence: sentenceOf(claim, start, steps), steps };
}

/**
 * "The article “…” quotes the post “…”, which shows the court filing “…”, in which … alleged that …." What lies behind
 * the last document of which an assertion is on file follows in a sentence of its own, since nobody on file says that
 * the words stand there; and what was taken back on the way in one, too.
 */
function sentenceOf(claim: ClaimFacts, start: AssertionRow, steps: Step[]): string {
  const derived = steps.findIndex(({ kind }) => kind === 'DERIVED_FROM');
  const said = derived === -1 ? steps : steps.slice(0, derived);
  const until = said.findIndex(({ assertion }) => assertion === null);
  const [first, ...others] = until === -1 ? said : said.slice(0, until);
  const further = until === -1 ? [] : said.slice(until);
  if (!first) return '';
  const last = others.at(-1)?.assertion ?? start;
  const chain = others.map(({ source }, i) => {
    const speaker = i === others.length - 1 ? last.by.name : undefined;
    return `${i === 0 ? '' : 'which '}${takes(steps[i]?.source, start, i)} ${named(source, speaker)}`;
  });
  const way =
    chain.length === 0
      ? firstHand(claim, last, first.source)
      : sentence(`${capital(named(first.source))} ${chain.join(', ')}, in which ${saidBy(claim, last)}`);
  return [
    way,
    ...further.map((step) => step.sentence),
    ...behind(claim, start, steps.slice(said.length - 1)),
  ].join(' ');
}

/** A document behind others, and that something in it was taken back. */
function drawnOn(claim: ClaimFacts, { withdrawn }: Root, source: SourceRow): string {
  const taken = claim.row.withdrawn.find((a) => a.source === source.id && withdrawn.includes(a.id));
  return `${named(source)}${taken ? `, where what was said of it was ${takenBack(taken)}` : ''}`;
}

/** The documents behind the last one that has an assertion, which comes first; and that there may be others. */
function behind(claim: ClaimFacts, start: AssertionRow, [from, ...steps]: Step[]): string[] {
  const [first, ...rest] = steps;
  const root = rootOf(claim, start);
  const sentences: string[] = [];
  if (from && first) {
    const further = rest.map(
      ({ source }, i) =>
        `, which ${(steps[i] as Step).source.kind === 'POST' ? 'shows' : 'draws on'} ${drawnOn(claim, root, source)}`,
    );
    const leads = from.source.kind === 'POST' ? 'shows' : 'draws on';
    sentences.push(
      `That ${kindInWords(from.source.kind)} ${leads} ${drawnOn(claim, root, first.source)}${further.join('')}.`,
    );
  }
  const { roots } = root;
  if (roots.length > 1)
    sentences.push(
      sentence(
        `The document names several origins, and not which it is taken from: ${roots.map((id) => rootLabel(claim, id)).join(' or ')}`,
      ),
    );
  return sentences;
}

/** "The New York Times reported in the article “…” that …": no name twice. */
function firstHand(claim: ClaimFacts, a: AssertionRow, source: SourceRow): string {
  const speaks = voices(source).join(', ') === a.by.name;
  return sentence(
    speaks ? saidBy(claim, a, named(source, a.by.name)) : `In ${named(source)}, ${saidBy(claim, a)}`,
  );
}

/** How a document hands on what another says. */
function takes(from: SourceRow | undefined, start: AssertionRow, step: number): string {
  if (from?.kind === 'POST') return 'shows';
  return step === 0 && start.passage ? 'quotes' : 'repeats';
}

function saidBy(claim: ClaimFacts, a: AssertionRow, source?: string): string {
  const time = a.during === null ? '' : `, ${whenInWords(parseEdtf(a.during))}`;
  return `${said(a.stance, a.modality, a.by.name, source)} ${claim.sentence}${time}`;
}
