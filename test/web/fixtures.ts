/** What the pages are tried with beyond the seed: words found in a copy, long words, names from right to left, 300 answers. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sha256Hex } from '../../src/domain/ids.ts';
import { applyFiling } from '../../src/filings/apply.ts';
import { identityFiling } from '../../src/filings/identity-filing.ts';
import { readFiling } from '../../src/filings/read.ts';
import { retract } from '../../src/filings/retract.ts';
import type { Graph } from '../../src/graph/client.ts';

export const QUOTED = 'Acme was let in to the Pulse interface in March 2015, and stayed until the end.';
export const ARTICLE = `<!doctype html><html lang="en"><head><title>Pulse</title></head><body><h1>Pulse</h1>
<p>Nobody had asked before.</p><p>${QUOTED}</p><p>The Daily has seen the papers.</p></body></html>`;
export const LONG = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'x'.repeat(60)}`;
export const ARABIC = 'شركة الاتصالات العربية';

const said = (by: string, source: string, more: object) => ({
  by,
  in: source,
  stance: 'ASSERTS',
  modality: 'REPORTED',
  ...more,
});
const access = (subject: string, object: string, ...assertions: object[]) => ({
  subject,
  predicate: 'HAD_ACCESS_TO',
  object,
  assertions,
});

/** Applies the filings; `folder` is for the archived copy, `page` the address at which the article is served. */
export async function fillGraph(graph: Graph, folder: string, page: string): Promise<void> {
  const store = { folders: [join(folder, 'kept')], keep: join(folder, 'kept') };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'page.html'), ARTICLE);
  const apply = (content: object, id: string) =>
    applyFiling(graph, readFiling(Buffer.from(stringify(content)), join(folder, `${id}.yaml`)), {
      captures: store,
      by: 'the desk',
    });
  await apply(
    {
      filing: { id: 'pulse', title: 'Who was let in to Pulse', case: 'pulse' },
      entities: [
        { id: 'company/acme', type: 'Company', name: 'Acme' },
        { id: 'api/pulse', type: 'Api', name: 'Pulse API' },
        { id: 'api/nobody', type: 'Api', name: 'Lonely API' },
        { id: 'organization/daily', type: 'Organization', name: 'The Daily' },
      ],
      sources: [
        {
          id: 'source/pulse-page',
          kind: 'ARTICLE',
          title: 'Pulse',
          url: page,
          publisher: 'organization/daily',
          published: '2016-02-03',
          capture: {
            sha256: sha256Hex(Buffer.from(ARTICLE)),
            media_type: 'text/html',
            file: 'page.html',
          },
        },
      ],
      claims: [
        access(
          'company/acme',
          'api/pulse',
          said('organization/daily', 'source/pulse-page', { quote: QUOTED, during: '2015-03/..' }),
        ),
      ],
    },
    'pulse',
  );
  const many = Array.from({ length: 300 }, (_, i) => `company/partner-${String(i + 1).padStart(3, '0')}`);
  await apply(
    {
      filing: { id: 'many', title: `Three hundred, ${LONG}`, case: 'many' },
      entities: [
        { id: 'api/many', type: 'Api', name: 'Many API' },
        { id: 'company/arabic', type: 'Company', name: ARABIC },
        { id: 'company/long', type: 'Company', name: LONG },
        { id: 'company/twin', type: 'Company', name: 'Twin Limited' },
        { id: 'organization/daily', type: 'Organization', name: 'The Daily' },
        ...many.map((id, i) => ({ id, type: 'Company', name: `Partner ${i + 1}` })),
      ],
      sources: [
        { id: 'source/list', kind: 'DATASET', title: LONG },
        {
          id: 'source/odd',
          kind: 'POST',
          title: 'An odd address',
          url: 'http://127.0.0.1/"><script>alert(1)</script>',
        },
      ],
      claims: [
        ...many.map((id) =>
          access(
            id,
            'api/many',
            said('organization/daily', 'source/list', { paraphrase: `${id} is on the list.` }),
          ),
        ),
        access(
          'company/arabic',
          'api/pulse',
          said('organization/daily', 'source/list', { paraphrase: `${ARABIC} <b>is</b> on the list` }),
          said('company/arabic', 'source/odd', { stance: 'DENIES', paraphrase: LONG }),
        ),
        access('company/long', 'api/pulse', said('organization/daily', 'source/list', { paraphrase: LONG })),
        access(
          'company/twin',
          'api/pulse',
          said('organization/daily', 'source/list', { paraphrase: 'Twin is on it.' }),
        ),
      ],
    },
    'many',
  );
  // taken back again: its pages must say so, and what was said in it be gone
  await apply(
    {
      filing: { id: 'gone', title: 'Gone' },
      entities: [{ id: 'company/acme', type: 'Company', name: 'Acme' }],
      sources: [{ id: 'source/gone', kind: 'POST', title: 'Gone' }],
      claims: [
        {
          subject: 'company/acme',
          predicate: 'COULD_OBTAIN',
          value: 'names',
          assertions: [said('company/acme', 'source/gone', { paraphrase: 'Names.' })],
        },
      ],
    },
    'gone',
  );
  await retract(graph, 'filing', 'filing/gone', { reason: 'it was a mistake', by: 'the desk' });
  await applyFiling(graph, identityFiling('same', 'company/acme', 'company/twin', 'one company'), {
    captures: store,
  });
}
