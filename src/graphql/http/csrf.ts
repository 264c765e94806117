/**
 * Forged requests: what another site's page may make a reader's browser send here.
 *
 * A browser sends a GET, or a POST of a form's types, to any site without asking it. No form's type is taken (see
 * body.ts), a GET cannot change anything, no cookie is ever read, and a browser adds no Authorization header by itself.
 * So a plain GET query is let pass, as the GraphQL-over-HTTP specification wants and as curl sends it. What is left is a
 * page elsewhere that makes its visitors ask costly questions of a server that only they can reach, and measures how long
 * the answers take. Browsers tell such requests by Sec-Fetch-Site (which no page can set) and by Origin: those are
 * refused unless their origin is allowed. A link that leads to the explorer is none: it asks for a page.
 */
import { Forbidden } from '../../domain/errors.ts';

type Headers = Record<string, string | string[] | undefined>;

/** Throws Forbidden where a browser says that another site's page sends this, and its origin is not allowed. */
export function checkSite(headers: Headers, allowed: readonly string[]): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const own = typeof origin === 'string' && originHost(origin) === host;
  if (own || (typeof origin === 'string' && allowed.includes(origin))) return;
  const foreign = site === 'cross-site' || site === 'same-site';
  const page = headers['sec-fetch-mode'] === 'navigate' && /text\/html/.test(String(headers.accept ?? ''));
  if ((foreign && !page) || (origin !== undefined && site !== 'same-origin'))
    throw new Forbidden(
      'web pages of this origin may not ask here: whoever runs the server allows them by FACTRAIL_CORS_ORIGINS',
    );
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
