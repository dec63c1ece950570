import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BASE, barriers, browsedPortal, readOf, wordsIn } from '../helpers/browsed.ts';

const { folder, open, url } = browsedPortal();

const PAGES: readonly (readonly [what: string, path: string])[] = [
  ['home', '/'],
  ['how to report', '/report/'],
  ['a register', '/incidents/'],
  ['an incident', '/incidents/INC-2026-0004/'],
  ['an incident with evidence', '/incidents/INC-2026-0009/'],
  ['an obligation', '/obligations/gdpr-authority/'],
  ['a policy', '/policies/incident-management/'],
  ['a person', '/people/isms-manager/'],
  ['an action', '/actions/ACT-2026-0010/'],
  ['the search', '/search/'],
  ['results of a search', '/search/?q=laptop'],
  ['checks', '/checks/'],
  ['rules', '/rules/'],
  ['a rule', '/rules/incident/closed-requires-root-cause/'],
  ['controls', '/controls/'],
  ['known duties', '/duties/'],
  ['a control', '/controls/A.5.24/'],
  ['a clause', '/controls/10.2/'],
  ['about', '/about/'],
  ['no page', '/nowhere/'],
];

/** All that is asked of a page, from one visit to it. */
async function visit(path: string) {
  const { page, faults, close } = await open(path, { colorScheme: 'light' });
  const said = await page.locator('body').textContent();
  const report = await page.locator('header a.report-button').getAttribute('href');
  const ownFaults = [...faults];
  const light = await barriers(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator(':root[data-theme="dark"]').waitFor({ state: 'attached' });
  const dark = await barriers(page);
  await page.setViewportSize({ width: 360, height: 800 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize({ width: 1280, height: 900 });
  const glued = await gluedOn(page);
  await close();
  return { said, report, faults: ownFaults, light, dark, tooWide, glued };
}

/** Words that are read as one though they stand in two elements. */
async function gluedOn(page: Page): Promise<readonly string[]> {
  const read = wordsIn(await readOf(page));
  const written = await page.evaluate(() => {
    const texts: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode() !== null) texts.push(walk.currentNode.nodeValue ?? '');
    return texts;
  });
  const apart = new Set(written.flatMap(wordsIn));
  return read.filter((word) => !apart.has(word));
}

const visits = new Map<string, ReturnType<typeof visit>>();
function visited(path: string): ReturnType<typeof visit> {
  const known = visits.get(path) ?? visit(path);
  visits.set(path, known);
  return known;
}

describe.each(PAGES)('%s', (_, path) => {
  it('loads without an error, a refusal of the policy, or a request to elsewhere', async () => {
    expect((await visited(path)).faults).toEqual([]);
  });

  it('says how to report, whom to call, for whom it was made and that the company is fictional', async () => {
    const { said, report } = await visited(path);
    expect(report).toBe(`${BASE}report/`);
    expect(said).toContain('security@kestrel-loom.example');
    expect(said).toContain('Made for staff');
    expect(said).toMatch(/are fictional/);
  });

  it('can be used by people with disabilities, in the light and in the dark theme', async () => {
    const { light, dark } = await visited(path);
    expect({ light, dark }).toEqual({ light: [], dark: [] });
  });

  it('reads with a blank between two words, to whoever copies it or has it read out', async () => {
    expect((await visited(path)).glued).toEqual([]);
  });

  it('fits a narrow screen', async () => {
    expect((await visited(path)).tooWide).toBeLessThanOrEqual(0);
  });
});

describe('the daily run on the page of checks', () => {
  const STOPPED = 'the daily run has stopped';
  const shown = async (now: string | null) => {
    const { page, close } = await open('/about/', { javaScriptEnabled: now !== null });
    if (now !== null) await page.clock.setFixedTime(now);
    await page.goto(`${url()}checks/`, { waitUntil: 'networkidle' });
    const ran = await page.locator('#daily-run').textContent();
    const alarm = await page.getByText(STOPPED).isVisible();
    await close();
    return { ran, alarm };
  };

  it.each<[what: string, now: string | null, alarm: boolean]>([
    ['48 hours later', '2026-11-21T05:17:00Z', false],
    ['later than that', '2026-11-21T05:17:01Z', true],
    ['without a script', null, false],
  ])('is said, and in red that it stopped: %s', async (_what, now, alarm) => {
    expect(await shown(now)).toEqual({ ran: expect.stringMatching(/^Last one: 19 Nov 2026, 05:17 UTC\./), alarm });
  });
});

describe('without JavaScript', () => {
  it.each([
    ['the way to report', '/report/', 'What did you observe?'],
    ['the registers', '/incidents/', 'List of participants sent to the wrong recipient'],
    ['a record with its timeline', '/incidents/INC-2026-0004/', 'Called the duty telephone.'],
    ['a policy', '/policies/incident-management/', 'Incident management'],
  ])('there is %s', async (_, path, text) => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain(text);
    await close();
  });

  it('a register is narrowed down by its choices', async () => {
    const { page, close } = await open('/incidents/', { javaScriptEnabled: false });
    const rows = page.locator('main tbody tr:visible');
    const all = await rows.count();
    await page.getByLabel('Severity').selectOption({ label: 'High' });
    const high = await rows.count();
    const severities = await rows.locator('.word-high').count();
    await close();
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(all);
    expect(severities).toBe(high);
  });
});

describe('a register is narrowed down by a script', () => {
  const rows = (page: Page) => page.locator('main tbody tr:has(th)');
  const said = (page: Page) => page.locator('#found').textContent();

  it('which keeps in the address what was chosen, so that it can be shared, gone back to and taken back', async () => {
    const { page, faults, close } = await open('/incidents/');
    const [all, whole] = [await rows(page).count(), await said(page)];
    await page.getByLabel('Severity').selectOption({ label: 'High' });
    await page.waitForURL('**/incidents/?severity=high');
    await expect.poll(() => said(page)).toMatch(new RegExp(`^\\d of ${all} shown$`));
    const high = await rows(page).allTextContents();
    await page.getByLabel('Contains').pressSequentially('lapto');
    await page.waitForURL('**/incidents/?q=lapto&severity=high');
    await expect.poll(() => rows(page).count()).toBe(1);
    const shared = await open(`/incidents/${new URL(page.url()).search}`);
    await expect.poll(() => rows(shared.page).allTextContents()).toEqual(await rows(page).allTextContents());
    await shared.close();
    await page.goBack();
    await expect.poll(() => rows(page).allTextContents()).toEqual(high);
    expect(await page.getByLabel('Contains').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForURL('**/incidents/');
    await expect.poll(() => said(page)).toBe(whole);
    expect(await rows(page).count()).toBe(all);
    await rows(page).first().locator('a').click();
    await page.waitForURL(`**${BASE}incidents/INC-*/`);
    await close();
    expect(faults).toEqual([]);
  });

  it('which sorts by the head of a column, by keyboard too, and draws rows as the page has them', async () => {
    const { page, close } = await open('/incidents/');
    const drawn = (text: string) => rows(page).filter({ hasText: text }).first().textContent();
    const before = await drawn('Laptop left on a regional train');
    await page.getByRole('button', { name: 'Severity' }).press('Enter');
    await page.waitForURL('**/?sort=severity');
    await page.locator('[aria-sort="ascending"] button', { hasText: 'Severity' }).press('Enter');
    await page.waitForURL('**/?sort=-severity');
    await page.locator('[aria-sort="descending"]').waitFor();
    expect(await rows(page).first().locator('.word-high').count()).toBe(1);
    expect((await drawn('Laptop left on a regional train'))?.replaceAll(/\s+/g, '')).toBe(
      // The hours from UTC stand there for those who read the source.
      before?.replaceAll(/\s+/g, '').replace(/[+-]\d\d:\d\d$/, ''),
    );
    await close();
  });

  it('which says what to do where nothing is left', async () => {
    const { page, close } = await open('/incidents/?q=no+such+word');
    await page.getByText('Nothing matches.').waitFor();
    expect(await page.getByRole('link', { name: 'Search for “no such word”' }).getAttribute('href')).toBe(
      `${BASE}search/?q=no%20such%20word`,
    );
    await page.locator('td').getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(10);
    await close();
  });
});

it('rules are narrowed down by a script, which keeps it in the address', async () => {
  const { page, faults, close } = await open('/rules/?area=incident');
  const shown = page.locator('.rules > li:visible');
  const [area, areas] = [await shown.count(), await page.locator('main h2:visible').count()];
  await page.getByLabel('Contains').fill('root cause');
  await page.waitForURL('**/rules/?q=root+cause&area=incident');
  const left = await shown.count();
  expect(await page.locator('#found').textContent()).toMatch(new RegExp(`^${left} of \\d+ shown$`));
  await page.goBack();
  await expect.poll(() => shown.count()).toBe(area);
  await page.getByRole('button', { name: 'Show all' }).click();
  const all = await shown.count();
  await close();
  expect({ areas, faults, fewer: left > 0 && left < area && area < all }).toEqual({
    areas: 1,
    faults: [],
    fewer: true,
  });
});

describe('on a narrow screen', () => {
  it('a row of a register is three lines, and its choices wait behind a button', async () => {
    const { page, close } = await open('/incidents/', { width: 360 });
    const row = page.locator('main tbody tr', { hasText: 'Laptop left on a regional train' });
    const height = await row.evaluate((one) => one.getBoundingClientRect().height);
    const choice = page.getByLabel('Severity');
    const [before] = [await choice.isVisible(), await page.locator('#fold').click()];
    const after = await choice.isVisible();
    await close();
    expect(height).toBeLessThan(100);
    expect([before, after]).toEqual([false, true]);
  });

  it.each([
    ['a control', '/controls/A.6.8/'],
    ['a training record', '/training/TRN-2026-0001/'],
  ])('the tables of %s are cards that need no scrolling sideways', async (_, path) => {
    const { page, close } = await open(path, { width: 360 });
    const tables = page.locator('main table.stacked');
    const heads = await tables
      .locator('thead')
      .first()
      .evaluate((head) => head.getBoundingClientRect().width);
    const wide = await page
      .locator('main .table-scroll:has(table.stacked)')
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    const labelled = await tables
      .locator('td[data-label]')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    await close();
    expect({ heads, wide }).toEqual({ heads: 1, wide: 0 });
    expect(labelled).toMatch(/^"[A-Z]/);
  });
});

describe('on paper', () => {
  it.each([
    ['a register', '/incidents/', ['.register-filters']],
    ['an incident', '/incidents/INC-2026-0009/', []],
  ])('%s is dark on white, whole, and without what only a screen can use', async (_, path, also) => {
    const { page, close } = await open(path, { colorScheme: 'dark', width: 720 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await Promise.all(
      ['header.header', 'nav.sidebar', '.portal-footer', ...also].map((part) => page.locator(part).first().isVisible()),
    );
    const text = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const cut = await page
      .locator('main .table-scroll')
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    await close();
    expect({ seen, text, paper, cut }).toEqual({
      seen: seen.map(() => false),
      text: 'rgb(0, 0, 0)',
      paper: 'rgb(255, 255, 255)',
      cut: 0,
    });
  });
});

describe('the menu', () => {
  it('marks the page that it stands on, on every page, however many are made at once', () => {
    const wrong = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .filter((file) => {
        const here = `${BASE}${file.replace(/index\.html$/, '')}`;
        const text = readFileSync(join(folder, file), 'utf8');
        const marked = [...text.matchAll(/<a [^>]*?href="([^"]*)"[^>]*aria-current="(?:page|true)"/g)].map(
          ([, href]) => href ?? '',
        );
        return marked.length !== 1 || !here.startsWith(marked[0] ?? 'none');
      });
    expect(wrong).toEqual([]);
  });
});

describe('links', () => {
  it('inside the portal all lead somewhere', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const here = new Set(files.map((file) => `${BASE}${file}`));
    const broken = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), 'utf8').matchAll(/ (?:href|src)="(\/[^"#?]*)/g)]
          .map(([, address]) => address ?? '')
          .filter((address) => !here.has(address.endsWith('/') ? `${address}index.html` : address))
          .map((address) => `${file} → ${address}`),
      );
    expect([...new Set(broken)]).toEqual([]);
  });
});
