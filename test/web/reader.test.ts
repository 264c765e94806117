/** What a reader does: from the question to the very words, by mouse or by keyboard; cites, prints, and comes back later. */
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, test } from 'vitest';
import { QUOTED } from './fixtures.ts';
import { claimOf, testBrowser, web } from './support.ts';

const { visit } = await testBrowser();
const get = (path: string, base = web) =>
  fetch(`${base}${path}`, { headers: { accept: 'text/html' }, redirect: 'manual' });

describe.each([true, false])('with script: %s', (javaScriptEnabled) => {
  test('two clicks lead from a typed question to the exact words in the source', async () => {
    await visit(
      '/',
      async ({ page }) => {
        await page.getByLabel('Your question').fill('Which partners had Pulse API access?');
        await page.getByRole('button', { name: 'Ask' }).click();
        const acme = page.locator('.answer', { hasText: 'Acme had access' });
        expect(await acme.locator('.verbatim').first().innerText()).toBe(`“${QUOTED}”`);
        expect(await acme.locator('.verification').first().innerText()).toMatch(
          /Verified: found character for character/,
        );
        await acme.getByRole('link', { name: 'Read these words in the source' }).first().click();
        await page.waitForURL((url) => url.origin === new URL(inject('article')).origin);
        expect(await page.locator('body').innerText()).toContain(QUOTED);
      },
      { javaScriptEnabled },
    );
  });
});

test('the keyboard alone is enough', async () => {
  await visit('/', async ({ page }) => {
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Which partners had Pulse API access?');
    await page.keyboard.press('Enter');
    await page.waitForURL(/answer/);
    // each stop shows where it is
    const reached: string[] = [];
    for (let i = 0; i < 60 && !reached.at(-1)?.startsWith('Read these words'); i++) {
      await page.keyboard.press('Tab');
      const [text, outline]: any = await page.evaluate(
        '[document.activeElement.innerText ?? "", getComputedStyle(document.activeElement).outlineStyle]',
      );
      expect(outline).not.toBe('none');
      reached.push(text);
    }
    expect(reached.at(-1)).toBe('Read these words in the source');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.origin === new URL(inject('article')).origin);
  });
});

test('a page is printed whole, with addresses, hashes, and what it is as of', async () => {
  await visit('/answer?q=Which+partners+had+Pulse+API+access%3F', async ({ page }) => {
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
    const { text } = await extractText(pdf, { mergePages: true });
    const flat = text.replace(/\s+/g, '');
    expect(flat).toContain(QUOTED.replace(/\s+/g, ''));
    expect(flat).toContain(`${inject('article')}#:~:text=`);
    expect(flat).toMatch(/SHA-256[0-9a-f]{64}/);
    expect(flat).toMatch(/asofrevision\d+/);
    // the trails are folded on the screen, and not on paper
    expect(flat).toContain('Twinisonit.');
    expect(flat).not.toContain('Copythecitation');
  });
});

