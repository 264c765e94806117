/** What a first start shows: one URL, and one question answered with its trail, asked like any other. */
import type { FastifyInstance } from 'fastify';
import pc from 'picocolors';
import { z } from 'zod';
import { HEADLINE } from '../graphql/server.ts';

const answer = z.object({
  data: z.object({
    apiAccess: z.object({
      nodes: z.array(
        z.object({
          partner: z.object({ name: z.string() }),
          during: z.object({ words: z.string() }).nullable(),
          claim: z.object({
            standingInWords: z.string(),
            trail: z.object({
              lines: z.array(
                z.object({
                  sentence: z.string(),
                  depth: z.number(),
                  assertion: z.object({
                    passage: z
                      .object({ exact: z.string(), start: z.number().nullable(), end: z.number().nullable() })
                      .nullable(),
                  }),
                }),
              ),
            }),
          }),
        }),
      ),
    }),
  }),
});

/** Asks the headline question of the running server and prints the answer. A graph without the case prints the URL alone. */
export async function printHeadline(app: FastifyInstance, address: string): Promise<void> {
  const out = (line = '') => process.stdout.write(`${line}\n`);
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query: HEADLINE } });
  const parsed = answer.safeParse(response.json());
  if (parsed.success) {
    out();
    out(pc.bold('Which partners had Titan API access?'));
    for (const { partner, during, claim } of parsed.data.data.apiAccess.nodes) {
      out(`  ${pc.bold(partner.name)}${during ? `, ${during.words}` : ''}`);
      out(`  ${claim.standingInWords}`);
      const quoted = claim.trail.lines
        .filter((line) => line.assertion.passage)
        .sort((a, b) => b.depth - a.depth);
      for (const { sentence, assertion } of (quoted.length > 0 ? quoted : claim.trail.lines).slice(0, 1)) {
        const { passage } = assertion;
        if (passage)
          out(
            `    “${passage.exact}”${passage.start === null ? '' : ` (characters ${passage.start} to ${passage.end})`}`,
          );
        out(`    ${sentence}`);
      }
    }
  }
  out();
  out(`Factrail answers at ${pc.bold(`${address}/graphql`)}`);
}
