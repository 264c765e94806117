/** What a page is asked with, and what it may answer. */
import type { Execute } from '../graphql/server.ts';
import type { Page, View } from './page.tsx';

type PageAsk = {
  execute: Execute;
  view: View;
  /** All parameters of the address. */
  params: URLSearchParams;
  /** What stands after the page's kind in the address; empty where nothing does. */
  name: string;
};

export type PageMaker = (ask: PageAsk) => Promise<Page | Redirect>;

/** That the page has another address (now). Never for good: a merge can be undone. */
export class Redirect {
  readonly to: string;
  constructor(to: string) {
    this.to = to;
  }
}

/** A number of the address within bounds; `otherwise` where it is none. */
export function numberIn(params: URLSearchParams, name: string, otherwise: number, most: number): number {
  const written = params.get(name) ?? '';
  return /^[1-9]\d{0,5}$/.test(written) ? Math.min(Number(written), most) : otherwise;
}
