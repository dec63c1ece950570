/** Visits pages in a real browser, each once, and tells what was wrong there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** What was wrong on pages, each with the page it stands on, and how much script each loaded. */
export interface Seen {
  pages: number;
  readonly barriers: string[];
  readonly elsewhere: string[];
  readonly errors: string[];
  readonly wide: string[];
  readonly silent: string[];
  /** Bytes of the scripts of each page before anything is searched, packed. */
  readonly scripts: Map<string, number>;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, with all that it builds on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Pages that write a record, whose writer is there before the network is gone, and the search itself. */
const WRITES = /^(?:search\/|report\/|my-training\/|policies\/.)/;

async function barriersOn(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

async function visit(browser: Browser, url: string, path: string, seen: Seen): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  const scripts = new Map<string, number>();
  page.on('pageerror', (error) => seen.errors.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    const isMissing = path === 'nowhere/' && message.text().includes('404');
    if (message.type() === 'error' && !isMissing) seen.errors.push(`${path}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) seen.elsewhere.push(`${path}: ${request.url()}`);
  });
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(response.url(), gzipSync(await response.body().catch(() => Buffer.alloc(0))).length);
  });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  await page.evaluate(AXE);
  seen.barriers.push(...(await barriersOn(page)).map((barrier) => `${path} light ${barrier}`));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator(':root[data-theme="dark"]').waitFor({ state: 'attached' });
  seen.barriers.push(...(await barriersOn(page)).map((barrier) => `${path} dark ${barrier}`));
  await page.setViewportSize({ width: 360, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) seen.wide.push(`${path}: ${over} px`);
  if (!WRITES.test(path))
    seen.scripts.set(
      path,
      [...scripts.values()].reduce((sum, size) => sum + size, 0),
    );
  seen.pages += 1;
  await page.close();
}

/** Visits every page, and each once more without JavaScript, where it must say something. */
export async function visits(browser: Browser, url: string, paths: readonly string[], seen: Seen): Promise<void> {
  for (const path of paths) await visit(browser, url, path, seen);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(url + path);
    const said = ((await page.locator('main').textContent()) ?? '').trim();
    if (said.length < 80) seen.silent.push(`${path}: “${said}”`);
  }
  await context.close();
}
