/** Every page in a real browser: whole with and without script, at both widths, accessible, and nothing from elsewhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { POLICY } from '../../src/web/mount.ts';
import { ARABIC, LONG } from './fixtures.ts';
import { claimOf, fits, testBrowser, web } from './support.ts';

const { visit } = await testBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const titan = await claimOf('api/titan', 'company/netflix');
const messages = '/answer?q=Who+had+access+to+private+messages+on+Facebook+Messenger%3F';
/** Each page, its heading, and words that it must show. */
const PAGES: [name: string, path: string, heading: RegExp, words: RegExp[]][] = [
  ['front', '/', /Who says so/, [/Your question/, /netflix-facebook/, /was taken back/]],
  [
    'answer',
    '/answer?q=Which+partners+had+Titan+API+access%3F',
    /Which partners/,
    [/Single source/, /1 independent root/, /“Facebook gave Netflix access ‘Titan API’”/],
  ],
  [
    'answer of disputes',
    messages,
    /private messages/,
    [/Disputed/, /denies it/, /Paraphrase, not a quotation/i],
  ],
  [
    'pinned answer',
    '/answer?question=apiAccess&api=api%2Ftitan&asOf=3',
    /Which partners had access to Titan API/,
    [/Pinned: .* as of revision 3/],
  ],
  [
    'answer of none',
    '/answer?q=Which+partners+had+Lonely+API+access%3F',
    /Lonely API/,
    [/Nothing on file answers this/],
  ],
  ['answer of 300', '/answer?question=apiAccess&api=api%2Fmany', /Many API/, [/300 answers/, /Next answers/]],
  [
    'answer from right to left',
    '/answer?question=apiAccess&api=api%2Fpulse',
    /Pulse API/,
    [new RegExp(ARABIC), /Verified/],
  ],
  ['not understood', '/answer?q=What+is+the+meaning+of+it+all%3F', /meaning of it all/, [/Not answered/i]],
  [
    'claim',
    `/${titan}`,
    /Netflix, Inc. had access to Titan API/,
    [/Easily taken for this claim/, /A picture of the trail/],
  ],
  ['entity', '/entity/company/netflix', /Netflix, Inc\./, [/Its surroundings/, /Time line/]],
  ['entity of long words', '/entity/company/long', new RegExp(LONG), [/Its surroundings/]],
  [
    'source',
    '/source/klein-letter',
    /Letter of the plaintiffs/,
    [/If this source were taken back/, /Would fall/],
  ],
  ['source of long words', '/source/list', new RegExp(LONG), [/claims rest on it/]],
  ['filing', '/filing/netflix-facebook-article', /The article/, [/Hash of its content/i]],
  ['filing taken back', '/filing/gone', /Gone/, [/Taken back/, /it was a mistake/]],
  ['case', '/case/netflix-facebook', /netflix-facebook/, [/What cannot both be right/, /Its filings/]],
  ['review', '/review', /What an editor should look at/, [/on one root/]],
  ['review of a case', '/review?case=netflix-facebook', /Case netflix-facebook/, [/conflicts/, /Reviews/]],
  ['nothing there', '/source/klein-lettre', /Nothing on file/, [/The nearest on file/, /klein-letter/]],
];

describe.each(PAGES)('the page of %s', (_, path, heading, words) => {
  test('shows its words, without script too, and loads nothing from elsewhere', async () => {
    for (const javaScriptEnabled of [true, false])
      await visit(
        path,
        async ({ page, requests }) => {
          expect(await page.locator('h1').allInnerTexts()).toEqual([expect.stringMatching(heading)]);
          const text = await page.locator('main').innerText();
          for (const word of words) expect(text).toMatch(word);
          expect(await page.title()).toMatch(/ · Factrail$/);
          expect(await page.locator('html').getAttribute('lang')).toBe('en');
          for (const url of requests) expect(new URL(url).origin).toBe(web);
          // nothing that the policy would have to forgive
          expect(await page.locator('[style], style, script:not([src])').count()).toBe(0);
        },
        { javaScriptEnabled },
      );
  });

  test('fits a window of 320 and of 1440 pixels', async () => {
    await visit(path, async ({ page }) => {
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect([width, await fits(page)]).toEqual([width, true]);
      }
    });
  });

  test('has nothing that axe-core finds, in light and in dark', async () => {
    await visit(path, async ({ page }) => {
      // what is folded is read as well
      await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })");
      // the policy lets no script in, so it comes by the debugger and not by the page
      await page.evaluate(`${AXE}; undefined`);
      const found = async (only: string) => {
        const { violations }: any = await page.evaluate(`axe.run(document, { runOnly: ${only} })`);
        return violations.map(
          (v: any) =>
            `${v.id}: ${v.nodes
              .slice(0, 3)
              .map((n: any) => `${n.html} ${n.failureSummary}`)
              .join(' | ')}`,
        );
      };
      expect(
        await found("['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"),
      ).toEqual([]);
      // in the dark the page is the same but for its colours
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(true);
      expect(await found("{ type: 'rule', values: ['color-contrast'] }")).toEqual([]);
    });
  });
});

test('words that are asked as of a revision lead to their reading as of it, and what is no revision is refused', async () => {
  const words = '/answer?q=Which+partners+had+Titan+API+access%3F';
  const response = await fetch(`${web}${words}&asOf=3`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([
    expect.toSatisfy((status: number) => status === 302 || status === 303),
    expect.stringMatching(/^\/answer\?question=apiAccess&.*\basOf=3\b/),
  ]);
  const followed = await fetch(`${web}${words}&asOf=3`);
  expect(await followed.text()).toMatch(/Pinned: .* as of revision 3/);
  expect((await fetch(`${web}${words}&asOf=zzz`)).status).toBe(400);
});

test('the operations that a page shows are ones that anybody may send', async () => {
  for (const [name, path] of PAGES)
    await visit(path, async ({ page }) => {
      const shown = await page.locator('pre[data-copy]').allTextContents();
      for (let i = 0; i + 1 < shown.length; i += 2) {
        const response = await fetch(`${web}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: shown[i], variables: JSON.parse(shown[i + 1] ?? '') }),
        });
        const { data, errors } = (await response.json()) as any;
        expect([name, errors]).toEqual([name, undefined]);
        expect(data).toBeTruthy();
      }
    });
});

test('axe-core would notice: a page spoilt on purpose', async () => {
  await visit('/review', async ({ page }) => {
    await page.evaluate(
      "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"/static/icon.svg\">')",
    );
    await page.evaluate(`${AXE}; undefined`);
    const found: any = await page.evaluate('axe.run(document)');
    expect(found.violations.map((v: any) => v.id)).toContain('image-alt');
  });
});

test('the policy is strict, and stands on each page', async () => {
  for (const [, path] of PAGES) {
    const response = await fetch(`${web}${path}`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-security-policy')).toBe(POLICY);
  }
  expect(POLICY).not.toMatch(/unsafe|https?:|\*/);
});

test('all script together is under 100 KB, and none is needed', async () => {
  const response = await fetch(`${web}/static/page.js`);
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(100_000);
});
