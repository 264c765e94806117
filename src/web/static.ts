/** The style, the script and the icon: read once, addressed by their content so that a new one is seen at once. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

const TYPES = {
  'page.css': 'text/css',
  'page.js': 'text/javascript',
  'icon.svg': 'image/svg+xml',
} as const;
const FOLDER = new URL('./static/', import.meta.url);
type Name = keyof typeof TYPES;

const files = new Map(
  (Object.keys(TYPES) as Name[]).map((name) => {
    const body = name === 'page.css' ? style() : readFileSync(new URL(name, FOLDER), 'utf8');
    return [name, { body, version: createHash('sha256').update(body).digest('hex').slice(0, 12) }];
  }),
);

export const staticFile = (name: Name) => `/static/${name}?v=${files.get(name)?.version}`;

export function mountStatic(app: FastifyInstance): void {
  for (const [name, { body }] of files)
    app.get(`/static/${name}`, (_, reply) =>
      reply.type(`${TYPES[name]}; charset=utf-8`).header('cache-control', 'public, max-age=86400').send(body),
    );
}

/** The parts of the style in the order of their names, as one file. */
function style(): string {
  const folder = new URL('css/', FOLDER);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
