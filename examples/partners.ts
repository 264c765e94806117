/**
 * Who had access to an API, each with its trail: an example of a program that asks Factrail.
 *
 *     npx tsx examples/partners.ts http://localhost:4000/graphql "Titan API"
 */
import { pathToFileURL } from 'node:url';
import { ApiAccessDocument, ask, FactrailError } from 'factrail/client';

/** A line a partner with its standing, and beneath it the trail. Throws FactrailError for a name that nothing bears. */
export async function partners(url: string, api: string): Promise<string[]> {
  const lines: string[] = [];
  for (let after: string | null = null; ; ) {
    const { apiAccess }: { apiAccess: Page } = await ask({ url }, ApiAccessDocument, {
      api,
      first: 20,
      after,
    });
    for (const { partner, claim, during } of apiAccess.nodes) {
      lines.push(`${partner.name} (${during?.words ?? 'no time is said'}). ${claim.standingInWords}`);
      for (const { sentence } of claim.trail.lines) lines.push(`  ${sentence}`);
    }
    if (!apiAccess.pageInfo.hasNextPage) return lines;
    after = apiAccess.pageInfo.endCursor ?? null;
  }
}

type Page = import('factrail/client').ApiAccessQuery['apiAccess'];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [url = 'http://localhost:4000/graphql', api = 'Titan API'] = process.argv.slice(2);
  try {
    for (const line of await partners(url, api)) console.log(line);
  } catch (error) {
    if (!(error instanceof FactrailError)) throw error;
    console.error(`${error.code}: ${error.message}`);
    process.exitCode = 1;
  }
}
