/** What an answer says, line by line: the same words for a terminal, a page, and a tool. */
import { sentence } from '../domain/wording.ts';

export type Line = { sentence: string; claim: string | null };

type Claim = { id: string; sentence: string; standingInWords: string; during: { words: string } | null };
type Node = Record<string, never> & { claim: Claim };
type Data = Record<string, { nodes: Node[] } & Record<string, never>>;

const told = (claim: Claim, during = claim.during): Line => ({
  sentence: sentence(`${claim.sentence}${during ? `, ${during.words}` : ''}`),
  claim: claim.id,
});
const line = (text: string, claim: Claim | null): Line => ({
  sentence: sentence(text),
  claim: claim?.id ?? null,
});

// biome-ignore lint/suspicious/noExplicitAny: the results of documents in operations/, which a test holds to the schema
type Result = any;

const LINES: Record<string, (data: Result) => Line[]> = {
  apiAccess: ({ apiAccess }) => apiAccess.nodes.map((n: Node) => told(n.claim, n.during)),
  accessGrantedBy: ({ accessGrantedBy }) => accessGrantedBy.nodes.map((n: Node) => told(n.claim, n.during)),
  claims: ({ claims }) => claims.nodes.map((claim: Claim) => told(claim)),
  entityClaims: ({ entity }) => entity.claims.nodes.map((claim: Claim) => told(claim)),
  entity: ({ entity }) => [
    line(
      `${entity.name}: ${entity.type}${entity.aliases.length > 0 ? `, also called ${entity.aliases.join(', ')}` : ''}`,
      null,
    ),
    ...entity.claims.nodes.map((claim: Claim) => told(claim)),
  ],
  timeline: ({ timeline }) =>
    timeline.nodes.map((n: Result) => {
      const others = n.disagreements.map((d: Result) => d.during.words).join('; ');
      return line(
        `${n.during.words}: ${n.claim.sentence}${others ? ` (others say: ${others})` : ''}`,
        n.claim,
      );
    }),
  conflicts: ({ conflicts }) =>
    conflicts.nodes.map((n: Result) => {
      const [{ claim }] = n.sides;
      return line(`${claim.sentence}: ${n.sentence.charAt(0).toLowerCase()}${n.sentence.slice(1)}`, claim);
    }),
  weakClaims: ({ weakClaims }) =>
    weakClaims.nodes.map((n: Result) =>
      line(
        `${n.claim.sentence} (${n.assertionCount} ${n.assertionCount === 1 ? 'assertion' : 'assertions'}; root: ${n.roots.map((r: Result) => r.root.label).join('; ')})`,
        n.claim,
      ),
    ),
  assertions: ({ assertions }) => assertions.nodes.map((n: Result) => line(n.sentence, n.claim)),
  denials: ({ denials }) => denials.nodes.map((n: Result) => line(n.sentence, n.claim)),
  connections: ({ connections }) =>
    connections.paths.flatMap((path: Result, i: number) => [
      line(`Path ${i + 1}: ${path.entities.map((e: Result) => e.name).join(' – ')}`, null),
      ...path.hops.map((hop: Result) => told(hop.claim)),
    ]),
  overlap: ({ overlap }) => [
    line(overlap.sentence, null),
    told(overlap.a.claim, overlap.a.during),
    told(overlap.b.claim, overlap.b.during),
  ],
  whoSaid: ({ whoSaid }) =>
    whoSaid.nodes.map((n: Result) =>
      line(`${n.speaker.name}: ${n.verbatim ? `“${n.words}”` : n.words}`, n.claim),
    ),
  retractionImpact: ({ retractionImpact }) =>
    retractionImpact.nodes.map((n: Result) => ({
      sentence: sentence(`${n.effect}: ${n.claim} (${n.standingBefore} to ${n.standingAfter})`),
      claim: n.id,
    })),
  reviews: ({ reviews }) =>
    reviews.nodes.map((n: Result) =>
      line(
        `${n.rating.label}, says ${n.reviewer.name}: ${n.headline ? `“${n.headline}”` : n.claims.map((c: Claim) => c.sentence).join('; ')}${n.stale ? ' (stale: its ground has changed since)' : ''}`,
        n.claims[0] ?? null,
      ),
    ),
  answerDiff: ({ answerDiff }) =>
    answerDiff.changes.nodes.map((n: Result) => {
      // an entry that came or went is told by what it says, not whole
      const shown = (value: Result): string =>
        value === null
          ? 'nothing'
          : typeof value !== 'object'
            ? String(value)
            : `“${value.sentence ?? value.claim?.sentence ?? value.name ?? value.node?.claim?.sentence ?? n.path}”`;
      const by = n.revisions.map((r: Result) => r.filing?.id ?? `revision ${r.number}`).join(', ');
      return line(`${n.path}: from ${shown(n.before)} to ${shown(n.after)}${by ? `, by ${by}` : ''}`, null);
    }),
};

/** The questions whose answers can be told in lines: those that `ask` may read a question as. */
export const TOLD: readonly string[] = Object.keys(LINES);

export function linesOf(question: string, data: unknown): Line[] {
  return LINES[question]?.(data as Data) ?? [];
}