test('a citation is copied by a button, and stands there to be copied by hand without script', async () => {
  await visit(
    '/answer?question=apiAccess&api=api%2Fpulse',
    async ({ page }) => {
      const acme = page.locator('.answer', { hasText: 'Acme had access' });
      await acme.locator('.cite > summary').first().click();
      await acme.getByRole('button', { name: 'Copy the citation' }).first().click();
      const copied = await page.evaluate('navigator.clipboard.readText()');
      expect(copied).toContain(`“${QUOTED}” The Daily`);
      expect(copied).toMatch(/SHA-256 [0-9a-f]{64}/);
      expect(copied).toMatch(new RegExp(`${web}/claim/\\w+\\?asOf=\\d+$`));
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
  await visit(
    '/answer?question=apiAccess&api=api%2Fpulse',
    async ({ page }) => {
      const acme = page.locator('.answer', { hasText: 'Acme had access' });
      await acme.locator('.cite > summary').first().click();
      expect(await acme.locator('.citation').first().innerText()).toContain(QUOTED);
      expect(await page.getByRole('button', { name: /Copy/ }).count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});

test('a picture zooms and moves, and has the same in words', async () => {
  await visit('/entity/company/netflix', async ({ page }) => {
    const box = () => page.locator('svg[data-zoom]').getAttribute('viewBox');
    const whole = await box();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await box()).not.toBe(whole);
    await page.getByRole('button', { name: 'Show the whole picture' }).click();
    expect(await box()).toBe(whole);
    const words = page.locator('#surroundings .in-words');
    await words.locator('summary').click();
    expect(await words.innerText()).toContain('Netflix, Inc. had access to Titan API');
    const before = await page.locator('#surroundings .node').count();
    await page.locator('#surroundings').getByRole('link', { name: 'Show more' }).click();
    expect(await page.locator('#surroundings .node').count()).toBeGreaterThan(before);
  });
});

test('300 answers are read page by page, each once', async () => {
  const seen: string[] = [];
  await visit('/answer?question=apiAccess&api=api%2Fmany&first=100', async ({ page }) => {
    for (;;) {
      seen.push(...(await page.locator('.answer h2').allInnerTexts()));
      const next = page.getByRole('link', { name: 'Next answers' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
  });
  expect(seen).toHaveLength(300);
  expect(new Set(seen).size).toBe(300);
});

describe('an address that was cited', () => {
  test('shows what was on file then, and says so', async () => {
    const claim = await claimOf('api/titan', 'company/netflix');
    const then = await (await get(`/${claim}?asOf=1`)).text();
    const now = await (await get(`/${claim}`)).text();
    expect(then).toContain('Pinned: this page shows what was on file as of revision 1.');
    expect(now).not.toContain('Pinned:');
    // one of the assertions came with the third filing
    expect(then).not.toContain('ZeroHedge');
    expect(now).toContain('ZeroHedge');
    // links stay in that state
    expect(then).toContain('href="/entity/company/netflix?asOf=1"');
  });

  test('leads on where an entity was joined into another, and its claims with it', async () => {
    const entity = await get('/entity/company/twin');
    expect([entity.status, entity.headers.get('location')]).toEqual([302, '/entity/company/acme']);
    const graph = await (
      await fetch(`${web}/graphql?query={graph{revision}}`, { headers: { 'apollo-require-preflight': '1' } })
    ).json();
    const before = (graph as any).data.graph.revision - 1;
    const claim = await claimOf('api/pulse', 'company/twin', before);
    const moved = await get(`/${claim}`);
    expect(moved.status).toBe(302);
    expect(moved.headers.get('location')).toBe(`/${await claimOf('api/pulse', 'company/acme')}`);
    // as of before, it is what it was
    expect((await get(`/${claim}?asOf=${before}`)).status).toBe(200);
  });

  test('by a name leads to the id', async () => {
    expect((await get('/entity/Netflix')).headers.get('location')).toBe('/entity/company/netflix');
  });
});

describe('where there is no page', () => {
  test.each([
    ['/entity/company/netflx', 404, '/entity/company/netflix'],
    ['/source/klein-lettre', 404, '/source/klein-letter'],
    ['/filing/netflix', 404, '/filing/netflix-facebook-article'],
    ['/case/netflix-facebok', 404, '/case/netflix-facebook'],
    ['/claim/none', 404, '/answer'],
    ['/no/such/page', 404, '/answer'],
    ['/claim/none?asOf=yesterday', 400, '/answer'],
    ['/answer?question=drop', 400, '/answer'],
    ['/answer?question=apiAccess&api=Titanic', 404, '/entity/api/titan'],
    ['/answer?question=apiAccess', 400, '/answer'],
    ['/answer?question=apiAccess&api=api%2Ftitan&first=1000', 400, '/answer'],
    ['/entity/company/netflix?asOf=9999', 400, '/answer'],
  ])('%s answers %i, and leads on to %s', async (path, status, href) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).toContain(`"${href}`);
    expect(text).toMatch(/<h1>/);
    expect(text).not.toMatch(/at \w+ \(|\.ts:|MATCH \(/);
  });

  test('the graph is down: 503, which says so', async () => {
    for (const path of ['/', '/answer?q=Which+partners+had+Titan+API+access%3F', '/claim/x', '/review']) {
      const response = await get(path, inject('down'));
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('10');
      expect(await response.text()).toContain('The graph does not answer');
    }
  });

  test('the API still answers in JSON', async () => {
    const response = await fetch(`${web}/no/such/thing`, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/json/);
  });
});

test('what sources write is shown, and not run', async () => {
  const text = await (await get('/source/odd')).text();
  expect(text).not.toContain('<script>alert');
  const answers = await (await get('/answer?question=apiAccess&api=api%2Fpulse')).text();
  expect(answers).toContain('&lt;b>is&lt;/b>');
});
