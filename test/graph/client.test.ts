/** `factrail/client` and the example program, against a server that listens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as client from 'factrail/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { partners } from '../../examples/partners.ts';
import { projectRoot } from '../../src/cli/config.ts';
import { operations } from '../../src/graphql/operations.ts';
import { EDITOR_KEY, seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { app, ask } = await testServer(graph);
let url: string;
beforeAll(async () => {
  await seededGraph(graph);
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});

test('the example tells every partner that the API answers, with its trail', async () => {
  const { data } = await ask('{ apiAccess(api: "Titan API", first: 100) { nodes { partner { name } } } }');
  const lines = await partners(url, 'Titan API');
  const heads = lines.filter((line) => !line.startsWith('  '));
  expect(heads.map((line) => line.split(' (')[0])).toEqual(
    data.apiAccess.nodes.map((node: any) => node.partner.name),
  );
  expect(heads.length).toBeGreaterThan(0);
  expect(lines.length).toBeGreaterThan(heads.length);
});

test('a refusal has its code and what goes with it', async () => {
  const refused = partners(url, 'Titanic API');
  await expect(refused).rejects.toBeInstanceOf(client.FactrailError);
  await expect(refused).rejects.toMatchObject({
    code: 'NOT_FOUND',
    errors: [{ extensions: { argument: 'api', nearest: expect.anything() } }],
  });
});

test('what is no GraphQL is told as such, and the key is sent', async () => {
  const wrong = client.ask({ url: url.replace('/graphql', '/livez') }, client.ReviewsDocument, {});
  await expect(wrong).rejects.toMatchObject({ code: 'HTTP' });
  let sent: string | null = null;
  await client.ask(
    {
      url,
      key: EDITOR_KEY,
      fetch: (address, init) => {
        sent = new Headers(init?.headers).get('authorization');
        return fetch(address, init);
      },
    },
    client.ReviewsDocument,
    {},
  );
  expect(sent).toBe(`Bearer ${EDITOR_KEY}`);
});

describe('every operation', () => {
  test('is a document of the client, and is accepted by the server', async () => {
    for (const name of operations.keys()) {
      const key = `${name[0]?.toUpperCase()}${name.slice(1)}Document`;
      const document = (client as unknown as Record<string, { toString(): string } | undefined>)[key];
      expect(document, key).toBeDefined();
      // without variables it may be refused for these, and never for its words
      const { errors = [] } = await ask(String(document));
      expect(errors.map((error) => error.extensions.code)).not.toContain('GRAPHQL_VALIDATION_FAILED');
      expect(errors.map((error) => error.extensions.code)).not.toContain('GRAPHQL_PARSE_FAILED');
    }
  });

  test('needs nothing at run time but the platform', () => {
    for (const file of ['index.js', 'operations.js']) {
      const text = readFileSync(join(projectRoot, 'client/dist', file), 'utf8');
      const imports = [...text.matchAll(/^(?:import|export) .*from ['"]([^'"]+)['"]/gm)].map(
        (match) => match[1],
      );
      expect(imports.every((name) => name?.startsWith('./'))).toBe(true);
    }
  });
});
