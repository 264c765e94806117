/** A browser for a file of tests, with pages that fail a test by what they log, load or run against the policy. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { launchOptions } from '../../scripts/browser.mjs';

export const web = inject('web');

export type Reading = { page: Page; faults: string[]; requests: string[] };

export async function testBrowser() {
  const browser: Browser = await chromium.launch(launchOptions(inject('chromium')));
  afterAll(() => browser.close());
  /** Opens an address, reads it by `look`, and holds it to what every page promises. */
  async function visit(
    path: string,
    look: (reading: Reading) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    try {
      const page = await context.newPage();
      const faults: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of (404|503|400)/.test(message.text()))
          faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(path.startsWith('http') ? path : `${web}${path}`);
      await look({ page, faults, requests });
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  }
  return { browser, visit };
}

/** Where nothing sticks out of the window to the side. */
export async function fits(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
}

/** The first claim of an answer, by the public API. */
export async function claimOf(api: string, partner: string, asOf?: number): Promise<string> {
  const query = `query ($api: String!, $asOf: AsOf) { apiAccess(api: $api, asOf: $asOf, first: 100) { nodes { partner { id } claim { id } } } }`;
  const response = await fetch(`${web}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { api, asOf } }),
  });
  const { data } = (await response.json()) as any;
  const node = data.apiAccess.nodes.find((n: any) => n.partner.id === partner);
  expect(node).toBeDefined();
  return node.claim.id;
}
