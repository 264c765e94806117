/**
 * Takes the pictures of the pages that the README shows: `npm run screenshots [-- ADDRESS]`, of a server that runs
 * (`npm start`), into docs/screenshots/.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, launchOptions, NO_CHROMIUM } from './browser.mjs';
import { projectRoot } from './setup.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:4000';
const folder = join(projectRoot, 'docs/screenshots');
const ANSWER = '/answer?question=apiAccess&api=api%2Ftitan';
const WIDE = { width: 1440, height: 1100 };
const NARROW = { width: 320, height: 720 };
/** What is shown: a page, or from an element of it downwards. */
const PICTURES = [
  { name: 'answer', path: ANSWER, viewport: WIDE },
  { name: 'answer-dark', path: ANSWER, viewport: WIDE, colorScheme: 'dark' },
  { name: 'answer-narrow', path: ANSWER, viewport: NARROW },
  { name: 'answer-narrow-dark', path: ANSWER, viewport: NARROW, colorScheme: 'dark' },
  { name: 'front', path: '/', viewport: WIDE },
  { name: 'trail', path: null, viewport: WIDE, part: '#trail-picture .scroller' },
  { name: 'surroundings', path: '/entity/company/netflix', viewport: WIDE, part: '#surroundings .scroller' },
  { name: 'timeline', path: '/entity/company/netflix', viewport: WIDE, part: '#timeline .scroller' },
  { name: 'review', path: '/review?case=netflix-facebook', viewport: WIDE },
];

const found = findChromium();
if (!found) throw new Error(NO_CHROMIUM);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(launchOptions(found));
try {
  for (const { name, path, viewport, part, colorScheme = 'light' } of PICTURES) {
    const page = await browser.newPage({ viewport, colorScheme });
    if (path) await page.goto(`${address}${path}`);
    else {
      // the claim's own page, by the answer's link to it
      await page.goto(`${address}${ANSWER}`);
      await page.locator('.answer h2 a').first().click();
    }
    const file = join(folder, `${name}.png`);
    if (part) await page.locator(part).screenshot({ path: file });
    else await page.screenshot({ path: file });
    console.log(`docs/screenshots/${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
}
