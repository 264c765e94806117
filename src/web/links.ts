/** Addresses of pages. Ids of claims, sources and filings have their kind in front; all others are entities. */

/** A state of the graph as the address has it: a revision, or an instant; null for now. */
export type Pin = string | number | null;

const PAGES = new Set(['claim', 'source', 'filing']);

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

export function pageOf(id: string, pin: Pin = null): string {
  const page = PAGES.has(id.slice(0, id.indexOf('/'))) ? `/${encoded(id)}` : `/entity/${encoded(id)}`;
  return withParams(page, { asOf: pin });
}

export function caseOf(name: string, pin: Pin = null): string {
  return withParams(`/case/${encoded(name)}`, { asOf: pin });
}

/** An address with parameters set; null takes one out. */
export function withParams(
  address: string,
  params: Record<string, string | number | readonly string[] | null | undefined>,
): string {
  const url = new URL(address, 'http://page');
  for (const [name, value] of Object.entries(params)) {
    url.searchParams.delete(name);
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined && one !== '') url.searchParams.append(name, String(one));
  }
  return `${url.pathname}${url.search}`;
}

/** An address from outside that a browser may open; null for any other scheme, such as `javascript:`. */
export function outside(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
