import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { serve } from '../../src/cli/start/server.ts';
import { isms } from './isms.ts';
import { temporaryFolder } from './register.ts';

/** The path under which the portal is published in tests: everything has to work below one. */
export const BASE = '/records/';
/** When the daily run last went through. */
const RAN = '2026-11-19T05:17:00Z';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page is opened. */
interface Opening {
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  readonly width?: number;
  /** The address of the portal, where it is another. */
  readonly at?: string;
}

/** The portal of the sample for staff, served, and a browser in front of it, for the tests of the file. */
export function browsedPortal() {
  const folder = join(temporaryFolder(), 'site');
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const { status, stderr } = isms(['build', '--out', folder, '--base-path', BASE, '--daily-run', RAN], {
      cwd: join(import.meta.dirname, '..', '..'),
    });
    if (status !== 0 || stderr !== '') throw new Error(`the portal could not be built: ${stderr}`);
    site = await serve({ folder, port: 0, host: 'localhost' });
    browser = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  return {
    folder,
    url: () => site.url,
    /** Opens a page and keeps what went wrong on it: script errors, refusals of the policy, requests to elsewhere. */
    async open(path: string, { width = 1280, at = site.url, ...rest }: Opening = {}) {
      const context = await browser.newContext({ ...rest, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !(path === '/nowhere/' && message.text().includes('404')))
          faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(at)) faults.push(`a request to ${request.url()}`);
      });
      await page.goto(at + path.slice(1), { waitUntil: 'networkidle' });
      return { page, faults, close: () => context.close() };
    },
  };
}

/** What axe finds that keeps people from using a page. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(`axe.run(document).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`);
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

/** The words of a text in lower case, without the marks around them. */
export function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
}

/** What a reader sees of a page, what is folded included. */
export async function readOf(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  return (await page.locator('body').allInnerTexts()).join('\n');
}
