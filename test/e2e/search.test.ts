import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSearch } from '../../src/cli/build/search.ts';
import { serve } from '../../src/cli/start/server.ts';
import { BASE, barriers, browsedPortal } from '../helpers/browsed.ts';
import { temporaryFolder } from '../helpers/register.ts';

const { folder, open, url } = browsedPortal();
type Served = Awaited<ReturnType<typeof serve>>;

const hitsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.hit a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** The search page with a query: its hits, what it says of them, and what went wrong. */
async function searched(query: string, at = url()) {
  const { page, faults, close } = await open(`/search/?q=${encodeURIComponent(query)}`, { at });
  await page.locator('.search-results[data-answers]').waitFor();
  const addresses = await hitsOf(page);
  const said = await page.locator('.search-status').textContent();
  const notices = await page.locator('.hit-notice').allTextContents();
  return { page, faults, addresses, said, notices, close };
}

describe('search', () => {
  it('finds an incident by a word of its text, and says what it is and how far', async () => {
    const { page, faults, said, close } = await searched('list of participants');
    const hit = page.locator('.hit', { hasText: 'List of participants sent to the wrong recipient' }).first();
    expect(await hit.locator('.hit-kind').textContent()).toMatch(/^Incident report · INC-2026-0004 closed/);
    expect(said).toMatch(/^\d+ pages?$/);
    await close();
    expect(faults).toEqual([]);
  });

  it('narrows results down by type, and keeps that in the address', async () => {
    const { page, close } = await searched('laptop');
    const before = await page.locator('.search-status').textContent();
    await page.getByLabel('Type').selectOption('Incidents');
    await expect.poll(() => page.locator('.search-status').textContent()).not.toBe(before);
    const addresses = await hitsOf(page);
    expect(new URL(page.url()).search).toBe('?q=laptop&type=Incidents');
    const unlikely = await page.locator('.search-narrow option:disabled').count();
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => page.locator('.search-status').textContent()).toBe(before);
    await close();
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith(`${BASE}incidents/`))).toEqual([]);
    expect(unlikely).toBeGreaterThan(0);
  });

  describe('shows the first hits while the others are on their way', () => {
    /** A search whose hits arrive only up to the fourth, until the others may. */
    async function delayed(query: string) {
      const { page, close } = await searched('mail');
      let arrive = (): void => {};
      const late = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      let asked = 0;
      await page.route('**/fragment/*', async (route) => {
        asked += 1;
        if (asked > 4) await late;
        await route.continue();
      });
      await page.getByRole('searchbox').fill(query);
      await expect.poll(() => page.locator('.hit', { hasText: query }).count()).toBeGreaterThan(0);
      return { page, arrive, close };
    }

    it('and those below them, each page once', async () => {
      const { page, arrive, close } = await delayed('laptop');
      const first = await hitsOf(page);
      expect(first).toHaveLength(4);
      arrive();
      await page.locator('.search-results[data-answers="laptop"]').waitFor();
      const whole = await hitsOf(page);
      expect([whole.slice(0, 4), whole.length]).toEqual([first, 10]);
      await page.getByRole('button', { name: 'Show more' }).click();
      await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(10);
      const more = await hitsOf(page);
      expect([more.slice(0, 10), new Set(more).size]).toEqual([whole, more.length]);
      await expect.poll(() => page.locator(':focus').getAttribute('href')).toBe(more[10]);
      await close();
    });

    it('and not those of another question', async () => {
      const { page, arrive, close } = await delayed('laptop');
      await page.getByRole('searchbox').fill('phishing');
      await expect.poll(() => page.evaluate(() => performance.getEntriesByName('search-asked').length)).toBe(3);
      arrive();
      await page.locator('.search-results[data-answers="phishing"]').waitFor();
      const alone = await searched('phishing');
      expect(await hitsOf(page)).toEqual(alone.addresses);
      await Promise.all([close(), alone.close()]);
    });
  });

  it.each([' inc-2026-0004 ', 'INC-2026-0004'])('leads from the exact id %j straight to its record', async (id) => {
    const { page, close } = await open('/search/');
    await page.getByRole('searchbox').fill(id);
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(`**${BASE}incidents/INC-2026-0004/`);
    await close();
  });

  it('says that an id is of no record here', async () => {
    const { page, close } = await open('/search/?q=INC-2026-9999');
    await page.getByRole('status').getByText('There is no page for INC-2026-9999 here.').waitFor();
    await close();
  });

  it('takes a word that nobody says for the one that was meant, says so, and searches it all the same', async () => {
    const { page, notices, addresses, close } = await searched('phising');
    expect([notices, addresses[0]]).toEqual([
      ['No page says “phising”. This is for “phishing”. Search for “phising” all the same'],
      `${BASE}what-to-do/phishing/`,
    ]);
    await page.getByRole('button', { name: /all the same/ }).click();
    await expect.poll(() => page.locator('.hit-notice').count()).toBe(0);
    await close();
  });

  it('says what to try where there is no hit', async () => {
    const { page, said, close } = await searched('xyzzyq');
    expect(said).toBe('No page says “xyzzyq”. What to try:');
    expect(await page.locator('.hit-tries li').count()).toBe(4);
    await close();
  });

  it('opens in front of every page by a key, and is used by keys alone', async () => {
    const { page, faults, close } = await open('/about/');
    // What is typed before the search has come is not lost.
    let typed = (): void => {};
    const isTyped = new Promise<void>((resolve) => {
      typed = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await isTyped;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('phx');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('ish');
    typed();
    await page.locator('dialog input').waitFor();
    await page.keyboard.type('ing');
    expect(await page.locator('dialog input').inputValue()).toBe('phishing');
    await page.unroute('**/*.js');
    await page.locator('dialog .hit').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator(':focus').getAttribute('href');
    expect(second).toMatch(/incidents/);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    // What was searched before is marked, so that the next word takes its place.
    await page.keyboard.press('/');
    await page.keyboard.type('printed');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${BASE}search/?q=printed`);
    await close();
    expect(faults).toEqual([]);
  });

  it('says so where it can not be loaded, and tries again', async () => {
    const { page, close } = await open('/about/');
    await page.route('**/pagefind.js', (route) => route.abort());
    await page.locator('.search-open').click();
    await page.locator('dialog input').fill('mail');
    await page.getByRole('status').getByText('The search could not be loaded').waitFor();
    await page.unroute('**/pagefind.js');
    await page.locator('dialog button:not(.search-close)').last().click();
    await page.locator('dialog a[href*="-2026-"]').first().waitFor();
    await close();
  });

  it('is a page without a script, too, which says what to do instead', async () => {
    const { page, close } = await open('/', { javaScriptEnabled: false });
    await page.locator('.search-open').click();
    expect(await page.locator('main').textContent()).toContain('Search needs JavaScript');
    await close();
  });
});

describe('a search in parts, as a large register has it', () => {
  let parts: Served;

  beforeAll(async () => {
    const copy = join(temporaryFolder(), 'parts');
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'pagefind'), { recursive: true });
    await makeSearch(copy, { splitFrom: 0 });
    expect(readdirSync(join(copy, 'pagefind'))).toEqual(expect.arrayContaining(['2025', '2026', 'undated']));
    parts = await serve({ folder: copy, port: 0, host: 'localhost' });
  });

  afterAll(() => parts.close());

  it('finds with one query what stands in several years, and as much as one index', async () => {
    const [one, all] = [await searched('planner'), await searched('planner', parts.url)];
    expect([all.said, [...all.addresses].sort(), all.faults]).toEqual([one.said, [...one.addresses].sort(), []]);
    const years = all.addresses.flatMap((address) => /-(\d{4})-/.exec(address)?.[1] ?? []);
    expect(years).toEqual(expect.arrayContaining(['2025', '2026']));
    await Promise.all([one.close(), all.close()]);
  });

  it('narrows down over all of them', async () => {
    const { page, close } = await searched('mail', parts.url);
    await page.getByLabel('Year').selectOption('2026');
    await expect.poll(() => page.url()).toContain('year=2026');
    const addresses = await page
      .locator('.hit a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    await close();
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !address.includes('-2026-'))).toEqual([]);
  });

  it('is the one behind the button of every page', async () => {
    const { page, faults, close } = await open('/about/', { at: parts.url });
    await page.locator('.search-open').click();
    await page.locator('dialog input').fill('mail');
    await page.locator('dialog a[href*="-2026-"]').first().waitFor();
    await close();
    expect(faults).toEqual([]);
  });
});

describe('a search of more parts than are fetched at once', () => {
  let older: Served;
  let pagefind: string;

  beforeAll(async () => {
    const copy = join(temporaryFolder(), 'older');
    cpSync(folder, copy, { recursive: true });
    pagefind = join(copy, 'pagefind');
    rmSync(pagefind, { recursive: true });
    await makeSearch(copy, { splitFrom: 0, atOnce: 1 });
    older = await serve({ folder: copy, port: 0, host: 'localhost' });
  });

  afterAll(() => older.close());

  const years = (addresses: readonly string[]): ReadonlySet<string> =>
    new Set(addresses.flatMap((address) => /-(\d{4})-/.exec(address)?.[1] ?? []));
  const shown = (page: Page): Promise<readonly string[]> =>
    page.locator('.hit a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

  it('says which years are left out, and fetches them by keys alone when somebody wants it', async () => {
    const [file, away] = [join(pagefind, '2025'), join(pagefind, 'away')];
    renameSync(file, away);
    const { page, faults, addresses, close } = await searched('planner', older.url);
    expect([faults, years(addresses)]).toEqual([[], new Set(['2026'])]);
    const button = page.getByRole('button', { name: 'Also search 2025' });
    await button.press('Enter');
    await page.getByRole('status').getByText('The search could not be loaded').waitFor();
    renameSync(away, file);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await button.press('Enter');
    await expect.poll(async () => years(await shown(page))).toEqual(new Set(['2025', '2026']));
    const one = await searched('planner');
    expect([[...(await shown(page))].sort(), await page.locator('.search-status').textContent()]).toEqual([
      [...one.addresses].sort(),
      one.said,
    ]);
    expect(await button.count()).toBe(0);
    await Promise.all([close(), one.close()]);
  });

  it('fetches them where an older year is chosen', async () => {
    const { page, close } = await searched('planner', older.url);
    await page.getByLabel('Year').selectOption('2025');
    await expect.poll(async () => years(await shown(page))).toEqual(new Set(['2025']));
    await close();
  });
});
