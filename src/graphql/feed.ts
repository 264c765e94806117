/** A JSON Feed (1.1) of revisions: what each filing changed, and which claims have another standing since. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadUserInput } from '../domain/errors.ts';
import type { Standing } from '../domain/standing.ts';
import { vocabulary } from '../domain/vocabulary.ts';
import { askFeed, type FeedRow } from '../questions/feed/feed.ts';
import { answered, type ExportsOptions, graphFor, isNewsrooms, sendText, stampOf } from './exports.ts';
import { primeAt } from './review-ground.ts';
import { Scope } from './scope.ts';

/** Revisions of a page, and claims that are looked at for each. */
const ITEMS = 20;
const MOST_CLAIMS = 50;

type Changed = { id: string; sentence: string; from: Standing | null; to: Standing | null };
const DONE = { APPLIED: 'Filed', AMENDED: 'Amended', RETRACTED: 'Taken back' };

export function mountFeed(app: FastifyInstance, options: ExportsOptions): void {
  app.route<{ Querystring: { before?: unknown } }>({
    url: '/feed.json',
    method: ['GET', 'HEAD'],
    exposeHeadRoute: false,
    handler: (request, reply) =>
      answered(reply, options.log, async () => {
        const graph = await graphFor(request, options.graph);
        const stamp = await stampOf({ ...options, graph }, undefined);
        const before = beforeOf(request.query.before, stamp.revision);
        const type = 'application/feed+json; charset=utf-8';
        return sendText(request, reply, stamp, 'feed.json', type, () =>
          feed(request, { ...options, graph }, before),
        );
      }),
  });
}

function beforeOf(written: unknown, now: number): number {
  if (written === undefined) return now + 1;
  if (typeof written === 'string' && /^\d{1,15}$/.test(written)) return Math.min(Number(written), now + 1);
  throw new BadUserInput('before', `before: "${String(written)}" is no revision, such as 7`);
}

async function* feed(
  request: FastifyRequest,
  { graph, licence }: ExportsOptions,
  before: number,
): AsyncGenerator<string> {
  const rows = await askFeed(graph, { before, items: ITEMS, most: MOST_CLAIMS + 1 });
  const base = `${request.protocol}://${request.host}`;
  const audience = isNewsrooms(request) ? '&audience=newsroom' : '';
  const scopes = new Map<number, Scope>();
  const at = (revision: number) => {
    const scope = scopes.get(revision) ?? new Scope(graph, vocabulary, revision, null, false);
    scopes.set(revision, scope);
    return scope;
  };
  const looked = rows.flatMap(({ number, claims }) =>
    claims.slice(0, MOST_CLAIMS).flatMap((id) => [number, number - 1].map((revision) => ({ id, revision }))),
  );
  if (looked.length > 0) await primeAt(graph, looked, at);
  const items = await Promise.all(
    rows.map(async (row) => itemOf(row, await changedBy(row, at), base, audience)),
  );
  const last = rows.at(-1)?.number ?? 0;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Factrail: filings and changed standings',
    description: 'Each revision of the graph: what was filed, amended or taken back, and what changed by it.',
    home_page_url: `${base}/`,
    feed_url: `${base}/feed.json${audience.replace('&', '?')}`,
    ...(last > 1 ? { next_url: `${base}/feed.json?before=${last}${audience}` } : {}),
    ...(licence === null ? {} : { _factrail: { licence } }),
    items,
  };
  yield `${JSON.stringify(document)}\n`;
}

/** Claims that have another standing at a revision than before it; null where nothing live was, or is, said of one. */
async function changedBy({ number, claims }: FeedRow, at: (revision: number) => Scope): Promise<Changed[]> {
  const both = await Promise.all(
    claims.slice(0, MOST_CLAIMS).map(async (id) => {
      const [after, before] = await Promise.all([at(number).claim(id), at(number - 1).claim(id)]);
      const sentence = (after ?? before)?.sentence ?? id;
      return { id, sentence, from: before?.weight.standing ?? null, to: after?.weight.standing ?? null };
    }),
  );
  return both.filter(({ from, to }) => from !== to);
}

function itemOf(row: FeedRow, changed: Changed[], base: string, audience: string): object {
  const { number, at, action, target, reason, filing, title, case: story, claims } = row;
  const beyond = claims.length > MOST_CLAIMS;
  const words = (standing: Standing | null) =>
    standing === null ? 'nothing on file' : standing.toLowerCase().replaceAll('_', ' ');
  const lines = changed.map(({ sentence, from, to }) => `${sentence}: ${words(from)} → ${words(to)}`);
  const told = [
    reason === null ? '' : `Why: ${reason}`,
    changed.length === 0 ? 'No claim has another standing by it.' : '',
    ...lines,
    beyond ? `Only the first ${MOST_CLAIMS} claims that it touches were looked at.` : '',
  ];
  return {
    id: `urn:factrail:revision:${number}`,
    url: `${base}/export/claims.json?asOf=${number}${audience}`,
    title: `${DONE[action]}: ${title ?? target}`,
    content_text: told.filter((line) => line !== '').join('\n'),
    date_published: at,
    ...(story === null ? {} : { tags: [story] }),
    _factrail: { revision: number, action, target, filing, claims: changed, more: beyond },
  };
}
